// Long: follows every link of the demonstration.
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "../../db/engine.ts";
import { crawl } from "../helpers/crawl.ts";
import { findingsIn } from "../helpers/html-validity.ts";
import { routeFiles } from "../helpers/routes.ts";
import { openSite } from "../helpers/sites.ts";
import { type Answer, unescapeHtml, visitor } from "../helpers/visitor.ts";
import { OPEN } from "./roles/rows.ts";

/** Links that lead on: the pages of staff to the sign-in, the quick exit to another site. */
const LEAD_ON = ["/desk", "/office", "/leave"];

const idsOf = (html: string) =>
  new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => unescapeHtml(match[1] ?? "")));

const patterns = routeFiles().map(
  ({ pattern }) => [pattern, new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}$`)] as const,
);

/** The route that an address is of, with whether it has a query. */
function kindOf(path: string): string {
  const [plain = "", query] = path.split("?");
  const [pattern] = patterns.find(([, one]) => one.test(plain)) ?? [plain];
  return `${pattern}${query === undefined ? "" : "?"}`;
}

/** Takes the duty with most cases out of force; answers its code. */
async function dropDuty(db: Db): Promise<string> {
  const { code, id } = await db
    .selectFrom("cases as c")
    .innerJoin("duties as i", "i.id", "c.duty_id")
    .select(["i.code", "i.id"])
    .groupBy(["i.code", "i.id"])
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("duty_versions")
    .set((eb) => ({ effective_to: eb.ref("effective_from") }))
    .where("duty_id", "=", id)
    .execute();
  return code;
}

describe.each([["zh-CN"], ["en"]])("in %s", (lang) => {
  const site = openSite({ engine: "SQLite", demo: true });
  let pages: Map<string, Answer>;
  let dropped: string;
  beforeAll(async () => {
    dropped = await dropDuty(site().db);
    pages = await crawl(site(), visitor(site(), { Cookie: `lang=${lang}` }));
  });

  test("every link of every public page leads to a page", () => {
    const broken = [...pages].filter(([path, { status }]) => status !== (LEAD_ON.includes(path) ? 302 : 200));
    expect(broken.map(([path, { status }]) => `${status} ${path}`)).toEqual([]);
    expect(pages.size).toBeGreaterThan(400);
  });

  test("a duty that the register has dropped keeps its page, and its cases their list", () => {
    const of = (path: RegExp) => [...pages.keys()].filter((one) => path.test(one));
    expect(of(new RegExp(`^/duties/${dropped}$`))).toHaveLength(1);
    expect(of(new RegExp(`^/cases\\?(.*&)?duty=${dropped}$`))).not.toHaveLength(0);
  });

  test("every link to a place in a page finds that place", () => {
    const lost: string[] = [];
    const places = new Map([...pages].map(([path, { html }]) => [path, idsOf(html)]));
    for (const [path, { html }] of pages) {
      for (const [, href = ""] of html.matchAll(/<a\b[^>]* href="([^"]*#[^"]+)"/g)) {
        const target = new URL(unescapeHtml(href), `http://site${path}`);
        const there = places.get(target.pathname + target.search);
        const id = decodeURIComponent(target.hash.slice(1));
        if (target.host === "site" && there && !there.has(id)) lost.push(`${path} → ${href}`);
      }
    }
    expect([...new Set(lost.map((line) => line.replace(/.* → /, "")))].slice(0, 20)).toEqual([]);
  });

  test("every page has a title of its own kind, one main heading and no id twice", () => {
    for (const [path, { status, headers, html, title }] of pages) {
      if (status !== 200 || !headers.get("content-type")?.startsWith("text/html")) continue;
      expect(title, path).not.toMatch(/undefined|null|NaN|\[object/);
      expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  test("no page says undefined, null or NaN, save the ledger, whose facts are JSON, and what is for programs", () => {
    const others = [...pages].filter(([path]) => !/^\/(ledger|api\/|data\/(\d|recompute))/.test(path));
    const wrong = others
      .filter(([, { text }]) => /\b(undefined|null|NaN)\b|\[object /.test(text))
      .map(([path]) => path);
    expect(wrong).toEqual([]);
  });

  test("a page of each kind, and every page that anybody may open, is valid HTML", async () => {
    const kinds = Map.groupBy([...pages], ([path]) => kindOf(path));
    const paths = new Set([...kinds.values()].flatMap(([first]) => first?.[0] ?? []));
    const { number } = await site().db.selectFrom("cases").select("number").orderBy("id").executeTakeFirstOrThrow();
    for (const [path] of Object.values(OPEN)) paths.add(path.replace("NUMBER", number));
    const reader = visitor(site(), { Cookie: `lang=${lang}` });
    const read = new Map<string, Answer>();
    // Read first and looked at then: a connection that lies idle meanwhile is closed.
    for (const path of paths) read.set(path, pages.get(path) ?? (await reader.get(path)));
    const isPage = ({ headers }: Answer) => headers.get("content-type")?.startsWith("text/html");
    const looked = [...read].filter(([, page]) => isPage(page));
    const wrong: string[] = [];
    for (const [path, { html }] of looked) wrong.push(...(await findingsIn(html)).map((one) => `${path} ${one}`));
    expect(wrong).toEqual([]);
    expect(looked.length).toBeGreaterThan(40);
    // One that is not valid is found out.
    expect(await findingsIn('<!doctype html><html lang="en"><title>x</title><p><div></div></p></html>')).not.toEqual(
      [],
    );
  });

  test("no page is an error of the server, and the log has none", () => {
    expect(site().logs()).not.toContain('"level":50');
  });
});
