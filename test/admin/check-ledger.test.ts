import { describe, expect, test } from "vitest";
import { tellProblem } from "../../app/admin/check-ledger/problem.ts";
import { addDays } from "../../app/day.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import type { Vetted } from "../../db/tables/vetted.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, decide, declining, publishCase, sendReport, TODAY } from "../helpers/factories.ts";

import { ledgerProblems } from "../helpers/ledger-problems.ts";
import { aSite, forget, TAMPERINGS } from "./tamperings.ts";

describe("check-ledger", () => {
  forEachEngine((engine) => {
    test("finds nothing wrong with what was done by acts alone", async () => {
      const db = await engine.fresh();
      expect(await ledgerProblems(db)).toEqual([]);
      await aSite(db);
      expect(await ledgerProblems(db)).toEqual([]);
    });

    test("finds nothing wrong while the acts of a week wait, nor once they are entered", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { number, reportId } = await publishCase(db, county);
      const reply = { caseNumber: number, remedies: ["R1"] as const, body: "已收回。", seen: 0 };
      await publishReply(db, county.officers.agriculture, reply, TODAY);
      await confirmRelief(db, reportId, "gone", addDays(TODAY, 1));
      await confirmRelief(db, reportId, "back", addDays(TODAY, 2));
      await decide(db, county, await sendReport(db), declining(), addDays(TODAY, 2));
      const waiting = async () => (await db.selectFrom("pending_entries").selectAll().execute()).length;
      expect([await waiting(), await ledgerProblems(db)]).toEqual([4, []]);
      await settleLedger(db, addDays(TODAY, 7));
      expect([await waiting(), await ledgerProblems(db)]).toEqual([0, []]);
    });

    test.each(Object.keys(TAMPERINGS))("finds %s", async (name) => {
      const db = await engine.fresh();
      const expected = await TAMPERINGS[name]?.(db, await aSite(db));
      const problems = await ledgerProblems(db);
      expect(expected?.length).toBeGreaterThan(0);
      for (const one of expected ?? []) expect(problems).toContainEqual(expect.objectContaining(one));
    });

    test("tells of entries made before there were salts, and holds their texts too", async () => {
      const db = await engine.fresh();
      const { overdue } = await aSite(db);
      const matter = await db
        .selectFrom("cases")
        .selectAll()
        .where("number", "=", named(overdue))
        .executeTakeFirstOrThrow();
      const entry = await db
        .selectFrom("ledger_entries")
        .selectAll()
        .where("subject", "=", overdue)
        .where("kind", "=", "case_published")
        .executeTakeFirstOrThrow();
      const digest = await unsaltedDigest(matter.title, matter.demand, matter.claimed_basis);
      const body = JSON.stringify({ ...(JSON.parse(entry.body) as object), textHash: digest });
      await db.updateTable("ledger_entries").set({ body }).where("seq", "=", entry.seq).execute();
      await db.updateTable("cases").set({ hash_salt: null }).where("id", "=", matter.id).execute();
      await forget(db, "nothing");
      expect(await ledgerProblems(db)).toEqual([]);
      await db
        .updateTable("cases")
        .set({ title: "另一件" as Vetted })
        .where("id", "=", matter.id)
        .execute();
      expect(await ledgerProblems(db)).toMatchObject([
        { what: "text", thing: "case", subject: overdue, entries: [entry.seq] },
      ]);
    });
  });

  test("says each problem in a line, in both languages, with the entry and the case", () => {
    const line = tellProblem({
      what: "differs",
      thing: "due_day",
      subject: "GW-2026-000002",
      entries: [7],
      detail: "x",
    });
    expect(line).toBe("GW-2026-000002 #7 期限：和账本记的不一样 | due day: it is not as it was entered (x)");
  });
});

async function unsaltedDigest(...texts: string[]): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(texts)));
  return Buffer.from(bytes).toString("hex");
}
