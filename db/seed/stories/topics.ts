import { finishStep, moveStep, setStep, closeTopic } from "../../../app/topics/plan-steps.server.ts";
import { openTopic } from "../../../app/topics/gather-cases.server.ts";
import { addDays, type Day } from "../../../app/day.ts";
import type { Db } from "../../engine.ts";
import { findCaseByNumber } from "../../queries/cases/cases.ts";
import { findTopic } from "../../queries/topics/topics.ts";
import type { DemoStaff } from "../demo-staff.ts";

interface PlannedStep {
  words: string;
  dueAgo: number;
  done?: { ago: number; words: string };
  moved?: { ago: number; toAgo: number; reason: string };
}

/** Two topics: one whose plan is half done, with a step late and one to come, and one that is closed. Days are counted back. */
const TOPICS: readonly {
  keys: readonly string[];
  question: string;
  why: string;
  lead: string;
  openedAgo: number;
  steps: readonly PlannedStep[];
  closed?: { ago: number; words: string };
}[] = [
  {
    keys: ["pesticide-shop-checks", "overload-checks", "fire-inspection-penalties", "enterprise-check-signature"],
    question: "没有执法权的检查，哪些部门收回去自己做？",
    why: "几个部门都把检查、拦车、罚款交给没有执法资格的干部去做，出了事签字的人担责。各部门分别答复，说法不一，要由一家牵头逐项写清楚：依法谁来查，谁来配合，配合做什么。",
    lead: "qinghe-justice",
    openedAgo: 62,
    steps: [
      {
        words: "司法局汇总四个部门交出去的检查事项，逐项标明依法由谁实施，在网站公布。",
        dueAgo: 34,
        done: { ago: 37, words: "清单已公布，共十一项，其中九项依法只能由部门实施。" },
      },
      {
        words: "农业农村、交通运输、消防、应急四个部门各自发文收回九项检查，停止以考核要求代查。",
        dueAgo: 14,
        moved: { ago: 20, toAgo: 6, reason: "交通运输部门的文件要先报市局备案，晚八天。" },
      },
      { words: "重新签订配合事项的书面约定，写明配合做什么、谁签字。", dueAgo: -25 },
    ],
  },
  {
    keys: ["public-account-votes", "anti-fraud-app"],
    question: "关注、投票、装软件的任务，能不能停？",
    why: "两个部门按人数下达关注、投票和安装任务，每周通报。都不在清单里，也没有哪份文件规定要按乡镇排名。",
    lead: "qinghe-party-office",
    openedAgo: 150,
    steps: [
      {
        words: "县委办公室逐条核对通报的依据，没有依据的当月停发。",
        dueAgo: 120,
        done: { ago: 112, words: "两份通报都没有依据，已停发。" },
      },
      {
        words: "两个部门书面告知各乡镇：不再统计关注、投票和安装人数。",
        dueAgo: 100,
        done: { ago: 104, words: "两份告知都已发出并在网站公布。" },
      },
    ],
    closed: { ago: 98, words: "通报停发，任务取消。以后再有同类任务，按新的事由反映。" },
  },
];

/** Plays the topics of the county that is told in depth: opened, planned and worked on by the moderator. */
export function playTopics(
  db: Db,
  { moderator }: DemoStaff,
  numberOf: (key: string) => string,
  at: (ago: string, order: number, run: (day: Day) => Promise<unknown>) => void,
): void {
  for (const { keys, question, why, lead, openedAgo, steps, closed } of TOPICS) {
    let code = "";
    const seen = async () => ({ code, version: (await findTopic(db, code))?.version ?? 0 });
    /** So many days before today, seen from a day that is `ago` before it. */
    const dayOf = (today: Day, ago: number, other: number) => addDays(today, ago - other);
    at(String(openedAgo), 5, async (day) => {
      const cases = keys.map(numberOf);
      const first = await findCaseByNumber(db, cases[0] ?? "");
      const regionId = first?.region_id ?? 0;
      code = await openTopic(db, moderator, { regionId, question, why, lead, cases: cases.join(" ") }, day);
      for (const { words, dueAgo } of steps)
        await setStep(db, moderator, { ...(await seen()), words, dueOn: dayOf(day, openedAgo, dueAgo) }, day);
    });
    for (const [index, { done, moved }] of steps.entries()) {
      const step = index + 1;
      if (moved) {
        const { ago, toAgo, reason } = moved;
        at(String(ago), 5, async (day) =>
          moveStep(db, moderator, { ...(await seen()), step, dueOn: dayOf(day, ago, toAgo), reason }, day),
        );
      }
      if (done)
        at(String(done.ago), 5, async (day) =>
          finishStep(db, moderator, { ...(await seen()), step, words: done.words }, day),
        );
    }
    if (closed)
      at(String(closed.ago), 6, async (day) =>
        closeTopic(db, moderator, { ...(await seen()), words: closed.words }, day),
      );
  }
}
