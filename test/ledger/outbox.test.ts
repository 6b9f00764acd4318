import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "../../app/domain-error.ts";
import { addDays, isDay } from "../../app/day.ts";
import { officially, settleLedger } from "../../app/ledger/ledger.server.ts";
import { type Act, aboutOf, ACTS, REPORTERS_ACTS } from "../../app/ledger/ledger.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, TODAY } from "../helpers/factories.ts";
import { beginning, perform, randomActs } from "../helpers/random-acts.ts";
import { enterSample, SUBJECTS } from "./sample-acts.ts";

const SEED = 20261129;
const SEQUENCES = 4;

const outbox = (db: Db) => db.selectFrom("outbox").selectAll().orderBy("seq").execute();
const entries = (db: Db) => db.selectFrom("ledger_entries").select(["seq", "kind", "subject"]).orderBy("seq").execute();
const pending = (db: Db) => db.selectFrom("pending_entries").select(["kind", "subject"]).orderBy("kind").execute();

describe("the outbox", () => {
  forEachEngine((engine) => {
    test("gets one row of each act with its entry, and of a reporter's none before that", async () => {
      const db = await engine.fresh();
      for (const [at, kind] of ACTS.entries()) {
        const before = await outbox(db);
        await officially(db, TODAY, (_, record) => enterSample(record, kind));
        const made = (await outbox(db)).slice(before.length);
        const subject = SUBJECTS[aboutOf(kind)];
        if (REPORTERS_ACTS.includes(kind)) expect(made, kind).toEqual([]);
        else expect(made, kind).toEqual([{ seq: before.length + 1, kind, subject }]);
        expect((await outbox(db)).length + (await pending(db)).length).toBe(at + 1);
      }
      const waited = await pending(db);
      const before = await outbox(db);
      expect(waited.map((one) => one.kind)).toEqual([...REPORTERS_ACTS].sort());
      await settleLedger(db, addDays(TODAY, 8));
      const made = (await outbox(db)).slice(before.length);
      expect(made.map(({ kind, subject }) => ({ kind, subject })).sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual(
        waited,
      );
      await settleLedger(db, addDays(TODAY, 9));
      expect(await outbox(db)).toEqual(await entries(db));
    });

    test("gets nothing of an act that fails, and nothing of what reporters did before it either", async () => {
      const db = await engine.fresh();
      await officially(db, TODAY, (_, record) => enterSample(record, "voice_stripped"));
      const act = officially(db, addDays(TODAY, 1), async (_, record) => {
        for (const kind of ACTS) await enterSample(record, kind);
        throw new Error("half way");
      });
      await expect(act).rejects.toThrow("half way");
      expect(await outbox(db)).toEqual([]);
      expect(await entries(db)).toEqual([]);
      expect(await pending(db)).toHaveLength(1);
    });

    test("an act is not done when its row cannot be written", async () => {
      const db = await engine.fresh();
      await db.insertInto("outbox").values({ seq: 1, kind: "reply_returned", subject: "in the way" }).execute();
      await expect(officially(db, TODAY, (_, record) => enterSample(record, "reply_returned"))).rejects.toThrow();
      expect(await entries(db)).toEqual([]);
    });

    test("whatever people do has a row for each entry and no other, from which everything can be found that a letter needs", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const play = beginning();
      const done = new Set<string>();
      const acts = fc.sample(randomActs, { numRuns: SEQUENCES, seed: SEED }).flat();
      for (const act of acts) {
        const before = await outbox(db);
        try {
          await perform(db, county, play, act);
          done.add(act.kind);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect(await outbox(db), `${act.kind} refused`).toEqual(before);
        }
        expect(await outbox(db), act.kind).toEqual(await entries(db));
      }
      expect(done.size).toBeGreaterThan(10);
      await settleLedger(db, addDays(play.today, 31));
      const rows = await outbox(db);
      expect(rows).toEqual(await entries(db));
      const numbers = new Set<string>(
        (await db.selectFrom("cases").select("number").execute()).map((one) => one.number),
      );
      const reports = new Set<string>(
        (await db.selectFrom("reports").select("commitment").execute()).map((one) => one.commitment),
      );
      const topics = new Set<string>((await db.selectFrom("topics").select("code").execute()).map((one) => one.code));
      for (const { kind, subject } of rows) {
        const there = {
          case: numbers.has(subject),
          report: reports.has(subject),
          day: isDay(subject),
          topic: topics.has(subject),
        };
        expect(there[aboutOf(kind as Act)], `${kind} ${subject}`).toBe(true);
      }
      expect(rows.some(({ kind }) => kind === "report_received")).toBe(true);
      expect(rows.some(({ kind }) => kind === "case_published")).toBe(true);
    });

    test("holds a number, a kind and what the entry is about: no words, no time, nothing of who reported", async () => {
      const db = engine.db();
      const tables = await db.introspection.getTables();
      const columns = tables.find(({ name }) => name === "outbox")?.columns.map(({ name }) => name);
      expect(columns).toEqual(["seq", "kind", "subject"]);
      await officially(db, TODAY, async (_, record) => {
        for (const kind of ACTS) await enterSample(record, kind);
      });
      for (const { kind, subject } of await outbox(db)) {
        expect(ACTS).toContain(kind);
        // A case's number, the salted digest of a report, a day, or the code of a topic.
        expect(subject).toMatch(/^(GW-\d{4}-\d{6,9}|[0-9a-f]{64}|\d{4}-\d\d-\d\d|T-\d{4}-\d{3,6})$/);
      }
    });
  });
});
