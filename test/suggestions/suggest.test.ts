import { beforeAll, describe, expect, test } from "vitest";
import { findRegionByCode, insertRegion } from "../../db/queries/regions/regions.ts";
import { findDepartmentByCode, insertDepartment } from "../../db/queries/register/departments.ts";
import { loadRegister } from "../../db/seed/register.ts";
import { suggestForReport, suggestForText } from "../../app/suggestions/suggestion.server.ts";
import { addStaff, expectRefusal, sendReport, TODAY } from "../helpers/factories.ts";
import { forEachEngine } from "../helpers/database.ts";

describe("what is suggested", () => {
  forEachEngine((engine) => {
    let regionId: number;
    beforeAll(async () => {
      await loadRegister(engine.db());
      regionId = (await findRegionByCode(engine.db(), "990101101000"))?.id ?? 0;
    });
    const rank = (text: string, known = {}) => suggestForText(engine.db(), regionId, text, known, TODAY);
    const first = async (text: string) => (await rank(text)).departments[0];

    test("says which words led there, as they stand in the text", async () => {
      const text = "塘里漂着死猪，要我们捞上来掩埋。";
      const { departments, duties } = await rank(text);
      expect(departments[0]).toMatchObject({ code: "qinghe-agriculture", words: expect.arrayContaining(["死猪"]) });
      expect(duties[0]?.code).toBe("QH-NY-005");
      for (const word of departments[0]?.words ?? []) expect(text).toContain(word);
    });

    test.each([
      ["县农业农村局要求我们填表", "qinghe-agriculture"],
      ["原来的农工委让我们填表", "qinghe-agriculture"],
      ["扶贫办让再填一遍", "qinghe-rural-revitalization"],
      ["不是城管的事，是住建局让我们去看", "qinghe-housing"],
    ])("finds a department by name, other and former name: %s", async (text, code) => {
      expect((await first(text))?.code).toBe(code);
    });

    test("proposes a named temporary body to choose, and the department that answers", async () => {
      expect(await first("森防指办叫我们签责任书")).toMatchObject({
        code: "qinghe-forestry",
        bodies: ["qinghe-forest-fire-headquarters", "qinghe-forestry"],
      });
    });

    test("weighs what the reporter called the department", async () => {
      const { departments } = await rank("天天要我们交材料。", { departmentText: "统计局那边" });
      expect(departments[0]?.code).toBe("qinghe-statistics");
    });

    test("takes in no body of another county", async () => {
      const db = engine.db();
      const city = await findRegionByCode(db, "990100000000");
      const far = await insertRegion(db, {
        code: "990109000000",
        parent_id: city?.id ?? null,
        level: "county",
        name: "白石县",
        name_en: "Baishi",
      });
      const { line_id = 0 } = (await findDepartmentByCode(db, "qinghe-agriculture")) ?? {};
      const body = { type: "government" as const, name: "白石县农业农村局", name_en: "Baishi", host_id: null };
      await insertDepartment(db, { ...body, code: "far-agriculture", line_id, region_id: far });
      const { departments } = await rank("白石县农业农村局让我们捞死猪");
      expect(departments.map((one) => one.code)).not.toContain("far-agriculture");
    });

    test("proposes nothing for a text that tells nothing", async () => {
      const { departments, gaps } = await rank("。。。");
      expect(departments).toEqual([]);
      expect(gaps).toEqual([]);
    });

    test("is for those who may read the report", async () => {
      const db = engine.db();
      const grant = { departmentId: null, regionId: regionId, lineId: null };
      const id = await sendReport(db, { department: "qinghe-agriculture" });
      const moderator = await addStaff(db, "m", { role: "moderator", ...grant });
      const admin = await addStaff(db, "a", { role: "admin", ...grant });
      expect((await suggestForReport(db, moderator, id, TODAY)).departments[0]?.name).toBe("青禾县农业农村局");
      await expectRefusal(suggestForReport(db, admin, id, TODAY), "forbidden");
      await expectRefusal(suggestForReport(db, moderator, id + 1000, TODAY), "not_found");
    });
  });
});
