import { beforeEach, describe, expect, test } from "vitest";
import { readDepartment, readDepartmentFacts, readScope } from "../../app/departments/department.server.ts";
import { readStaffRecord } from "../../app/accounts/record/read-record.server.ts";
import { readQueue } from "../../app/desk/queue/queue.server.ts";
import { changeBody } from "../../app/setup/bodies/change.server.ts";
import { correctLine, readLines } from "../../app/setup/bodies/line/line.server.ts";
import { undoBodyMerger } from "../../app/setup/bodies/undo.server.ts";
import type { Db } from "../../db/engine.ts";
import { insertLine } from "../../db/queries/register/departments.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal, sendReport, TODAY } from "../helpers/factories.ts";

const REASON = "录入时选错了条线";

describe("the line of a body that was entered wrongly", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let before: { code: string; name: string };
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
      await insertLine(db, { code: "forestry-line", name: "林业和草原", name_en: "Forestry and grassland" });
      const { current, lines } = await readLines(db, "forestry");
      before = lines.find((line) => line.code === current) ?? { code: "", name: "" };
    });
    const correct = (line: string, by = county.admin, reason = REASON) =>
      correctLine(db, by, "forestry", { line, reason }, TODAY);

    test("is corrected for a reason, which its page tells with the line before and the line since", async () => {
      await correct("forestry-line");
      expect((await readLines(db, "forestry")).current).toBe("forestry-line");
      const { changes } = await readDepartmentFacts(db, await readDepartment(db, "forestry"));
      expect(changes).toMatchObject([
        { day: TODAY, kind: "relined", line: { name: "林业和草原" }, formerly: { name: before.name }, source: REASON },
      ]);
      const { acts } = await readStaffRecord(db, county.admin);
      expect(acts[0]).toMatchObject({
        kind: "body_relined",
        department: { name: "青禾县林业和草原局" },
        line: { name: "林业和草原" },
        reason: REASON,
      });
    });

    test("takes the reports on it along: whoever works by line finds them under the new one", async () => {
      const id = await sendReport(db, { department: "forestry" });
      const listed = async (line: string) => {
        const page = {
          filters: { flags: [], mine: false, order: "oldest" as const, line },
          limit: 10,
          today: TODAY,
          now: new Date(`${TODAY}T12:00:00Z`),
        };
        return (await readQueue(db, county.moderator, page)).reports.some((report) => report.id === id);
      };
      expect([await listed(before.code), await listed("forestry-line")]).toEqual([true, false]);
      await correct("forestry-line");
      expect([await listed(before.code), await listed("forestry-line")]).toEqual([false, true]);
      const line = await db.selectFrom("lines").select("id").where("code", "=", "forestry-line").executeTakeFirst();
      expect((await readScope(db, county.regions.township, county.departments.forestry)).lineId).toBe(line?.id);
    });

    test("is refused where it cannot be, and nothing is changed", async () => {
      await expectRefusal(correct(before.code), "wrong_state");
      await expectRefusal(correct("no-such-line"), "bad_request");
      for (const by of [county.moderator, county.officers.forestry]) {
        await expectRefusal(correct("forestry-line", by), "forbidden");
      }
      expect((await readLines(db, "forestry")).current).toBe(before.code);
      for (const table of ["department_changes", "staff_acts"] as const) {
        expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
      }
      const end = { kind: "ended" as const, day: TODAY, source: "三定规定", other: "", name: "", nameEn: "" };
      await changeBody(db, county.admin, "headquarters", end, TODAY);
      const ended = correctLine(db, county.admin, "headquarters", { line: "forestry-line", reason: REASON }, TODAY);
      await expectRefusal(ended, "already_ended");
    });

    test("stands in no way of undoing a merger that was a mistake", async () => {
      const into = { kind: "merged" as const, day: TODAY, source: "三定规定", other: "forestry", name: "", nameEn: "" };
      await changeBody(db, county.admin, "emergency", into, TODAY);
      await correct("forestry-line");
      await undoBodyMerger(db, county.admin, "emergency", { reason: "并错了部门", today: TODAY });
      expect((await readDepartment(db, "emergency")).endedOn).toBeNull();
    });
  });
});
