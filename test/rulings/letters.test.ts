import { beforeAll, describe, expect, test } from "vitest";
import { noonOf } from "../../app/day.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { readUnit } from "../../app/reports/unit/unit.server.ts";
import { destroyPrivate } from "../../app/reports/withdrawal/destroy-private.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { decideUnit, type UnitDecision } from "../../app/rulings/units/unit.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, TODAY } from "../helpers/factories.ts";
import { claimUnit } from "../helpers/letters.ts";

const LOOKS: [string, UnitDecision | null][] = [
  ["that nobody has looked at", null],
  ["that was accepted", { confirmed: true }],
  ["that was refused", { confirmed: false, note: "公章看不清。" }],
];

describe("the letter of a unit", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const lettersOf = (reportId: number) =>
      engine.db().selectFrom("attachments").select("id").where("report_id", "=", reportId).execute();
    async function given(decision: UnitDecision | null): Promise<number> {
      const id = await claimUnit(engine.db(), { unless: "stop" });
      if (decision) await decideUnit(engine.db(), county.moderator, id, 1, decision, noonOf(TODAY));
      expect(await lettersOf(id)).toHaveLength(1);
      return id;
    }

    test.each(LOOKS)("%s is destroyed with its claim when the report is taken back", async (_, decision) => {
      const id = await given(decision);
      await withdrawReport(engine.db(), await readReport(engine.db(), id), TODAY);
      expect([await readUnit(engine.db(), id), await lettersOf(id)]).toEqual([null, []]);
    });

    test.each(LOOKS)("%s is destroyed with its claim when its time is over", async (_, decision) => {
      const id = await given(decision);
      await engine
        .db()
        .transaction()
        .execute((trx) => destroyPrivate(trx, id, TODAY));
      expect([await readUnit(engine.db(), id), await lettersOf(id)]).toEqual([null, []]);
    });
  });
});
