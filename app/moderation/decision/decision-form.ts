import { z } from "zod";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import { HOLDERS, MAX_CLAIMED_BASIS, MAX_DEMAND, MAX_REASONS, MAX_TITLE, VERDICTS } from "../../cases/case.ts";
import type { NewVerdict } from "../../cases/case.server.ts";
import { type Day, isDay, shanghaiDay } from "../../day.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { DECLINE_REASONS, MAX_BODY, MAX_DECLINE_NOTE } from "../../reports/report.ts";
import { KINDS } from "../../reports/vocabulary.ts";
import type { Decision } from "./decision.server.ts";

/** Keys of the desk's error messages. */
export type DecisionError = keyof Dictionary["desk"]["report"]["errors"];

const key = (error: DecisionError) => error;

const text = (required: DecisionError, long: DecisionError, limit: number) => textField(required, long, limit);

const publicText = text("public_text_required", "public_text_long", MAX_BODY);

/** Ticked when the original holds nothing that points to a person. */
const unchanged = z
  .literal("yes", { error: key("unredacted") })
  .optional()
  .transform((ticked) => ticked === "yes");

const verdictFields = {
  verdict: z.enum(VERDICTS, { error: key("verdict_required") }),
  appliesOn: z
    .string({ error: key("applies_on_wrong") })
    .refine((day) => isDay(day) && day <= shanghaiDay(), key("applies_on_wrong"))
    .optional(),
  reasons: text("reasons_required", "reasons_long", MAX_REASONS),
  part: z.record(z.string(), z.enum(HOLDERS, { error: key("part_unknown") })).default({}),
};

/** A further verdict on a case. */
export const verdictForm = z.object(verdictFields);

/** What a moderator decides on a report; each outcome asks its own fields. */
export const decisionForm = z.discriminatedUnion(
  "outcome",
  [
    z.object({
      outcome: z.literal("link"),
      publicText,
      unchanged,
      caseNumber: z
        .string({ error: key("case_required") })
        .transform((typed) => typed.normalize("NFKC").trim().toUpperCase())
        .refine((typed) => /^GW-\d{4}-\d{6}$/.test(typed), key("case_unknown")),
    }),
    z.object({
      outcome: z.literal("open"),
      publicText,
      unchanged,
      title: text("title_required", "title_long", MAX_TITLE),
      demand: text("demand_required", "demand_long", MAX_DEMAND),
      claimedBasis: optionalTextField(key("claimed_basis_long"), key("claimed_basis_long"), MAX_CLAIMED_BASIS),
      kind: z.enum(KINDS, { error: key("kind_required") }),
      department: z.string({ error: key("department_required") }),
      duty: z.string({ error: key("duty_required") }),
      ...verdictFields,
    }),
    z.object({
      outcome: z.literal("decline"),
      declineReason: z.enum(DECLINE_REASONS, { error: key("reason_required") }),
      declineNote: text("note_required", "note_long", MAX_DECLINE_NOTE),
    }),
  ],
  { error: key("outcome_required") },
);

/** The decision as the use case takes it. */
export function toDecision(answers: z.output<typeof decisionForm>, today: Day): Decision {
  switch (answers.outcome) {
    case "link":
      return {
        outcome: "link",
        caseNumber: answers.caseNumber,
        publicText: answers.publicText,
        unchanged: answers.unchanged,
      };
    case "decline":
      return { outcome: "decline", reason: answers.declineReason, note: answers.declineNote };
    case "open": {
      const { title, demand, claimedBasis, department, duty, kind, publicText: shown, unchanged: same } = answers;
      return {
        outcome: "open",
        kind,
        newCase: { title, demand, claimedBasis, department, duty },
        verdict: toVerdict(answers, today),
        publicText: shown,
        unchanged: same,
      };
    }
  }
}

/** The verdict as the use case takes it; the law of today unless another day was named. */
export function toVerdict(answers: z.output<typeof verdictForm>, today: Day): NewVerdict {
  return {
    code: answers.verdict,
    appliesOn: answers.appliesOn ?? today,
    reasons: answers.reasons,
    parts: Object.entries(answers.part).flatMap(([duty, holder]) => (holder ? [{ duty, holder }] : [])),
  };
}

/** The field that each refusal of the use case belongs to, and the message it gets there. */
export const REFUSALS = {
  unknown_case: ["caseNumber", "case_unknown"],
  case_withdrawn: ["caseNumber", "case_unknown"],
  unredacted: ["publicText", "unredacted"],
  unknown_department: ["department", "department_required"],
  unknown_duty: ["duty", "duty_unknown"],
  duty_not_in_force: ["appliesOn", "duty_not_in_force"],
  parts_needed: ["verdict", "parts_needed"],
  unknown_part: ["verdict", "part_unknown"],
  stale_version: ["outcome", "stale_version"],
  wrong_state: ["outcome", "wrong_state"],
  own_decision: ["outcome", "own_decision"],
} as const satisfies Record<string, readonly [string, DecisionError]>;

export const REFUSAL_CODES = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[];
