import { listApart } from "./accounts/staff/apart.server.ts";
import { enterStaffCount } from "./accounts/record/count.server.ts";
import { purgeSessions } from "./accounts/session.server.ts";
import { deleteStored, sweepExpired } from "./attachments/attachment.server.ts";
import { readClock } from "./clock.ts";
import { type Day, shanghaiDay, shanghaiHour } from "./day.ts";
import type { Env } from "./http/env.server.ts";
import { log } from "./http/log.server.ts";
import type { Metrics } from "./http/metrics.server.ts";
import type { UploadDesk } from "./http/uploads/receive-uploads.server.ts";
import type { Storage } from "./http/uploads/upload.ts";
import { CLOCK_JUMPED, type ClockLook } from "./ledger/day-jump.ts";
import { lookAtClock, settleLedger, watchClock } from "./ledger/ledger.server.ts";
import { forgetImports } from "./imports/import.server.ts";
import { inProgress } from "./http/gate/in-progress.server.ts";
import { bodyAudience } from "./notifications/bodies/body-audience.server.ts";
import { tellBodies } from "./notifications/bodies/tell-bodies.server.ts";
import { followerAudience } from "./notifications/followers/follower-audience.server.ts";
import { forgetUnconfirmed } from "./notifications/followers/follower.server.ts";
import { gatherFollowersDigests } from "./notifications/followers/tell-followers.server.ts";
import { gatherStaffDigests, staffAudience } from "./notifications/staff/staff-digest.server.ts";
import { waitingOfStaff } from "./staff-chrome.server.ts";
import { everyMinute, runRound, sendingOf } from "./notifications/worker.server.ts";
import { forgetBulkActs } from "./desk/bulk/undo.server.ts";
import { forgetLeftDrafts } from "./replies/drafts/draft.server.ts";
import { openRounds } from "./cases/rounds/open-rounds.server.ts";
import { recountClocks } from "./rulings/calendar/recount-clocks.server.ts";
import { purgeClaims } from "./rulings/claims/claim.server.ts";
import { forgetLeftSupportDrafts } from "./supports/support.server.ts";
import { lapseTransfers } from "./transfers/transfer.server.ts";
import { areFiguresKept } from "./measures/kept/kept.server.ts";
import { doApart } from "./month-apart.server.ts";
import { HOUR } from "./open-data/editions/edition.ts";
import { isEditionDue, isEditionLate } from "./open-data/editions/edition.server.ts";
import { lapseTakedowns } from "./rulings/takedown/decide-takedown.server.ts";
import { purgeReceiptSessions } from "./reports/receipt/receipt-session.server.ts";
import { destroyExpired } from "./reports/retention.server.ts";
import { takeBackAgain } from "./reports/withdrawal/take-back-again.server.ts";
import type { TakenBackList } from "./reports/withdrawal/taken-back-list.server.ts";
import { type Db, refreshStatistics } from "../db/engine.ts";
import { rewriteTables } from "../db/queries/site/rewrite-tables.ts";

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60 * 1000;

/** What the process keeps in order. */
interface House {
  db: Db;
  env: Env;
  storage: Storage;
  desk: UploadDesk;
  takenBack: TakenBackList;
  metrics: Metrics;
}

/** Does it now and again every so often; what fails is logged, and tried again the next time. */
function keepDoing(metrics: Metrics, failure: string, act: () => Promise<unknown>, every = HOUR_MS): void {
  const attempt = () => {
    act().catch((error: unknown) => {
      metrics.failed(failure);
      log.error({ err: error }, failure);
    });
  };
  attempt();
  setInterval(attempt, every).unref();
}

/** Tells whoever runs the site of accounts in which one person plays two. */
export async function warnOfAccounts(db: Db): Promise<void> {
  const usernames = await listApart(db);
  if (usernames.length > 0) log.warn({ usernames }, "accounts hold roles that no one person may hold: take one away");
}

/** What the process sees to by itself, besides answering: the clock first, and nothing while that cannot be right. */
export function keepHouse({ db, env, storage, desk, takenBack, metrics }: House): void {
  keepDoing(metrics, "the clock was not looked at", async () => {
    const look = await watchClock(db, shanghaiDay(readClock()));
    metrics.clock(look.jump === null);
    warn(look);
  });
  const keep = (failure: string, act: (at: { today: Day; now: Date }) => Promise<unknown>, every?: number) =>
    keepDoing(
      metrics,
      failure,
      async () => {
        const now = readClock();
        const { today, jump } = await lookAtClock(db, shanghaiDay(now));
        if (jump === null) await act({ today, now });
      },
      every,
    );
  // First of all: what an older database, put in the place of this one, has brought back, nobody may read for long.
  keep("what was taken back was not held against the list", async ({ today }) => {
    const { reports, files } = await takeBackAgain(db, takenBack, today);
    await deleteStored(storage, files);
    if (reports > 0)
      log.warn({ reports }, "an older database was restored: what was taken back since is taken back again");
  });
  // What reporters did on days gone by is entered in the ledger.
  keep("the ledger was not settled", ({ today }) => settleLedger(db, today));
  // Where a reporter said in a week gone by that a demand came back, the clock starts anew.
  keep("the rounds were not opened", ({ today }) => openRounds(db, today));
  // How often accounts and roles of staff were changed is counted there too.
  keep("the staff record was not counted", ({ today }) => enterStaffCount(db, today));
  // Clocks that reach into a year whose holidays were announced meanwhile are worked out anew.
  keep("the provisional clocks were not worked out anew", ({ today }) => recountClocks(db, today));
  // Who was at which report is forgotten once the claim has run out.
  keep("the claims and sessions that ran out were not cleared", ({ today, now }) =>
    Promise.all([purgeClaims(db, now), purgeSessions(db, now), purgeReceiptSessions(db, today)]),
  );
  // What departments drafted on cases that are no more theirs is destroyed after a while.
  keep("the drafts of cases that left were not destroyed", ({ today }) =>
    Promise.all([forgetLeftDrafts(db, today), forgetLeftSupportDrafts(db, today)]),
  );
  // When reports were declined together is forgotten as soon as that cannot be undone any more.
  keep("lists that nobody confirmed were not forgotten", ({ now }) => forgetImports(db, now));
  keep("what cannot be undone was not forgotten", ({ now }) => forgetBulkActs(db, now), MINUTE_MS);
  // An address that somebody typed, and whose reader did not say yes, is forgotten.
  keep("what nobody confirmed to follow was not forgotten", ({ today }) => forgetUnconfirmed(db, today));
  // What one person hid and nobody confirmed in time is shown again.
  keep("what was hidden did not come back", ({ today }) => lapseTakedowns(db, today));
  // What a body did not say in time of a case that another says is its, the moderators have to rule on.
  keep("transfers that nobody answered did not go to the moderators", ({ today }) => lapseTransfers(db, today));
  // A minute after the start at the earliest, so that the first visitors need not wait for it.
  setTimeout(() => {
    // When a month is over, its figures are added up before somebody asks for them.
    keep(
      "the figures of the last month were not added up",
      ({ today }) =>
        doApart({ act: "keep", databaseUrl: env.DATABASE_URL, today }, async () => !(await areFiguresKept(db, today))),
      5 * MINUTE_MS,
    );
    // The editions of the open data whose day has come are frozen, from nine in the morning on.
    keep("the edition of the open data was not frozen", async ({ today, now }) => {
      try {
        if (shanghaiHour(now) >= HOUR - 1)
          await doApart({ act: "freeze", databaseUrl: env.DATABASE_URL, today }, () => isEditionDue(db, today));
      } finally {
        metrics.editionLate(await isEditionLate(db, today));
      }
    });
  }, MINUTE_MS).unref();
  // Files that nobody sent or that belong to nothing any more are destroyed; at the start all that came before it.
  let which: "all" | "stale" = "all";
  keep("the files were not swept", async ({ now }) => {
    const swept = which;
    which = "stale";
    await desk.sweep(swept, now);
    await sweepExpired(db, storage, now);
  });
  // What reporters gave is destroyed once its time is over: a look every hour, an act once a day.
  let done = "";
  keep("the texts past their time were not destroyed", async ({ today }) => {
    if (done === today) return;
    await destroyExpired(db, today, env.RETENTION_DAYS);
    done = today;
  });
  // Pages of a large site are found the short way only while the engine knows how large it is.
  keep("the engine did not count its tables anew", () => refreshStatistics(db), DAY_MS);
  // What is left is written anew once a day, an hour after the start at the earliest, so that neither the pages of the
  // database nor the times of files tell what is gone.
  let [rewritten, started] = ["", false];
  keep("tables and files were not written anew", async ({ today }) => {
    const wanted = started && rewritten !== today;
    started = true;
    if (!wanted) return;
    await rewriteTables(db);
    await storage.rewriteAll();
    rewritten = today;
  });
}

/** What tells bodies, staff and followers needs of the process. */
interface Telling extends Pick<House, "db" | "env" | "metrics"> {
  /** The server's secret. */
  secret: string;
}

/**
 * Tells whom it concerns what was done, once a minute; nothing where the settings name no channel. Answers what ends it: a
 * round that goes on then takes nothing more, and is waited for as a page is.
 */
export function tellThem({ db, env, metrics, secret }: Telling): () => void {
  const sending = sendingOf(env);
  if (!sending || !env.ORIGIN) return () => {};
  const links = { origin: env.ORIGIN, secret };
  let stopped = false;
  const round = async () => {
    if ((await lookAtClock(db, shanghaiDay(readClock()))).jump !== null) return;
    if (sending.mail) {
      await gatherFollowersDigests(db, readClock());
      await gatherStaffDigests(db, readClock());
    }
    const channels = await runRound({
      db,
      fanOuts: [tellBodies],
      audiences: {
        body: bodyAudience(links),
        staff: staffAudience(links, waitingOfStaff, readClock),
        follower: followerAudience(links),
      },
      sending,
      now: readClock,
      stopping: () => stopped,
    });
    for (const { channel, waiting, dead, oldestAt, arrivedAt } of channels) {
      const oldestSeconds = oldestAt ? Math.max(0, (readClock().getTime() - oldestAt.getTime()) / 1000) : 0;
      metrics.channel(channel, { waiting, dead, oldestSeconds, arrivedAt });
    }
  };
  const job = everyMinute(() =>
    inProgress(round()).catch((error: unknown) => {
      metrics.failed("notifications");
      log.error({ err: error }, "notifications were not sent");
    }),
  );
  return () => {
    stopped = true;
    job.stop();
  };
}

function warn({ jump, today, seen, head }: ClockLook): void {
  if (jump !== null) log.error({ jump, today, seen, ledger: head }, CLOCK_JUMPED);
}
