import type { Db } from "../../db/engine.ts";
import { type EntriesOf, newestCaseEntries } from "../../db/queries/ledger/case-entries.ts";
import { PUBLIC_STATES } from "../cases/case.ts";
import type { Day } from "../day.ts";
import { cachePublicly } from "../http/headers.ts";
import { type Dictionary, dictionary } from "../i18n/dictionary.ts";
import { inLanguage, type Locale } from "../i18n/locale.ts";
import { ATOM_TYPE, type AtomEntry, toAtom } from "./atom.server.ts";

export { escapeXml } from "./atom.server.ts";
import { JSON_FEED_TYPE, toJsonFeed } from "./json-feed.server.ts";
import { type CaseAct, type CaseEntry, factsOf, MAX_ENTRIES, TOLD_ACTS, withoutUndone } from "./feed.ts";

/** What was undone at once is read beside what undid it, and left out with it. */
const READ = [...TOLD_ACTS, "voice_undone"];
const SPARE = 20;

/**
 * The newest entries of the ledger on public cases, at most `MAX_ENTRIES`: of the whole site (null), or on the cases of
 * any of these. As in the ledger, an entry is told from the day after it on, and what reporters do as it was entered there:
 * most of it by week.
 */
export async function readCaseEntries(db: Db, of: readonly EntriesOf[] | null, today: Day): Promise<CaseEntry[]> {
  const found: Awaited<ReturnType<typeof newestCaseEntries>> = [];
  for (const one of of ?? [null]) {
    const asked = { of: one, kinds: READ, states: PUBLIC_STATES, before: today, limit: MAX_ENTRIES + SPARE };
    found.push(...(await newestCaseEntries(db, asked)));
  }
  const entries = found
    .sort((a, b) => b.seq - a.seq)
    .map((row) => ({
      seq: row.seq,
      day: row.day,
      kind: row.kind as CaseAct,
      subject: row.subject,
      facts: JSON.parse(row.body) as object,
      number: row.number,
      title: row.title,
      department: { code: row.department_code, name: row.department_name, nameEn: row.department_name_en },
    }));
  return withoutUndone(entries).slice(0, MAX_ENTRIES);
}

/** Who asks: the feed's address with the site's own host, and the language. */
export interface FeedAsked {
  url: URL;
  locale: Locale;
}

/** What a feed is called, and the path of the page that it is of. */
export interface FeedOf {
  title: string;
  path: string;
  /** What it is about, where that is not cases. */
  subtitle?: string;
}

/** The entries as a feed in one language; links lead to pages in that language. */
export function answerCaseFeed(asked: FeedAsked, of: FeedOf, entries: readonly CaseEntry[]): Response {
  const text = dictionary(asked.locale);
  return answerFeed(
    asked,
    of,
    entries.map((entry) => ({
      id: `ledger/${entry.seq}`,
      title: text.feeds.entry(whatWasDone(entry, text), entry.title),
      summary: text.feeds.summary(entry.number, text.site.nameOf(entry.department), detailOf(entry, text)),
      href: `/cases/${entry.number}`,
      day: entry.day,
    })),
  );
}

/** Entries as a feed, in the form that its address ends with; their ids and links are completed with the site's host. */
export function answerFeed({ url, locale }: FeedAsked, of: FeedOf, entries: readonly AtomEntry[]): Response {
  const { feeds, site } = dictionary(locale);
  // Programs that read feeds keep no cookie.
  const absolute = (path: string) => url.origin + inLanguage(path, locale);
  // RFC 4151; a tag has no port.
  const tag = (what: string) => `tag:${url.hostname},2026:${what}`;
  const asJson = url.pathname.endsWith(".json");
  const feed = {
    id: tag(`feed${url.pathname}${narrowedBy(url)}`),
    title: feeds.title(of.title),
    subtitle: of.subtitle ?? feeds.subtitle,
    author: site.name,
    locale,
    self: absolute(url.pathname + url.search),
    page: absolute(of.path),
    entries: entries.map((entry) => ({ ...entry, id: tag(entry.id), href: absolute(entry.href) })),
  };
  const type = asJson ? JSON_FEED_TYPE : ATOM_TYPE;
  return new Response(asJson ? toJsonFeed(feed) : toAtom(feed), {
    headers: { "Content-Type": `${type}; charset=utf-8`, ...cachePublicly() },
  });
}

/** What a feed is narrowed to, as a query; the language is no part of what it is of. */
function narrowedBy({ searchParams }: URL): string {
  const by = new URLSearchParams(searchParams);
  by.delete("lang");
  return by.size > 0 ? `?${by}` : "";
}

/** What an entry says was done, from where it is told. */
export function whatWasDone({ kind, subject, number }: CaseEntry, { feeds, vocabulary }: Dictionary): string {
  return kind === "case_merged" && subject !== number ? feeds.mergedHere : vocabulary.acts[kind];
}

/** What was found or claimed, in the words of its code. */
function detailOf(entry: CaseEntry, { site, vocabulary }: Dictionary): string | null {
  const verdict = factsOf(entry, "verdict_given")?.verdict;
  if (verdict) return vocabulary.verdicts[verdict].label;
  const claimed = factsOf(entry, "reply_published") ?? factsOf(entry, "reply_revised");
  if (!claimed) return null;
  return site.list([claimed.remedy, ...(claimed.further ?? [])].map((remedy) => vocabulary.remedies[remedy].label));
}
