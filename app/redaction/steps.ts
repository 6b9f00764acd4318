import { type Answers, many, one } from "../http/forms/answers.ts";
import {
  compare,
  countKept,
  countReasons,
  findAll,
  type Kept,
  type KeptReason,
  KEPT_REASONS,
  type LocalPlaces,
  maskFindings,
  type Reason,
  type RedactionCounts,
  REASONS,
  reasonsOf,
  unmaskFinding,
} from "./redaction.ts";

/** Buttons of the public version that decide nothing: the page comes back with every answer. */
export const REDACTION_STEPS = ["mask", "mask-all", "unmask", "check", "preview"] as const;
export type RedactionStep = (typeof REDACTION_STEPS)[number];

/** What comes back: the text, and what the public would read of the redactions when the preview was asked for. */
export interface StepTaken {
  publicText: string;
  preview: RedactionCounts | null;
}

/** Does what a button without scripts does. `raw` is the original, which stays as it is. */
export function takeStep(step: RedactionStep, answers: Answers, raw: string, places: LocalPlaces): StepTaken {
  const typed = one(answers.publicText).replace(/\r\n?/g, "\n").trim();
  const publicText = changed(step, typed, many(answers.mask).map(Number), raw, places);
  return {
    publicText,
    preview: step === "preview" ? countsOf(answers, raw, publicText, places) : null,
  };
}

function changed(
  step: RedactionStep,
  typed: string,
  chosen: readonly number[],
  raw: string,
  places: LocalPlaces,
): string {
  const findings = findAll(raw, places);
  const ticked = findings.filter(({ start }) => chosen.includes(start));
  switch (step) {
    case "mask-all":
      return maskFindings(typed, findings, compare(raw, typed, places));
    case "mask":
      return maskFindings(typed, ticked, compare(raw, typed, places));
    case "unmask":
      return ticked.reduce((text, one) => unmaskFinding(raw, text, one, compare(raw, text, places)), typed);
    default:
      return typed;
  }
}

function countsOf(answers: Answers, raw: string, publicText: string, places: LocalPlaces): RedactionCounts {
  const compared = compare(raw, publicText, places);
  const why: Record<string, Reason> = {};
  for (const [name, answer] of Object.entries(answers)) {
    const reason = reasonNamed(one(answer));
    if (name.startsWith("why.") && reason) why[name.slice("why.".length)] = reason;
  }
  const counts = countReasons(reasonsOf(compared, { whyDefault: reasonNamed(one(answers.whyDefault)), why }));
  return { ...counts, ...countKept(publicText, places, keptIn(answers)) };
}

/** What the form keeps, by the key of the finding. */
function keptIn(answers: Answers): Kept {
  const kept: Record<string, KeptReason> = {};
  for (const [name, answer] of Object.entries(answers)) {
    const reason = KEPT_REASONS.find((each) => each === one(answer));
    if (name.startsWith("keep.") && reason) kept[name.slice("keep.".length)] = reason;
  }
  return kept;
}

const reasonNamed = (name: string): Reason | undefined => REASONS.find((reason) => reason === name);
