import { useSyncExternalStore } from "react";
import { useText } from "../i18n/use-text.ts";
import type { DecisionError } from "./decision-form.ts";

/** What was typed and what was wrong with it, by field. */
export interface AnswersOf {
  answers: Record<string, string | undefined>;
  errors: Record<string, string>;
}

/** Says a field's error in the page's language. */
export function useDeskErrors(errors: Record<string, string>) {
  const { site, desk } = useText();
  return (name: string) => {
    const key = errors[name];
    const words = key && (desk.report.errors[key as DecisionError] ?? site.errors.bad_request.text);
    return { error: words, errorPrefix: site.errorPrefix };
  };
}

const never = () => () => {};

/** False on the server and where scripts do not run: then every field is shown. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
