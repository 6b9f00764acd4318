import { useText } from "../i18n/use-text.ts";
import { TextField } from "../ui/fields.tsx";
import { Button, HiddenFields } from "../ui/form.tsx";

/** Changes one's own password; nothing that was typed comes back. */
export function PasswordForm({ action, errors }: { action: string; errors: Record<string, string | undefined> }) {
  const { site, accounts } = useText();
  const words = accounts.account;
  const fields = [
    { name: "current", label: words.current, hint: undefined, autoComplete: "current-password" },
    { name: "password", label: words.next, hint: words.nextHint, autoComplete: "new-password" },
    { name: "repeat", label: words.repeat, hint: undefined, autoComplete: "new-password" },
  ];
  return (
    <form method="post" action={action} noValidate>
      <HiddenFields values={{ act: "password" }} />
      {fields.map((field) => (
        <TextField
          key={field.name}
          {...field}
          type="password"
          width="medium"
          error={errors[field.name]}
          errorPrefix={site.errorPrefix}
          required
        />
      ))}
      <Button>{words.change}</Button>
    </form>
  );
}
