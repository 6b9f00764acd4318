import type { Actor } from "../../app/accounts/permissions.ts";
import { addDays, type Day } from "../../app/day.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import { sendBackSupport, supportToSendBack } from "../../app/rulings/sending-back/send-back-support.server.ts";
import { askSupport, endSupport } from "../../app/rulings/supporting/ask-support.server.ts";
import { answerSupport } from "../../app/supports/answering/answer-support.server.ts";
import { promiseSupport, signForSupport } from "../../app/supports/own-support.server.ts";
import type { Db } from "../../db/engine.ts";
import type { County } from "./factories.ts";

interface Choice {
  county: County;
  number: string;
  choice: number;
  slip: boolean;
  today: Day;
}

const FURTHER = { corrects: 0, reason: null, version: 0 } as const;

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

/** A moderator asks a body for its part; a slip is one of another county. */
export async function askForSupport(db: Db, { county, number, choice, slip, today }: Choice): Promise<void> {
  const by = slip ? county.farModerator : county.moderator;
  const department = pick(["forestry", "emergency", "agriculture", "headquarters"], choice) ?? "forestry";
  const duty = pick(["", "off-list", "withdrawn", OFF_LIST], choice >> 2) ?? "";
  await askSupport(db, by, { caseNumber: number, department, duty, reason: "要它核对自己的那部分。" }, today);
}

/** Signs for the last support that is not signed for; a slip is another body's officer. */
export async function signSupport(db: Db, about: Choice): Promise<void> {
  const { by, own } = await someSupport(db, about, "unsigned");
  await signForSupport(db, by, own, about.today);
}

/** Promises a day for an answer that is not given; a slip is a day much too late. */
export async function promiseSupporting(db: Db, about: Choice): Promise<void> {
  const { by, own, dueOn } = await someSupport(db, { ...about, slip: false }, "unanswered");
  const day = addDays(dueOn ?? about.today, about.slip ? 200 : 5);
  await promiseSupport(db, by, { ...own, day, reason: "要等核定。" }, about.today);
}

/** Answers the last support that is asked for; a slip is another body's officer. */
export async function answerSupporting(db: Db, about: Choice): Promise<void> {
  const { by, own, seen } = await someSupport(db, about, about.choice % 4 ? "unanswered" : "any");
  await answerSupport(db, by, { ...own, ...FURTHER, seen, body: `本局的部分已办 ${about.choice}。` }, about.today);
}

/** Corrects the first answer of the last support that is asked for, where it has one; a slip is another body's officer. */
export async function reviseSupporting(db: Db, about: Choice): Promise<void> {
  const { by, own, versions } = await someSupport(db, about, "answered");
  const sent = { ...FURTHER, corrects: 1, reason: "facts", seen: versions } as const;
  await answerSupport(db, by, { ...own, ...sent, body: `本局的部分已办，更正 ${about.choice}。` }, about.today);
}

/** A moderator sends the answer of the last support that has one back; a slip is one of another county. */
export async function sendSupportBack(db: Db, about: Choice): Promise<void> {
  const { own, watchId } = await someSupport(db, { ...about, slip: false }, "answered");
  const { answer, seen = 0 } = await supportToSendBack(db, watchId);
  const by = about.slip ? about.county.farModerator : about.county.moderator;
  const sent = {
    ...own,
    answer: answer?.position ?? 1,
    seen,
    ground: "says_nothing",
    reason: "没有写办了什么。",
  } as const;
  await sendBackSupport(db, by, sent, about.today);
}

/** A moderator ends the first support that lasts; a slip is one of another county. */
export async function stopSupport(db: Db, about: Choice): Promise<void> {
  const { own } = await someSupport(db, about, "any");
  const by = about.slip ? about.county.farModerator : about.county.moderator;
  await endSupport(db, by, { ...own, reason: "它的部分办完了。" }, about.today);
}

async function someSupport(
  db: Db,
  { county, number, choice, slip }: Choice,
  want: "any" | "unsigned" | "unanswered" | "answered",
) {
  let query = db
    .selectFrom("watches as w")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .innerJoin("departments as d", "d.id", "w.department_id")
    .innerJoin("stages as l", (on) => on.onRef("l.watch_id", "=", "w.id").on("l.stage", "=", "answered"))
    .select(["w.id", "c.number", "d.code", "w.department_id", "l.due_on"])
    .where("w.part", "=", "supporting")
    .where("w.closed_on", "is", null)
    .orderBy("w.id", choice % 3 ? "desc" : "asc");
  if (want === "unsigned") query = query.where("w.signed_on", "is", null);
  if (want === "answered") query = query.where("l.met_on", "is not", null);
  if (want === "unanswered") query = query.where("l.met_on", "is", null);
  const found = await query.executeTakeFirst();
  const answers = found
    ? await db.selectFrom("support_answers").select("id").where("watch_id", "=", found.id).execute()
    : [];
  const versions = await db
    .selectFrom("support_answer_versions as v")
    .innerJoin("support_answers as a", "a.id", "v.answer_id")
    .select("v.id")
    .where("a.watch_id", "=", found?.id ?? 0)
    .where("a.position", "=", 1)
    .execute();
  return {
    watchId: found?.id ?? 0,
    versions: versions.length,
    by: officerOf(county, found?.department_id, slip),
    own: { caseNumber: found?.number ?? number, department: found?.code ?? "forestry" },
    seen: answers.length,
    dueOn: found?.due_on,
  };
}

function officerOf(county: County, departmentId: number | undefined, slip: boolean): Actor {
  const own = (actor: Actor) => actor.grants.some((grant) => grant.departmentId === departmentId);
  return Object.values(county.officers).find((actor) => own(actor) !== slip) ?? county.officers.agriculture;
}
