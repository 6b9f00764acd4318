import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { realDay } from "../helpers/clock.ts";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import type { Site } from "../helpers/site.ts";
import { openSite } from "../helpers/sites.ts";

/** Pages that anyone can open, by what is special about them. */
const PAGES: Record<string, string> = {
  "home page": "/",
  "list of cases": "/cases",
  "second page of the list": "/cases?after=2026-06-30.20",
  "list of overdue cases of a department": "/cases?department=qinghe-environment&state=overdue",
  "list without cases": "/cases?department=qinghe-audit&state=late",
  "list narrowed to a duty and a region": "/cases?duty=QH-NY-002&region=990101000000",
  "case of a temporary body": "/cases/TEMPORARY",
  "case with a shared duty": "/cases/SHARED",
  "case with an answer and words on it": "/cases/ANSWERED",
  "case without an answer": "/cases/OVERDUE",
  "case with two verdicts": "/cases/JUDGED-TWICE",
  "search before anything is typed": "/search",
  "search with what was found": "/search?q=检查",
  "search of one sort": "/search?q=检查&kind=case&year=2026",
  "search of a body and an item": "/search?q=检查&body=qinghe-agriculture&duty=QH-NY-002&state=overdue",
  "search without anything found": "/search?q=麒麟&kind=duty",
  departments: "/departments",
  "measures defined": "/measures",
  "list behind a figure": "/cases?department=qinghe-environment&measure=answered_late",
  "scorecard of a department": "/departments/qinghe-agriculture",
  "items that a department holds": "/departments/qinghe-agriculture/duties?shown=cases",
  "items held in a county": "/regions/990101000000/duties",
  "scorecard without cases": "/departments/qinghe-audit",
  "lines to compare": "/compare",
  "departments of a line": "/compare?line=agriculture",
  "bodies side by side": "/compare/bodies?body=qinghe-agriculture&body=990103-agriculture",
  "example of a comparison": "/compare/example",
  "temporary body": "/departments/qinghe-forest-fire-headquarters",
  "duties of the townships": "/duties",
  "duties off the lists": "/duties?band=off_list",
  "duties of a department": "/duties?holder=qinghe-forestry",
  "duty with versions and parts": "/duties/QH-NY-001",
  regions: "/regions",
  county: "/regions/990101000000",
  bulletin: `/regions/990101000000/bulletin/${realDay().slice(0, 7)}`,
  city: "/regions/990100000000",
  township: "/regions/990101101000",
  "what became overdue": "/overdue",
  "where the site was used": "/data/used",
  "telling where the site was used": "/data/used/tell?page=/departments/qinghe-agriculture",
  topics: "/topics",
  "topic with steps late and to come": "/topics/TOPIC-OPEN",
  "topic that is closed": "/topics/TOPIC-CLOSED",
  "open data": "/data",
  "interface for programs": "/data/api",
  "data dictionary": "/data/dictionary",
  ledger: "/ledger",
  "moderation in figures": "/transparency",
  method: "/method",
  about: "/about",
  privacy: "/privacy",
  elsewhere: "/elsewhere",
  "no such page": "/nowhere",
  "no such case": "/cases/GW-2000-000001",
};

/** The numbers of cases in the demonstration that show what the list above asks for. */
async function casesOfEachKind({ db }: Site): Promise<Record<string, string>> {
  const cases = db
    .selectFrom("cases as c")
    .select("c.number")
    .where("c.withdrawn_on", "is", null)
    .orderBy("c.id")
    .limit(1);
  const queries = {
    TEMPORARY: cases.whereRef("c.demanded_by_id", "<>", "c.department_id"),
    SHARED: cases.innerJoin("verdicts as v", "v.case_id", "c.id").where("v.code", "=", "V3"),
    ANSWERED: cases.innerJoin("confirmations as w", "w.case_id", "c.id").where("w.outcome", "=", "not"),
    OVERDUE: cases.innerJoin("clocks as l", "l.case_id", "c.id").where("l.met_on", "is", null),
    "JUDGED-TWICE": cases.where((eb) =>
      eb(
        eb.selectFrom("verdicts as v").select(eb.fn.countAll<number>().as("n")).whereRef("v.case_id", "=", "c.id"),
        ">",
        1,
      ),
    ),
  };
  const found = Object.entries(queries).map(
    async ([kind, query]) => [kind, (await query.executeTakeFirstOrThrow()).number] as const,
  );
  const topics = await db.selectFrom("topics").select(["code", "closed_on"]).execute();
  return {
    ...Object.fromEntries(await Promise.all(found)),
    "TOPIC-OPEN": topics.find((one) => one.closed_on === null)?.code ?? "",
    "TOPIC-CLOSED": topics.find((one) => one.closed_on !== null)?.code ?? "",
  };
}

describe.each(["zh-CN", "en"])("in %s, nothing keeps anybody from using", (lang) => {
  const site = openSite({ engine: "SQLite", demo: true });
  let browser: Browser;
  let kinds: Record<string, string>;
  beforeAll(async () => {
    browser = await launchBrowser();
    // The demonstration's overdue cases are older than the list of what became overdue.
    await site()
      .db.updateTable("stages")
      .set({ due_on: addDays(realDay(), -1) })
      .where("met_on", "is", null)
      .where("due_on", "<", realDay())
      .execute();
    kinds = await casesOfEachKind(site());
  });
  afterAll(() => browser?.close());

  test.each(Object.entries(PAGES))("%s", async (_, path) => {
    const address = `${site().url}${path.replace(/[A-Z-]+$/, (kind) => kinds[kind] ?? kind)}`;
    await withPage(browser, { locale: lang }, async (page) => {
      await page.context().addCookies([{ name: "lang", value: lang, url: site().url }]);
      await page.goto(address);
      expect(await findBarriers(page, lang)).toEqual([]);
    });
  });
});
