import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePassword } from "../accounts/guard.server.ts";
import { PasskeyForm } from "../accounts/second-factor/passkey-form.tsx";
import { checkPasskey, partyOf, CHECK_PASSKEY_REFUSALS } from "../accounts/second-factor/passkey.server.ts";
import { hasFactor, readFactors } from "../accounts/second-factor/second-factor.server.ts";
import { deskOf, leadingTo, safePath } from "../accounts/sign-in/sign-in-form.ts";
import { checkCode, completeSignIn, CHECK_CODE_REFUSALS } from "../accounts/sign-in/sign-in.server.ts";
import { type AccountError, codeForm } from "../accounts/staff/staff-form.ts";
import { parseForm, readForm } from "../http/forms/form.server.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";

export const handle = {
  title: (text) => text.accounts.second.title,
  enhancement: "/scripts/passkeys.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { actor, signIn } = await requirePassword(visit);
    const to = safePath(visit.url.searchParams.get("to"));
    if (signIn.stage === "full") throw redirect(to ?? deskOf(actor));
    const factors = await readFactors(visit.db, signIn.userId);
    if (!hasFactor(factors)) throw redirect(leadingTo("/account/second-factor", to));
    return {
      to,
      person: actor.displayName,
      withCode: factors.totpSince !== null || factors.recoveryCodes > 0,
      withPasskey: factors.passkeys.length > 0,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const { actor, signIn } = await requirePassword(visit);
    const form = await readForm(visit.request);
    const field = form.has("response") ? "response" : "code";
    const failed = (error: AccountError, status: number) =>
      data({ errors: { [field]: error }, error, field }, { status });
    const shown = await attempt([...CHECK_CODE_REFUSALS, ...CHECK_PASSKEY_REFUSALS], async () => {
      if (form.has("response")) {
        const response = String(form.get("response"));
        const { userId } = signIn;
        await checkPasskey(visit.db, partyOf(visit), { userId, boundTo: signIn.sessionId, response }, visit.now);
        return true;
      }
      const parsed = parseForm(form, codeForm);
      if (parsed.ok) await checkCode(visit, signIn, parsed.value.code);
      return parsed.ok;
    });
    if (shown.refused === "too_many_tries") return failed("tooMany", 429);
    if (shown.refused === "passkey_failed") return failed("passkey", 400);
    if (shown.refused || !shown.value) return failed("code", 400);
    const to = safePath(String(form.get("to") ?? "")) ?? deskOf(actor);
    return redirect(to, { headers: await completeSignIn(visit, signIn.userId) });
  });
}

export default function SecondStep() {
  const { to, person, withCode, withPasskey } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.second;
  const error = failed && accounts.errors[failed.error];
  return (
    <SitePage title={words.title} lede={words.lede} person={person}>
      <ErrorSummary
        title={site.errorSummary}
        errors={failed && error ? [{ name: failed.field, message: error }] : []}
      />
      {withPasskey && (
        <PasskeyForm
          action="/sign-in/second"
          purpose="second"
          to={to}
          title={words.passkeyTitle}
          hint={words.passkeyHint}
          button={words.passkeyButton}
        />
      )}
      {withCode && (
        <form method="post" action="/sign-in/second" noValidate>
          <HiddenFields values={{ to }} />
          <TextField
            name="code"
            label={words.code}
            hint={words.codeHint}
            autoComplete="one-time-code"
            width="medium"
            spellCheck={false}
            error={failed?.field === "code" ? error : undefined}
            errorPrefix={site.errorPrefix}
            required
          />
          <Button>{words.submit}</Button>
        </form>
      )}
      <p className="hint">{words.lost}</p>
    </SitePage>
  );
}
