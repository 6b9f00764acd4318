import fc from "fast-check";
import type { Actor } from "../../app/accounts/permissions.ts";
import { addDays, type Day, mondayOf } from "../../app/day.ts";
import { type Decision, decideReport } from "../../app/rulings/decision/decision.server.ts";
import { judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { openRounds } from "../../app/cases/rounds/open-rounds.server.ts";
import { DomainError } from "../../app/domain-error.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import { declareRemedied, promiseDay, signFor } from "../../app/replies/stages/stages.server.ts";
import { OUTCOMES, RELIEF_REASONS } from "../../app/replies/reply.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import type { Db } from "../../db/engine.ts";
import { named } from "../../db/tables/named.ts";
import { aVerdict, type County, declining, linking, sendReport, NOW } from "./factories.ts";
import {
  ask,
  decideLetter,
  decideProposal,
  dispute,
  enterLetter,
  merge,
  propose,
  sendBack,
  settleDispute,
  unmerge,
} from "./random-matters.ts";
import { rightOpening, rightReport, wrongOpening, wrongReport } from "./random-reports.ts";
import * as ofSupports from "./random-supports.ts";
import { callOnCase, goOnWithCall } from "./random-calls.ts";
import { answerTransfer, letTransfersLapse, passOn, ruleOnTransfer } from "./random-transfers.ts";

/** How often each kind of act comes. */
const weights = [
  ["submit", 24],
  ["open", 28],
  ["link", 5],
  ["split", 4],
  ["reply", 6],
  ["confirm", 9],
  ["decline", 2],
  ["judge", 2],
  ["withdraw report", 2],
  ["withdraw published", 2],
  ["ask to hide", 3],
  ["propose takedown", 2],
  ["decide takedown", 2],
  ["merge", 10],
  ["unmerge", 9],
  ["send back", 4],
  ["come back", 10],
  ["enter answer", 2],
  ["decide entry", 3],
  ["sign", 3],
  ["declare done", 2],
  ["promise", 2],
  ["ask for support", 4],
  ["sign support", 2],
  ["promise support", 4],
  ["answer support", 6],
  ["correct support", 4],
  ["send support back", 5],
  ["end support", 2],
  ["pass on", 9],
  ["answer transfer", 7],
  ["rule on transfer", 9],
  ["lapse transfers", 8],
  ["call", 3],
  ["go on with call", 6],
  ["dispute", 2],
  ["decide dispute", 4],
] as const satisfies readonly (readonly [string, number])[];

/** One act of somebody. The picks choose among the reports, cases, codes and people there are. */
export interface RandomAct {
  kind: (typeof weights)[number][0];
  report: number;
  matter: number;
  choice: number;
  /** Something about it is wrong: the person, the day, a code, or that it was done already. */
  slip: boolean;
  /** Days that pass before it. */
  wait: number;
}

/** Every kind of act. */
export const KINDS = weights.map(([kind]) => kind);
const any = fc.nat({ max: 1000 });

export const randomActs = fc.array(
  fc.record({
    kind: fc.oneof(...weights.map(([kind, weight]) => ({ arbitrary: fc.constant(kind), weight }))),
    report: any,
    matter: any,
    choice: any,
    slip: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
    wait: fc.oneof(
      { arbitrary: fc.constant(0), weight: 3 },
      { arbitrary: fc.nat({ max: 3 }), weight: 2 },
      { arbitrary: fc.nat({ max: 25 }), weight: 1 },
    ),
  }),
  { minLength: 25, maxLength: 70, size: "max" },
);

/** Where a sequence of acts stands: the reports that were ever sent, those that wait, are published, were taken back. */
export interface Play {
  today: Day;
  reports: number[];
  waiting: Set<number>;
  published: Set<number>;
  takenBack: Set<number>;
  numbers: string[];
}

export const beginning = (): Play => ({
  today: "2026-09-01",
  reports: [],
  waiting: new Set(),
  published: new Set(),
  takenBack: new Set(),
  numbers: [],
});

const NO_REPORT = 999_999;
const NO_CASE = "GW-2026-999999";

/** Does the act through its use case. */
export async function perform(db: Db, county: County, play: Play, act: RandomAct): Promise<void> {
  play.today = addDays(play.today, act.wait);
  const { today } = play;
  const { choice, slip } = act;
  const report = pick(candidates(play, act), act.report) ?? NO_REPORT;
  const number = pick(play.numbers, act.matter) ?? NO_CASE;
  const moderator = slip && choice % 2 ? county.farModerator : county.moderator;
  const other = pick(play.numbers, act.report) ?? NO_CASE;
  const about = { county, number, other, choice, slip, today };
  const stage = choice % 2 ? ("answered" as const) : ("remedied" as const);
  const promised = { stage, day: addDays(today, slip ? 200 : 30), reason: "要等核定。" };
  const decide = async (decision: Decision) => {
    const { version } = await readReport(db, report);
    const opened = await decideReport(
      db,
      moderator,
      report,
      slip && choice % 3 ? version + 1 : version,
      decision,
      today,
      NOW,
    );
    if (decision.outcome === "decline" || !decision.part?.remains) play.waiting.delete(report);
    if (opened) play.published.add(report);
    if (decision.outcome === "open" && opened) play.numbers.push(opened);
  };
  const acts: Record<RandomAct["kind"], () => Promise<unknown>> = {
    submit: async () => {
      const id = await sendReport(db, slip ? wrongReport(choice) : rightReport(choice), today);
      play.reports.push(id);
      play.waiting.add(id);
    },
    decline: () => decide(declining()),
    open: () => decide(slip ? wrongOpening(choice, today) : rightOpening(choice, today)),
    link: () => decide(linking(number)),
    split: () => decide(partOf(slip || choice % 3 ? linking(number) : rightOpening(choice, today), act)),
    judge: () => judge(db, moderator, number, act, today),
    reply: async () =>
      publishReply(
        db,
        await officerFor(db, county, number, act),
        { caseNumber: number, remedies: ["R1"], body: "答复", seen: await seenIn(db, "replies", number) },
        today,
      ),
    confirm: async () =>
      confirmRelief(db, report, pick(OUTCOMES, choice) ?? "gone", today, {
        caseNumber: slip ? number : await caseOf(db, report, choice),
        reason: pick(RELIEF_REASONS, choice) ?? null,
      }),
    "withdraw report": () => takeBack(db, play, report),
    "withdraw published": () => takeBack(db, play, report),
    "ask to hide": () => ask(db, report, about),
    "propose takedown": () => propose(db, about),
    "decide takedown": () => decideProposal(db, about),
    merge: () => merge(db, about),
    unmerge: () => unmerge(db, about),
    "come back": () => comeBack(db, play, act),
    "send back": () => sendBack(db, about),
    "enter answer": () => enterLetter(db, about),
    "decide entry": () => decideLetter(db, about),
    sign: async () => signFor(db, await officerFor(db, county, number, act), number, today),
    "declare done": async () => declareRemedied(db, await officerFor(db, county, number, act), number, today),
    promise: async () => promiseDay(db, await officerFor(db, county, number, act), number, promised, today),
    "ask for support": () => ofSupports.askForSupport(db, about),
    "sign support": () => ofSupports.signSupport(db, about),
    "promise support": () => ofSupports.promiseSupporting(db, about),
    "answer support": () => ofSupports.answerSupporting(db, about),
    "correct support": () => ofSupports.reviseSupporting(db, about),
    "send support back": () => ofSupports.sendSupportBack(db, about),
    "end support": () => ofSupports.stopSupport(db, about),
    "pass on": () => passOn(db, about),
    "answer transfer": () => answerTransfer(db, about),
    "rule on transfer": () => ruleOnTransfer(db, about),
    "lapse transfers": () => letTransfersLapse(db, about),
    call: () => callOnCase(db, about),
    "go on with call": () => goOnWithCall(db, about),
    dispute: async () => dispute(db, await officerFor(db, county, number, act), about),
    "decide dispute": () => settleDispute(db, about),
  };
  await acts[act.kind]();
}

/** Opens the rounds of the week that is over. A slip does not wait for it. */
async function comeBack(db: Db, play: Play, { slip }: RandomAct): Promise<void> {
  if (!slip) play.today = addDays(mondayOf(play.today), 7);
  if ((await openRounds(db, play.today)).length === 0) throw new DomainError("wrong_state");
}

async function takeBack(db: Db, play: Play, report: number): Promise<void> {
  await withdrawReport(db, await readReport(db, report), play.today);
  play.waiting.delete(report);
  play.takenBack.add(report);
}

/** The reports that an act may fall on. A slip takes one back again, or decides what is decided. */
function candidates({ reports, waiting, published, takenBack }: Play, { kind, slip }: RandomAct): number[] {
  // One that is public in part is taken back as a published one.
  const whole = [...waiting].filter((one) => !published.has(one));
  if (kind === "withdraw report") return [...(slip ? takenBack : whole)];
  if (kind === "withdraw published") return slip ? [...takenBack] : [...published].filter((one) => !takenBack.has(one));
  if (slip) return reports;
  return [...(kind === "confirm" || kind === "ask to hide" ? published : waiting)];
}

/** A slip is a verdict on the law of a day before the register, or on a page that is out of date. */
async function judge(db: Db, actor: Actor, number: string, { slip, choice }: RandomAct, today: Day): Promise<void> {
  const seen = await seenIn(db, "verdicts", number);
  const old = slip && choice % 3 === 0;
  const appliesOn = slip && !old ? "2014-06-01" : today;
  // Now a township's own duty, now the department's again.
  const code = choice % 2 === 0 ? "V2" : "V1";
  const verdict = { ...aVerdict({ appliesOn, code }), item: await itemFor(db, number, choice) };
  await judgeCase(db, actor, number, verdict, old ? seen - 1 : seen, today);
}

/** Sometimes the item that a case off the list is put under. */
async function itemFor(db: Db, number: string, choice: number): Promise<string | null> {
  const matter = await db.selectFrom("cases").select("duty_id").where("number", "=", named(number)).executeTakeFirst();
  return matter?.duty_id === null ? (pick(["withdrawn", "split", OFF_LIST, null], choice) ?? null) : null;
}

/** How many answers or verdicts somebody sees who looks at the case now. */
async function seenIn(db: Db, table: "replies" | "verdicts", number: string): Promise<number> {
  const matter = await db.selectFrom("cases").select("id").where("number", "=", named(number)).executeTakeFirst();
  const rows = await db
    .selectFrom(table)
    .select("case_id")
    .where("case_id", "=", matter?.id ?? 0)
    .execute();
  return rows.length;
}

/** A part that leaves another matter; a slip gives it more hours than most reports have. */
function partOf(decision: Decision, { choice, slip }: RandomAct): Decision {
  if (decision.outcome === "decline") return decision;
  const hoursPerMonth = slip ? 9_999 : (pick([null, 0, 1], choice) ?? null);
  return {
    ...decision,
    publicText: `一件 ${choice}`,
    part: { remains: true, hoursPerMonth, marks: choice % 2 ? ["M1"] : [] },
  };
}

/** One of the cases that a report is in, withdrawn or not. */
async function caseOf(db: Db, reportId: number, choice: number): Promise<string | undefined> {
  const rows = await db
    .selectFrom("voices as v")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .select("c.number")
    .where("v.report_id", "=", reportId)
    .orderBy("v.id")
    .execute();
  return pick(rows, choice)?.number;
}

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[index % from.length];
}

async function officerFor(db: Db, county: County, number: string, { slip, choice }: RandomAct): Promise<Actor> {
  const matter = await db
    .selectFrom("cases")
    .select("department_id")
    .where("number", "=", named(number))
    .executeTakeFirst();
  const people = [county.officers.agriculture, county.officers.forestry, county.officers.emergency] as const;
  const own = (actor: Actor) => actor.grants.some((grant) => grant.departmentId === matter?.department_id);
  const fitting = people.filter((actor) => own(actor) !== slip);
  return pick(fitting, choice) ?? county.officers.agriculture;
}
