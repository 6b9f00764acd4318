import { z } from "zod";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import type { NewReport } from "../report.server.ts";
import { MAX_CONTACT } from "../../sealing/sealing.ts";
import { MAX_BODY, MAX_DEPARTMENT_TEXT, MAX_DOCUMENT, MAX_HOURS_PER_MONTH, MAX_PEOPLE, REPORTERS } from "../report.ts";
import { CAME, CHANNELS, CONSEQUENCES, GAPS, KINDS, MECHANISMS } from "../vocabulary.ts";
import type { Question } from "./questions.ts";

/** Keys of the form's error messages. */
export type ReportError = keyof Dictionary["reports"]["form"]["errors"];

const key = (error: ReportError) => error;

/** What the reporter knows of who demanded it. Whether a department is in the register, the server finds out. */
export const DEMANDED_BY = ["department", "temporary", "unsure"] as const;

/** The answer for a department that is none of those proposed: it stays as the reporter wrote it. */
export const AS_WRITTEN = "as-written";

const ticked = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z
    .array(z.enum(codes, { error: key("mark_unknown") }))
    .default([])
    .transform((list) => [...new Set(list)]);

/** The first number in what was typed, rounded: "１２", " 12 ", "约60小时", "12.5"; null when there is none, or it is below zero. */
export function numberIn(typed: string): number | null {
  const [, sign, digits] =
    /([-−]?)(\d+(?:\.\d+)?)/.exec(typed.normalize("NFKC").replace(/(\d),(?=\d{3})/g, "$1")) ?? [];
  return digits === undefined || sign !== "" ? null : Math.round(Number(digits));
}

const count = (error: ReportError, most: number) =>
  z
    .string({ error: key(error) })
    .max(40, key(error))
    .transform(numberIn)
    .refine((number) => number !== null && number <= most, key(error))
    .optional();

const department = {
  demandedBy: z.enum(DEMANDED_BY, { error: key("demanded_by_required") }),
  department: z
    .string({ error: key("department_unknown") })
    .max(100, key("department_unknown"))
    .default(""),
  departmentText: optionalTextField(key("department_text_required"), key("department_text_long"), MAX_DEPARTMENT_TEXT),
};

/** Who demanded it needs a name, unless the reporter is not sure. */
const named = {
  path: ["departmentText"],
  error: key("department_text_required"),
  when: () => true,
};
const isNamed = (answers: { demandedBy?: unknown; department?: unknown; departmentText?: unknown }) =>
  answers.demandedBy === "unsure" || Boolean(answers.department) || Boolean(answers.departmentText);

/** What each page asks, by field. */
const ASKED = {
  who: { reporter: z.enum(REPORTERS, { error: key("reporter_required") }) },
  demand: { body: textField(key("body_required"), key("body_long"), MAX_BODY) },
  place: { region: z.string({ error: key("region_required") }).regex(/^\d{12}$/, key("region_required")) },
  department,
  kind: { kind: z.enum(KINDS, { error: key("kind_required") }) },
  channel: {
    channel: ticked(CHANNELS),
    document: optionalTextField(key("document_long"), key("document_long"), MAX_DOCUMENT),
    mechanism: ticked(MECHANISMS),
  },
  needs: {
    need: z.partialRecord(z.enum(GAPS), z.enum(CAME, { error: key("mark_unknown") }), { error: key("mark_unknown") }),
  },
  burden: {
    hours: count("hours_wrong", MAX_HOURS_PER_MONTH),
    people: count("people_wrong", MAX_PEOPLE),
    consequence: ticked(CONSEQUENCES),
  },
  files: {},
  contact: { contact: optionalTextField(key("contact_long"), key("contact_long"), MAX_CONTACT) },
  check: {},
} as const satisfies Record<Question, z.ZodRawShape>;

/** The form of one page. */
export function pageForm(question: Question): z.ZodType {
  const page = z.object(ASKED[question]);
  return question === "department" ? page.refine(isNamed, named) : page;
}

/** The whole form, with the pages that this reporter is asked; the others' answers do not count. */
export const wholeForm = z
  .object({
    ...ASKED.who,
    ...ASKED.demand,
    ...ASKED.place,
    ...ASKED.department,
    ...ASKED.kind,
    ...ASKED.channel,
    ...ASKED.needs,
    ...ASKED.burden,
    ...ASKED.contact,
  })
  .refine(isNamed, named);

/** How the form's fields are put together: see `parseForm`. */
export const SHAPE = { lists: ["channel", "mechanism", "consequence"], groups: ["need"] } as const;

/** A report as the use case takes it; `hidden` is what of its text is to be hidden in public. */
export function toNewReport(answers: z.output<typeof wholeForm>, hidden: NewReport["hidden"]): NewReport {
  const needs = GAPS.flatMap((code) => {
    const came = answers.need[code];
    return came === undefined || came === "none" ? [] : [{ code, came }];
  });
  const gaps = needs.filter((need) => need.came !== "yes").map((need) => need.code);
  const code = answers.department === AS_WRITTEN ? "" : answers.department;
  return {
    reporter: answers.reporter,
    body: answers.body,
    hidden,
    kind: answers.kind,
    region: answers.region,
    department: code,
    departmentText: answers.departmentText,
    demandedBy: answers.demandedBy === "department" ? (code ? "listed" : "unlisted") : answers.demandedBy,
    channels: answers.channel,
    document: answers.document,
    marks: [...answers.mechanism, ...gaps, ...answers.consequence],
    needs,
    hoursPerMonth: answers.hours ?? null,
    people: answers.people ?? null,
  };
}

/** Matches what `newSubmissionToken` makes. */
export const TOKEN = /^[0-9a-f]{32}$/;
