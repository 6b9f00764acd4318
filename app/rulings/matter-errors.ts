import type { Dictionary } from "../i18n/dictionary.ts";
import { useText } from "../i18n/use-text.ts";

/** Keys of the error messages of the forms on published cases. */
export type MatterError = keyof Dictionary["matters"]["errors"];

/** A key, checked by the compiler. */
export const matterKey = (error: MatterError) => error;

/** Says a field's error in the page's language. */
export function useMatterErrors(errors: Record<string, string>) {
  const { site, matters, desk } = useText();
  return (name: string) => {
    const code = errors[name];
    const ours = matters.errors as Record<string, string>;
    // A verdict's fields keep their own words.
    const desks = desk.report.errors as Record<string, string>;
    const words = code && (ours[code] ?? desks[code] ?? site.errors.bad_request.text);
    return { error: words, errorPrefix: site.errorPrefix };
  };
}
