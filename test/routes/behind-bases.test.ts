// Long: every body and county of a city, on both databases.
import { expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { touchPublic } from "../../app/ledger/ledger.server.ts";
import { readScorecard } from "../../app/scorecards/scorecard.server.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachSite } from "../helpers/sites.ts";
import { unescapeHtml, visitor } from "../helpers/visitor.ts";

const { bases, site: words, register } = zhCN;

forEachSite({ demo: "city" }, (site) => {
  const get = async (path: string) => {
    const answer = await visitor(site()).get(path);
    expect(answer.status, path).toBe(200);
    return answer;
  };
  /** What the table of bases of a page says, by label: the number and where it leads. */
  const basesOf = async (path: string) => {
    const { html } = await get(path);
    const [, table = ""] = /<h2 id="bases">([\s\S]*?)<\/table>/.exec(html) ?? [];
    return new Map(
      [...table.matchAll(/<th scope="row"[^>]*>([^<]*)<\/th><td[^>]*>(?:<a href="([^"]*)">)?([\d.,]+)/g)].map(
        ([, label = "", href, count = ""]) => [
          unescapeHtml(label),
          { href: href === undefined ? null : unescapeHtml(href), count: Number(count.replaceAll(",", "")) },
        ],
      ),
    );
  };
  /** The codes of the items that a list has, and what it says that there are. */
  const itemsOf = async (path: string) => {
    const { html, text } = await get(path);
    const codes = [...html.matchAll(/<th scope="row"[^>]*><a href="\/duties\/([^"]+)"/g)].map(([, code]) => code);
    return { codes, text };
  };
  /** How many townships a region's page lists, those of the regions listed there opened in turn. */
  const townshipsOf = async (path: string): Promise<number> => {
    const { html, text } = await get(path);
    const [, list = ""] = /<ul id="townships">([\s\S]*?)<\/ul>/.exec(html) ?? [];
    const items = list.split("<li>").slice(1);
    const counts = await Promise.all(
      items.map(async (item) => {
        const href = /href="([^"]+)"/.exec(item)?.[1];
        return href === undefined ? 1 : townshipsOf(href);
      }),
    );
    const sum = counts.reduce((all, one) => all + one, 0);
    expect(text, path).toContain(register.regions.townshipsIn(sum));
    return sum;
  };

  test("each number that the cases of a body or a county are held against leads to a list that has as many", async () => {
    const { db } = site();
    const bodies = await db.selectFrom("departments").select("code").orderBy("id").execute();
    const counties = await db
      .selectFrom("cases")
      .innerJoin("regions as r", "r.id", "region_id")
      .select("r.code")
      .distinct()
      .execute();
    const seen = { townships: 0, held: 0, touched: 0, cities: 0 };
    for (const page of [
      ...bodies.map(({ code }) => `/departments/${code}`),
      ...counties.map(({ code }) => `/regions/${code}`),
    ]) {
      const told = await basesOf(page);
      if (told.size === 0) continue;
      const ofBody = page.startsWith("/departments");
      const townships = told.get(ofBody ? bases.townships : bases.townshipsOf);
      if (townships) {
        const listed = (townships.href ?? "").replace(/^#/, `${page}#`);
        expect([page, await townshipsOf(listed.replace("#townships", ""))]).toEqual([page, townships.count]);
        seen.townships += townships.count;
        if (ofBody && townships.count > 20) seen.cities += 1;
      }
      const held = told.get(ofBody ? bases.dutiesHeld : bases.dutiesHeldOf);
      const touched = told.get(bases.dutiesTouched);
      const [all, some] = [await itemsOf(held?.href ?? ""), await itemsOf(touched?.href ?? "")];
      expect([page, all.codes.length, some.codes.length]).toEqual([page, held?.count, touched?.count]);
      const day = words.day(realDay());
      expect(all.text).toContain(bases.held.all(day, all.codes.length));
      expect(some.text).toContain(bases.held.touched(day, some.codes.length));
      expect(all.codes).toEqual(expect.arrayContaining(some.codes));
      expect(new Set(all.codes).size).toBe(all.codes.length);
      seen.held += all.codes.length;
      seen.touched += some.codes.length;
    }
    expect(Math.min(seen.townships, seen.held, seen.touched)).toBeGreaterThan(10);
  });

  test("each number of cases in such a list leads to a list of cases that has as many", async () => {
    const { html } = await get(`/regions/990101000000/duties?shown=cases`);
    const links = [...html.matchAll(/<a href="(\/cases\?[^"]*duty=[^"]*)">(\d+)<\/a>/g)];
    expect(links.length).toBeGreaterThan(5);
    for (const [, href = "", count] of links.slice(0, 12)) {
      const list = await get(unescapeHtml(href));
      const numbers = new Set([...list.html.matchAll(/href="\/cases\/(GW-\d+-\d+)"/g)].map(([, number]) => number));
      expect([href, numbers.size]).toEqual([href, Number(count)]);
    }
  });

  test("there is no such list of a body, a region that is no county or an item of the query that there is not", async () => {
    for (const path of ["/departments/nobody/duties", "/regions/990100000000/duties", "/regions/1/duties"])
      expect((await visitor(site()).get(path)).status, path).toBe(404);
    const [plain, odd] = [
      await get("/departments/qinghe-agriculture/duties"),
      await get("/departments/qinghe-agriculture/duties?shown=x"),
    ];
    expect(odd.headers.get("etag")).toBe(plain.headers.get("etag"));
  });

  test("the home page says apart how many cases are a township's own duty, as many as their list has", async () => {
    for (const [lang, { site: own }] of Object.entries({ "zh-CN": zhCN, en })) {
      const { html, text } = await get(`/?lang=${lang}`);
      const [, count = ""] = /href="\/cases\?verdict=V2">(\d+)<\/a>/.exec(html) ?? [];
      expect(Number(count)).toBeGreaterThan(0);
      // Where a link ends the text of a page has a blank.
      const joined = (said: string) => said.replace(/\s/g, "");
      expect(joined(text)).toContain(joined(own.home.trust.townshipsOwn(count)));
      const list = await get("/cases?verdict=V2");
      const numbers = new Set([...list.html.matchAll(/href="\/cases\/(GW-\d+-\d+)"/g)].map(([, number]) => number));
      expect(numbers.size).toBe(Number(count));
    }
  });

  test("a body that could not answer before a day says of what is overdue since which day that counts", async () => {
    const { db } = site();
    const { id, code } = await db
      .selectFrom("cases as c")
      .innerJoin("departments as d", "d.id", "c.department_id")
      .select(["d.id", "d.code"])
      .where("c.met_on", "is", null)
      .where("c.due_on", "<", realDay())
      .where("c.state", "=", "open")
      .where("c.hidden_until", "is", null)
      .where("c.merged_into_id", "is", null)
      .orderBy("c.id")
      .executeTakeFirstOrThrow();
    const { overdue } = await readScorecard(db, { scope: "department", id }, realDay());
    expect(overdue).toBeGreaterThan(0);
    expect((await get(`/departments/${code}`)).text).toContain(register.overdue.owes(overdue));
    const since = "2020-01-06";
    await db.updateTable("departments").set({ reachable_since: since }).where("id", "=", id).execute();
    await touchPublic(db);
    const told = register.overdue.owesSince(overdue, words.day(since));
    await expect.poll(async () => (await get(`/departments/${code}`)).text).toContain(told);
    expect((await get(`/departments/${code}`)).text).toContain(register.departments.reach.since(words.day(since)));
  });
});
