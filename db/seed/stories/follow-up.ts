import { addDays, type Day, noonOf } from "../../../app/day.ts";
import { fileAppeal } from "../../../app/reports/follow-up/appeal.server.ts";
import { addFacts, askReporter } from "../../../app/reports/follow-up/conversation.server.ts";
import { raiseFlag } from "../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { newSubmissionToken } from "../../../app/reports/receipt/receipt.server.ts";
import type { Db } from "../../engine.ts";
import type { DemoStaff } from "../demo-staff.ts";

/** The reports of the scenario that something still happens to; row ids. */
export interface FollowedUp {
  waiting: number;
  declined: number;
  published: number;
}

const a = (body: string) => ({ body, token: newSubmissionToken() });

/** A question with its answer, an appeal and a word on retaliation that wait on the desk: what happened on this day. */
export async function playFollowUp(db: Db, staff: DemoStaff, reports: FollowedUp, today: Day): Promise<void> {
  const { waiting, declined, published } = reports;
  await askReporter(
    db,
    staff.moderator,
    waiting,
    a("请问这项要求有没有书面文件？从哪个月开始的？"),
    addDays(today, -1),
  );
  await addFacts(db, waiting, a("有一份通知，是在群里转的，九月份开始的。"), today, noonOf(today));
  await fileAppeal(
    db,
    declined,
    "要求就是县里这个部门提的，上一份没有写清楚，现在补充：开会时口头布置，会后在群里发了通知。",
    today,
  );
  await raiseFlag(db, published, a("单位找我谈话，问是不是我反映的，说再有就调岗。"), today);
}
