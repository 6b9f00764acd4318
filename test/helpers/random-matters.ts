import type { Actor } from "../../app/accounts/permissions.ts";
import { addDays, type Day } from "../../app/day.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import { decideAnswer } from "../../app/rulings/answers/decide-answer.server.ts";
import { enterAnswer } from "../../app/rulings/answers/enter-answer.server.ts";
import { decideDispute, type DisputeDecision } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { mergeCases, unmergeCase, versionOf, versionOfPair } from "../../app/rulings/merging/merging.server.ts";
import { decideMerger } from "../../app/rulings/merging/decide-merger.server.ts";
import { byAge } from "../../app/rulings/merging/merging.ts";
import { correct } from "../../app/rulings/corrections/correct.server.ts";
import { askToHide } from "../../app/rulings/takedown/ask-to-hide.server.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { proposeTakedown } from "../../app/rulings/takedown/propose-takedown.server.ts";
import type { Db } from "../../db/engine.ts";
import { correctionsOfCase } from "../../db/queries/rulings/corrections.ts";
import { repliesOfCase } from "../../db/queries/replies/replies.ts";
import { findCase, findCaseByNumber } from "../../db/queries/cases/cases.ts";
import { named } from "../../db/tables/named.ts";
import { answerToSendBack, sendBackAnswer } from "../../app/rulings/sending-back/send-back.server.ts";
import { ANSWER_CHANNELS, HOLLOW_GROUNDS } from "../../app/replies/reply.ts";
import { aVerdict, type County } from "./factories.ts";

interface Choice {
  county: County;
  number: string;
  other: string;
  choice: number;
  slip: boolean;
  today: Day;
}

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

/** Proposes to hide the first voice, or a place without a voice, or to withdraw the case. A slip is an officer's. */
export function propose(db: Db, { county, number, choice, slip, today }: Choice): Promise<void> {
  const by = slip ? county.officers.agriculture : pick([county.moderator, county.admin], choice);
  return proposeTakedown(
    db,
    by ?? county.admin,
    {
      caseNumber: number,
      target: pick(
        [
          { of: "voice", position: 1 },
          { of: "reply", position: 1 },
          { of: "voice", position: 2 },
          { of: "case" },
        ] as const,
        choice >> 1,
      ) ?? { of: "case" },
      reason: pick(["not_true", "identifies_reporter", "court_order"] as const, choice >> 3) ?? "not_true",
      words: "查过了。",
    },
    today,
  );
}

/** Has the first voice of a report that the public reads hidden by its reporter. A slip is another case's. */
export async function ask(db: Db, report: number, { number, slip, today }: Choice): Promise<void> {
  const own = db
    .selectFrom("voices as v")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .select(["c.number", "v.position"])
    .where("v.report_id", "=", report)
    .where("v.hidden_on", "is", null)
    .where("v.stripped_on", "is", null)
    .orderBy("v.id");
  const voice = await own.executeTakeFirst();
  const caseNumber = slip ? number : (voice?.number ?? number);
  await askToHide(db, report, { caseNumber, position: voice?.position ?? 9, words: "文号" }, today);
}

/** Takes words out of the first voice that its reporter had hidden; one that nobody corrected cannot be shown. */
async function mend(db: Db, { county, today }: Choice, voiceId: number): Promise<void> {
  const voice = await db
    .selectFrom("voices as v")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .select(["c.number", "v.position", "v.public_text"])
    .where("v.id", "=", voiceId)
    .executeTakeFirstOrThrow();
  const { length } = await correctionsOf(db, voice.number);
  const correction = { caseNumber: voice.number, reason: "identifies" as const, words: "删减。", seen: length };
  const text = `${voice.public_text.slice(0, -1)}`;
  await correct(db, county.moderator, { ...correction, part: "voice", place: voice.position, text }, today);
}

async function correctionsOf(db: Db, number: string) {
  return correctionsOfCase(db, (await findCaseByNumber(db, number))?.id ?? 0);
}

/** Decides the first takedown that waits. A slip is the decision of whoever proposed it, or of no one there. */
export async function decideProposal(db: Db, about: Choice): Promise<void> {
  const { county, choice, slip, today } = about;
  const waiting = await db.selectFrom("takedowns").selectAll().where("outcome", "is", null).executeTakeFirst();
  const people = [county.moderator, county.admin];
  const asked = waiting?.proposed_by === null;
  const by = asked && slip ? county.officers.agriculture : people.find(isSlip(slip, waiting?.proposed_by));
  if (asked && !slip && choice % 3 === 0) await mend(db, about, waiting.voice_id ?? 0);
  await decideTakedown(db, by ?? county.admin, waiting?.id ?? 999_999, choice % 3 ? "confirmed" : "refused", today);
}

const isSlip = (slip: boolean, proposer: number | null | undefined) => (one: Actor) =>
  (one.userId === proposer) === slip;

/** Merges two cases, with a second person where that takes one. A slip is a version that has passed. */
export async function merge(db: Db, { county, number, other: any, slip, today }: Choice): Promise<void> {
  const one = await findCaseByNumber(db, number);
  const alike = db
    .selectFrom("cases")
    .select("number")
    .where("department_id", "=", one?.department_id ?? 0)
    .where("number", "<>", named(number))
    .where("merged_into_id", "is", null)
    .where("state", "<>", "withdrawn")
    .where("hidden_until", "is", null)
    .orderBy("id", "desc");
  const other = (await alike.executeTakeFirst())?.number ?? any;
  const two = await findCaseByNumber(db, other);
  const seen = one && two && !slip ? await versionOfPair(db, byAge(one, two)) : "0";
  const merger = { one: number, other, reason: "same_demand" as const, seen };
  const { proposed } = await mergeCases(db, county.moderator, merger, today);
  if (!proposed) return;
  const waiting = db.selectFrom("merge_proposals").select("id").where("outcome", "is", null).orderBy("id", "desc");
  const { id } = await waiting.executeTakeFirstOrThrow();
  await decideMerger(db, county.secondModerator, id, "confirmed", today);
}

/** Takes out the last case that was merged. A slip is another moderator's. */
export async function unmerge(db: Db, { county, number, slip, today }: Choice): Promise<void> {
  const last = await db
    .selectFrom("mergers as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .select(["c.number", "m.into_id"])
    .where("m.undone_on", "is", null)
    .orderBy("m.id", "desc")
    .executeTakeFirst();
  const into = last && (await findCase(db, last.into_id));
  const seen = into ? await versionOf(db, into) : "0";
  const by = slip ? county.farModerator : county.moderator;
  await unmergeCase(db, by, { number: last?.number ?? number, reason: "another_matter", seen }, today);
}

/** Files a dispute on the link. A slip is another department's. */
export async function dispute(db: Db, officer: Actor, { number, choice, today }: Choice): Promise<void> {
  const ground = pick(["not_our_duty", "facts_wrong", "already_done"] as const, choice) ?? "not_our_duty";
  await fileDispute(db, officer, { caseNumber: number, verdictId: null, ground, body: "不属于本局。" }, today);
}

/** Decides the first dispute that waits. A slip is the decision of whoever gave the verdict. */
export async function settleDispute(db: Db, { county, choice, slip, today }: Choice): Promise<void> {
  const waiting = await db.selectFrom("disputes").selectAll().where("outcome", "is", null).executeTakeFirst();
  const said = { reasons: "核对了名录。", bodyPublic: choice % 2 === 0 };
  const duty = choice % 3 ? "off-list" : OFF_LIST;
  const decisions: readonly [DisputeDecision, ...DisputeDecision[]] = [
    { outcome: "upheld", remedy: "move", department: choice % 2 ? "forestry" : "emergency", duty, ...said },
    { outcome: "refused", ...said },
    {
      outcome: "upheld",
      remedy: "verdict",
      verdict: aVerdict({ appliesOn: today, code: choice % 3 === 0 ? "V2" : "V1" }),
      ...said,
    },
  ];
  const by = slip ? county.moderator : county.secondModerator;
  await decideDispute(db, by, waiting?.id ?? 999_999, pick(decisions, choice >> 2) ?? decisions[0], today);
}

/** Sends back the answer that the case goes by, else the first. A slip is another county's moderator or an old page. */
export async function sendBack(db: Db, { county, number, choice, slip, today }: Choice): Promise<void> {
  const { id = 0 } = (await findCaseByNumber(db, number)) ?? {};
  const seen = await repliesOfCase(db, id);
  const standing = id === 0 ? null : (await answerToSendBack(db, { id })).reply;
  const by = slip && choice % 2 ? county.farModerator : county.moderator;
  const sent = {
    caseNumber: number,
    answer: standing?.position ?? 1,
    ground: pick(HOLLOW_GROUNDS, choice) ?? "other",
    reason: "没有写哪天办完。",
    seen: slip && choice % 2 === 0 ? seen.length + 1 : seen.length,
  };
  await sendBackAnswer(db, by, sent, today);
}

/** An answer that came by letter, some days ago; a slip names a day on which the department had no such case. */
export async function enterLetter(db: Db, { county, number, choice, slip, today }: Choice): Promise<void> {
  const { id = 0 } = (await findCaseByNumber(db, number)) ?? {};
  const letter = {
    caseNumber: number,
    channel: pick(ANSWER_CHANNELS, choice) ?? "letter",
    receivedOn: slip && choice % 2 === 0 ? "2014-06-01" : addDays(today, -(choice % 9)),
    remedies: ["R1"] as const,
    body: "已收回。",
    documentNumber: "函1号",
    seen: (await repliesOfCase(db, id)).length,
  };
  await enterAnswer(db, slip && choice % 2 ? county.farModerator : county.moderator, letter, today);
}

/** Decides on one of the letters that wait; a slip is by who entered it, or on none. */
export async function decideLetter(db: Db, { county, choice, slip, today }: Choice): Promise<void> {
  const waiting = await db.selectFrom("held_replies").select("id").where("outcome", "is", null).orderBy("id").execute();
  const id = (slip && choice % 2 ? undefined : pick(waiting, choice)?.id) ?? 0;
  const act = choice % 4 === 0 ? ({ act: "return", note: "不一致。" } as const) : ({ act: "publish" } as const);
  await decideAnswer(db, slip ? county.moderator : county.secondModerator, id, act, today);
}
