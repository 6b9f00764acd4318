import type { Db } from "../../../../db/engine.ts";
import { correctionsOfReport } from "../../../../db/queries/rulings/corrections.ts";
import { askedOfReport } from "../../../../db/queries/rulings/takedowns.ts";
import { insertSeenNews, seenNewsOf } from "../../../../db/queries/reports/follow-up.ts";
import { readUnit } from "../../unit/unit.server.ts";
import type { StoredReport } from "../../report.server.ts";
import { type News, NEWS_PAGES, type NewsPage, newsOf, type Sources, thingOf } from "./news.ts";

type Given = Omit<Sources, "declinedOn" | "restDeclinedOn" | "undoneOn" | "unit" | "corrections" | "asked">;

/** What is new to the reporter since it was last shown to them; nothing once the report's text was destroyed. */
export async function readNews(db: Db, report: StoredReport, given: Given): Promise<News[]> {
  if (report.destroyed_on !== null) return [];
  const [unit, corrections, asked, seen] = await Promise.all([
    readUnit(db, report.id),
    correctionsOfReport(db, report.id),
    askedOfReport(db, report.id),
    seenNewsOf(db, report.id),
  ]);
  const news = newsOf({
    ...given,
    declinedOn: report.state === "declined" ? report.decided_on : null,
    restDeclinedOn: report.withdrawn_on === null ? report.rest_declined_on : null,
    undoneOn: report.undone_on,
    unit,
    corrections,
    asked,
  });
  return news.filter((one) => !seen.has(thingOf(one)));
}

/** Notes that a page showed what it shows of these: that it did, not when. A question has a mark of its own. */
export async function noteShown(db: Db, reportId: number, page: NewsPage, news: readonly News[]): Promise<void> {
  const shown = news.filter(({ what }) => NEWS_PAGES[what] === page && what !== "asked").map(thingOf);
  if (shown.length === 0) return;
  const seen = await seenNewsOf(db, reportId);
  const fresh = shown.filter((thing) => !seen.has(thing));
  if (fresh.length > 0) await db.transaction().execute((trx) => insertSeenNews(trx, reportId, fresh));
}
