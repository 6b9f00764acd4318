import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { confirmRelief, publishReply, readWords } from "../../app/replies/reply.server.ts";
import { nextOccasion, occasionDay, occasionOn } from "../../app/replies/reply.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, publishCase, TODAY } from "../helpers/factories.ts";

describe("the reporter is asked", () => {
  const answered = "2026-12-15";
  test.each([
    ["2026-12-15", "answer", "2027-01-14"],
    ["2027-01-13", "answer", "2027-01-14"],
    ["2027-01-14", "day30", "2027-03-15"],
    ["2027-03-14", "day30", "2027-03-15"],
    ["2027-03-15", "day90", undefined],
    ["2028-01-01", "day90", undefined],
  ] as const)("on %s for the occasion %s", (today, occasion, next) => {
    expect(occasionOn(answered, today)).toBe(occasion);
    expect(nextOccasion(answered, today)?.day).toBe(next);
  });

  test("30 and 90 days after the answer, across the end of February", () => {
    expect(occasionDay("day30", "2028-02-10")).toBe("2028-03-11");
    expect(occasionDay("day90", "2028-02-10")).toBe("2028-05-10");
  });
});

describe("a reporter's words", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("belong to their occasion, counted from the first answer; within one, the latest stands", async () => {
      const db = engine.db();
      const { number, reportId } = await publishCase(db, county);
      const reply = (seen: number, day: string) =>
        publishReply(
          db,
          county.officers.agriculture,
          { caseNumber: number, remedies: ["R1"], body: "已收回。", seen },
          day,
        );
      await reply(0, TODAY);
      await confirmRelief(db, reportId, "partly", TODAY);
      await confirmRelief(db, reportId, "gone", addDays(TODAY, 29));
      await reply(1, addDays(TODAY, 29));
      await confirmRelief(db, reportId, "gone", addDays(TODAY, 30));
      await confirmRelief(db, reportId, "back", addDays(TODAY, 95));
      expect(await readWords(db, reportId)).toEqual([
        { occasion: "answer", outcome: "gone", givenOn: addDays(TODAY, 29) },
        { occasion: "day30", outcome: "gone", givenOn: addDays(TODAY, 30) },
        { occasion: "day90", outcome: "back", givenOn: addDays(TODAY, 95) },
      ]);
    });

    test("said twice on a day are one, so that a form sent again counts once", async () => {
      const db = engine.db();
      const { number, reportId } = await publishCase(db, county);
      const answer = { caseNumber: number, remedies: ["R1"] as const, body: "已收回。", seen: 0 };
      await publishReply(db, county.officers.agriculture, answer, TODAY);
      for (let time = 0; time < 2; time += 1) await confirmRelief(db, reportId, "gone", TODAY);
      const rounds = await db.selectFrom("confirmations").select("round").where("report_id", "=", reportId).execute();
      expect(rounds).toEqual([{ round: 1 }]);
    });
  });
});
