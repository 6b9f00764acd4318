import type { Db } from "../../db/engine.ts";
import { caseNumbersBetween, codesInRegister, countiesWithCases, lastCaseId } from "../../db/queries/site/sitemap.ts";
import { topicCodes } from "../../db/queries/topics/topics.ts";
import { PUBLIC_STATES } from "../cases/case.ts";
import { escapeXml } from "../feeds/feed.server.ts";
import { cachePublicly } from "../http/headers.ts";

/** Cases of one sitemap: fewer than the 50,000 that the protocol (sitemaps.org) allows, so that none takes long to write. */
export const BLOCK = 10_000;
/** Of each part of the register: two of them and the fixed pages stay below 50,000. */
const MOST_OF_REGISTER = 20_000;
const MOST_OF_TOPICS = 5000;

/** Those that have no part in their address. */
const PAGES = [
  "/ /cases /departments /duties /regions /overdue /topics /ledger /transparency /compare /compare/example",
  "/measures /method /about /privacy /elsewhere /data /data/used /data/api /data/dictionary",
].join(" ");

/** The sitemaps of the site: of its pages and register, and one for each block of cases. */
export async function readSitemaps(db: Db, origin: string): Promise<string> {
  const blocks = Math.ceil(((await lastCaseId(db)) + 1) / BLOCK);
  const paths = [
    "/sitemap-pages.xml",
    ...Array.from({ length: blocks }, (_, block) => `/sitemap-cases.xml?block=${block}`),
  ];
  return document(
    "sitemapindex",
    paths.map((path) => element("sitemap", origin, path)),
  );
}

/** The pages that are not of one case. */
export async function readSitemapOfPages(db: Db, origin: string): Promise<string> {
  const [departments, duties, counties, topics] = await Promise.all([
    codesInRegister(db, "departments", MOST_OF_REGISTER),
    codesInRegister(db, "duties", MOST_OF_REGISTER),
    countiesWithCases(db),
    topicCodes(db, MOST_OF_TOPICS),
  ]);
  const under = (path: string, codes: readonly string[]) => codes.map((code) => `${path}/${encodeURIComponent(code)}`);
  const paths = [
    ...PAGES.split(" "),
    ...under("/regions", counties),
    ...under("/departments", departments),
    ...under("/duties", duties),
    ...under("/topics", topics),
  ];
  return document(
    "urlset",
    paths.map((path) => element("url", origin, path)),
  );
}

/** The pages of the cases of one block, from 0; empty where there is none. */
export async function readSitemapOfCases(db: Db, origin: string, block: number): Promise<string> {
  const numbers = await caseNumbersBetween(db, { from: block * BLOCK, before: (block + 1) * BLOCK }, PUBLIC_STATES);
  return document(
    "urlset",
    numbers.map((number) => element("url", origin, `/cases/${number}`)),
  );
}

/** A sitemap as it is sent. */
export function answerSitemap(xml: string): Response {
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8", ...cachePublicly() } });
}

const document = (root: string, parts: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.join("\n")}\n</${root}>\n`;

const element = (name: string, origin: string, path: string) =>
  `<${name}><loc>${escapeXml(origin + path)}</loc></${name}>`;
