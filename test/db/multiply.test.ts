import { expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { tellProblem } from "../../app/admin/check-ledger/problem.ts";
import { firstBrokenEntry } from "../../app/ledger/ledger.server.ts";
import { connect, fileOf } from "../../db/engine.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { multiply } from "../bench/scale/multiply.ts";
import { latenessByLedger, latenessBySite } from "../helpers/by-the-ledger.ts";
import { realDay } from "../helpers/clock.ts";
import { counterLines, recount } from "../helpers/recount.ts";
import { wrongSums } from "../helpers/case-sums.ts";
import { staleIndex } from "../helpers/search-index.ts";
import { scratch } from "../helpers/scratch.ts";
import { cloneSeed } from "../helpers/site-seeds.ts";
import { mkdtemp } from "node:fs/promises";
import path from "node:path";

test("the bulk loader of the benchmarks writes what acts would have written", async () => {
  const { url } = await cloneSeed("SQLite", "city", await mkdtemp(path.join(scratch(), "multiply-")));
  const before = connect(url);
  const { cases } = await before
    .selectFrom("cases")
    .select((eb) => eb.fn.countAll<number>().as("cases"))
    .executeTakeFirstOrThrow();
  await before.destroy();
  multiply(fileOf(url), 2);
  const db = connect(url);
  try {
    const numbers = await db.selectFrom("cases").select("number").distinct().execute();
    expect(numbers).toHaveLength(2 * cases);
    expect(await firstBrokenEntry(db)).toBeNull();
    for await (const problem of checkLedger(db)) expect.fail(tellProblem(problem));
    expect(counterLines(await listCounters(db))).toEqual(await recount(db));
    expect(await staleIndex(db)).toEqual([]);
    expect(await wrongSums(db)).toEqual([]);
    expect(await latenessByLedger(db, realDay())).toEqual(await latenessBySite(db, realDay()));
  } finally {
    await db.destroy();
  }
});
