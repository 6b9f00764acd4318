import type { NextFunction, Request as Req, Response as Res } from "express";
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

/**
 * Comes before every other gate: whatever is counted, limited or kept by address may rely on there being one spelling of
 * it. Who asks in another one is sent to the right one; a form sent to another one is refused with `bad_request`, as is
 * what is no path at all. Data without a page is given of pages that hydrate alone.
 */
export function addressGate(addresses: Addresses) {
  return (req: Req, res: Res, next: NextFunction): void => {
    const [asked = "", ...query] = req.originalUrl.split("?");
    const path = spell(asked);
    if (path === null || req.originalUrl.includes("%00")) return next(new DomainError("bad_request"));
    const posts = req.method === "POST";
    const wanted = /^(.+)\.data$/i.exec(path)?.[1];
    const place = addresses.find(wanted === "/_root" ? "/" : (wanted ?? path));
    // The framework's address for the data of a page; forms are never sent there.
    const data = wanted !== undefined && place?.page.hydrates && !posts ? `${place.path}.data` : null;
    const right = wanted === undefined ? (place?.path ?? path) : (data ?? path);
    if (right !== asked) {
      if (posts) return next(new DomainError("bad_request"));
      res.set("Cache-Control", "no-store");
      return res.redirect(308, [right, ...query].join("?"));
    }
    const page = wanted === undefined || data ? (place?.page ?? null) : null;
    const address = page ? right + queryFor(page, query.join("?")) : nowhere(right);
    const reading = { params: place?.params ?? {}, query: new URLSearchParams(address.split("?")[1]) };
    destinations.set(req, { page, address, reads: page?.reads?.(reading) ?? [] });
    next();
  };
}

function queryFor(page: PlacePage, query: string): string {
  const asked = new URLSearchParams(query);
  return page.forEveryone ? acceptedQuery(asked, page.query) : boundedQuery(asked);
}

/** Addresses without a page are all one page: what nobody made must not multiply the pages in the cache. */
function nowhere(path: string): string {
  return `${reporterPart(path) ?? ""}/not-found`;
}
