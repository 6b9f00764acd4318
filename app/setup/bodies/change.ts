import { z } from "zod";
import type { DepartmentChangeKind } from "../../../db/tables/register/departments.ts";
import { isDay } from "../../day.ts";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import { MAX_BODY_NAME, MAX_BODY_NAME_EN } from "./body.ts";

export const CHANGE_KINDS = [
  "renamed",
  "merged",
  "split",
  "hosted",
  "ended",
] as const satisfies readonly DepartmentChangeKind[];
/** What can become of a body. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What becomes of a body on a day. */
export interface BodyChange {
  kind: ChangeKind;
  day: string;
  /** The document that says so. */
  source: string;
  /** Code of the other body: into which it is merged, to which part of it goes, that hosts it from then on. */
  other: string;
  /** The new names of a renamed body. */
  name: string;
  nameEn: string;
}

/** What is corrected because it was entered wrongly: no change of the body itself. */
export interface BodyCorrection {
  name: string;
  nameEn: string;
  aliases: readonly string[];
  formerNames: readonly string[];
}

/** Messages of the forms of a body: keys of `setup.body.errors`. */
export type BodyError =
  | "name"
  | "nameEn"
  | "names"
  | "kind"
  | "day"
  | "source"
  | "other"
  | "taken"
  | "state"
  | "reason"
  | "line"
  | "sameLine";

const line = (wrong: BodyError, longest: number) =>
  textField(wrong, wrong, longest).refine((text) => !text.includes("\n"), wrong);
/** A name a line. */
const names = z
  .string({ error: "names" satisfies BodyError })
  .default("")
  .transform((text) => [...new Set(text.split(/[\n、|]/).map((name) => name.trim()))].filter((name) => name !== ""))
  .refine((list) => list.length <= 60 && list.every((name) => name.length <= MAX_BODY_NAME), "names");

export const bodyCorrectionForm = z.object({
  name: line("name", MAX_BODY_NAME),
  nameEn: line("nameEn", MAX_BODY_NAME_EN),
  aliases: names,
  formerNames: names,
});

const reason = line("reason", 200).refine((text) => text.length >= 4, "reason");

export const undoBodyMergerForm = z.object({ reason });

/** `line`: the code of a line. */
export const lineForm = z.object({ line: line("line", 60), reason });

/** What each kind asks for besides the day and the document. */
export const ASKS: Record<ChangeKind, "names" | "other" | null> = {
  renamed: "names",
  merged: "other",
  split: "other",
  hosted: "other",
  ended: null,
};

export const changeForm = z
  .object({
    kind: z.enum(CHANGE_KINDS, { error: "kind" satisfies BodyError }),
    day: z.string({ error: "day" satisfies BodyError }).refine(isDay, "day"),
    source: line("source", 200).refine((text) => text.length >= 4, "source"),
    other: optionalTextField("other", "other", 60),
    newName: optionalTextField("name", "name", MAX_BODY_NAME),
    newNameEn: optionalTextField("nameEn", "nameEn", MAX_BODY_NAME_EN),
  })
  .superRefine((form, context) => {
    const missing = (path: "other" | "newName" | "newNameEn", message: BodyError) =>
      form[path] === "" && context.addIssue({ code: "custom", path: [path], message });
    if (ASKS[form.kind] === "other") missing("other", "other");
    if (ASKS[form.kind] === "names") {
      missing("newName", "name");
      missing("newNameEn", "nameEn");
    }
  })
  .transform(({ newName, newNameEn, ...form }): BodyChange => ({ ...form, name: newName, nameEn: newNameEn }));
