import { join } from "node:path";
import { parseReceipt } from "../../app/reports/receipt/receipt.ts";
import { connect, type Db } from "../../db/engine.ts";
import { findReportBySelector, queueSize } from "../../db/queries/reports/reports.ts";
import { bareCommits, bareHashes, bareSubmissions } from "./bare-store.ts";
import { type Child, startChild } from "./child.ts";
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
  const reader = startChild<Load, Shot>("load.ts");
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
      const [home] = await Promise.all([
        reader.ask({ url: `${site.url}/`, what: "same", acceptEncoding: "br", seconds: pace.submissions / 2 }),
        send(Math.round(hashes * pace.submissions)),
      ]);
      rounds.push({ hashes, commits, alone, http, home });
    }
    const checked = await checkStored(db, shots, waiting);

    const alone = rounds.map((one) => one.alone);
    const perHash = rounds.map((one) => one.http.perSecond / one.hashes);
    const perCommit = rounds.map((one) => one.http.perSecond / one.commits);
    const aloneOfCommit = rounds.map((one) => one.alone / one.commits);
    const p99 = (shots: Shot[]) => `p99 ${round(median(shots.map((shot) => shot.p99)))} ms`;
    const reports = rounds.map(({ http }) => http);
    const homes = rounds.map(({ home }) => home);
    return [
      table(
        `Submissions, ${IN_FLIGHT} in flight, synchronous=FULL`,
        ["", "per second", "of bare hashes", "of bare commits"],
        [
          [
            `reports through the form (${p99(reports)})`,
            withSpread(
              reports.map((shot) => shot.perSecond),
              0,
            ),
            withSpread(perHash),
            withSpread(perCommit, 3),
          ],
          ["use case alone, receipt sealed before", withSpread(alone, 0), "", withSpread(aloneOfCommit)],
          [
            `home page meanwhile (${p99(homes)})`,
            withSpread(
              homes.map((shot) => shot.perSecond),
              0,
            ),
            "",
            "",
          ],
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
    reader.stop();
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
