import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePassword } from "../accounts/guard.server.ts";
import { PasskeyForm } from "../accounts/second-factor/passkey-form.tsx";
import { enrolPasskey, partyOf, ENROL_PASSKEY_REFUSALS } from "../accounts/second-factor/passkey.server.ts";
import { assertMayEnrol, readFactors } from "../accounts/second-factor/second-factor.server.ts";
import { TotpSetup } from "../accounts/second-factor/totp-setup.tsx";
import { enrolTotp, offerTotp, ENROL_TOTP_REFUSALS } from "../accounts/second-factor/totp.server.ts";
import { leadingTo, safePath } from "../accounts/sign-in/sign-in-form.ts";
import { completeSignIn } from "../accounts/sign-in/sign-in.server.ts";
import { type AccountError, passkeyForm, totpForm } from "../accounts/staff/staff-form.ts";
import { parseForm, readForm } from "../http/forms/form.server.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorSummary } from "../ui/form.tsx";

const HERE = "/account/second-factor";

export const handle = {
  title: (text) => text.accounts.enrol.title,
  enhancement: "/scripts/passkeys.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { actor, signIn } = await requirePassword(visit);
    await assertMayEnrol(visit.db, signIn, visit.now);
    const { totpSince } = await readFactors(visit.db, actor.userId);
    return {
      to: safePath(visit.url.searchParams.get("to")),
      person: actor.displayName,
      totp: offerTotp({ cookieSecret: visit.cookieSecret, signIn }, actor.displayName),
      replaces: totpSince !== null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, cookieSecret, now } = visit;
    const { actor, signIn } = await requirePassword(visit);
    await assertMayEnrol(db, signIn, now);
    const form = await readForm(visit.request);
    const sealed = String(form.get("sealed") ?? "");
    const failed = (field: string, error: AccountError) => {
      const totp = field === "code" ? offerTotp({ cookieSecret, signIn }, actor.displayName, sealed) : null;
      return data(
        { errors: { [field]: error }, field, error, totp, name: String(form.get("name") ?? "") },
        { status: 400 },
      );
    };
    if (form.has("response")) {
      const parsed = parseForm(form, passkeyForm);
      if (!parsed.ok)
        return failed(parsed.errors.name ? "name" : "response", parsed.errors.name ? "passkeyName" : "passkey");
      const kept = await attempt(ENROL_PASSKEY_REFUSALS, () =>
        enrolPasskey(db, partyOf(visit), signIn, parsed.value, now),
      );
      if (kept.refused) return failed("response", "passkey");
    } else {
      const parsed = parseForm(form, totpForm);
      if (!parsed.ok) return failed("code", "code");
      const kept = await attempt(ENROL_TOTP_REFUSALS, () =>
        enrolTotp(db, { cookieSecret, signIn }, parsed.value.sealed, parsed.value.code, now),
      );
      if (kept.refused) return failed("code", "code");
    }
    if (signIn.stage === "full") return redirect("/account?done");
    const next = leadingTo("/account/recovery", safePath(String(form.get("to") ?? "")));
    return redirect(next, { headers: await completeSignIn(visit, signIn.userId) });
  });
}

export default function SecondFactor() {
  const { to, person, totp, replaces } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.enrol;
  const error = failed && accounts.errors[failed.error];
  return (
    <SitePage title={words.title} lede={words.lede} person={person}>
      <ErrorSummary
        title={site.errorSummary}
        errors={failed && error ? [{ name: failed.field, message: error }] : []}
      />
      <TotpSetup
        action={HERE}
        to={to}
        totp={failed?.totp ?? totp}
        replaces={replaces}
        error={failed?.field === "code" ? error : undefined}
      />
      <PasskeyForm
        action={HERE}
        purpose="enrol"
        to={to}
        title={words.passkeyTitle}
        hint={words.passkeyText}
        button={words.passkeyButton}
      >
        <TextField
          name="name"
          label={words.passkeyName}
          hint={words.passkeyNameHint}
          width="medium"
          autoComplete="off"
          defaultValue={failed?.name}
          error={failed?.field === "name" ? error : undefined}
          errorPrefix={site.errorPrefix}
        />
      </PasskeyForm>
    </SitePage>
  );
}
