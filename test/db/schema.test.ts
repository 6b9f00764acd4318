import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { migrateToLatest } from "../../db/migrate.ts";
import { loadCalendar } from "../../db/seed/calendar.ts";
import type { Db } from "../../db/engine.ts";
import type { Database } from "../../db/tables/index.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, publishCase, TODAY } from "../helpers/factories.ts";
import { readTableInterfaces } from "../helpers/table-interfaces.ts";

/** SQLite says of a key that is its row number that it may be null; it never is. */
const isRowNumber = (table: string, column: string) =>
  ["id", "seq"].includes(column) || `${table}.${column}` === "report_texts.report_id";

/** Every table as the engine knows it, in the words of `readTableInterfaces`. */
async function introspect(db: Db) {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: false });
  return Object.fromEntries(
    tables
      .filter((table) => !table.isView)
      .map((table) => [
        table.name,
        Object.fromEntries(
          table.columns.map((column) => [
            column.name,
            {
              type: /^int/i.test(column.dataType) ? "number" : column.dataType.toLowerCase(),
              nullable: column.isNullable && !isRowNumber(table.name, column.name),
            },
          ]),
        ),
      ]),
  );
}

describe("the tables", () => {
  // Of a view the tables that it is of tell it.
  const { clocks: _view, ...interfaces } = readTableInterfaces();

  test("are read from db/tables by this test", () => {
    expect(Object.keys(interfaces).length).toBeGreaterThanOrEqual(28);
    expect(interfaces.regions?.parent_id).toEqual({ type: "number", nullable: true });
    expect(interfaces.department_parents?.position).toEqual({ type: "number", nullable: false });
  });

  forEachEngine((engine) => {
    beforeAll(async () => {
      const db = engine.db();
      const county = await buildCounty(db);
      const parts = [
        { duty: "split-check", holder: "department" as const },
        { duty: "split-tell", holder: "township" as const },
      ];
      const { number, reportId } = await publishCase(db, county, {
        newCase: { duty: "split" },
        verdict: { code: "V3", parts },
      });
      await publishReply(
        db,
        county.officers.agriculture,
        { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 },
        TODAY,
      );
      await confirmRelief(db, reportId, "gone", TODAY);
    });

    test("have the columns, types and nullability that db/tables says, so the same on both engines", async () => {
      expect(await introspect(engine.db())).toEqual(interfaces);
    });

    test("stay as they are when the migrations and the calendar run again", async () => {
      const days = () => engine.db().selectFrom("calendar_days").selectAll().orderBy("day").execute();
      const before = [await introspect(engine.db()), await days()];
      await migrateToLatest(engine.db());
      await loadCalendar(engine.db());
      expect([await introspect(engine.db()), await days()]).toEqual(before);
    });

    const words: [keyof Database, string][] = [
      ["regions", "level"],
      ["departments", "type"],
      ["department_names", "kind"],
      ["duty_versions", "band"],
      ["reports", "state"],
      ["cases", "state"],
      ["verdict_parts", "holder"],
      ["user_roles", "role"],
      ["confirmations", "outcome"],
      ["counters", "scope"],
    ];
    test.each(words)("%s.%s takes no word that it does not know", async (table, column) => {
      const rows = await engine.db().selectFrom(table).selectAll().execute();
      expect(rows.length).toBeGreaterThan(0);
      await expect(
        sql`update ${sql.table(table)} set ${sql.ref(column)} = 'nonsense'`.execute(engine.db()),
      ).rejects.toThrow(/check/i);
    });

    const numbers: [keyof Database, string, number][] = [
      ["users", "disabled", 2],
      ["stages", "provisional", 2],
      ["calendar_days", "working", -1],
      ["department_parents", "position", 3],
      ["regions", "reply_working_days", 0],
      ["reports", "hours_per_month", 10_001],
      ["reports", "hours_per_month", -1],
      ["ledger_head", "id", 2],
    ];
    test.each(numbers)("%s.%s does not take %i", async (table, column, value) => {
      await expect(
        sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}`.execute(engine.db()),
      ).rejects.toThrow(/check/i);
    });

    test.each([
      ["a temporary body without a host", "update departments set host_id = null where type = 'temporary'"],
      ["a host for a body that is not temporary", "update departments set host_id = id where type = 'government'"],
      [
        "a township's own duty held by a department",
        "update duty_versions set band = 'own' where holder_id is not null",
      ],
      ["a version that ends before it begins", "update duty_versions set effective_to = '2000-01-01'"],
      ["a withdrawn case without a reason", "update cases set state = 'withdrawn'"],
      ["an officer without a department", "update user_roles set department_id = null where role = 'officer'"],
      ["a body with two parents in one row", "update department_parents set parent_department_id = department_id"],
    ])("refuse %s", async (_, statement) => {
      await expect(sql.raw(statement).execute(engine.db())).rejects.toThrow(/check/i);
    });

    test.each([
      [
        "a report in two cases",
        "insert into voices (case_id, report_id, position, public_text, linked_on) select case_id, report_id, 99, public_text, linked_on from voices",
      ],
      [
        "two clocks on a case",
        "insert into stages (case_id, watch_id, stage, round, current, started_on, working_days, due_on, provisional) select case_id, watch_id, stage, 2, 1, started_on, working_days, due_on, 0 from stages",
      ],
      ["a case of a department that does not exist", "update cases set department_id = 999999"],
      ["a text without its report", "update report_texts set report_id = 999999"],
    ])("refuse %s", async (_, statement) => {
      await expect(sql.raw(statement).execute(engine.db())).rejects.toThrow(/unique|foreign key/i);
    });

    test("refuse text where a number belongs", async () => {
      for (const [table, columns] of Object.entries(interfaces)) {
        for (const [column] of Object.entries(columns).filter(([, one]) => one.type === "number")) {
          const rows = await sql`select 1 from ${sql.table(table)} limit 1`.execute(engine.db());
          if (rows.rows.length === 0) continue;
          const update = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.lit("many")}`;
          await expect(update.execute(engine.db()), `${table}.${column}`).rejects.toThrow();
        }
      }
    });

    if (engine.name !== "SQLite") return;

    test("are all STRICT, where SQLite would else take text in an integer column", async () => {
      const { rows } = await sql<{ name: string; strict: number }>`
        select name, strict from pragma_table_list where schema = 'main' and type = 'table'`.execute(engine.db());
      const lax = rows.filter((row) => row.strict !== 1).map((row) => row.name);
      expect(lax.filter((name) => name in interfaces)).toEqual([]);
      expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(Object.keys(interfaces)));
    });
  });
});
