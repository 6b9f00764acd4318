import { z } from "zod";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import type { NewReport } from "../report.server.ts";
import { MAX_BODY, MAX_DEPARTMENT_TEXT, MAX_HOURS_PER_MONTH } from "../report.ts";
import { CONSEQUENCES, GAPS, KINDS, MECHANISMS } from "../vocabulary.ts";

/** Keys of the form's error messages. */
export type ReportError = keyof Dictionary["reports"]["form"]["errors"];

const key = (error: ReportError) => error;

const demand = z
  .object({
    body: textField(key("body_required"), key("body_long"), MAX_BODY),
    region: z.string({ error: key("region_required") }).regex(/^\d{12}$/, key("region_required")),
    department: z
      .string({ error: key("department_unknown") })
      .max(100, key("department_unknown"))
      .default(""),
    departmentText: optionalTextField(
      key("department_text_required"),
      key("department_text_long"),
      MAX_DEPARTMENT_TEXT,
    ),
  })
  .refine((answers) => Boolean(answers.department) || Boolean(answers.departmentText), {
    path: ["departmentText"],
    error: key("department_text_required"),
    when: () => true,
  });

const marksOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.array(z.enum(codes, { error: key("mark_unknown") })).default([]);

const details = z.object({
  kind: z.enum(KINDS, { error: key("kind_required") }),
  mechanism: marksOf(MECHANISMS),
  gap: marksOf(GAPS),
  consequence: marksOf(CONSEQUENCES),
  hours: z
    .string({ error: key("hours_wrong") })
    .regex(/^\d{1,5}$/, key("hours_wrong"))
    .transform(Number)
    .refine((hours) => hours <= MAX_HOURS_PER_MONTH, key("hours_wrong"))
    .optional(),
});

/** What each step of the form asks, in order. */
export const STEPS = [demand, details] as const;

/** The fields of each step, for errors found later. */
export const STEP_FIELDS = [
  ["body", "region", "department", "departmentText"],
  ["kind", "mechanism", "gap", "consequence", "hours"],
] as const;

/** Fields in which any number of options may be ticked. */
export const LISTS = ["mechanism", "gap", "consequence"] as const;

/** All answers of the form. */
export const wholeForm = demand.and(details);

/** A report as the use case takes it. */
export function toNewReport(answers: z.output<typeof wholeForm>): NewReport {
  return {
    reporter: "cadre",
    demandedBy: answers.department ? "listed" : "unlisted",
    channels: [],
    document: "",
    needs: answers.gap.map((code) => ({ code, came: "no" })),
    people: null,
    body: answers.body,
    kind: answers.kind,
    region: answers.region,
    department: answers.department,
    departmentText: answers.departmentText,
    marks: [...new Set([...answers.mechanism, ...answers.gap, ...answers.consequence])],
    hoursPerMonth: answers.hours ?? null,
  };
}

/** Matches what `newSubmissionToken` makes. */
export const TOKEN = /^[0-9a-f]{32}$/;
