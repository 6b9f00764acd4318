import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { describe, expect, test } from "vitest";
import { readAnswer, wholeAnswer } from "../../app/replies/reply.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { migrations } from "../../db/migrations/index.ts";
import { forEachEngine } from "../helpers/database.ts";

const MIGRATION = "20261206T0500-fill-out-answers";
const DAY = "2026-11-23";

/** A database as it was before, with an answer that is public, one that is held and one that was published from there. */
async function atBefore(db: Db): Promise<void> {
  const names = Object.keys(migrations).sort();
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(names[names.indexOf(MIGRATION) - 1] ?? "");
  if (error) throw error;
  const into = (table: string, row: Record<string, unknown>) =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row))})`.execute(db);
  await into("regions", { id: 1, code: "990101000000", level: "county", name: "青禾县", name_en: "Qinghe" });
  await into("lines", { id: 1, code: "rural", name: "农业农村", name_en: "Rural" });
  const department = {
    code: "agriculture",
    line_id: 1,
    region_id: 1,
    type: "government",
    name: "局",
    name_en: "Bureau",
  };
  await into("departments", { id: 1, ...department });
  await into("duties", { id: 1, code: "own", region_id: 1 });
  await into("users", { id: 1, username: "officer", display_name: "officer", password_hash: "x" });
  const words = { title: "设卡", demand: "设卡", claimed_basis: "", published_on: DAY };
  const of = { demanded_by_id: 1, department_id: 1, duty_id: 1, region_id: 1 };
  await into("cases", { id: 1, number: "GW-2026-000001", state: "answered", kind: "K1", ...words, ...of });
  const filed = { case_id: 1, department_id: 1, user_id: 1 };
  await into("replies", { ...filed, id: 5, position: 1, remedy: "R3", body: "已委托。", published_on: DAY });
  const held = { ...filed, filed_on: DAY, counts_on: DAY };
  await into("held_replies", { ...held, id: 3, remedy: "R2", body: "", decided_on: DAY, outcome: "published" });
  await into("held_replies", { ...held, id: 4, remedy: "R9", body: "依“法”\n属乡镇。" });
}

describe("answers of one remedy alone", () => {
  forEachEngine((engine) => {
    test("keep it, and what is held is whole", async () => {
      const db = engine.name === "SQLite" ? connect("sqlite::memory:") : await engine.fresh();
      if (engine.name === "PostgreSQL") await sql`drop schema public cascade`.execute(db);
      if (engine.name === "PostgreSQL") await sql`create schema public`.execute(db);
      await atBefore(db);
      await migrateToLatest(db);
      expect(await db.selectFrom("reply_remedies").selectAll().execute()).toEqual([{ reply_id: 5, remedy: "R3" }]);
      const reply = await db.selectFrom("replies").selectAll().executeTakeFirstOrThrow();
      expect(reply).toMatchObject({ id: 5, body: "已委托。", checked: "", rest: "", rest_by: null, telephone: "" });
      expect(reply).not.toHaveProperty("remedy");
      const held = await db.selectFrom("held_replies").select(["id", "contents"]).orderBy("id").execute();
      expect(held.map(({ id, contents }) => [id, readAnswer(contents)])).toEqual([
        [3, null],
        [4, wholeAnswer({ remedies: ["R9"], body: "依“法”\n属乡镇。" })],
      ]);
      if (engine.name === "SQLite") {
        expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
        await db.destroy();
      }
    });
  });
});
