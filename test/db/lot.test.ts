import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newSubmissionToken } from "../../app/reports/receipt/receipt.server.ts";
import { addFacts, readConversation } from "../../app/reports/follow-up/conversation.server.ts";
import { raiseFlag } from "../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { drawId } from "../../db/queries/reports/lot.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, sendReport, TODAY, NOW } from "../helpers/factories.ts";

/** Pairs in rising order among neighbours: all of them when ids are counted up, about half when drawn by lot. */
const rises = (ids: readonly number[]) => ids.filter((id, at) => at > 0 && id > (ids[at - 1] ?? 0)).length;

describe("the ids of what reporters send", () => {
  forEachEngine((engine) => {
    test("tell neither order nor number", async () => {
      await buildCounty(engine.db());
      const ids: number[] = [];
      for (let sent = 0; sent < 24; sent += 1) ids.push(await sendReport(engine.db()));
      expect(new Set(ids).size).toBe(24);
      // 23 pairs; by lot, all but never fewer than 3 or more than 20 rise (1 in 10,000).
      expect(rises(ids)).toBeGreaterThan(2);
      expect(rises(ids)).toBeLessThan(21);
      for (const id of ids) expect(String(id)).toMatch(/^[1-9]\d{8}$/);
      for (const id of ids.slice(0, 12)) {
        await raiseFlag(engine.db(), id, { body: "被约谈", token: newSubmissionToken() }, TODAY);
        await addFacts(engine.db(), id, { body: "补充", token: newSubmissionToken() }, TODAY, NOW);
      }
      for (const table of ["report_messages", "retaliation_flags"] as const) {
        const rows = await engine.db().selectFrom(table).select("id").execute();
        expect(rows.every((row) => row.id >= 100_000_000)).toBe(true);
      }
    });

    test("a draw that meets a taken id draws again", async () => {
      const taken = await sendReport(engine.db());
      const draws = [taken, taken, 123_456_789];
      expect(await drawId(engine.db(), "reports", () => draws.shift() ?? 0)).toBe(123_456_789);
      await expect(drawId(engine.db(), "reports", () => taken)).rejects.toThrow("no free id");
    });

    test("a conversation keeps its order all the same", async () => {
      const id = await sendReport(engine.db());
      const said = Array.from({ length: 12 }, (_, index) => `第 ${index} 句`);
      for (const body of said) await addFacts(engine.db(), id, { body, token: newSubmissionToken() }, TODAY, NOW);
      const { messages } = await readConversation(engine.db(), id, "reporter");
      expect(messages.map((one) => one.body)).toEqual(said);
    });

    if (engine.name !== "SQLite") return;
    test("no table of a reporter's rows numbers them in secret", async () => {
      const tables = await sql<{ name: string; sql: string }>`
        select name, sql from sqlite_schema where type = 'table'
        and (name like 'report%' or name like 'receipt%' or name like 'pending%' or name in
          ('appeals', 'retaliation_flags', 'attachments', 'sealed_contacts', 'queue_entries'))`.execute(engine.db());
      // A key of one integer is the row's number, and that is drawn by lot; who looked is no act of a reporter.
      const told = tables.rows
        .filter(({ name }) => name !== "report_views")
        .filter(({ sql: words }) => !/without rowid/.test(words))
        .filter(({ sql: words }) => !/"(id|report_id)" integer (not null )?primary key/.test(words));
      expect(told.map(({ name }) => name)).toEqual([]);
      expect(tables.rows.length).toBeGreaterThan(12);
    });
  });
});
