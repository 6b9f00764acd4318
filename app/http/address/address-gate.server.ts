import type { NextFunction, Request as Req, Response as Res } from "express";
import { LRUCache } from "lru-cache";
import { DomainError } from "../../domain-error.ts";
import { acceptedQuery, boundedQuery } from "./accepted.ts";
import type { Addresses, PlacePage } from "./addresses.ts";
import { reporterPart } from "./reporter-paths.ts";
import { spell } from "./spelling.ts";

/** Where a request goes. */
export interface Destination {
  /** Path and query as the page is to see them. */
  address: string;
  /** Null where there is no page. */
  page: PlacePage | null;
  /** Of a page for everyone: the parts of what the public sees that it shows. */
  reads: readonly string[];
}

const destinations = new WeakMap<Req, Destination>();

/** Where a request goes; it has passed `addressGate`. */
export function destinationOf(req: Req): Destination {
  const destination = destinations.get(req);
  if (!destination) throw new Error("the request did not pass the address gate");
  return destination;
}

/** Addresses whose way is remembered, and the longest of them: it is asked for again and again, and costs more than a kept page. */
const REMEMBERED = { max: 2000, longest: 200 };

/** The ways of addresses that were asked for as they are spelled. */
export class KnownWays {
  readonly #ways = new LRUCache<string, Destination>({ max: REMEMBERED.max });

  get(url: string): Destination | undefined {
    return this.#ways.get(url);
  }

  set(url: string, way: Destination): void {
    if (url.length <= REMEMBERED.longest) this.#ways.set(url, way);
  }
}

/**
 * Comes before every other gate: whatever is counted, limited or kept by address may rely on there being one spelling of
 * it. Who asks in another one is sent to the right one; a form sent to another one is refused with `bad_request`, as is
 * what is no path at all. Data without a page is given of pages that hydrate alone.
 */
export function addressGate(addresses: Addresses, remembered = new KnownWays()) {
  return (req: Req, res: Res, next: NextFunction): void => {
    const url = req.originalUrl;
    const posts = req.method === "POST";
    const known = posts ? undefined : remembered.get(url);
    const way = known ?? wayOf(url, addresses, posts);
    if (way === null || (posts && "elsewhere" in way)) return next(new DomainError("bad_request"));
    if ("elsewhere" in way) {
      res.set("Cache-Control", "no-store");
      return res.redirect(308, way.elsewhere);
    }
    if (!known && !posts) remembered.set(url, way);
    destinations.set(req, way);
    next();
  };
}

/** Where an address leads, or how it should have been written; null for what is no address of ours. */
function wayOf(url: string, addresses: Addresses, posts: boolean): Destination | { elsewhere: string } | null {
  const [asked = "", ...query] = url.split("?");
  const path = spell(asked);
  if (path === null || url.includes("%00")) return null;
  const wanted = /^(.+)\.data$/i.exec(path)?.[1];
  const place = addresses.find(wanted === "/_root" ? "/" : (wanted ?? path));
  // The framework's address for the data of a page; forms are never sent there.
  const data = wanted !== undefined && place?.page.hydrates && !posts ? `${place.path}.data` : null;
  const right = wanted === undefined ? (place?.path ?? path) : (data ?? path);
  if (right !== asked) return { elsewhere: [right, ...query].join("?") };
  const page = wanted === undefined || data ? (place?.page ?? null) : null;
  const address = page ? right + queryFor(page, query.join("?")) : nowhere(right);
  const reading = { params: place?.params ?? {}, query: new URLSearchParams(address.split("?")[1]) };
  return { page, address, reads: page?.reads?.(reading) ?? [] };
}

function queryFor(page: PlacePage, query: string): string {
  const asked = new URLSearchParams(query);
  return page.forEveryone ? acceptedQuery(asked, page.query) : boundedQuery(asked);
}

/** Addresses without a page are all one page: what nobody made must not multiply the pages in the cache. */
function nowhere(path: string): string {
  return `${reporterPart(path) ?? ""}/not-found`;
}
