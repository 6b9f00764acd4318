// Long: random acts by the hundred.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../../app/day.ts";
import { DomainError } from "../../../app/domain-error.ts";
import { destroyExpired } from "../../../app/reports/retention.server.ts";
import { decideAppeal, fileAppeal } from "../../../app/reports/follow-up/appeal.server.ts";
import { addFacts, askReporter, noteRead } from "../../../app/reports/follow-up/conversation.server.ts";
import { handleFlag, raiseFlag } from "../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import type { Actor } from "../../../app/accounts/permissions.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { addStaff, buildCounty, type County, decide, declining, NOW, sendReport } from "../../helpers/factories.ts";
import { clearFacts, readFacts } from "../../helpers/facts.ts";
import { beginning, perform, type Play, type RandomAct, randomActs } from "../../helpers/random-acts.ts";
import { recountQueue } from "../../helpers/recount-queue.ts";

const RUNS = { SQLite: 40, PostgreSQL: 12 };
const SEED = 20261128;
const LATER = 1000;

const TALK = ["ask", "add", "read", "appeal", "uphold", "reject", "flag", "handle"] as const;
const talks = fc.array(fc.record({ what: fc.constantFrom(...TALK), report: fc.nat(1000) }), {
  minLength: 40,
  maxLength: 40,
});

let tokens = 0;

/** What is said on a report between its acts; a refusal must be one of the domain. */
async function talk(
  db: Db,
  county: County,
  second: Actor,
  play: Play,
  { what, report }: { what: (typeof TALK)[number]; report: number },
) {
  // Left to chance, hardly any appeal would come to its end.
  const fitting = await db
    .selectFrom("reports as r")
    .leftJoin("appeals as a", "a.report_id", "r.id")
    .select("r.id")
    .where("r.state", "=", "declined")
    .where("a.id", what === "appeal" ? "is" : "is not", null)
    .execute();
  const among =
    ["appeal", "uphold", "reject"].includes(what) && fitting.length > 0 ? fitting.map((row) => row.id) : play.reports;
  const id = among[report % among.length];
  if (id !== undefined) await orRefusal(sayings(db, county, second, play, id)[what]);
}

/** What may be said on a report. */
function sayings(db: Db, county: County, second: Actor, play: Play, id: number) {
  const { today } = play;
  const message = () => ({ body: "文", token: `t${(tokens += 1)}` });
  const news = [{ sender: "reporter" as const, body: "", sentOn: today, fresh: true }];
  const acts: Record<(typeof TALK)[number], () => Promise<unknown>> = {
    ask: () => askReporter(db, county.moderator, id, message(), today),
    add: () => addFacts(db, id, message(), today, NOW),
    read: () => noteRead(db, id, "moderator", news),
    appeal: () => fileAppeal(db, id, "不服", today),
    uphold: () => decideAppeal(db, second, id, { upheld: true, note: "" }, today),
    reject: () => decideAppeal(db, second, id, { upheld: false, note: "无" }, today),
    flag: () => raiseFlag(db, id, message(), today),
    handle: async () => {
      const flag = await db.selectFrom("retaliation_flags").select("id").where("report_id", "=", id).executeTakeFirst();
      await handleFlag(db, county.moderator, flag?.id ?? 0, "已处理", today);
    },
  };
  return acts;
}

/** A way through every stage and flag, so that none is left to chance. */
async function walk(db: Db, county: County, second: Actor, check: () => Promise<void>) {
  const play = beginning();
  const [id, other] = [await sendReport(db, {}, play.today), await sendReport(db, {}, play.today)];
  await sendReport(db, {}, play.today);
  await check();
  const say = sayings(db, county, second, play, id);
  for (const step of [
    say.flag,
    say.handle,
    say.ask,
    say.add,
    () => decide(db, county, id, declining(), play.today),
    say.appeal,
    sayings(db, county, second, { ...play, today: addDays(play.today, 1) }, id).uphold,
    () => decide(db, county, other, declining(), play.today),
  ]) {
    await step();
    await check();
  }
}

async function orRefusal(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return false;
  }
}

/** The entries without what the facts do not tell: whether health is at stake, and the rank that follows from it. */
async function entries(db: Db) {
  const rows = await db.selectFrom("queue_entries").selectAll().orderBy("report_id").execute();
  for (const row of rows) {
    expect(row.rank).toBe(2 * (1 - row.retaliation) + (1 - row.health));
  }
  return rows.map(({ health: _h, rank: _r, files: _f, ...row }) => row);
}

describe("whatever people do, in whatever order", () => {
  forEachEngine((engine) => {
    let county: County;
    let second: Actor;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      const grant = { role: "moderator", departmentId: null, regionId: null, lineId: null } as const;
      second = await addStaff(engine.db(), "second", grant);
    });

    test("the entries of the queue say what the facts say, and a refusal changes none", async () => {
      const db = engine.db();
      const seen = new Set<string>();
      const check = async () => {
        const rows = await entries(db);
        expect(rows).toEqual(await recountQueue(db));
        for (const row of rows) {
          seen.add(row.stage);
          for (const flag of ["retaliation", "alike", "news"] as const) if (row[flag]) seen.add(flag);
        }
      };
      const play = async (acts: RandomAct[], said: { what: (typeof TALK)[number]; report: number }[]) => {
        await clearFacts(db);
        const stage = beginning();
        for (const [index, act] of acts.entries()) {
          const before = await readFacts(db);
          if (!(await orRefusal(() => perform(db, county, stage, act)))) expect(await readFacts(db)).toEqual(before);
          const next = said[index % said.length];
          if (next) await talk(db, county, second, stage, next);
          if (index % 5 === 0) await check();
        }
        await check();
        await destroyExpired(db, addDays(stage.today, LATER), 180);
        expect(await entries(db)).toEqual(await recountQueue(db));
      };
      await walk(db, county, second, check);
      await fc.assert(fc.asyncProperty(randomActs, talks, play), { numRuns: RUNS[engine.name], seed: SEED });
      expect([...seen].sort()).toEqual(
        ["alike", "answered", "appealed", "asked", "decided", "news", "reopened", "retaliation", "waiting"].sort(),
      );
    });
  });
});
