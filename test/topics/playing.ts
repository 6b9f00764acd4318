import { expect } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { addToTopic, type NewTopic, openTopic, takeOutOfTopic } from "../../app/topics/gather-cases.server.ts";
import { closeTopic, finishStep, moveStep, setStep } from "../../app/topics/plan-steps.server.ts";
import { readTopicPage } from "../../app/topics/topic.server.ts";
import type { Db } from "../../db/engine.ts";
import { findTopic } from "../../db/queries/topics/topics.ts";
import { type County, expectRefusal, publishCase, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

export const QUESTION = "上路检查，能不能由部门自己做？";

/** What the tests of topics do, as the moderator of the county or whoever is given. */
export function playingTopics(dbOf: () => Db, countyOf: () => County) {
  const matter = async (department: "agriculture" | "forestry" | "emergency" = "agriculture", today = TODAY) => {
    const duty = department === "agriculture" ? "withdrawn" : "off-list";
    const report = { department };
    return (await publishCase(dbOf(), countyOf(), { report, newCase: { department, duty }, today })).number;
  };
  const seen = async (code: string) => ({ code, version: (await findTopic(dbOf(), code))?.version ?? 0 });
  const open = async (asked: Partial<NewTopic> = {}, today = TODAY, by: Actor = countyOf().moderator) => {
    const cases = asked.cases ?? [await matter("agriculture", today), await matter("forestry", today)].join(" ");
    const all = {
      regionId: countyOf().regions.county,
      question: QUESTION,
      why: "几个部门都把检查交给乡镇做。",
      lead: "emergency",
      ...asked,
      cases,
    };
    return openTopic(dbOf(), by, all, today);
  };
  const moderator = () => countyOf().moderator;
  return {
    matter,
    seen,
    open,
    add: async (code: string, caseNumber: string, today = TODAY, by: Actor = moderator()) =>
      addToTopic(dbOf(), by, { ...(await seen(code)), caseNumber }, today),
    takeOut: async (code: string, caseNumber: string, today = TODAY, reason = "是另一回事。") =>
      takeOutOfTopic(dbOf(), moderator(), { ...(await seen(code)), caseNumber, reason }, today),
    set: async (code: string, dueOn: string, today = TODAY, words = "各部门发文收回检查。", by: Actor = moderator()) =>
      setStep(dbOf(), by, { ...(await seen(code)), words, dueOn }, today),
    finish: async (code: string, step: number, today = TODAY, words = "文件已经公布。") =>
      finishStep(dbOf(), moderator(), { ...(await seen(code)), step, words }, today),
    move: async (code: string, step: number, dueOn: string, today = TODAY, reason = "文件要先报备案。") =>
      moveStep(dbOf(), moderator(), { ...(await seen(code)), step, dueOn, reason }, today),
    close: async (code: string, today = TODAY, words = "检查已经收回。", by: Actor = moderator()) =>
      closeTopic(dbOf(), by, { ...(await seen(code)), words }, today),
    page: (code: string, today = TODAY) => readTopicPage(dbOf(), code, today),
    refuses: async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(dbOf());
      await expectRefusal(act(), code);
      expect(await readFacts(dbOf())).toEqual(before);
    },
    whole: async () => {
      for await (const problem of checkLedger(dbOf())) expect.fail(JSON.stringify(problem));
    },
  };
}
