import { beforeAll, describe, expect, test } from "vitest";
import { MAX_FLAGS } from "../../../app/reports/follow-up/follow-up.ts";
import {
  countFlagsFor,
  handleFlag,
  raiseFlag,
  readFlagQueue,
  readFlags,
} from "../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { newSubmissionToken } from "../../../app/reports/receipt/receipt.server.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, expectRefusal, publishCase, sendReport, TODAY } from "../../helpers/factories.ts";

const a = (body: string) => ({ body, token: newSubmissionToken() });

describe("a word on retaliation", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("goes to the moderators of the region, in a queue of its own, and is answered there", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const id = await sendReport(db);
      await raiseFlag(db, id, a("停了我的岗。"), TODAY);
      const waiting = (await readFlagQueue(db, here.moderator, TODAY)).waiting;
      expect(waiting).toMatchObject([{ report: id, township: "沙河镇", body: "停了我的岗。", raisedOn: TODAY }]);
      expect([await countFlagsFor(db, here.moderator), await countFlagsFor(db, here.farModerator)]).toEqual([1, 0]);
      expect((await readFlagQueue(db, here.farModerator, TODAY)).waiting).toEqual([]);
      const flag = waiting[0]?.id ?? 0;
      await handleFlag(db, here.moderator, flag, "已删去公开页上的细节。", "2026-11-24");
      expect(await readFlags(db, id)).toEqual([
        {
          id: flag,
          body: "停了我的岗。",
          raisedOn: TODAY,
          handledOn: "2026-11-24",
          note: "已删去公开页上的细节。",
          replies: [],
        },
      ]);
      expect(await readFlagQueue(db, here.moderator, TODAY)).toMatchObject({ waiting: [], handled: [{ id: flag }] });
      await expectRefusal(handleFlag(db, here.moderator, flag, "再来", TODAY), "wrong_state");
    });

    test("is closed to everybody else", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      await raiseFlag(db, id, a("停了我的岗。"), TODAY);
      const flag = (await readFlagQueue(db, county.moderator, TODAY)).waiting.find((one) => one.report === id)?.id ?? 0;
      await expectRefusal(handleFlag(db, county.farModerator, flag, "不", TODAY), "forbidden");
      await expectRefusal(handleFlag(db, county.moderator, 999_999, "不", TODAY), "not_found");
      for (const actor of [county.admin, county.officers.agriculture]) {
        await expectRefusal(readFlagQueue(db, actor, TODAY), "forbidden");
        await expectRefusal(handleFlag(db, actor, flag, "不", TODAY), "forbidden");
        expect(await countFlagsFor(db, actor)).toBe(0);
      }
      expect((await readFlags(db, id))[0]?.handledOn).toBeNull();
    });

    test("is taken whatever became of the report, also after it was taken back; what was told before is destroyed", async () => {
      const db = engine.db();
      const { reportId } = await publishCase(db, county);
      await raiseFlag(db, reportId, a("以前说的"), TODAY);
      await withdrawReport(db, await readReport(db, reportId), TODAY);
      expect(await readFlags(db, reportId)).toEqual([]);
      await raiseFlag(db, reportId, a("撤回以后说的"), TODAY);
      expect(await readFlags(db, reportId)).toMatchObject([{ body: "撤回以后说的" }]);
      const shown = (await readFlagQueue(db, county.moderator, TODAY)).waiting.find((one) => one.report === reportId);
      expect(shown?.readable).toBe(false);
    });

    test("leaves a trace of who read it in the queue", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      await raiseFlag(db, id, a("他们在查是谁写的"), TODAY);
      const seen = () => db.selectFrom("report_views").select("user_id").where("report_id", "=", id).execute();
      await readFlagQueue(db, county.farModerator, TODAY);
      expect(await seen()).toEqual([]);
      await readFlagQueue(db, county.moderator, TODAY);
      expect(await seen()).toEqual([{ user_id: county.moderator.userId }]);
    });

    test("is taken once for a form sent twice, and so many times for a report", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      const flag = a("第一次");
      await Promise.all([raiseFlag(db, id, flag, TODAY), raiseFlag(db, id, flag, TODAY)]);
      expect(await readFlags(db, id)).toHaveLength(1);
      for (let count = 1; count < MAX_FLAGS; count += 1) await raiseFlag(db, id, a(`第 ${count} 次`), TODAY);
      await expectRefusal(raiseFlag(db, id, a("多一次"), TODAY), "too_many_messages");
      expect(await readFlags(db, id)).toHaveLength(MAX_FLAGS);
    });

    test("leaves no trace in the ledger", async () => {
      const db = engine.db();
      const count = async () =>
        (await db.selectFrom("ledger_entries").select("seq").execute()).length +
        (await db.selectFrom("pending_entries").select("day").execute()).length;
      const id = await sendReport(db);
      const before = await count();
      await raiseFlag(db, id, a("停了我的岗。"), TODAY);
      expect(await count()).toBe(before);
    });
  });
});
