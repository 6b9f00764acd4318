import type { DutyVersion } from "../../duties/duty.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { useText } from "../../i18n/use-text.ts";

/** The sentence that names a version's legal bases, each with year and article, for the reasons of a verdict. */
export function citationOf({ register, site, decision }: Dictionary, version: DutyVersion): string {
  const bases = version.bases.map(({ law, year, article }) => register.duties.basis(law, year, article));
  return decision.finding.cited(site.list(bases), version.code, version.version);
}

export function useCitation(): (version: DutyVersion) => string {
  const text = useText();
  return (version) => citationOf(text, version);
}
