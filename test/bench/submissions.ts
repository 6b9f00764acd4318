import { join } from "node:path";
import { parseReceipt } from "../../app/reports/receipt.ts";
import { connect, type Db } from "../../db/engine.ts";
import { findReportBySelector, queueSize } from "../../db/queries/reports.ts";
import { bareCommits, bareHashes, bareSubmissions } from "./bare-store.ts";
import type { Child } from "./child.ts";
import { median, round, table, withSpread } from "./figures.ts";
import { IN_FLIGHT, type Load, type Shot } from "./load.ts";
import type { Pace } from "./pages.ts";
import type { Site, Workspace } from "./site.ts";

/** Reports through the form, answered once they are committed, against the hashes and the commits they are made of. */
export async function benchSubmissions(
  site: Site,
  workspace: Workspace,
  load: Child<Load, Shot>,
  pace: Pace,
): Promise<string> {
  const db = connect(`sqlite:${workspace.database}`);
  try {
    const waiting = (await queueSize(db)).waiting;
    const shots: Shot[] = [];
    const send = async (amount: number) => {
      const shot = await load.ask({ url: `${site.url}/report`, what: "reports", amount: Math.max(amount, IN_FLIGHT) });
      shots.push(shot);
      return shot;
    };
    const rows = join(workspace.folder, "rows.db");
    bareCommits(rows, pace.warmUp);
    await bareSubmissions(workspace.copy, pace.warmUp);
    await send(4 * IN_FLIGHT);
    const rounds = [];
    for (let turn = 0; turn < pace.rounds; turn += 1) {
      const hashes = await bareHashes(pace.submissions);
      const http = await send(Math.round(hashes * pace.submissions));
      const commits = bareCommits(rows, pace.pages);
      const alone = await bareSubmissions(workspace.copy, pace.pages);
      rounds.push({ hashes, commits, alone, http });
    }
    const checked = await checkStored(db, shots, waiting);
    const sent = rounds.map(({ http }) => http.perSecond);
    const alone = rounds.map((one) => one.alone);
    const perHash = rounds.map((one) => one.http.perSecond / one.hashes);
    const perCommit = rounds.map((one) => one.http.perSecond / one.commits);
    const aloneOfCommit = rounds.map((one) => one.alone / one.commits);
    const p99 = median(rounds.map(({ http }) => http.p99));
    return [
      table(
        `Submissions, ${IN_FLIGHT} in flight, synchronous=FULL`,
        ["", "per second", "of bare hashes", "of bare commits"],
        [
          [
            `through the form (p99 ${round(p99)} ms)`,
            withSpread(sent, 0),
            withSpread(perHash),
            withSpread(perCommit, 3),
          ],
          ["use case alone, receipt sealed", withSpread(alone, 0), "", withSpread(aloneOfCommit)],
          [
            "bare argon2id, 4 at once",
            withSpread(
              rounds.map((one) => one.hashes),
              0,
            ),
            "",
            "",
          ],
          [
            "bare commits of one row",
            withSpread(
              rounds.map((one) => one.commits),
              0,
            ),
            "",
            "",
          ],
        ],
      ),
      `${checked}\n`,
    ].join("");
  } finally {
    await db.destroy();
  }
}

/** Throws unless the database holds every report that was acknowledged, under its receipt, and no other. */
async function checkStored(db: Db, shots: readonly Shot[], waitingBefore: number): Promise<string> {
  const acknowledged = shots.reduce((sum, shot) => sum + shot.answers, 0);
  const receipts = shots.flatMap((shot) => shot.receipts);
  const stored = (await queueSize(db)).waiting - waitingBefore;
  const missing = [];
  for (const code of receipts) {
    const receipt = parseReceipt(code);
    if (!receipt || !(await findReportBySelector(db, receipt.selector))) missing.push(code);
  }
  if (stored !== acknowledged || receipts.length !== acknowledged || missing.length > 0) {
    throw new Error(
      `${acknowledged} submissions were acknowledged with ${receipts.length} receipts, but ${stored} are stored ` +
        `and ${missing.length} receipts open nothing`,
    );
  }
  return `All ${round(acknowledged)} acknowledged submissions are in the database, each under its receipt.`;
}
