import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import { fieldId } from "../../ui/fields.tsx";
import { Button, HiddenFields } from "../../ui/form.tsx";

interface PasskeyFormProps {
  action: string;
  /** What the passkey is for, as `/passkey-options` names it. */
  purpose: "enrol" | "second" | "sign-in" | "confirm";
  to: string | null;
  title?: string;
  hint: string;
  button: string;
  children?: ReactNode;
}

/** Asks for a passkey. The button comes with the script; without it the page says so. */
export function PasskeyForm({ action, purpose, to, title, hint, button, children }: PasskeyFormProps) {
  const { accounts } = useText();
  return (
    <form
      method="post"
      action={action}
      noValidate
      data-passkey={purpose}
      data-passkey-failed={accounts.passkey.failed}
      data-passkey-unsupported={accounts.passkey.unsupported}
    >
      {title && <h2>{title}</h2>}
      <p>{hint}</p>
      {children}
      <HiddenFields values={{ act: "passkey", to }} />
      <input type="hidden" name="response" value="" />
      <p>
        <output data-passkey-note>{accounts.second.needsScript}</output>
      </p>
      <div hidden data-passkey-button>
        <Button id={fieldId("response")}>{button}</Button>
      </div>
    </form>
  );
}
