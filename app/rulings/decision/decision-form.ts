import { z } from "zod";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import {
  HOLDERS,
  isCaseNumber,
  MAX_CLAIMED_BASIS,
  MAX_DEMAND,
  MAX_REASONS,
  MAX_TITLE,
  typedCaseNumber,
  VERDICTS,
} from "../../cases/case.ts";
import { type Day, typedDay } from "../../day.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { DECLINE_REASONS, MAX_BODY, MAX_DECLINE_NOTE } from "../../reports/report.ts";
import { KINDS } from "../../reports/vocabulary.ts";
import { type Kept, KEPT_REASONS, REASONS } from "../../redaction/redaction.ts";
import { nothingRemains, partFields, SPLIT_REFUSALS, type SplitError, toPart } from "../split/split-form.ts";
import type { UnitError } from "../units/unit.ts";
import type { Decision, VersionToPublish } from "./decision.server.ts";
import { isSame, PROPOSED } from "./decision.ts";
import type { FurtherVerdict } from "./judge-case.server.ts";

/** Keys of the desk's error messages. */
export type DecisionError = keyof Dictionary["desk"]["report"]["errors"] | SplitError | UnitError;

const key = (error: DecisionError) => error;

const text = (required: DecisionError, long: DecisionError, limit: number) => textField(required, long, limit);

const publicText = text("public_text_required", "public_text_long", MAX_BODY);

/** What looks as if it pointed to somebody, was looked at, and stays, in any text of the form. */
const keepField = { keep: z.record(z.string(), z.enum(KEPT_REASONS, { error: key("why_unknown") })).default({}) };

/** Why each change of the public version was made, and the pictures that go with it. */
const redaction = {
  whyDefault: z.enum(REASONS, { error: key("why_unknown") }).optional(),
  why: z.record(z.string(), z.enum(REASONS, { error: key("why_unknown") })).default({}),
  ...keepField,
  image: z.array(z.string()).default([]),
};

/** Ticked when the original holds nothing that points to a person. */
const unchanged = z
  .literal("yes", { error: key("unredacted") })
  .optional()
  .transform((ticked) => ticked === "yes");

const verdictFields = {
  ...keepField,
  verdict: z.enum(VERDICTS, { error: key("verdict_required") }),
  // Read as a day by `untilToday`, which knows the year that is meant without one.
  appliesOn: z.string({ error: key("applies_on_wrong") }).optional(),
  reasons: text("reasons_required", "reasons_long", MAX_REASONS),
  explained: z
    .literal("yes", { error: key("contrary_unexplained") })
    .optional()
    .transform((ticked) => ticked === "yes"),
  part: z.record(z.string(), z.enum(HOLDERS, { error: key("part_unknown") })).default({}),
};

/** What the system proposed for fields, and that the moderator says they read it. */
const proposals = {
  was: z.record(z.string(), z.string()).default({}),
  looked: z
    .literal("yes", { error: key("proposals_unseen") })
    .optional()
    .transform((ticked) => ticked === "yes"),
};

/** A further verdict on a case; one that is off the list may be put under an item with it. */
export const verdictForm = z.object({ ...verdictFields, item: z.string({ error: key("duty_unknown") }).optional() });

/** A form that gives a verdict, as it is asked on a day: nothing rests on the law of a day to come, or of no day. */
export function untilToday<Form extends z.ZodType>(form: Form, today: Day): Form {
  const dayOf = (answers: unknown) => {
    const { appliesOn } = answers as { appliesOn?: unknown };
    return typeof appliesOn === "string" ? typedDay(appliesOn, today) : today;
  };
  const at = { path: ["appliesOn"], when: () => true };
  return form
    .refine((answers) => dayOf(answers) !== null, { ...at, error: key("applies_on_wrong") })
    .refine((answers) => (dayOf(answers) ?? today) <= today, { ...at, error: key("applies_on_future") });
}

/** A form whose proposals were looked at: none stands as the system wrote it unless the moderator says that they read it. */
export function lookedAt<Form extends z.ZodType>(form: Form): Form {
  const isLeft = (answers: Record<string, unknown>) => {
    const names: readonly string[] = PROPOSED[answers.outcome as keyof typeof PROPOSED] ?? [];
    const was = (answers.was ?? {}) as Record<string, string>;
    return names.some((name) => was[name] !== undefined && isSame(answers[name], was[name]));
  };
  return form.refine((answers) => Boolean((answers as { looked?: unknown }).looked) || !isLeft(answers as never), {
    path: ["looked"],
    error: key("proposals_unseen"),
    when: () => true,
  });
}

/** What a moderator decides on a report; each outcome asks its own fields. */
export const decisionForm = z.discriminatedUnion(
  "outcome",
  [
    z.object({
      outcome: z.literal("link"),
      publicText,
      unchanged,
      ...partFields,
      ...redaction,
      caseNumber: z
        .string({ error: key("case_required") })
        .transform((typed) => typedCaseNumber(typed))
        .refine(isCaseNumber, key("case_unknown")),
    }),
    z.object({
      outcome: z.literal("open"),
      ...proposals,
      publicText,
      unchanged,
      ...partFields,
      ...redaction,
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
      ...proposals,
      ...nothingRemains,
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
        ...toPublicVersion(answers),
      };
    case "decline":
      return { outcome: "decline", reason: answers.declineReason, note: answers.declineNote };
    case "open": {
      const { title, demand, claimedBasis, department, duty, kind } = answers;
      return {
        outcome: "open",
        kind,
        newCase: { title, demand, claimedBasis, department, duty },
        verdict: toNewVerdict(answers, today),
        ...toPublicVersion(answers),
      };
    }
  }
}

function toPublicVersion(answers: Extract<z.output<typeof decisionForm>, { publicText: string }>): VersionToPublish {
  const { publicText: shown, unchanged: same, whyDefault, why, keep, image } = answers;
  return {
    publicText: shown,
    unchanged: same,
    redaction: { whyDefault, why, keep },
    images: image,
    part: toPart(answers),
  };
}

/** How the fields of a decision belong together. */
export const DECISION_SHAPE = { groups: ["part", "why", "keep", "was"], lists: ["image", "partMarks"] } as const;
/** Fields of which the page has any number: those of the form, and the places to be masked without scripts. */
export const DECISION_LISTS = [...DECISION_SHAPE.lists, "mask"];

/** The verdict as the use case takes it; the law of today unless another day was named. */
function toNewVerdict(answers: Omit<z.output<typeof verdictForm>, "item">, today: Day) {
  return {
    code: answers.verdict,
    appliesOn: typedDay(answers.appliesOn ?? "", today) ?? today,
    reasons: answers.reasons,
    keep: answers.keep,
    explained: answers.explained,
    parts: Object.entries(answers.part).flatMap(([duty, holder]) => (holder ? [{ duty, holder }] : [])),
  };
}

/** As `toNewVerdict`, on a case that stands already. */
export function toVerdict(answers: z.output<typeof verdictForm>, today: Day): FurtherVerdict & { keep: Kept } {
  return { ...toNewVerdict(answers, today), item: answers.item || null };
}

/** How the fields of a verdict belong together. */
export const VERDICT_SHAPE = { groups: ["part", "keep"] } as const;

/** The field that each refusal of a verdict belongs to, and the message it gets there. */
export const VERDICT_REFUSED = {
  personal_left: ["keep", "personal_left"],
  unseen_left: ["keep", "unseen_left"],
  duty_not_in_force: ["appliesOn", "duty_not_in_force"],
  parts_needed: ["verdict", "parts_needed"],
  no_parts: ["verdict", "no_parts"],
  unknown_part: ["verdict", "part_unknown"],
  contrary_unexplained: ["explained", "contrary_unexplained"],
} as const satisfies Record<string, readonly [string, DecisionError]>;

/** The field that each refusal of the use case belongs to, and the message it gets there. */
export const DECISION_REFUSED = {
  unknown_case: ["caseNumber", "case_unknown"],
  case_withdrawn: ["caseNumber", "case_unknown"],
  case_hidden: ["caseNumber", "case_hidden"],
  unredacted: ["publicText", "unredacted"],
  unexplained: ["whyDefault", "unexplained"],
  personal_left: ["keep", "personal_left"],
  unseen_left: ["keep", "unseen_left"],
  image_unknown: ["publicText", "image_unknown"],
  unknown_department: ["department", "department_required"],
  department_elsewhere: ["department", "department_elsewhere"],
  unknown_duty: ["duty", "duty_unknown"],
  duty_not_in_force: ["appliesOn", "duty_not_in_force"],
  parts_needed: ["verdict", "parts_needed"],
  no_parts: ["verdict", "no_parts"],
  unknown_part: ["verdict", "part_unknown"],
  stale_version: ["outcome", "stale_version"],
  wrong_state: ["outcome", "wrong_state"],
  own_decision: ["outcome", "own_decision"],
  claimed_by_other: ["outcome", "claimed_by_other"],
  contrary_unexplained: ["explained", "contrary_unexplained"],
  ...SPLIT_REFUSALS,
  unit_waits: ["outcome", "unit_waits"],
  unit_stopped: ["outcome", "unit_stopped"],
  letter_not_refused: ["declineReason", "letter_not_refused"],
  home_county: ["outcome", "home_county"],
  recused: ["outcome", "recused"],
} as const satisfies Record<string, readonly [string, DecisionError]>;
