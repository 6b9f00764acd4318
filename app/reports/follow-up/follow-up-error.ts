import { useText } from "../../i18n/use-text.ts";
import type { FollowUpError } from "./follow-up-form.ts";

/** Says what is wrong with a form that asks one thing, whichever of its fields it is; undefined when nothing is. */
export function useFollowUpError(failed: { errors: Record<string, string> } | undefined): string | undefined {
  const { followUp } = useText();
  const [code] = Object.values(failed?.errors ?? {}) as FollowUpError[];
  return code && followUp.errors[code];
}
