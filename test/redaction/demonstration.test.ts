import { describe, expect, test } from "vitest";
import { examine } from "../../app/redaction/redaction.ts";
import { readLocalPlaces } from "../../app/redaction/redaction.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachSite } from "../helpers/sites.ts";

/** Every text of the database that the public reads, and whose words it is. */
async function publicTexts(db: Db) {
  const [cases, voices, verdicts, replies, disputes, images] = await Promise.all([
    db.selectFrom("cases").select(["title", "demand", "claimed_basis"]).execute(),
    db.selectFrom("voices").select("public_text").execute(),
    db.selectFrom("verdicts").select("reasons").execute(),
    db.selectFrom("replies").select("body").execute(),
    db.selectFrom("disputes").select("reasons").execute(),
    db.selectFrom("public_images").select("alt").execute(),
  ]);
  return {
    told: [
      ...cases.flatMap((one) => [one.title, one.demand, one.claimed_basis]),
      ...voices.map((one) => one.public_text),
      ...images.map((one) => one.alt),
    ],
    official: [
      ...verdicts.map((one) => one.reasons),
      ...replies.map((one) => one.body),
      ...disputes.map((one) => one.reasons),
    ],
  };
}

describe("the public texts of the demonstration", () => {
  forEachSite({ demo: true }, (site) => {
    test("name no township, by its name or as it is called", async () => {
      const { db } = site();
      const texts = await publicTexts(db);
      const county = await db.selectFrom("cases").select("region_id").executeTakeFirstOrThrow();
      const townships = await db
        .selectFrom("regions")
        .select("name")
        .where("level", "=", "township")
        .where("parent_id", "=", county.region_id)
        .execute();
      expect(townships.length).toBeGreaterThan(5);
      const stems = townships.map(({ name }) => name.replace(/(?:街道|镇|乡)$/, ""));
      const all = [...texts.told, ...texts.official];
      expect(all.length).toBeGreaterThan(300);
      expect(all.filter((text) => stems.some((stem) => text.includes(stem)))).toEqual([]);
    });

    test("pass the gate without anything being kept", async () => {
      const { db } = site();
      const texts = await publicTexts(db);
      const { region_id: regionId } = await db.selectFrom("cases").select("region_id").executeTakeFirstOrThrow();
      const places = await readLocalPlaces(db, regionId);
      const found = (["told", "official"] as const).flatMap((source) =>
        texts[source].flatMap((text) => examine(text, places, source).map((one) => `${one.kind} ${one.text}`)),
      );
      expect(found).toEqual([]);
    });
  });
});
