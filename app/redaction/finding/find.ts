import { findAddresses } from "./addresses.ts";
import { findDays } from "./days.ts";
import { findEnglish } from "./english.ts";
import { findHidden } from "./hidden.ts";
import type { Finding, Span } from "./kinds.ts";
import { findLocalNames, type LocalPlaces } from "./local-names.ts";
import { findNames } from "./names.ts";
import { findNumbers } from "./numbers.ts";
import { findSelf } from "./self.ts";

/**
 * Everything in a text that could tell a person or a place below the county, in order, without overlaps. Reads full-width
 * digits and letters as plain ones. Takes a number of steps that grows with the text's length, and no faster.
 */
export function findAll(text: string, places: LocalPlaces): Finding[] {
  const plain = plainOf(text);
  const taken = new Uint8Array(text.length);
  const found: Finding[] = [];
  // In the order of certainty: where two overlap, the one further up counts.
  for (const find of [
    asked(places),
    findNumbers,
    findDays,
    local(places),
    findAddresses,
    findEnglish,
    findNames,
    findSelf,
  ]) {
    for (const span of find(plain)) {
      if (span.end <= span.start || taken.subarray(span.start, span.end).includes(1)) continue;
      taken.fill(1, span.start, span.end);
      found.push({ ...span, text: text.slice(span.start, span.end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Full-width digits and letters as plain ones, in as many characters. */
const plainOf = (text: string) =>
  text.replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

const asked =
  ({ hidden = [] }: LocalPlaces) =>
  (text: string): Span[] =>
    findHidden(
      text,
      hidden.map((one) => ({ ...one, text: plainOf(one.text) })),
    );

const local =
  (places: LocalPlaces) =>
  (text: string): Span[] =>
    findLocalNames(text, places);
