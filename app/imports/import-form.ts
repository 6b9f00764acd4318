import { z } from "zod";
import { isDay } from "../day.ts";
import { BANDS } from "../duties/duty.ts";
import { textField } from "../http/forms/text-field.ts";
import type { TableProblem } from "../tables/table.ts";
import type { ImportChoices, SheetChoice } from "./import.ts";
import { FIELDS } from "./reading/fields.ts";

/** Messages of the forms: keys of `imports.errors`, or of `imports.tables`. */
export type ImportError = "county" | "source" | "file" | "from" | TableProblem;

export const listForm = z.object({
  county: textField("county" satisfies ImportError, "county", 60),
  source: textField("source" satisfies ImportError, "source", 200).refine((text) => text.length >= 4, "source"),
});

export const choicesForm = z.object({
  from: z
    .string({ error: "from" satisfies ImportError })
    .trim()
    .refine(isDay, "from"),
});

/** What was chosen on the page of a list; what the page has no field for stays. */
export function readChoices(
  answers: Readonly<Record<string, string>>,
  from: string,
  before: ImportChoices,
): ImportChoices {
  return {
    from,
    endMissing: answers.endMissing === "yes",
    sheets: before.sheets.map((sheet, at) => (answers[`s${at}.shown`] ? readSheet(answers, at, sheet) : sheet)),
  };
}

function readSheet(answers: Readonly<Record<string, string>>, at: number, before: SheetChoice): SheetChoice {
  const typed = (name: string) => answers[`s${at}.${name}`];
  return {
    taken: typed("taken") === "yes",
    band: BANDS.find((band) => band === typed("band")) ?? null,
    holder: typed("holder") ?? "",
    columns: before.columns.map((field, column) => FIELDS.find((one) => one === typed(`c${column}`)) ?? field),
  };
}

/** True when two choices read a list alike. */
export function readAlike(one: ImportChoices, other: ImportChoices): boolean {
  return JSON.stringify([one.from, one.sheets]) === JSON.stringify([other.from, other.sheets]);
}
