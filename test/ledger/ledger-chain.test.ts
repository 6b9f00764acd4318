import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  entryHash,
  firstBrokenEntry,
  officially,
  readLedger,
  readLedgerAfter,
  settleLedger,
  saltedHash,
} from "../../app/ledger/ledger.server.ts";
import { publishReply } from "../../app/replies/reply.server.ts";
import type { Db } from "../../db/engine.ts";
import { insertLine } from "../../db/queries/register/departments.ts";
import { named } from "../../db/tables/named.ts";
import { addCounts, SITE } from "../../app/scorecards/scorecard.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, publishCase, sendReport, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

/** A ledger of nine entries over two weeks, the reporters' acts among them. */
async function fillLedger(db: Db) {
  const county = await buildCounty(db);
  const { number } = await publishCase(db, county, { today: "2026-11-20" });
  await addToCase(db, county, number, {}, "2026-11-23");
  await publishReply(
    db,
    county.officers.agriculture,
    { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 },
    "2026-11-24",
  );
  await sendReport(db, {}, "2026-11-24");
  await settleLedger(db, "2026-11-30");
  return db.selectFrom("ledger_entries").selectAll().orderBy("seq").execute();
}

describe("the ledger", () => {
  forEachEngine((engine) => {
    test("is whole when it is empty, and after acts", async () => {
      const db = await engine.fresh();
      expect(await firstBrokenEntry(db)).toBeNull();
      const entries = await fillLedger(db);
      expect(await firstBrokenEntry(db)).toBeNull();
      expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
      expect(entries.map((entry) => entry.day).toSorted()).toEqual(entries.map((entry) => entry.day));
      expect(entries).toHaveLength(9);
    });

    test("chains each entry to the one before by a hash that anybody can work out", async () => {
      const entries = await fillLedger(await engine.fresh());
      let previous = "0".repeat(64);
      for (const { hash, ...entry } of entries) {
        expect(entry.previous_hash).toBe(previous);
        const { seq, day, kind, subject, body } = entry;
        const bytes = `{"body":${JSON.stringify(body)},"day":"${day}","kind":"${kind}","previous_hash":"${previous}","seq":${seq},"subject":"${subject}"}`;
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
        previous = hash;
      }
    });

    test.each(["day", "kind", "subject", "body", "previous_hash", "hash"] as const)(
      "shows a changed %s",
      async (column) => {
        const db = await engine.fresh();
        await fillLedger(db);
        await db
          .updateTable("ledger_entries")
          .set({ [column]: "changed" })
          .where("seq", "=", 3)
          .execute();
        expect(await firstBrokenEntry(db)).toBe(3);
      },
    );

    test("shows an entry that was changed and given a new hash, at the entry after it", async () => {
      const db = await engine.fresh();
      const changed = { ...(await fillLedger(db))[2], body: "{}" } as Parameters<typeof entryHash>[0];
      await db
        .updateTable("ledger_entries")
        .set({ body: "{}", hash: entryHash(changed) })
        .where("seq", "=", 3)
        .execute();
      expect(await firstBrokenEntry(db)).toBe(4);
    });

    test("shows an entry that was removed, the first, one between and the last alike", async () => {
      for (const [removed, shown] of [
        ["first", 2],
        ["third", 4],
        ["last", 0],
      ] as const) {
        const db = await engine.fresh();
        const { length } = await fillLedger(db);
        const seq = { first: 1, third: 3, last: length }[removed];
        await db.deleteFrom("ledger_entries").where("seq", "=", seq).execute();
        expect(await firstBrokenEntry(db)).toBe(shown || length);
      }
    });

    test("gets nothing from an act that throws, and neither does any other table", async () => {
      const db = await engine.fresh();
      await fillLedger(db);
      await sendReport(db, {}, "2026-11-30");
      const [before, lines] = [await readFacts(db), await db.selectFrom("lines").selectAll().execute()];
      const act = officially(db, "2026-12-01", async (trx, record) => {
        await insertLine(trx, { code: "lost", name: "丢", name_en: "lost" });
        await addCounts(trx, [SITE], [{ metric: "cases", day: TODAY, by: 1 }]);
        await record("report_received", { subject: named("lost"), facts: {} });
        await record("case_withdrawn", { subject: named("GW-2026-000099"), facts: { reason: "not_true" } });
        throw new Error("half way");
      });
      await expect(act).rejects.toThrow("half way");
      expect(await readFacts(db)).toEqual(before);
      expect(await db.selectFrom("lines").selectAll().execute()).toEqual(lines);
    });

    test("does not let an official act pass that is not entered", async () => {
      const db = await engine.fresh();
      const silent = officially(db, TODAY, (trx) => insertLine(trx, { code: "silent", name: "默", name_en: "silent" }));
      await expect(silent).rejects.toThrow("must be entered in the ledger");
      expect(await db.selectFrom("lines").selectAll().execute()).toEqual([]);
    });

    test("is published a day later, newest first, page by page", async () => {
      const db = await engine.fresh();
      const entries = await fillLedger(db);
      const days = async (today: string) => (await readLedger(db, today, { limit: 100 })).map((entry) => entry.day);
      expect(new Set(await days("2026-11-24"))).toEqual(new Set(["2026-11-23", "2026-11-22", "2026-11-20"]));
      expect(await days("2026-11-20")).toEqual([]);
      const seen: number[] = [];
      for (let pages = 0; pages <= entries.length; pages += 1) {
        const page = await readLedger(db, "2026-11-30", { before: seen.at(-1), limit: 3 });
        seen.push(...page.map((entry) => entry.seq));
      }
      expect(seen).toEqual(entries.map((entry) => entry.seq).reverse());
    });

    test("can be fetched in order, whole and a day later, by those who check it", async () => {
      const db = await engine.fresh();
      const entries = await fillLedger(db);
      const fetched: typeof entries = [];
      for (let pages = 0; pages <= entries.length; pages += 1) {
        fetched.push(...(await readLedgerAfter(db, "2026-11-30", { after: fetched.at(-1)?.seq ?? 0, limit: 2 })));
      }
      expect(fetched).toEqual(entries);
      const early = await readLedgerAfter(db, "2026-11-24", { after: 0, limit: 100 });
      expect(early).toEqual(entries.filter((entry) => entry.day < "2026-11-24"));
      expect(await readLedgerAfter(db, "2026-11-20", { after: 0, limit: 100 })).toEqual([]);
    });
  });

  test("says of a text its hash, different where texts are cut differently", () => {
    expect(saltedHash("a", "b")).toBe(createHash("sha256").update('["a","b"]').digest("hex"));
    expect(saltedHash("", "ab")).not.toBe(saltedHash("", "a", "b"));
  });
});
