import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../helpers/browser.ts";
import { openSite } from "../helpers/sites.ts";
import { QUESTION, sendTen, type Way, workByKeys } from "../helpers/ten-reports.ts";

/** So many keys a report may take, from its page's coming to the next one's; a key held with another is two. */
const MOST_KEYS: Record<Way, number> = { open: 20, link: 8, decline: 8, ask: 5 + 3 * QUESTION.length };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const site = openSite({ engine: "SQLite" });

test("two moderators at once decide ten reports by keyboard alone, each once and none twice", async () => {
  const ways = await sendTen(site());
  const done = await workByKeys(browser, site(), ways);
  for (const { way, keys, id } of done) expect(keys, `${way} ${id}`).toBeLessThanOrEqual(MOST_KEYS[way]);
  expect(new Set(done.map(({ by }) => by)).size).toBe(2);

  const ids = [...ways.keys()];
  const { db } = site();
  const reports = await db.selectFrom("reports").select(["id", "state", "version"]).where("id", "in", ids).execute();
  const states: Record<Way, string> = { open: "published", link: "published", decline: "declined", ask: "received" };
  for (const { id, state } of reports) expect(state, `${id}`).toBe(states[ways.get(id)?.way ?? "ask"]);
  // The first decision makes the second version; a question makes none.
  for (const { id, version } of reports) expect(version, `${id}`).toBe(ways.get(id)?.way === "ask" ? 1 : 2);
  const of = (way: Way) => ids.filter((id) => ways.get(id)?.way === way).length;
  const voices = await db.selectFrom("voices").select("case_id").where("report_id", "in", ids).execute();
  expect(voices).toHaveLength(of("open") + of("link"));
  expect(await db.selectFrom("cases").select("id").execute()).toHaveLength(1 + of("open"));
  const asked = await db.selectFrom("report_messages").select("report_id").where("report_id", "in", ids).execute();
  expect(asked).toHaveLength(of("ask"));
});
