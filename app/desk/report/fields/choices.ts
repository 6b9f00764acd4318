import { OFF_LIST } from "../../../duties/duty.ts";
import type { Dictionary } from "../../../i18n/dictionary.ts";
import type { SubDuty } from "../../../rulings/decision/verdict-fields.tsx";
import type { Suggestions } from "../../../suggestions/suggestion.server.ts";

/** What a new case chooses from. */
export interface DeskChoices {
  bodies: { code: string; name: string; nameEn: string }[];
  duties: (SubDuty & { category: string })[];
}

/** What is proposed for the choices of a decision; null where there is nothing to decide. */
export type DeskSuggestions = Pick<Suggestions, "departments" | "duties" | "cases"> | null;

/** The name of a body or the title of a duty item among the choices, or `offList` for that there is none; else the code itself. */
export function nameIn({ bodies, duties }: DeskChoices, code: string, offList: string): string {
  if (code === OFF_LIST) return offList;
  return bodies.find((one) => one.code === code)?.name ?? duties.find((one) => one.code === code)?.title ?? code;
}

/** What the public reads of a new case besides the report's public version. */
export const publicFieldsOf = (words: Dictionary["desk"]["report"]) =>
  [
    { name: "title", label: words.newTitle, source: "told" },
    { name: "demand", label: words.demand, source: "told" },
    { name: "claimedBasis", label: words.claimedBasis, source: "told" },
    { name: "reasons", label: words.reasons, source: "official" },
  ] as const;
