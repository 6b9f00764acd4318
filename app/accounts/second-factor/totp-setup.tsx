import { useText } from "../../i18n/use-text.ts";
import { TextField } from "../../ui/fields.tsx";
import { Button, HiddenFields } from "../../ui/form.tsx";
import "../accounts.css";

interface TotpSetupProps {
  action: string;
  to: string | null;
  totp: { key: string; qr: { path: string; size: number }; sealed: string };
  /** There is an app already, which this one replaces. */
  replaces: boolean;
  error?: string;
}

/** Sets up an authenticator app: the QR code, the same key as text, and the first code as proof. */
export function TotpSetup({ action, to, totp, replaces, error }: TotpSetupProps) {
  const { site, accounts } = useText();
  const words = accounts.enrol;
  const { path, size } = totp.qr;
  return (
    <form method="post" action={action} noValidate>
      <h2>{words.appTitle}</h2>
      <ol className="prose">
        {words.appSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {replaces && <p>{words.replaces}</p>}
      <div className="totp">
        <svg
          className="totp-code"
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={words.qrLabel}
          shapeRendering="crispEdges"
        >
          <path className="totp-light" d={`M0 0h${size}v${size}h-${size}z`} />
          <path className="totp-dark" d={path} />
        </svg>
        <div>
          <p className="label">{words.key}</p>
          <p className="totp-key">
            <code>{totp.key}</code>
          </p>
          <p className="hint">{words.keyNote}</p>
        </div>
      </div>
      <HiddenFields values={{ to, sealed: totp.sealed }} />
      <TextField
        name="code"
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        error={error}
        errorPrefix={site.errorPrefix}
        required
      />
      <Button>{words.submit}</Button>
    </form>
  );
}
