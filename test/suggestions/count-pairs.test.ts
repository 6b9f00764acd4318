import { expect, test } from "vitest";
import { unlearn } from "../../app/suggestions/suggestion.server.ts";
import { up } from "../../db/migrations/20261203T1001-count-pairs.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, publishCase } from "../helpers/factories.ts";

forEachEngine((engine) => {
  test("the migration that counts pairs leaves the counts as the acts keep them, and they can be taken back", async () => {
    const db = engine.db();
    const county = await buildCounty(db);
    const long = Array.from({ length: 900 }, (_, at) => String.fromCharCode(0x4e00 + (at % 850) * 3)).join("");
    const texts = ["某户的棚子有怪味，怪味很大。", "要求我们盯石磨坊。", long];
    const ids: number[] = [];
    for (const publicText of texts) ids.push((await publishCase(db, county, { publicText })).reportId);
    const kept = () => db.selectFrom("suggestion_terms").selectAll().orderBy("term").orderBy("target").execute();
    const lessons = () => db.selectFrom("suggestion_lessons").selectAll().orderBy("report_id").execute();
    const before = { terms: await kept(), lessons: await lessons() };
    expect(before.terms.find(({ term, target }) => term === "怪味" && target === "all")).toMatchObject({
      voices: 1,
      times: 2,
    });
    await db.schema.dropIndex("suggestion_terms_times").execute();
    await db.schema.alterTable("suggestion_terms").dropColumn("times").execute();
    await db.schema.alterTable("suggestion_lessons").dropColumn("county_id").execute();
    await db.deleteFrom("suggestion_terms").where("target", "=", "county").execute();
    await up(db);
    expect({ terms: await kept(), lessons: await lessons() }).toEqual(before);
    for (const id of ids) await unlearn(db, id);
    expect(await kept()).toEqual([]);
  });
});
