import { z } from "zod";
import { type Box, MAX_BOXES } from "../../attachments/attachment.ts";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { KEPT_REASONS, REASONS } from "../redaction.ts";

/** Keys of the messages of this form. */
export type ImageError = keyof Dictionary["redaction"]["image"]["errors"];
const key = (error: ImageError) => error;

const MAX_ALT = 200;
const SIDES = ["x", "y", "width", "height"] as const;

/** The fields of a box, each a group by the number of the box: `x.0`, `reason.0`. */
export const IMAGE_SHAPE = { groups: [...SIDES, "reason", "keep"] };

const numbers = z.record(z.string(), z.string({ error: key("box_wrong") })).default({});

/** Boxes in percent with a reason each, and what the picture shows. A box with nothing filled in but its reason is none. */
export const imageForm = z
  .object({
    alt: textField(key("alt_required"), key("alt_long"), MAX_ALT),
    keep: z.record(z.string(), z.enum(KEPT_REASONS, { error: key("alt_personal") })).default({}),
    x: numbers,
    y: numbers,
    width: numbers,
    height: numbers,
    reason: z.record(z.string(), z.enum(REASONS, { error: key("box_reason") })).default({}),
  })
  .transform(({ alt, keep, reason, ...sides }, context) => {
    const boxes: Box[] = [];
    for (let number = 0; number < MAX_BOXES; number += 1) {
      const typed = SIDES.map((side) => sides[side][number]);
      if (typed.every((one) => one === undefined)) continue;
      const [x = NaN, y = NaN, width = NaN, height = NaN] = typed.map(percent);
      const within = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 100.05 && y + height <= 100.05;
      const why = reason[number];
      if (!within) context.addIssue({ code: "custom", path: ["x", String(number)], message: key("box_wrong") });
      else if (!why) context.addIssue({ code: "custom", path: ["reason", String(number)], message: key("box_reason") });
      else boxes.push({ x, y, width, height, reason: why });
    }
    return { alt, keep, boxes };
  });

const percent = (typed: string | undefined) =>
  /^\d{1,3}([.,]\d{1,3})?$/.test(typed?.normalize("NFKC").trim() ?? "")
    ? Number(typed?.normalize("NFKC").trim().replace(",", "."))
    : NaN;
