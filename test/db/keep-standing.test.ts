import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, answerCase, buildCounty, type County, publishCase } from "../helpers/factories.ts";
import { differingStanding } from "../helpers/standing.ts";

describe("what a case keeps of how it stands", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });

    const kept = () =>
      db
        .selectFrom("cases")
        .select(["due_on", "met_on", "held_on", "verdict", "asked_from", "voices"])
        .executeTakeFirstOrThrow();

    test("follows the rows that it is copied from, written, changed or deleted by whomever", async () => {
      const { number } = await publishCase(db, county);
      expect(await kept()).toMatchObject({ met_on: null, held_on: null, asked_from: null, voices: 1 });
      expect((await kept()).due_on).not.toBeNull();
      await addToCase(db, county, number);
      await answerCase(db, county, number);
      const { voices, met_on, asked_from } = await kept();
      expect({ voices, same: met_on === asked_from }).toEqual({ voices: 2, same: true });
      expect(await differingStanding(db)).toEqual([]);

      await sql`update stages set due_on = '2031-01-02', held_on = '2031-01-01' where stage = 'answered'`.execute(db);
      await sql`update verdicts set code = 'V4'`.execute(db);
      await sql`update replies set set_aside = 1`.execute(db);
      await sql`update voices set counted = 0 where position = 2`.execute(db);
      expect(await kept()).toEqual({
        due_on: "2031-01-02",
        met_on,
        held_on: "2031-01-01",
        verdict: "V4",
        asked_from: null,
        voices: 1,
      });
      await sql`delete from verdicts`.execute(db);
      await sql`update stages set current = null where stage = 'answered'`.execute(db);
      expect(await kept()).toMatchObject({ due_on: null, verdict: null, voices: 1 });
    });

    test("goes with a row that goes to another case", async () => {
      const one = await publishCase(db, county, { newCase: { title: "一件" } });
      await publishCase(db, county, { newCase: { title: "另一件" } });
      const [first, second] = await db.selectFrom("cases").select("id").orderBy("id").execute();
      await addToCase(db, county, one.number);
      await sql`update voices set case_id = ${second?.id}, position = 9 where case_id = ${first?.id} and position = 2`.execute(
        db,
      );
      const voices = await db.selectFrom("cases").select("voices").orderBy("id").execute();
      expect(voices.map((row) => row.voices)).toEqual([1, 2]);
    });
  });
});
