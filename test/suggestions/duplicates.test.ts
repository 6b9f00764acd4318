import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signatureOf, signWith } from "../../app/suggestions/duplicates/signature.server.ts";
import { likenessTo } from "../../app/suggestions/ranking/likeness.ts";
import { suggestForReport } from "../../app/suggestions/suggestion.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { sendSplit, TWO_MATTERS } from "../helpers/split.ts";
import { forEachEngine } from "../helpers/database.ts";
import { readInPart, readParaphrases } from "./labelled.ts";
import { buildCounty, type County, FAR_TOWNSHIP, sendReport, TODAY } from "../helpers/factories.ts";

const TEXT = "县里来的人要我们乡里半夜到省道口支帐篷拦猪车，看票看章，三班倒，已经二十多天，帐篷是镇里自己买的。";
const AGAIN = "县里来的人让我们乡里半夜到省道口支帐篷拦猪车，看票看章，三班倒，已经三十多天了，帐篷是镇里买的。";
const OTHER = "小区电梯坏了半年，物业收了钱不修，打电话也没有人来，老人每天爬十二楼。";

const shared = (a: number[], b: number[]) => a.filter((value, band) => value === b[band]).length;

/** Names no body of the register: those of one county answer in no other. */
const UNLISTED = { department: "", departmentText: "农业局", demandedBy: "unlisted" } as const;

describe("signatures of raw texts", () => {
  beforeAll(() => signWith("a secret of this test"));
  afterAll(() => signWith("another"));

  test("agree in many bands for the same matter told again, in none for another", () => {
    expect(shared(signatureOf(TEXT), signatureOf(TEXT))).toBe(24);
    expect(shared(signatureOf(TEXT), signatureOf(AGAIN))).toBeGreaterThanOrEqual(3);
    expect(shared(signatureOf(TEXT), signatureOf(OTHER))).toBeLessThan(2);
  });

  test("say nothing to whoever has another key", () => {
    const before = signatureOf(TEXT);
    signWith("a guess");
    expect(shared(before, signatureOf(TEXT))).toBe(0);
    signWith("a secret of this test");
    expect(signatureOf(TEXT)).toEqual(before);
  });

  test("are none for a text too short to compare", () => {
    expect(signatureOf("好。")).toEqual([]);
  });

  test("find none of thirty told again in other words, and the cosine of pairs each among the first five", () => {
    const told = readParaphrases();
    expect(told.length).toBe(30);
    expect(told.filter(({ text, again }) => shared(signatureOf(text), signatureOf(again)) >= 3)).toEqual([]);
    const texts = [...readInPart("held-out"), ...readInPart("rough"), ...readInPart("another-hand")].map(
      ({ text }) => text,
    );
    const ranks = told.map(({ text, again }) => {
      const likeness = likenessTo(again, texts);
      const own = likeness[texts.indexOf(text)] ?? 0;
      return likeness.filter((one) => one > own).length + 1;
    });
    expect(Math.max(...ranks)).toBeLessThanOrEqual(5);
  });

  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const kept = (reportId: number) =>
      engine.db().selectFrom("report_signatures").selectAll().where("report_id", "=", reportId).execute();

    test("find a report told again, for those who may read it", async () => {
      const db = engine.db();
      const first = await sendReport(db, { body: TEXT });
      const again = await sendReport(db, { body: AGAIN });
      await sendReport(db, { body: OTHER });
      await sendReport(db, { ...UNLISTED, body: TEXT, region: FAR_TOWNSHIP });
      const { duplicates } = await suggestForReport(db, county.moderator, again, TODAY);
      expect(duplicates).toEqual([
        {
          id: first,
          state: "received",
          receivedOn: TODAY,
          caseNumbers: [],
          shared: expect.any(Number),
          likeness: expect.any(Number),
        },
      ]);
    });

    test("are not needed for a report told again in other words, which those who may read it find", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const [{ text, again } = { text: "", again: "" }, ...others] = readParaphrases().slice(9);
      const first = await sendReport(db, { body: text });
      for (const other of others) await sendReport(db, { body: other.text });
      await sendReport(db, { ...UNLISTED, body: text, region: FAR_TOWNSHIP });
      const id = await sendReport(db, { body: again });
      const alike = async (actor = here.moderator) => (await suggestForReport(db, actor, id, TODAY)).duplicates;
      const [found] = await alike();
      expect(found).toMatchObject({ id: first, shared: 0 });
      expect(found?.likeness).toBeGreaterThan(0.2);
      expect(await alike()).toHaveLength(1);
      await withdrawReport(db, await readReport(db, first), TODAY);
      expect(await alike()).toEqual([]);
    });

    test("name every case of a report that told several matters", async () => {
      const db = engine.db();
      const { reportId, numbers } = await sendSplit(db, county);
      const again = await sendReport(db, { body: TWO_MATTERS.body });
      const { duplicates } = await suggestForReport(db, county.moderator, again, TODAY);
      expect(numbers).toHaveLength(2);
      expect(duplicates.find(({ id }) => id === reportId)?.caseNumbers).toEqual([...numbers].sort());
      expect(duplicates.filter(({ id }) => id === reportId)).toHaveLength(1);
    });

    test("are destroyed with the text", async () => {
      const db = engine.db();
      const id = await sendReport(db, { body: TEXT });
      expect(await kept(id)).toHaveLength(24);
      await withdrawReport(db, await readReport(db, id), TODAY);
      expect(await kept(id)).toEqual([]);
    });
  });
});
