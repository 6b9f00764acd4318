import { beforeEach, describe, expect, test } from "vitest";
import { type CaseRow, readCase } from "../../app/cases/case.server.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { decideMerger } from "../../app/rulings/merging/decide-merger.server.ts";
import { listMergers, listMergersOf } from "../../app/rulings/merging/list-mergers.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  expectRefusal,
  mergeByTwo,
  proposeFor,
  proposeMerging,
  publishCase,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";

describe("a merger that waits for a second person", () => {
  forEachEngine((engine) => {
    let county: County;
    let [older, younger, third] = ["", "", ""];
    let id = 0;
    beforeEach(async () => {
      const db = engine.db();
      if (county) await clearFacts(db);
      else county = await buildCounty(db);
      older = (await publishCase(db, county, { today: "2026-11-16" })).number;
      younger = (await publishCase(db, county, { today: "2026-11-17" })).number;
      third = (await publishCase(db, county, { today: "2026-11-18" })).number;
      id = await proposeMerging(db, county, younger, older);
    });

    const listed = (by = county.secondModerator) => listMergers(engine.db(), by, TODAY);
    const outcome = async () => {
      const proposals = engine.db().selectFrom("merge_proposals").select("outcome").where("id", "=", id);
      return (await proposals.executeTakeFirstOrThrow()).outcome;
    };

    test("stands in the list of those who may decide, and of whoever proposed it", async () => {
      const { display_name: proposedBy } = await engine
        .db()
        .selectFrom("users")
        .select("display_name")
        .where("id", "=", county.moderator.userId)
        .executeTakeFirstOrThrow();
      const one = { id, older: { number: older }, younger: { number: younger }, proposedBy, proposedOn: TODAY };
      expect(await listed()).toMatchObject([{ ...one, changed: false, notTwo: null }]);
      expect(await listed(county.moderator)).toMatchObject([{ ...one, notTwo: "own_decision" }]);
      for (const by of [county.farModerator, county.admin, county.officers.agriculture]) {
        expect(await listed(by)).toEqual([]);
      }
      await decideMerger(engine.db(), county.secondModerator, id, "refused", TODAY);
      expect(await listed()).toEqual([]);
    });

    test("says that a case has changed since, or is hidden, and is then not confirmed", async () => {
      const db = engine.db();
      await addToCase(db, county, older, {}, TODAY);
      expect(await listed()).toMatchObject([{ id, changed: true }]);
      await expectRefusal(decideMerger(db, county.secondModerator, id, "confirmed", TODAY), "stale_version");
      await decideMerger(db, county.secondModerator, id, "refused", TODAY);
      id = await proposeMerging(db, county, younger, older);
      await proposeFor(db, county.moderator, younger, "identifies_reporter");
      expect(await listed()).toMatchObject([{ id, changed: true }]);
      await expectRefusal(decideMerger(db, county.secondModerator, id, "confirmed", TODAY), "case_hidden");
    });

    test.each<[string, () => Promise<void>]>([
      ["is withdrawn", () => withdrawCase(engine.db(), county, younger, "not_true")],
      ["is merged with another", () => mergeByTwo(engine.db(), county, third, older)],
      ["goes into another", () => mergeByTwo(engine.db(), county, third, younger)],
      ["is moved to another department", moveYounger],
    ])("is closed when one of the two %s", async (_, act) => {
      const db = engine.db();
      const rows: CaseRow[] = [await readCase(db, older), await readCase(db, younger)];
      await act();
      expect(await outcome()).toBe("lapsed");
      expect(await listed()).toEqual([]);
      for (const row of rows) expect(await listMergersOf(db, county.secondModerator, row.id, TODAY)).toEqual([]);
      for (const decision of ["confirmed", "refused"] as const) {
        await expectRefusal(decideMerger(db, county.secondModerator, id, decision, TODAY), "stale_version");
      }
    });

    async function moveYounger(): Promise<void> {
      const db = engine.db();
      const dispute = { caseNumber: younger, verdictId: null, ground: "not_our_duty", body: "不属于本局。" } as const;
      await fileDispute(db, county.officers.agriculture, dispute, TODAY);
      const filed = db.selectFrom("disputes").select("id").orderBy("id", "desc");
      const { id: disputeId } = await filed.executeTakeFirstOrThrow();
      const said = { reasons: "核对了名录。", bodyPublic: true };
      const to = { outcome: "upheld", remedy: "move", department: "forestry", duty: "off-list", ...said } as const;
      await decideDispute(db, county.secondModerator, disputeId, to, TODAY);
    }
  });
});
