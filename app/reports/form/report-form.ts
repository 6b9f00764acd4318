import { z } from "zod";
import type { NewReport } from "../report.server.ts";
import { GAPS } from "../vocabulary.ts";
import { ASKED } from "./asked.ts";
import type { Question } from "./question.ts";
import { AS_WRITTEN } from "./questions/department.tsx";

/** The form of one page. */
export function pageForm({ schema, rule }: Question): z.ZodType {
  return ruled(z.object(schema), rule);
}

const ruled = <Form extends z.ZodType>(form: Form, rule: Question["rule"]): Form =>
  rule
    ? form.refine((answers) => rule.holds(Object(answers)), { path: [rule.at], error: rule.error, when: () => true })
    : form;

type Every<Shape> = (Shape extends unknown ? (shape: Shape) => void : never) extends (shape: infer All) => void
  ? All
  : never;
/** What all questions ask. */
type Asked = Every<(typeof ASKED)[number]["schema"]>;

/** The whole form, with the pages that this reporter is asked; the others' answers do not count. */
export const wholeForm = ASKED.reduce(
  (form, { rule }: Question) => ruled(form, rule),
  z.object(Object.assign({}, ...ASKED.map(({ schema }) => schema)) as { [Name in keyof Asked]: Asked[Name] }),
);

const named = (names: "lists" | "groups") => ASKED.flatMap((question: Question) => question[names] ?? []);

/** How the form's fields are put together: see `parseForm`. */
export const SHAPE = { lists: named("lists"), groups: named("groups") };

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
