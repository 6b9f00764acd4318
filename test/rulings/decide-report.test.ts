import { keyOfFinding } from "../../app/redaction/redaction.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { saltedHash } from "../../app/ledger/ledger.server.ts";
import { decideReport } from "../../app/rulings/decision/decision.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  FAR_TOWNSHIP,
  linking,
  opening,
  publishCase,
  sendReport,
  SHORTENED,
  TODAY,
  NOW,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

describe("deciding a report", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const refuses = async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };

    test("opens a case with its first voice, verdict and clock", async () => {
      const { number } = await publishCase(engine.db(), county, { publicText: "部门要求设卡。" });
      const page = await readCasePage(engine.db(), number, TODAY);
      expect(page).toMatchObject({
        title: "要求乡镇上路设卡",
        department: { code: "agriculture" },
        demandedBy: { code: "agriculture" },
        duty: { code: "withdrawn" },
        region: { code: "990101000000" },
        voices: [{ position: 1, text: "部门要求设卡。", linkedOn: TODAY }],
        verdicts: [
          {
            code: "V1",
            appliesOn: TODAY,
            decidedOn: TODAY,
            finding: { version: { title: "渔业执法检查" } },
            parts: [],
          },
        ],
      });
    });

    test("numbers the cases of a year one after another and begins anew with the year", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const numbers = [];
      for (const today of ["2026-11-23", "2026-11-23", "2027-01-04", "2026-11-23"]) {
        numbers.push((await publishCase(db, here, { today })).number);
      }
      expect(numbers).toEqual(["GW-2026-000001", "GW-2026-000002", "GW-2027-000001", "GW-2026-000003"]);
    });

    test("leaves no hole in the numbers when opening fails", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const id = await sendReport(db);
      await expectRefusal(decide(db, here, id, opening({ newCase: { duty: "no such duty" } })), "unknown_duty");
      expect(await decide(db, here, id, opening())).toBe("GW-2026-000001");
    });

    test("publishes the reporter's own words only when the moderator says that they may stand", async () => {
      const body = "运输车辆每天要查。";
      const { number } = await publishCase(engine.db(), county);
      for (const shown of [opening({ publicText: body }), linking(number, body)]) {
        const id = await sendReport(engine.db(), { body });
        await refuses(() => decide(engine.db(), county, id, shown), "unredacted");
        expect((await readReport(engine.db(), id)).state).toBe("received");
      }
      const opened = await publishCase(engine.db(), county, { report: { body }, publicText: body, unchanged: true });
      expect((await readCasePage(engine.db(), opened.number, TODAY)).voices).toMatchObject([{ text: body }]);
      const second = await sendReport(engine.db(), { body });
      await decide(engine.db(), county, second, linking(opened.number, body, true));
      const third = await sendReport(engine.db(), { body });
      await decide(engine.db(), county, third, linking(opened.number, `${body}（略）`, true));
      expect((await readCasePage(engine.db(), opened.number, TODAY)).voices).toHaveLength(3);
    });

    test("enters of a voice its position and a salted hash of its public text: nothing of what was ticked or filled in", async () => {
      const { number, reportId } = await publishCase(engine.db(), county, {
        report: { hoursPerMonth: 12, marks: ["M6", "G2", "M1"] },
        publicText: "部门要求设卡。",
      });
      await addToCase(engine.db(), county, number, { hoursPerMonth: null, marks: [] });
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .selectAll()
        .where("subject", "=", number)
        .where("kind", "=", "voice_published")
        .orderBy("seq")
        .execute();
      const salts = (await readCasePage(engine.db(), number, TODAY)).voices.map((voice) => voice.hashSalt);
      expect(new Set(salts).size).toBe(2);
      expect(entries.map((entry) => JSON.parse(entry.body) as unknown)).toEqual([
        { position: 1, textHash: saltedHash(salts[0] ?? "", "部门要求设卡。") },
        { position: 2, textHash: saltedHash(salts[1] ?? "", "我们镇也是。") },
      ]);
      expect(JSON.stringify(entries)).not.toContain((await readReport(engine.db(), reportId)).commitment);
    });

    test("publishes no telephone number, in the report's words or in its own, unless it says why", async () => {
      const id = await sendReport(engine.db());
      const number = "打13812345678";
      for (const shown of [opening({ publicText: number }), opening({ newCase: { demand: number } })]) {
        await refuses(() => decide(engine.db(), county, id, shown), "personal_left");
      }
      const office = "打010-88886666";
      await refuses(() => decide(engine.db(), county, id, opening({ publicText: office })), "unseen_left");
      const key = keyOfFinding({ kind: "landline", text: "010-88886666" });
      const redaction = { ...SHORTENED, keep: { [key]: "kept_office" as const } };
      const kept = await publishCase(engine.db(), county, { publicText: office, redaction });
      const { voices } = await readCasePage(engine.db(), kept.number, TODAY);
      expect(voices[0]?.redactions).toEqual({ wording: 1, kept_office: 1 });
    });

    test("publishes nothing that was changed without a reason", async () => {
      const id = await sendReport(engine.db());
      await refuses(() => decide(engine.db(), county, id, opening({ redaction: { why: {} } })), "unexplained");
    });

    test("links a report to a case as its next voice", async () => {
      const { number } = await publishCase(engine.db(), county);
      await addToCase(engine.db(), county, number, { hoursPerMonth: null, marks: ["M1"] }, "2026-11-24");
      const page = await readCasePage(engine.db(), number, TODAY);
      expect(page.voices[1]).toMatchObject({
        position: 2,
        text: "我们镇也是。",
        linkedOn: "2026-11-24",
        redactions: { wording: 2 },
        images: [],
      });
      expect(page.told).toEqual({ voices: 0, marks: [], hours: [] });
      expect(page.verdicts).toHaveLength(1);
    });

    test("declines for a public reason, the note staying between moderator and reporter", async () => {
      const id = await sendReport(engine.db());
      expect(await decide(engine.db(), county, id, declining("请写明部门"), "2026-11-24")).toBe("");
      const report = await readReport(engine.db(), id);
      expect(report).toMatchObject({
        state: "declined",
        decline_reason: "no_department",
        decline_note: "请写明部门",
        decided_on: "2026-11-24",
      });
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .selectAll()
        .where("subject", "=", report.commitment)
        .orderBy("seq")
        .execute();
      expect(entries).toMatchObject([
        { kind: "report_declined", day: "2026-11-24", body: '{"reason":"no_department"}' },
      ]);
    });

    test("puts a temporary body's demand to the department that hosts its office", async () => {
      const { number } = await publishCase(engine.db(), county, { newCase: { department: "headquarters" } });
      const page = await readCasePage(engine.db(), number, TODAY);
      expect(page.demandedBy.code).toBe("headquarters");
      expect(page.department.code).toBe("emergency");
      const counted = await engine
        .db()
        .selectFrom("counters")
        .select("scope_id")
        .where("scope", "=", "department")
        .where("metric", "=", "cases")
        .execute();
      expect(counted.map((row) => row.scope_id)).toContain(county.departments.emergency);
      expect(counted.map((row) => row.scope_id)).not.toContain(county.departments.headquarters);
    });

    test("is forbidden outside the moderator's regions and to everybody else", async () => {
      const here = await sendReport(engine.db());
      const far = await sendReport(engine.db(), { region: FAR_TOWNSHIP });
      const decideAs = (id: number, actor: County["moderator"]) => () =>
        decide(engine.db(), county, id, declining(), TODAY, actor);
      await refuses(decideAs(here, county.farModerator), "forbidden");
      await refuses(decideAs(far, county.moderator), "forbidden");
      await refuses(decideAs(here, county.admin), "forbidden");
      await refuses(decideAs(here, county.officers.agriculture), "forbidden");
    });

    test("keeps each county's reports to its own cases and its own register", async () => {
      const { number } = await publishCase(engine.db(), county);
      const far = await sendReport(engine.db(), { region: FAR_TOWNSHIP });
      const decideFar = (decision: ReturnType<typeof opening>) => () =>
        decide(engine.db(), county, far, decision, TODAY, county.farModerator);
      await refuses(decideFar(linking(number)), "unknown_case");
      await refuses(decideFar(opening()), "department_elsewhere");
    });

    test("applies no law of a day to come", async () => {
      const id = await sendReport(engine.db());
      const decision = opening({ verdict: { appliesOn: "2030-01-01" } });
      await refuses(() => decide(engine.db(), county, id, decision), "duty_not_in_force");
    });

    test("refuses a version that the moderator did not read", async () => {
      const id = await sendReport(engine.db());
      await refuses(() => decideReport(engine.db(), county.moderator, id, 0, declining(), TODAY, NOW), "stale_version");
      await refuses(() => decideReport(engine.db(), county.moderator, id, 2, declining(), TODAY, NOW), "stale_version");
    });

    test("refuses a second decision, made on the old version or on the new one", async () => {
      const id = await sendReport(engine.db());
      await decide(engine.db(), county, id, opening());
      await refuses(() => decideReport(engine.db(), county.moderator, id, 1, declining(), TODAY, NOW), "stale_version");
      await refuses(() => decideReport(engine.db(), county.moderator, id, 2, declining(), TODAY, NOW), "wrong_state");
    });

    test.each([
      ["a body that is not in the register", opening({ newCase: { department: "weather" } }), "unknown_department"],
      ["a duty that is not in the register", opening({ newCase: { duty: "weather" } }), "unknown_duty"],
      ["a case that does not exist", linking("GW-2026-999999"), "unknown_case"],
      [
        "a law of a day before the register begins",
        opening({ verdict: { appliesOn: "2019-06-01" } }),
        "duty_not_in_force",
      ],
    ] as const)("refuses %s and writes nothing", async (_, decision, code) => {
      const id = await sendReport(engine.db());
      await refuses(() => decide(engine.db(), county, id, decision), code);
    });

    test("refuses a report that does not exist", async () => {
      await refuses(
        () => decideReport(engine.db(), county.moderator, 999_999, 1, declining(), TODAY, NOW),
        "not_found",
      );
    });
  });
});
