import { describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { addDays } from "../../app/day.ts";
import { DomainError } from "../../app/domain-error.ts";
import { TOPIC_ACTS } from "../../app/ledger/topic-acts.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, publishCase } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { workOnTopic } from "../helpers/random-topics.ts";

const BODIES = ["agriculture", "forestry", "emergency"] as const;
const ACTS = 120;
const ACTS_OF_TOPICS = Object.keys(TOPIC_ACTS).sort();

/** The same numbers each time, below a million (Park and Miller, 1988: the multiplier 16807 modulo 2^31 - 1). */
function* numbers(seed: number): Generator<number, never> {
  for (let last = seed; ;) {
    last = (last * 16_807) % 2_147_483_647;
    yield last % 1_000_000;
  }
}

describe("whatever moderators do about topics, in whatever order", () => {
  forEachEngine((engine) => {
    test("refusals change nothing, and the ledger is true of the rows", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const draw = numbers(20_261_123);
      const next = (below: number) => draw.next().value % below;
      let today = "2026-09-01";
      const cases: string[] = [];
      for (let opened = 0; opened < 6; opened += 1) {
        const department = BODIES[opened % 3] ?? "agriculture";
        const duty = department === "agriculture" ? "withdrawn" : "off-list";
        cases.push(
          (await publishCase(db, county, { report: { department }, newCase: { department, duty }, today })).number,
        );
      }
      for (let act = 0; act < ACTS; act += 1) {
        today = addDays(today, next(4));
        const [number = "", other = ""] = [cases[next(6)], cases[next(6)]];
        const about = { county, number, other, choice: next(1000), slip: next(5) === 0, today };
        const before = await readFacts(db);
        try {
          await workOnTopic(db, about);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect(await readFacts(db)).toEqual(before);
        }
      }
      const entries = await db.selectFrom("ledger_entries").select("kind").execute();
      const kinds = new Set(entries.map(({ kind }) => kind).filter((kind) => kind.startsWith("topic_")));
      expect([...kinds].sort()).toEqual(ACTS_OF_TOPICS);
      for await (const problem of checkLedger(db)) expect.fail(JSON.stringify(problem));
    });
  });
});
