import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../../app/accounts/permissions.ts";
import { declineTogether } from "../../../../app/desk/bulk/bulk.server.ts";
import { claimReport } from "../../../../app/rulings/claims/claim.server.ts";
import { decideReport } from "../../../../app/rulings/decision/decision.server.ts";
import { suggestFor } from "../../../../app/desk/report/suggest.server.ts";
import { setSample } from "../../../../app/rulings/fairness/second-look/draw.server.ts";
import { raiseFlag } from "../../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { signWith } from "../../../../app/suggestions/suggestion.server.ts";
import type { Db } from "../../../../db/engine.ts";
import { forEachEngine } from "../../../helpers/database.ts";
import { type County, decide, declining, opening, sendReport, TODAY, NOW } from "../../../helpers/factories.ts";
import { readFacts } from "../../../helpers/facts.ts";
import { drawnCounty } from "./drawn-county.ts";

const FLAG = { body: "有人打听是谁说的。", token: "7".repeat(32) };

describe("nothing tells the second moderator apart what was decided from what was not", () => {
  beforeAll(() => signWith("a secret"));
  afterAll(() => setSample(0, ""));

  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let second: Actor;
    let third: Actor;
    beforeEach(async () => {
      ({ db, county, second, third } = await drawnCounty(engine));
    });

    const together = (ids: number[]) =>
      declineTogether(
        db,
        second,
        { items: ids.map((id) => ({ id, version: 1 })), reason: "abuse", note: "广告。" },
        TODAY,
        NOW,
      );

    test("many at once: the same stands in the way of both, and then nothing is done to either", async () => {
      const [decided, waits] = [await sendReport(db), await sendReport(db)];
      for (const [index, id] of [decided, waits].entries()) {
        await raiseFlag(db, id, { ...FLAG, token: String(index).repeat(32) }, TODAY);
      }
      await decide(db, county, decided, declining());
      const before = await readFacts(db);
      for (const id of [decided, waits]) {
        expect(await together([id])).toEqual({ done: 0, obstacles: new Map([[id, "retaliation"]]) });
      }
      expect(await readFacts(db)).toEqual(before);
    });

    test("many at once: one that a third holds is refused, and no other is written down", async () => {
      const [decided, held, waits] = [await sendReport(db), await sendReport(db), await sendReport(db)];
      for (const id of [decided, held]) await decide(db, county, id, declining());
      await claimReport(db, third, held, NOW);
      const before = await readFacts(db);
      expect(await together([decided, held, waits])).toEqual({ done: 0, obstacles: new Map([[held, "claimed"]]) });
      expect(await readFacts(db)).toEqual(before);
    });

    test("many at once: both kinds together are done together, and a claim of one's own ends with them", async () => {
      const [decided, waits] = [await sendReport(db), await sendReport(db)];
      await decide(db, county, decided, opening());
      for (const id of [decided, waits]) await claimReport(db, second, id, NOW);
      expect(await together([decided, waits])).toEqual({ done: 2, obstacles: null });
      expect(await db.selectFrom("claims").selectAll().execute()).toEqual([]);
      const look = await db
        .selectFrom("second_looks")
        .select(["second_reason", "second_user_id"])
        .where("report_id", "=", decided)
        .executeTakeFirst();
      expect(look).toEqual({ second_reason: "abuse", second_user_id: second.userId });
    });

    test("reports alike in other words: one that waits for the reader as a second look is named as it was before", async () => {
      const body = "司机问营运证咋办我们说不上，老柴油货车到期要退，名单下给镇里。";
      const decided = await sendReport(db, { body });
      const waits = await sendReport(db, {
        body: "车主来问营运证怎么处理，我们答不了；柴油货车到期退出，名单给了镇里。",
      });
      const seen = async () => (await suggestFor(db, second, waits, TODAY)).duplicates;
      const before = await seen();
      expect(before).toMatchObject([{ id: decided, state: "received", shared: 0 }]);
      await decide(db, county, decided, opening());
      expect(await seen()).toEqual(before);
    });

    test("reports alike: one that waits for the reader as a second look is named as it was before", async () => {
      const [decided, waits] = [await sendReport(db), await sendReport(db)];
      const seen = async (actor: Actor) => (await suggestFor(db, actor, waits, TODAY)).duplicates;
      const before = await seen(second);
      expect(before).toMatchObject([{ id: decided, state: "received", caseNumbers: [] }]);
      await decide(db, county, decided, opening());
      expect(await seen(second)).toEqual(before);
      expect(await seen(county.moderator)).toMatchObject([{ id: decided, state: "published" }]);
      await decideReport(db, second, decided, 1, declining(), TODAY, NOW);
      expect(await seen(second)).toMatchObject([{ id: decided, state: "published" }]);
    });
  });
});
