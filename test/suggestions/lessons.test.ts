import { beforeEach, describe, expect, test } from "vitest";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { readAccuracy, suggestForReport, suggestForText, unlearn } from "../../app/suggestions/suggestion.server.ts";
import { KINDS } from "../../app/reports/vocabulary.ts";
import { findRegionByCode } from "../../db/queries/regions/regions.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  opening,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
  TOWNSHIP,
  withdrawCase,
} from "../helpers/factories.ts";
import { sendSplit } from "../helpers/split.ts";

const RAW = "老张家的棚子飘着怪味，石磨坊让我们盯着。";
const PUBLIC = "某户的棚子有怪味，要求我们盯石磨坊。";

describe("learning from links", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });

    const terms = () => db.selectFrom("suggestion_terms").selectAll().orderBy("term").orderBy("target").execute();
    const publish = () =>
      publishCase(db, county, {
        report: { body: RAW, department: "" },
        publicText: PUBLIC,
        newCase: { department: "forestry", duty: "off-list" },
      });
    const rank = async (text: string) =>
      suggestForText(db, (await findRegionByCode(db, TOWNSHIP))?.id ?? 0, text, {}, TODAY);

    test("leads a text in the same words to the same department and duty", async () => {
      const text = "又是石磨坊，棚子里一股怪味。";
      expect((await rank(text)).departments).toEqual([]);
      for (let times = 0; times < 3; times += 1) await publish();
      await publishCase(db, county, { publicText: "部门要求每天上路检查车辆。" });
      for (let times = 0; times < 12; times += 1) await publishCase(db, county, { publicText: `另外第${times}件事。` });
      const { departments, duties } = await rank(text);
      expect(departments[0]).toMatchObject({ code: "forestry", words: expect.arrayContaining(["石磨坊"]) });
      expect(duties[0]?.code).toBe("off-list");
    });

    test("is counted for each kind apart", async () => {
      for (const kind of KINDS) await publishCase(db, county, { publicText: PUBLIC, kind });
      const counted = (await terms()).filter(({ term, target }) => term === "石磨" && target === "kind");
      expect(new Set(counted.map((row) => row.target_id)).size).toBe(KINDS.length);
      expect(counted.map((row) => row.voices)).toEqual(KINDS.map(() => 1));
      const ranked = (await rank("又是石磨坊，棚子里一股怪味。")).kinds.map(({ code }) => code);
      expect(new Set(ranked).size).toBe(ranked.length);
      for (const code of ranked) expect(KINDS).toContain(code);
    });

    test("is forgotten with words that two people hide, and kept while one alone hides them", async () => {
      const { number } = await publish();
      const before = await terms();
      const id = await proposeFor(db, county.moderator, number, "identifies_reporter", TODAY, 1);
      expect(await terms()).toEqual(before);
      await decideTakedown(db, county.admin, id, "confirmed", TODAY);
      expect(await terms()).toEqual([]);
    });

    test("keeps counts of pairs of signs of the public version, and nothing of the raw text", async () => {
      await publish();
      const kept = await terms();
      expect(kept.length).toBeGreaterThan(20);
      expect(Math.max(...kept.map((row) => Array.from(row.term).length))).toBe(2);
      expect(kept.map((row) => row.term)).not.toContain("老张");
      expect(kept.map((row) => row.term)).toContain("石磨");
      expect(kept.filter((row) => row.term === "").map((row) => [row.target, row.voices])).toEqual([
        ["all", 1],
        ["county", 1],
        ["department", 1],
        ["duty", 1],
        ["kind", 1],
      ]);
    });

    test("is undone without a trace, once, when its link is undone", async () => {
      await publishCase(db, county);
      const before = await terms();
      const { reportId } = await publish();
      expect(await terms()).not.toEqual(before);
      await unlearn(db, reportId);
      expect(await terms()).toEqual(before);
      await unlearn(db, reportId);
      expect(await terms()).toEqual(before);
    });

    test("is undone when the reporter takes a published report back", async () => {
      const { reportId } = await publish();
      await withdrawReport(db, await readReport(db, reportId), TODAY);
      expect(await terms()).toEqual([]);
      expect(await db.selectFrom("suggestion_lessons").selectAll().execute()).toEqual([]);
    });

    test("is undone for every voice of a case that is taken down", async () => {
      const kept = await publish();
      const before = await terms();
      const { number } = await publishCase(db, county);
      await addToCase(db, county, number);
      await withdrawCase(db, county, number, "not_true", TODAY);
      expect(await terms()).toEqual(before);
      expect(await db.selectFrom("suggestion_lessons").select("report_id").execute()).toEqual([
        { report_id: kept.reportId },
      ]);
    });

    test("is kept while another matter of the same report is hidden, or its case taken down", async () => {
      const hidden = await sendSplit(db, county);
      const taught = await terms();
      expect(taught).not.toEqual([]);
      const id = await proposeFor(db, county.moderator, hidden.numbers[1] ?? "", "identifies_reporter", TODAY, 1);
      await decideTakedown(db, county.admin, id, "confirmed", TODAY);
      expect(await terms()).toEqual(taught);
      const { numbers } = await sendSplit(db, county);
      const twice = await terms();
      await withdrawCase(db, county, numbers[1] ?? "", "not_true", TODAY);
      expect(await terms()).toEqual(twice);
      await withdrawCase(db, county, numbers[0] ?? "", "not_true", TODAY);
      expect(await terms()).toEqual(taught);
    });

    test("is no part of a decision that is refused, nor of one that declines", async () => {
      const id = await sendReport(db, { body: RAW });
      await expectRefusal(decide(db, county, id, opening({ newCase: { duty: "none" } })), "unknown_duty");
      await decide(db, county, id, declining());
      expect(await terms()).toEqual([]);
      expect(await db.selectFrom("suggestion_outcomes").selectAll().execute()).toEqual([]);
    });

    test("notes at what rank the choice had been proposed, by the day alone", async () => {
      await publishCase(db, county, { report: { body: "青禾县林业和草原局让我们去查。", department: "forestry" } });
      await publish();
      const rows = await db.selectFrom("suggestion_outcomes").selectAll().where("subject", "=", "department").execute();
      expect(rows).toEqual([{ day: TODAY, subject: "department", rank: 0, decisions: 2 }]);
      await publishCase(db, county, {
        report: { body: "青禾县农业农村局让我们去查。", department: "agriculture" },
      });
      const [department] = await readAccuracy(db, TODAY);
      expect(department).toMatchObject({ first: { count: 1, base: 3, rate: null } });
    });

    test("shows public cases alike", async () => {
      const { number } = await publishCase(db, county);
      const id = await sendReport(db, { body: "我们也每天上路设卡检查运输车辆，部门要求乡镇设卡。" });
      const { cases } = await suggestForReport(db, county.moderator, id, TODAY);
      expect(cases[0]).toMatchObject({ number, title: "要求乡镇上路设卡" });
    });
  });
});
