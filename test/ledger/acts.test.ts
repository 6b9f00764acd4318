import { describe, expect, test } from "vitest";
import type { Db } from "../../db/engine.ts";
import { findCaseByNumber } from "../../db/queries/cases/cases.ts";
import { ofCase } from "../../app/ledger/scopes.ts";
import { named } from "../../db/tables/named.ts";
import { readEntries } from "../../app/admin/check-ledger/facts.server.ts";
import { addDays } from "../../app/day.ts";
import { entryHash, officially, type Recorder, settleLedger } from "../../app/ledger/ledger.server.ts";
import { type Act, aboutOf, ACTS, canonicalJson, FIRST_HASH } from "../../app/ledger/ledger.ts";
import { forEachEngine } from "../helpers/database.ts";
import { TODAY } from "../helpers/factories.ts";
import { OLD_SHAPES } from "./old-shapes.ts";
import { DAY, enterSample, SAMPLES, SUBJECTS } from "./sample-acts.ts";

/** An entry as it stands in the ledger of every site, and the hash of it as a first entry. */
function enter(kind: Act, body: string) {
  const entry = { seq: 1, day: DAY, kind, subject: SUBJECTS[aboutOf(kind)], body, previous_hash: FIRST_HASH };
  return { kind, body, hash: entryHash(entry) };
}

describe("the ledger is a public contract", () => {
  test("what an act enters has the very bytes that it always had: change what is entered by another act or another fact", () => {
    const samples = ACTS.flatMap((kind) =>
      SAMPLES[kind].map(([facts, hash]) => ({ kind, body: canonicalJson(facts), hash })),
    );
    expect(samples.map(({ kind, body }) => enter(kind, body))).toEqual(samples);
  });

  test("what was entered before in other shapes still has its hash, is canonical and is read", () => {
    for (const { kind, body, hash } of OLD_SHAPES) {
      expect(enter(kind, body).hash, kind).toBe(hash);
      expect(canonicalJson(JSON.parse(body))).toBe(body);
      const { told, unreadable } = readEntries([{ seq: 1, day: DAY, kind, subject: SUBJECTS[aboutOf(kind)], body }]);
      expect([told.length, unreadable.length], kind).toEqual([1, 0]);
    }
    expect(OLD_SHAPES.length).toBeGreaterThan(3);
  });

  forEachEngine((engine) => {
    test("and an act writes those bytes", async () => {
      const db = await engine.fresh();
      await officially(db, TODAY, async (_, record) => {
        for (const kind of ACTS) await enterSample(record, kind);
      });
      await settleLedger(db, addDays(TODAY, 8));
      const entries = await db.selectFrom("ledger_entries").select(["kind", "body"]).execute();
      const firsts = ACTS.map((kind) => ({ kind, body: canonicalJson(SAMPLES[kind][0][0]) }));
      const inOrder = (rows: { kind: string; body: string }[]) =>
        rows.map(({ kind, body }) => `${kind} ${body}`).sort();
      expect(inOrder(entries)).toEqual(inOrder(firsts));
    });
  });
});

describe("an act that is not in the table does not compile", () => {
  test("neither does a fact that is misspelt, missing, foreign, of another vocabulary or an unsalted digest", async () => {
    const seen: unknown[][] = [];
    const record: Recorder = async (...entry) => void seen.push(entry);
    const subject = SUBJECTS.case;
    const [[moved]] = SAMPLES.case_moved;
    const { from, demandedBy, duty } = moved;
    await record("case_moved", { subject, facts: moved });
    // @ts-expect-error no such act
    await record("case_removed", { subject, facts: moved });
    // @ts-expect-error misspelt
    await record("case_moved", { subject, facts: { from, demandedby: demandedBy, duty } });
    // @ts-expect-error missing
    await record("case_moved", { subject, facts: { from, demandedBy } });
    // @ts-expect-error of another act
    await record("case_moved", { subject, facts: { from, demandedBy, duty, position: 1 } });
    const more = { ...moved, position: 1 };
    // @ts-expect-error also in a variable
    await record("case_moved", { subject, facts: more });
    // @ts-expect-error a reason of another vocabulary
    await record("case_withdrawn", { subject, facts: { reason: "same_demand" } });
    // @ts-expect-error whatever was typed
    await record("case_withdrawn", { subject, facts: { reason: String(seen.length) } });
    // @ts-expect-error a digest that nobody salted
    await record("voice_published", { subject, facts: { position: 1, textHash: "ab" } });
    // @ts-expect-error facts of an act that has none
    await record("report_received", { subject, facts: { reason: "abuse" } });
    // @ts-expect-error no subject
    await record("case_moved", { facts: moved });
    expect(seen).toHaveLength(11);
  });

  test("nor does a name of another thing: of a case for a report or a day, of a body for a duty item, or what was typed", async () => {
    const seen: unknown[][] = [];
    const record: Recorder = async (...entry) => void seen.push(entry);
    const { case: number, report, day } = SUBJECTS;
    const [[{ from, demandedBy, duty }]] = SAMPLES.case_moved;
    await record("reply_returned", { subject: number, facts: {} });
    await record("appeal_filed", { subject: report, facts: {} });
    await record("texts_destroyed", { subject: day, facts: { reports: 1 } });
    // @ts-expect-error a report where a case is meant
    await record("reply_returned", { subject: report, facts: {} });
    // @ts-expect-error a case where a report is meant
    await record("appeal_filed", { subject: number, facts: {} });
    // @ts-expect-error a case where a day is meant
    await record("texts_destroyed", { subject: number, facts: { reports: 1 } });
    // @ts-expect-error a day where a case is meant
    await record("reply_returned", { subject: day, facts: {} });
    // @ts-expect-error what was typed
    await record("reply_returned", { subject: "GW-2026-000007", facts: {} });
    // @ts-expect-error a body and a duty item in the other's place
    await record("case_moved", { subject: number, facts: { from, demandedBy: duty, duty: demandedBy } });
    // @ts-expect-error a case where a body is meant
    await record("case_moved", { subject: number, facts: { from: number, demandedBy, duty } });
    // @ts-expect-error a body where a case is meant
    await record("case_unmerged", { subject: number, facts: { from, reason: "another_matter" } });
    // @ts-expect-error a body's name is no name of a case, however it is called
    await record("reply_returned", { subject: named(from), facts: {} });
    // @ts-expect-error nor does the part of a page that shows a body show a case
    seen.push([ofCase(from)]);
    // @ts-expect-error no case has the code of a body
    const look = (db: Db) => findCaseByNumber(db, from);
    expect([look.length, seen.length]).toEqual([1, 13]);
  });
});
