import type { Dictionary } from "../i18n/dictionary.ts";
import type { Sought } from "./search.ts";

/** What a search was narrowed to, as its page shows it; null = not by this. */
export interface Narrowed {
  place: { code: string; name: string; nameEn: string } | null;
  body: { code: string; name: string; nameEn: string } | null;
  /** `title` null = off the list. */
  duty: { code: string; title: string | null } | null;
  sought: Sought | null;
  type: keyof Dictionary["vocabulary"]["kinds"] | null;
  verdict: keyof Dictionary["vocabulary"]["verdicts"] | null;
  state: keyof Dictionary["register"]["cases"]["states"] | null;
  year: string | null;
}

/** The parameters of the address that say it. */
export const NARROWING = ["county", "body", "duty", "kind", "type", "verdict", "state", "year"] as const;
export type NarrowingName = (typeof NARROWING)[number];

/** The parameters as the address has them. */
export function narrowingValues(by: Narrowed): Record<NarrowingName, string | null> {
  return {
    county: by.place?.code ?? null,
    body: by.body?.code ?? null,
    duty: by.duty?.code ?? null,
    kind: by.sought,
    type: by.type,
    verdict: by.verdict,
    state: by.state,
    year: by.year,
  };
}

/** Each of them in words, in the order in which the form asks. */
export function narrowingWords(
  { site, register, siteSearch, vocabulary }: Dictionary,
  by: Narrowed,
): { name: NarrowingName; label: string }[] {
  const labels: Record<NarrowingName, string | null> = {
    county: by.place && site.nameOf(by.place),
    body: by.body && site.nameOf(by.body),
    duty: by.duty && (by.duty.title ?? register.cases.offList),
    kind: by.sought && siteSearch.lists[by.sought],
    type: by.type && vocabulary.kinds[by.type].label,
    verdict: by.verdict && vocabulary.verdicts[by.verdict].label,
    state: by.state && register.cases.states[by.state],
    year: by.year && siteSearch.ofYear(by.year),
  };
  return NARROWING.flatMap((name) => (labels[name] === null ? [] : [{ name, label: labels[name] }]));
}

/** What goes with a choice when it is taken away: bodies are chosen among those of a county, duty items among those of a body. */
const LEANING: Partial<Record<NarrowingName, readonly NarrowingName[]>> = { county: ["body", "duty"], body: ["duty"] };

/** The address of a search; `without`: with one of its choices taken away. */
export function searchHref(
  typed: string,
  values: Partial<Record<NarrowingName | "after", string | null>>,
  without?: NarrowingName,
): string {
  const gone: readonly string[] = without ? [without, ...(LEANING[without] ?? [])] : [];
  const pairs = Object.entries({ q: typed, ...values }).filter(
    (pair): pair is [string, string] => Boolean(pair[1]) && !gone.includes(pair[0]),
  );
  return pairs.length > 0 ? `/search?${new URLSearchParams(pairs)}` : "/search";
}

/** The list of cases, narrowed alike: for who has typed nothing. It knows no year. */
export function caseListHref({
  county,
  body,
  duty,
  type,
  verdict,
  state,
}: Record<NarrowingName, string | null>): string {
  const pairs = Object.entries({ region: county, department: body, duty, kind: type, verdict, state }).filter(
    (pair): pair is [string, string] => Boolean(pair[1]),
  );
  return pairs.length > 0 ? `/cases?${new URLSearchParams(pairs)}` : "/cases";
}
