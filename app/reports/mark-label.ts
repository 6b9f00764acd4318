import type { Dictionary } from "../i18n/dictionary.ts";
import type { Consequence, Gap, Mark, Mechanism } from "./vocabulary.ts";

/** The words of a ticked code: the first letter tells which list it is from. */
export function markLabel({ vocabulary }: Dictionary, mark: Mark): string {
  if (mark.startsWith("M")) return vocabulary.mechanisms[mark as Mechanism].label;
  if (mark.startsWith("G")) return vocabulary.gaps[mark as Gap];
  return vocabulary.consequences[mark as Consequence];
}
