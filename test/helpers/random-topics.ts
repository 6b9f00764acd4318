import { addToTopic, openTopic, takeOutOfTopic } from "../../app/topics/gather-cases.server.ts";
import { closeTopic, finishStep, moveStep, setStep } from "../../app/topics/plan-steps.server.ts";
import { addDays, type Day } from "../../app/day.ts";
import type { Db } from "../../db/engine.ts";
import type { County } from "./county.ts";

interface Choice {
  county: County;
  number: string;
  other: string;
  choice: number;
  slip: boolean;
  today: Day;
}

/** A moderator opens a topic, or does something about the last one; a slip is done by one of another county, or is late. */
export async function workOnTopic(db: Db, { county, number, other, choice, slip, today }: Choice): Promise<void> {
  const last = await db.selectFrom("topics").selectAll().orderBy("id", "desc").executeTakeFirst();
  const by = slip && choice % 2 ? county.farModerator : county.moderator;
  if (!last || last.closed_on !== null || choice % 11 === 0) {
    const regionId = county.regions.county;
    const asked = { regionId, question: "谁来做？", why: "说法不一。", lead: "emergency", cases: `${number} ${other}` };
    await openTopic(db, by, asked, today);
    return;
  }
  const seen = { code: last.code, version: last.version + (slip ? 1 : 0) };
  const standing = await db
    .selectFrom("topic_cases as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .select("c.number")
    .where("m.topic_id", "=", last.id)
    .where("m.removed_on", "is", null)
    .executeTakeFirst();
  const acts = [
    () => setStep(db, by, { ...seen, words: "发文收回。", dueOn: addDays(today, choice % 9) }, today),
    () => finishStep(db, by, { ...seen, step: 1 + (choice % 2), words: "已经公布。" }, today),
    () => moveStep(db, by, { ...seen, step: 1 + (choice % 4), dueOn: addDays(today, 12), reason: "要备案。" }, today),
    () => addToTopic(db, by, { ...seen, caseNumber: number }, today),
    () => takeOutOfTopic(db, by, { ...seen, caseNumber: standing?.number ?? number, reason: "是另一回事。" }, today),
    () => closeTopic(db, by, { ...seen, words: "办完了。" }, today),
  ];
  // A topic is closed more seldom, lest little comes of any.
  const at = choice % acts.length;
  await acts[at === acts.length - 1 && choice % 5 !== 0 ? 1 : at]?.();
}
