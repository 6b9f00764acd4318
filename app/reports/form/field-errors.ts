import type { Dictionary } from "../../i18n/dictionary.ts";
import { useText } from "../../i18n/use-text.ts";

/** What may be said once the whole form is sent. */
export type SendError = keyof Dictionary["intake"]["refused"] | "file_missing" | "file_many";

/** Says a field's error in the page's language. */
export function useFieldErrors(errors: Record<string, string>) {
  const { site, reports, intake, followUp } = useText();
  const { file_missing, file_many } = followUp.errors;
  const onSending: Record<SendError, string> = { ...intake.refused, file_missing, file_many };
  const said: Record<string, string> = { ...reports.form.errors, ...onSending };
  return (name: string) => {
    const key = errors[name];
    const words = key && (said[key] ?? site.errors.bad_request.text);
    return { error: words, errorPrefix: site.errorPrefix };
  };
}
