import { findAddresses } from "./addresses.ts";
import { findDays } from "./days.ts";
import { findEnglish } from "./english.ts";
import { findHidden } from "./hidden.ts";
import { type Finding, PLACE_KINDS, type Span } from "./kinds.ts";
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
  const { signed } = places;
  const shown = signed === undefined ? found : found.filter((one) => !isSigned(one, signed));
  return shown.sort((a, b) => a.start - b.start);
}

/** A place or a body that the name of the unit tells anyhow, unless the reporter wants it hidden. */
export const isSigned = ({ kind, text, asked: hidden }: Finding, unit: string): boolean =>
  !hidden && (kind === "unit" || PLACE_KINDS.includes(kind)) && unit.includes(text);

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
