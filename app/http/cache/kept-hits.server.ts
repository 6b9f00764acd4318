import type { IncomingMessage, ServerResponse } from "node:http";
import { LOCALE_COOKIE, localeOf } from "../../i18n/locale.ts";
import type { Destination } from "../address/address-gate.server.ts";
import type { Encoding, FinishedPage, PageCache } from "./page-cache.server.ts";

/** What an answer from the cache depends on besides the cache. */
export interface HitSettings {
  /** The way of an address that was asked for before and needed no other spelling. */
  known: (url: string) => Destination | undefined;
  cache: PageCache;
  /** Headers of every answer. */
  headers: Readonly<Record<string, string>>;
  /** Counts an answer. */
  count: (status: number) => void;
}

/** Accept-Encoding as browsers send it; whoever weighs the encodings is answered at leisure. */
const WEIGHED = /;/;

/**
 * Answers a visit of a page for everyone whose finished page is at hand, before any other part of the server looks at it: with
 * the same headers and bytes as `sendPage`, in one write. False for everything else, of which nothing was done.
 */
export function keptHits({ known, cache, headers, count }: HitSettings) {
  const ready = new WeakMap<FinishedPage, Map<Encoding, string[]>>();

  const headersOf = (page: FinishedPage, encoding: Encoding): string[] => {
    const made = ready.get(page) ?? new Map<Encoding, string[]>();
    ready.set(page, made);
    const list = made.get(encoding) ?? flat(headers, page, encoding);
    made.set(encoding, list);
    return list;
  };

  return (req: IncomingMessage, res: ServerResponse): boolean => {
    const url = req.url ?? "";
    if (req.method !== "GET") return false;
    const way = known(url);
    if (!way?.page?.forEveryone || way.page.unkept || namesLanguage(url)) return false;
    const { cookie } = req.headers;
    if (way.page.tellsStaff && cookie !== undefined && /(^|;\s*)staff=/.test(cookie)) return false;
    const accepted = req.headers["accept-encoding"] ?? "";
    if (WEIGHED.test(accepted)) return false;
    const page = cache.atHand(cacheKey(localeFrom(cookie), way.address));
    if (page?.status !== 200) return false;
    const encoding = encodingOf(accepted, page);
    const body = page.bodies[encoding];
    // The first who takes it packed so waits for that at leisure.
    if (!body) return false;
    const list = headersOf(page, encoding);
    if (req.headers["if-none-match"] === page.etag) {
      res.writeHead(304, withoutBody(list)).end();
      count(304);
      return true;
    }
    res.writeHead(200, list).end(body);
    count(200);
    return true;
  };
}

/** Under which a page is kept. */
export const cacheKey = (locale: string, address: string) => `${locale} ${address}`;

const localeFrom = (cookie: string | undefined) =>
  cookie?.includes(LOCALE_COOKIE)
    ? localeOf({ url: "", headers: { get: () => cookie } })
    : localeOf({ url: "", headers: NONE });
const NONE = { get: () => null };

/** An address that names a language sets a cookie. */
const namesLanguage = (url: string) => /[?&]lang=/.test(url);

function encodingOf(accepted: string, { packs }: FinishedPage): Encoding {
  if (packs && /\bbr\b/.test(accepted)) return "br";
  return packs && /\bgzip\b/.test(accepted) ? "gzip" : "identity";
}

/** Names and values in turn, as Node.js takes them without sorting them in. */
function flat(common: Readonly<Record<string, string>>, page: FinishedPage, encoding: Encoding): string[] {
  const all = new Map(Object.entries(common).map(([name, value]) => [name.toLowerCase(), [name, value]]));
  const own = { ...page.headers, Vary: "Accept-Encoding, Cookie", ETag: page.etag };
  for (const [name, value] of Object.entries(own)) all.set(name.toLowerCase(), [name, value]);
  if (encoding !== "identity") all.set("content-encoding", ["Content-Encoding", encoding]);
  all.set("content-length", ["Content-Length", String(page.bodies[encoding]?.length ?? 0)]);
  return [...all.values()].flat();
}

/** Those of an answer that says that nothing has changed. */
function withoutBody(list: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < list.length; at += 2) {
    const [name = "", value = ""] = list.slice(at, at + 2);
    if (!/^content-(length|encoding|type)$/i.test(name)) kept.push(name, value);
  }
  return kept;
}
