import { vetted } from "../helpers/factories.ts";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { describe, expect, test } from "vitest";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { migrations } from "../../db/migrations/index.ts";
import { danglingRows } from "../helpers/dangling.ts";
import { forEachEngine } from "../helpers/database.ts";

const MIGRATION = "20261125T1800-allow-several-voices";
const DAY = "2026-11-23";

/** The tables as they were before the migration, in an empty database. */
async function migrateToBefore(db: Db): Promise<void> {
  const names = Object.keys(migrations).sort();
  const before = names[names.indexOf(MIGRATION) - 1] ?? "";
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(before);
  if (error) throw error;
}

/** A report with a voice, its marks and two words, and another that waits; written as the tables were then. */
async function fill(db: Db): Promise<void> {
  const into = (table: string, row: Record<string, unknown>) =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row))})`.execute(db);
  await into("regions", { id: 1, code: "990101000000", level: "county", name: "青禾县", name_en: "Qinghe" });
  await into("lines", { id: 1, code: "rural", name: "农业农村", name_en: "Rural" });
  await into("departments", {
    id: 1,
    code: "agriculture",
    line_id: 1,
    region_id: 1,
    type: "government",
    name: "农业农村局",
    name_en: "Agriculture",
  });
  await into("duties", { id: 1, code: "own", region_id: 1 });
  for (const id of [1, 2]) {
    await into("reports", {
      id,
      receipt_selector: `S${id}`,
      receipt_verifier: "none",
      state: id === 1 ? "published" : "received",
      kind: "K1",
      reporter: "cadre",
      demanded_by: "listed",
      document: "",
      region_id: 1,
      department_text: "",
      commitment: "c",
      salt: "s",
      received_on: DAY,
    });
  }
  const words = { title: "设卡", demand: "设卡", claimed_basis: "", published_on: DAY };
  for (const id of [1, 2]) {
    const of = { demanded_by_id: 1, department_id: 1, duty_id: 1, region_id: 1 };
    await into("cases", { id, number: `GW-2026-00000${id}`, state: "answered", kind: "K1", ...words, ...of });
  }
  await into("voices", {
    // Later ones were deleted: their ids are not given again.
    id: 7,
    case_id: 1,
    report_id: 1,
    position: 1,
    public_text: "我们镇也是。",
    hours_per_month: 40,
    linked_on: DAY,
  });
  for (const code of ["M1", "G2"]) await into("voice_marks", { voice_id: 7, code });
  for (const round of [1, 2]) {
    await into("confirmations", { report_id: 1, round, case_id: 1, outcome: "gone", given_on: DAY });
  }
}

const TABLES = ["reports", "voices", "voice_marks", "confirmations"] as const;

async function readRows(db: Db) {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) rows[table] = await db.selectFrom(table).selectAll().execute();
  return rows;
}

describe("letting a report be a voice in several cases", () => {
  forEachEngine((engine) => {
    const atBefore = async () => {
      const db = engine.name === "SQLite" ? connect("sqlite::memory:") : await engine.fresh();
      if (engine.name === "PostgreSQL") await sql`drop schema public cascade`.execute(db);
      if (engine.name === "PostgreSQL") await sql`create schema public`.execute(db);
      await migrateToBefore(db);
      await fill(db);
      return db;
    };
    const secondVoice = (db: Db) =>
      db
        .insertInto("voices")
        .values({
          case_id: 2,
          report_id: 1,
          position: 1,
          public_text: vetted("另一件。"),
          hours_per_month: null,
          linked_on: DAY,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
    const word = (case_id: number, round: number) => ({
      report_id: 1,
      case_id,
      round,
      outcome: "not" as const,
      given_on: DAY,
    });

    test("keeps every row, key and index of a database in use", async () => {
      const db = await atBefore();
      await expect(secondVoice(db)).rejects.toThrow();
      const before = await readRows(db);
      if (engine.name === "SQLite") await sql`update sqlite_sequence set seq = 9 where name = 'voices'`.execute(db);
      await migrateToLatest(db);
      const after = await readRows(db);
      expect(after).toEqual({
        ...before,
        reports: before.reports?.map((row) => ({
          ...(row as object),
          rest_declined_on: null,
          joins_case_id: null,
          undone_on: null,
        })),
        voices: before.voices?.map((row) => ({
          ...(row as object),
          hash_salt: null,
          unit_kind: null,
          unit_name: null,
          unit_salt: null,
        })),
        confirmations: before.confirmations?.map((row) => ({ ...(row as object), reopens: null, reason: null })),
      });
      expect(await danglingRows(db)).toEqual([]);

      expect((await secondVoice(db)).id).toBe(engine.name === "SQLite" ? 10 : 2);
      await db.insertInto("confirmations").values(word(2, 1)).execute();
      const refused: [string, () => Promise<unknown>][] = [
        ["a second voice in one case", () => secondVoice(db)],
        ["a round twice", () => db.insertInto("confirmations").values(word(2, 1)).execute()],
        ["a mark of no voice", () => db.insertInto("voice_marks").values({ voice_id: 99, code: "M1" }).execute()],
        ["a voice with marks deleted", () => db.deleteFrom("voices").where("id", "=", 7).execute()],
        ["a voice of no report", () => db.updateTable("voices").set({ report_id: 99 }).where("id", "=", 7).execute()],
        ["a place twice", () => db.updateTable("voices").set({ case_id: 1 }).where("case_id", "=", 2).execute()],
        ["a word with no report", () => db.updateTable("confirmations").set({ report_id: 99 }).execute()],
      ];
      for (const [what, act] of refused) await expect(act(), what).rejects.toThrow();
      if (engine.name === "SQLite") await db.destroy();
    });

    test("leaves the tables as they were when it fails half way", async () => {
      const db = await atBefore();
      await sql`create table voices_of_report (id integer)`.execute(db);
      const before = await readRows(db);
      await expect(migrateToLatest(db)).rejects.toThrow();
      expect(await readRows(db)).toEqual(before);
      await expect(secondVoice(db)).rejects.toThrow();
      if (engine.name === "SQLite") await db.destroy();
    });
  });
});
