import { beforeAll, describe, expect, test } from "vitest";
import { checkLedger } from "../../../app/admin/check-ledger/check-ledger.server.ts";
import type { Problem } from "../../../app/admin/check-ledger/problem.ts";
import { addDays } from "../../../app/day.ts";
import { settleLedger } from "../../../app/ledger/ledger.server.ts";
import { addParts, commitToAdded, readPartsLeftOut } from "../../../app/reports/follow-up/added/added.server.ts";
import { addedForm, MAX_ADDITIONS, partsLeftOut, toAdded } from "../../../app/reports/follow-up/added/added.ts";
import { askReporter, readConversation } from "../../../app/reports/follow-up/conversation.server.ts";
import { newSubmissionToken } from "../../../app/reports/receipt/receipt.server.ts";
import type { NewReport } from "../../../app/reports/report.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { decideReport } from "../../../app/rulings/decision/decision.server.ts";
import { channelsOfReport, marksOfReport, needsOfReport } from "../../../db/queries/reports/reports.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  NOW,
  opening,
  sendReport,
  TODAY,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";

async function problemsOf(db: Db): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const one of checkLedger(db)) problems.push(one);
  return problems;
}

const BARE: Partial<NewReport> = { marks: [], hoursPerMonth: null };
const added = (given: object, token = newSubmissionToken()) => ({
  ...toAdded(addedForm.parse({ need: {}, ...given })),
  token,
  sealed: null,
});
const COST = { hours: "约20小时", consequence: ["C1", "C6"] };

describe("the parts that are left out", () => {
  const nothing = {
    channels: [],
    document: "",
    marks: [],
    needs: [],
    hoursPerMonth: null,
    people: null,
    contact: false,
  };

  test("are those in which nothing at all is told, of those that this reporter is asked", () => {
    expect(partsLeftOut(nothing, "cadre")).toEqual(["channel", "needs", "burden", "contact"]);
    expect(partsLeftOut(nothing, "citizen")).toEqual(["channel", "burden", "contact"]);
    expect(partsLeftOut({ ...nothing, marks: ["M3"], contact: true }, "cadre")).toEqual(["needs", "burden"]);
    expect(partsLeftOut({ ...nothing, people: 3, document: "某发1号" }, "cadre")).toEqual(["needs", "contact"]);
    expect(partsLeftOut({ ...nothing, marks: ["C2"], needs: [{ code: "G1", came: "yes" }] }, "cadre")).toEqual([
      "channel",
      "contact",
    ]);
  });
});

describe("what was left out", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("is told later where the form would have put it, marked as added, with a commitment of its own", async () => {
      const db = engine.db();
      const id = await sendReport(db, BARE);
      const parts = added({
        channel: ["meeting"],
        document: "某发〔2026〕3号",
        need: { G2: "no", G1: "yes" },
        ...COST,
      });
      await addParts(db, id, parts, TODAY);
      const report = await readReport(db, id);
      expect(report).toMatchObject({ version: 2, state: "received", document: "某发〔2026〕3号", hours_per_month: 20 });
      expect(await channelsOfReport(db, id)).toEqual(["meeting"]);
      expect(await marksOfReport(db, id)).toEqual(["C1", "C6", "G2"]);
      expect(await needsOfReport(db, id)).toMatchObject([{ code: "G1" }, { code: "G2", came: "no" }]);
      const { messages } = await readConversation(db, id, "moderator");
      expect(messages).toMatchObject([
        {
          sender: "reporter",
          body: "",
          fresh: true,
          sentOn: TODAY,
          added: { channel: ["meeting"], "need.G2": "no", hours: "20", consequence: ["C1", "C6"] },
        },
      ]);
      const row = await db.selectFrom("report_additions").selectAll().where("report_id", "=", id).executeTakeFirst();
      expect(commitToAdded(messages[0]?.added ?? {}, row?.salt ?? "")).toBe(row?.commitment);
      expect(await readPartsLeftOut(db, report)).toEqual(["contact"]);
      const pending = await db.selectFrom("pending_entries").selectAll().where("kind", "=", "report_added").execute();
      expect(pending).toMatchObject([
        { day: "2026-11-29", subject: report.commitment, body: `{"commitment":"${row?.commitment}"}` },
      ]);
    });

    test("counts in the voice like what was told at once, and answers a question that waits", async () => {
      const db = engine.db();
      const id = await sendReport(db, BARE);
      await askReporter(db, county.moderator, id, { body: "占多少时间？", token: newSubmissionToken() }, TODAY);
      await addParts(db, id, added(COST), TODAY);
      expect((await readConversation(db, id, "reporter")).turn).toBe("moderator");
      const entry = db.selectFrom("queue_entries").select(["stage", "news"]).where("report_id", "=", id);
      expect(await entry.executeTakeFirst()).toEqual({ stage: "answered", news: 1 });
      await decide(db, county, id, opening());
      const voice = await db.selectFrom("voices").selectAll().where("report_id", "=", id).executeTakeFirstOrThrow();
      const marks = await db.selectFrom("voice_marks").select("code").where("voice_id", "=", voice.id).execute();
      expect([voice.hours_per_month, marks.map(({ code }) => code).sort()]).toEqual([20, ["C1", "C6"]]);
    });

    test("makes a decision that was begun before stale, and a decision ends it", async () => {
      const db = engine.db();
      const id = await sendReport(db, BARE);
      const { version } = await readReport(db, id);
      await addParts(db, id, added(COST), TODAY);
      await expectRefusal(decideReport(db, county.moderator, id, version, opening(), TODAY, NOW), "stale_version");
      await decide(db, county, id, declining());
      const before = await readFacts(db);
      expect(await readPartsLeftOut(db, await readReport(db, id))).toEqual([]);
      await expectRefusal(addParts(db, id, added({ channel: ["meeting"] }), TODAY), "wrong_state");
      expect(await readFacts(db)).toEqual(before);
    });

    test("is taken once: the same form again adds nothing, another with the same part is refused, and there is an end", async () => {
      const db = engine.db();
      const id = await sendReport(db, BARE);
      const form = added(COST);
      await Promise.all([addParts(db, id, form, TODAY), addParts(db, id, form, TODAY)]);
      const once = await readFacts(db);
      await addParts(db, id, form, TODAY);
      await expectRefusal(addParts(db, id, added({ hours: "30" }), TODAY), "already_sent");
      expect(await readFacts(db)).toEqual(once);
      // Needs of which none was needed leave the part open.
      for (let time = 1; time < MAX_ADDITIONS; time += 1)
        await addParts(db, id, added({ need: { G1: "none" } }), TODAY);
      await expectRefusal(addParts(db, id, added({ need: { G1: "none" } }), TODAY), "too_many_messages");
      expect(await readPartsLeftOut(db, await readReport(db, id))).toEqual([]);
    });

    test("puts a report first whose risk shows only now", async () => {
      const db = engine.db();
      const id = await sendReport(db, { ...BARE, body: "要求村里半夜上路。" });
      const rank = () =>
        db.selectFrom("queue_entries").select(["health", "rank"]).where("report_id", "=", id).executeTakeFirst();
      expect(await rank()).toEqual({ health: 0, rank: 3 });
      await addParts(db, id, added({ channel: ["phone"] }), TODAY);
      expect(await rank()).toEqual({ health: 0, rank: 3 });
      await addParts(db, id, added(COST), TODAY);
      expect(await rank()).toEqual({ health: 1, rank: 2 });
    });

    test("is destroyed with the report: of it only the commitment stays, as the ledger has it", async () => {
      const db = engine.db();
      const id = await sendReport(db, BARE);
      await addParts(db, id, added({ channel: ["meeting"], document: "朱鹮暗语" }), TODAY);
      await withdrawReport(db, await readReport(db, id), TODAY);
      expect(JSON.stringify(await readFacts(db))).not.toContain("朱鹮暗语");
      const rows = await db.selectFrom("report_additions").select("salt").where("report_id", "=", id).execute();
      expect(rows).toEqual([{ salt: "" }]);
      await expectRefusal(addParts(db, id, added(COST), TODAY), "wrong_state");
      await settleLedger(db, addDays(TODAY, 7));
      expect(await problemsOf(db)).toEqual([]);
      await db.deleteFrom("report_additions").where("report_id", "=", id).execute();
      const { commitment: subject } = await readReport(db, id);
      expect(await problemsOf(db)).toMatchObject([
        { what: "no_fact", thing: "report", subject },
        { what: "differs", thing: "report", subject },
      ]);
    });
  });
});
