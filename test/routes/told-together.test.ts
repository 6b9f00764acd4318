import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CaseNumber } from "../../db/tables/named.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { CONSEQUENCES, GAPS, MECHANISMS, markLabel } from "../../app/reports/vocabulary.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Answer, visitor } from "../helpers/visitor.ts";

const LABELS = [...MECHANISMS, ...GAPS, ...CONSEQUENCES].map((code) => markLabel(zhCN, code));

const digest = (texts: readonly string[]) => createHash("sha256").update(JSON.stringify(texts)).digest("hex");

/** Every subset of a list. */
const subsetsOf = (codes: readonly string[]) =>
  codes.reduce<string[][]>((subsets, code) => [...subsets, ...subsets.map((one) => [...one, code])], [[]]);

describe("what reporters of the demonstration ticked and filled in", () => {
  forEachSite({ demo: true }, (site) => {
    let pages: Map<CaseNumber, Answer>;
    beforeAll(async () => {
      const reader = visitor(site());
      pages = new Map();
      for (const { number } of await site().db.selectFrom("cases").select("number").execute()) {
        pages.set(number, await reader.get(`/cases/${number}`));
      }
    });

    const voicesOf = () =>
      site()
        .db.selectFrom("voices as v")
        .innerJoin("cases as c", "c.id", "v.case_id")
        .select(["v.id", "v.position", "v.public_text", "v.hours_per_month", "v.hash_salt", "c.number"])
        .execute();

    test("is on the page of no case with fewer than five voices, and of some with more", async () => {
      const counts = Map.groupBy(await voicesOf(), (voice) => voice.number);
      const told = [...pages].filter(([, { text }]) => LABELS.some((label) => text.includes(label)));
      expect(told.length).toBeGreaterThan(3);
      for (const [number] of told) expect(counts.get(number)?.length).toBeGreaterThanOrEqual(5);
      for (const [number, { text }] of pages) {
        if ((counts.get(number)?.length ?? 0) < 5) expect(text).not.toMatch(/每月工时|每月约/);
      }
    });

    test("is in no figure of home, departments and regions", async () => {
      const reader = visitor(site());
      for (const path of ["/", "/departments", "/departments/qinghe-agriculture", "/regions/990101000000"]) {
        const { status, text } = await reader.get(path);
        expect(status).toBe(200);
        expect(text).not.toContain("工时");
      }
    });

    test("cannot be found by trying it against the digests of the ledger: none of all voices", async () => {
      const voices = await voicesOf();
      const marks = Map.groupBy(
        await site().db.selectFrom("voice_marks").selectAll().execute(),
        (mark) => mark.voice_id,
      );
      const entries = await site().db.selectFrom("ledger_entries").select(["kind", "body"]).execute();
      const bodies = entries.map((entry) => JSON.parse(entry.body) as Record<string, unknown>);
      const hashes = new Set(bodies.flatMap((facts) => Object.values(facts)));
      const known = voices.filter((voice) => hashes.has(digest([voice.hash_salt ?? "", voice.public_text])));
      expect(voices.length).toBeGreaterThan(150);
      expect(known).toHaveLength(voices.length); // the digest is of the text alone
      const hours = ["", ...Array.from({ length: 721 }, (_, index) => String(index))];
      const solved = voices.filter((voice) => {
        const ticked = (marks.get(voice.id) ?? []).map((mark) => mark.code).sort();
        const told = String(voice.hours_per_month ?? "");
        const guesses = [
          ...subsetsOf(ticked).flatMap((codes) => [[told, ...codes], codes]),
          ...hours.map((one) => [one, ...ticked]),
        ].filter((guess) => guess.length > 0);
        const bases = [[voice.public_text], [voice.hash_salt ?? "", voice.public_text]];
        return guesses.some((guess) => bases.some((base) => hashes.has(digest([...base, ...guess]))));
      });
      expect(solved).toEqual([]);
    });
  });
});
