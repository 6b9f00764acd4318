import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Db } from "../../db/engine.ts";
import { findCaseByNumber } from "../../db/queries/cases/cases.ts";
import { ofCase } from "../../app/ledger/scopes.ts";
import { named } from "../../db/tables/named.ts";
import { readEntries } from "../../app/admin/check-ledger/facts.server.ts";
import { addDays } from "../../app/day.ts";
import { entryHash, officially, type Recorder, saltedHash, settleLedger } from "../../app/ledger/ledger.server.ts";
import {
  type Act,
  aboutOf,
  ACTS,
  canonicalJson,
  type FactsOf,
  FIRST_HASH,
  type Subjects,
} from "../../app/ledger/ledger.ts";
import { forEachEngine } from "../helpers/database.ts";
import { TODAY } from "../helpers/factories.ts";

const DAY = "2026-11-23";
const textHash = saltedHash("0".repeat(32), "one text");
const clock = { workingDays: 15, dueOn: "2026-12-14", provisional: false };
const corrected = { position: 2, reason: "identifies", textHash } as const;

/** Each act with all its facts, then with those that may be left out left out. An act without a line does not compile. */
const SAMPLES: { [Kind in Act]: readonly [FactsOf<Kind>, ...FactsOf<Kind>[]] } = {
  report_received: [{}],
  report_withdrawn: [{}],
  report_declined: [{ reason: "no_facts" }],
  decline_undone: [{ reason: "duplicate" }],
  appeal_filed: [{}],
  appeal_decided: [{ upheld: true }, { upheld: false }],
  case_published: [{ kind: "K1", demandedBy: named("agriculture"), duty: named("D-001"), textHash }],
  clock_started: [clock, { ...clock, provisional: true }],
  clock_recounted: [{ ...clock, before: "2026-12-11" }],
  voice_published: [{ position: 1, textHash }],
  voice_stripped: [{ position: 1 }],
  verdict_given: [
    { verdict: "V1", appliesOn: DAY, parts: [], textHash },
    {
      verdict: "V3",
      appliesOn: DAY,
      parts: [
        { duty: named("D-001.1"), holder: "department" },
        { duty: named("D-001.2"), holder: "township" },
      ],
      textHash,
    },
  ],
  reply_published: [
    { position: 1, remedy: "R1", textHash, countsOn: "2026-11-20" },
    { position: 1, remedy: "R1", textHash },
    { position: 1, remedy: "R1", textHash, countsOn: undefined },
  ],
  reply_held: [{ remedy: "R2", countsOn: DAY }],
  reply_returned: [{}],
  reply_hidden: [{ position: 1, reason: "court_order" }],
  case_corrected: [
    { fields: ["title", "kind"], reason: "wrong", kind: "K2", textHash },
    { fields: ["demand", "claimedBasis"], reason: "typo", textHash },
  ],
  voice_corrected: [corrected],
  reply_corrected: [corrected],
  verdict_corrected: [corrected],
  relief_confirmed: [
    { outcome: "partly", replaces: "not" },
    { outcome: "gone" },
    { outcome: "back", replaces: undefined },
  ],
  case_withdrawn: [{ reason: "not_true" }],
  case_merged: [
    { into: named("GW-2026-000001"), reason: "same_demand", voices: 2, replies: 1, verdicts: 1, missed: "2026-11-20" },
    { into: named("GW-2026-000001"), reason: "opened_twice", voices: 1, replies: 0, verdicts: 1 },
  ],
  case_unmerged: [{ from: named("GW-2026-000001"), reason: "another_matter" }],
  case_moved: [{ from: named("agriculture"), demandedBy: named("headquarters"), duty: named("D-002") }],
  takedown_proposed: [
    { of: "voice", reason: "identifies_reporter", hiddenUntil: "2026-11-26" },
    { of: "case", reason: "wrong_department" },
  ],
  takedown_refused: [{ of: "reply", reason: "court_order" }],
  takedown_lapsed: [{ of: "case", reason: "identifies_reporter" }],
  voice_hidden: [{ position: 3, reason: "not_true" }],
  dispute_filed: [
    { of: "verdict", ground: "law_changed", textHash },
    { of: "link", ground: "not_our_duty", textHash },
  ],
  dispute_decided: [
    { outcome: "upheld", remedy: "move", ground: "not_our_duty", textHash },
    { outcome: "refused", ground: "facts_wrong", textHash },
    { outcome: "refused", remedy: undefined, ground: "already_done", textHash },
  ],
  contact_opened: [{ key: "ab".repeat(8), shares: 3, textHash }],
  original_opened: [{ key: "ab".repeat(8), shares: 3, textHash }],
  texts_destroyed: [{ reports: 12 }],
  staff_changed: [{ from: "2026-11-16", through: "2026-11-21", acts: { account_made: 1, role_given: 2 } }],
};

const SUBJECTS: Subjects = { case: named("GW-2026-000007"), report: named("c0".repeat(32)), day: "2026-11-21" };

/** An entry as it stands in the ledger of every site: its facts in canonical JSON, and the hash of it as a first entry. */
interface Frozen {
  kind: Act;
  body: string;
  hash: string;
}

interface Frozenness {
  /** What is written today. */
  now: Frozen[];
  /** What was written before: shapes that no act writes any more, and that stand in ledgers for good. */
  before: Frozen[];
}

const FILE = path.resolve(import.meta.dirname, "frozen-acts.json");
const frozen = JSON.parse(readFileSync(FILE, "utf8")) as Frozenness;

function freeze(kind: Act, body: string): Frozen {
  const entry = { seq: 1, day: DAY, kind, subject: SUBJECTS[aboutOf(kind)], body, previous_hash: FIRST_HASH };
  return { kind, body, hash: entryHash(entry) };
}

const samples = ACTS.flatMap((kind) => SAMPLES[kind].map((facts) => freeze(kind, canonicalJson(facts))));

describe("the ledger is a public contract", () => {
  test("what an act enters has the very bytes that it always had: change what is entered by another act or another fact", () => {
    expect(samples).toEqual(frozen.now);
  });

  test("what was entered before in other shapes still has its hash, is canonical and is read", () => {
    for (const { kind, body, hash } of frozen.before) {
      expect(freeze(kind, body).hash, kind).toBe(hash);
      expect(canonicalJson(JSON.parse(body))).toBe(body);
      const { told, unreadable } = readEntries([{ seq: 1, day: DAY, kind, subject: SUBJECTS[aboutOf(kind)], body }]);
      expect([told.length, unreadable.length], kind).toEqual([1, 0]);
    }
    expect(frozen.before.length).toBeGreaterThan(3);
  });

  forEachEngine((engine) => {
    test("and an act writes those bytes", async () => {
      const db = await engine.fresh();
      await officially(db, TODAY, async (_, record) => {
        const enter = <Kind extends Act>(kind: Kind) =>
          (record as (kind: Kind, entry: { subject: string; facts: FactsOf<Kind> }) => Promise<void>)(kind, {
            subject: SUBJECTS[aboutOf(kind)],
            facts: SAMPLES[kind][0],
          });
        for (const kind of ACTS) await enter(kind);
      });
      await settleLedger(db, addDays(TODAY, 8));
      const entries = await db.selectFrom("ledger_entries").select(["kind", "body"]).execute();
      const firsts = ACTS.map((kind) => ({ kind, body: frozen.now.find((one) => one.kind === kind)?.body }));
      const inOrder = (rows: { kind: string; body?: string }[]) =>
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
    const [moved] = SAMPLES.case_moved;
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
    const [{ from, demandedBy, duty }] = SAMPLES.case_moved;
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
