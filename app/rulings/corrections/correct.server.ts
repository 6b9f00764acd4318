import type { Db } from "../../../db/engine.ts";
import { verdictsOfCase } from "../../../db/queries/cases/verdicts.ts";
import {
  addVoiceRedactions,
  correctionsOfCase,
  insertCorrection,
  rewriteCase,
  rewriteText,
} from "../../../db/queries/rulings/corrections.ts";
import { noteCorrected, voiceAt } from "../../../db/queries/rulings/takedowns.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { type CaseRow, readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, type Recorder, saltedHash, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { type Gate, gateOf, gateOfCase, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import type { AnswerTexts } from "../../replies/reply.ts";
import type { Kind } from "../../reports/vocabulary.ts";
import { unlearn, unlearnCase } from "../../suggestions/suggestion.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { correctReply } from "./correct-reply.server.ts";
import {
  CASE_FIELDS,
  type CorrectionDone,
  type CorrectionReason,
  DESTROYS,
  keptAsBefore,
  placesTakenOut,
} from "./correction.ts";

/** What `correct` refuses with. */
export const CORRECT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...GATE_OF_REFUSALS,
  "stale_version",
  "not_found",
  "wrong_state",
  "nothing_changed",
  "adds_words",
] as const;

export type Correction = {
  caseNumber: string;
  reason: CorrectionReason;
  /** What is told to the public of it; never what was taken out. */
  words: string;
  /** How many corrections the moderator saw on the case. */
  seen: number;
} & (
  | { part: "case"; title: string; demand: string; claimedBasis: string; kind: Kind }
  /** `place`: the position of the voice, the row id of the verdict. */
  | { part: "voice" | "verdict"; place: number; text: string }
  /** `place`: the position of the answer; `texts`: those of its texts that are written anew. */
  | { part: "reply"; place: number; texts: Partial<AnswerTexts> }
);

/**
 * Corrects something that is published: the moderators' own words of a case, its kind and the reasons of a verdict are
 * written anew; of a voice or an answer words are taken out. The public reads that it was corrected, when and why, and
 * the department on its page; both versions stay with the staff, save what pointed to a person: then the earlier version
 * and its salt are destroyed, so that the digest in the ledger proves it to nobody any more. No figure changes. Throws
 * `unknown_case`, `case_withdrawn`, `forbidden`, `home_county`, `recused`, `stale_version`; `not_found` for an empty
 * place, `wrong_state` for words that are gone already, `nothing_changed`, `adds_words`, and
 * what the gate throws.
 */
export async function correct(db: Db, actor: Actor, correction: Correction, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, correction.caseNumber);
    assertCan(actor, "judge:case", await readCaseScope(trx, matter));
    const earlier = await correctionsOfCase(trx, matter.id);
    if (matter.number !== correction.caseNumber || earlier.length !== correction.seen) {
      throw new DomainError("stale_version");
    }
    const ofCase = await gateOfCase(trx, matter);
    // A department's own words are not held against what reporters want hidden: it would learn it there.
    const gate = correction.part === "reply" ? await gateOf(trx, matter.region_id) : ofCase;
    const words = ofCase.vet(correction.words, "official", {});
    const done =
      correction.part === "case"
        ? await correctCase(trx, record, gate, matter, correction)
        : correction.part === "reply"
          ? await correctReply(trx, record, gate, matter, correction)
          : await correctText(trx, record, gate, matter, correction);
    const { part, reason } = correction;
    await insertCorrection(trx, {
      case_id: matter.id,
      part,
      part_id: done.id,
      fields: done.fields.join(" "),
      before: reason === DESTROYS ? null : JSON.stringify(done.before),
      reason,
      words,
      corrected_on: today,
      corrected_by: actor.userId,
    });
  });
}

async function correctCase(
  trx: Db,
  record: Recorder,
  gate: Gate,
  matter: CaseRow,
  { reason, title, demand, claimedBasis, kind }: Extract<Correction, { part: "case" }>,
): Promise<CorrectionDone> {
  const was = { title: matter.title, demand: matter.demand, claimedBasis: matter.claimed_basis, kind: matter.kind };
  const now = { title, demand, claimedBasis, kind };
  const fields = CASE_FIELDS.filter((field) => was[field] !== now[field]);
  if (fields.length === 0) throw new DomainError("nothing_changed");
  const salt = newSalt();
  const vetted = (text: string, before: string) =>
    gate.vet(text, "official", keptAsBefore(gate.examine(before, "official")));
  await rewriteCase(trx, matter.id, {
    title: vetted(title, was.title),
    demand: vetted(demand, was.demand),
    claimed_basis: vetted(claimedBasis, was.claimedBasis),
    kind,
    hash_salt: salt,
  });
  // What was learned under the wrong kind proposes it no more.
  if (fields.includes("kind")) await unlearnCase(trx, matter.id);
  await record("case_corrected", {
    subject: matter.number,
    facts: {
      fields,
      reason,
      ...(fields.includes("kind") && { kind }),
      textHash: saltedHash(salt, title, demand, claimedBasis),
    },
  });
  return { id: matter.id, fields, before: Object.fromEntries(fields.map((field) => [field, was[field]])) };
}

async function correctText(
  trx: Db,
  record: Recorder,
  gate: Gate,
  matter: CaseRow,
  { part, place, text, reason }: Extract<Correction, { part: "voice" | "verdict" }>,
): Promise<CorrectionDone> {
  const { id, before, position, reportId, signed } = await readText(trx, matter, part, place);
  if (before === "") throw new DomainError("wrong_state");
  if (text === before) throw new DomainError("nothing_changed");
  const places = part === "verdict" ? 0 : placesTakenOut(before, text);
  if (places === null) throw new DomainError("adds_words");
  const salt = newSalt();
  // What is learned was counted from the words as they were.
  if (reportId !== null) await unlearn(trx, reportId, id);
  const source = part === "voice" ? "told" : "official";
  const passes = signed ? await gateOfCase(trx, matter, signed) : gate;
  await rewriteText(trx, part, id, passes.vet(text, source, keptAsBefore(passes.examine(before, source))), salt);
  if (part === "voice") {
    await addVoiceRedactions(trx, id, reason === DESTROYS ? "reporter" : "wording", places);
    await noteCorrected(trx, id);
  }
  const kinds = { voice: "voice_corrected", verdict: "verdict_corrected" } as const;
  await record(kinds[part], {
    subject: matter.number,
    facts: { position, reason, textHash: saltedHash(salt, text) },
  });
  return { id, fields: ["text"], before: { text: before } };
}

/** The text at a place as it stands; a verdict's position counts from the first that was given. Throws `not_found`. */
async function readText(trx: Db, matter: CaseRow, part: "voice" | "verdict", place: number) {
  if (part === "voice") {
    const voice = await voiceAt(trx, matter.id, place);
    if (voice) {
      const { id, public_text: before, report_id: reportId, unit_name: signed } = voice;
      return { id, before, position: place, reportId, signed };
    }
  } else {
    const verdicts = (await verdictsOfCase(trx, matter.id)).sort((a, b) => a.id - b.id);
    const at = verdicts.findIndex((one) => one.id === place);
    const verdict = verdicts[at];
    if (verdict) return { id: verdict.id, before: verdict.reasons, position: at + 1, reportId: null, signed: null };
  }
  throw new DomainError("not_found");
}
