import { LOCALES } from "../../i18n/locale.ts";

/** The values that a page understands: a list of them, or how they look. */
export type Accepted = readonly string[] | RegExp;

/** A parameter that may come several times: what each value looks like, and how many of them are read. */
export interface Several {
  each: RegExp;
  most: number;
}

/** What a page for everyone says of its own address, in its handle. */
export interface AddressReading {
  /** The query parameters that it reads. Others, and other values, are taken off: they must not multiply the pages kept. */
  query?: Readonly<Record<string, Accepted | Several>>;
  /** How its parameters in the path look; with others there is no such page. */
  params?: Readonly<Record<string, Accepted>>;
  /**
   * The parts of what the public sees that it shows, each with a version of its own (`app/ledger/scopes.ts`): it is
   * rendered anew once one of them has changed. A page for everyone must say it; what every page reads need not be named.
   */
  reads?: (asked: AskedAddress) => readonly string[];
  /** Its addresses are without number, and would push the pages out that many ask for: it is rendered for each who asks. */
  unkept?: boolean;
  /** A page for everyone that says more to staff who are signed in: theirs is rendered for them and never kept. */
  tellsStaff?: boolean;
}

/** An address as a page reads it: the values in its path, and of the query what it understands. */
export interface AskedAddress {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

/** How codes of bodies and of duty items are written in addresses. */
export const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;
/** A number in an address, such as that of a ledger entry. */
export const NUMBER = /^(0|[1-9]\d{0,9})$/;

const EVERYWHERE = { lang: LOCALES } satisfies AddressReading["query"];

/** Longest value that a page of one's own is handed. */
const LONGEST = 500;

export function accepts(accepted: Accepted, value: string): boolean {
  return accepted instanceof RegExp ? accepted.test(value) : accepted.includes(value);
}

/**
 * The query of an address with only what its page understands, in one order: parameters that nobody reads, and values
 * that nobody knows, must not multiply the pages in the cache. Empty, or begins with `?`.
 */
export function acceptedQuery(asked: URLSearchParams, query: AddressReading["query"] = {}): string {
  const kept = new URLSearchParams();
  for (const [name, accepted] of Object.entries({ ...EVERYWHERE, ...query }).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const value of valuesOf(asked, name, accepted)) kept.append(name, value);
  }
  return kept.size > 0 ? `?${kept}` : "";
}

/** The first value where one is read and it is understood; of several those that are, each once, as they came. */
function valuesOf(asked: URLSearchParams, name: string, accepted: Accepted | Several): string[] {
  if (typeof accepted === "object" && "each" in accepted) {
    const { each, most } = accepted;
    return [...new Set(asked.getAll(name).filter((value) => each.test(value)))].slice(0, most);
  }
  const value = asked.get(name);
  return value !== null && accepts(accepted, value) ? [value] : [];
}

/** The query of a page that nobody keeps, each value cut before anything looks at it. Empty, or begins with `?`. */
export function boundedQuery(asked: URLSearchParams): string {
  const kept = new URLSearchParams([...asked].map(([name, value]) => [name, value.slice(0, LONGEST)]));
  return kept.size > 0 ? `?${kept}` : "";
}
