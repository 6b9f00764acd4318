import { useText } from "../../i18n/use-text.ts";
import { TextField } from "../../ui/fields.tsx";

/** Asks for the password that somebody has; what was typed never comes back. */
export function PasswordField({ label, error }: { label: string; error: string | undefined }) {
  const { site } = useText();
  return (
    <TextField
      name="password"
      label={label}
      type="password"
      autoComplete="current-password"
      width="medium"
      error={error}
      errorPrefix={site.errorPrefix}
      required
    />
  );
}
