import { useText } from "../../i18n/use-text.ts";
import type { DecisionError } from "./decision-form.ts";

/** Says the error of a field of a decision, or of a claim that comes before it, in the page's language. */
export function useDecisionErrors(errors: Record<string, string>) {
  const { site, desk, split, units } = useText();
  const messages: Record<DecisionError, string> = { ...desk.report.errors, ...split.errors, ...units.errors };
  return (name: string) => {
    const key = errors[name];
    const words = key && (messages[key as DecisionError] ?? site.errors.bad_request.text);
    return { error: words, errorPrefix: site.errorPrefix };
  };
}
