import { z } from "zod";
import type { Dictionary } from "../i18n/dictionary.ts";
import { MAX_REPLY, REMEDIES } from "./reply.ts";

/** Keys of the answer form's error messages. */
export type ReplyError = keyof Dictionary["desk"]["office"]["errors"];

const key = (error: ReplyError) => error;

/** A department's answer. */
export const replyForm = z.object({
  remedy: z.enum(REMEDIES, { error: key("remedy_required") }),
  body: z
    .string({ error: key("body_required") })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .refine((typed) => typed !== "", key("body_required"))
    .refine((typed) => [...typed].length <= MAX_REPLY, key("body_long")),
});
