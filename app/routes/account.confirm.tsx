import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "../accounts/guard.server.ts";
import { PasskeyForm } from "../accounts/second-factor/passkey-form.tsx";
import { checkPasskey, partyOf, CHECK_PASSKEY_REFUSALS } from "../accounts/second-factor/passkey.server.ts";
import { readFactors } from "../accounts/second-factor/second-factor.server.ts";
import { confirmSession } from "../accounts/session.server.ts";
import { safePath } from "../accounts/sign-in/sign-in-form.ts";
import { checkOwnPassword, CHECK_OWN_PASSWORD_REFUSALS } from "../accounts/sign-in/sign-in.server.ts";
import { readForm } from "../http/forms/form.server.ts";
import { STATUS } from "../http/errors.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";

const HERE = "/account/confirm";

export const handle = {
  title: (text) => text.accounts.confirm.title,
  enhancement: "/scripts/passkeys.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { actor } = await requireStaff(visit);
    const { passkeys } = await readFactors(visit.db, actor.userId);
    return {
      to: safePath(visit.url.searchParams.get("to")),
      person: actor.displayName,
      withPasskey: passkeys.length > 0,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const { signIn } = await requireStaff(visit);
    const form = await readForm(visit.request);
    const textOf = (name: string) => String(form.get(name) ?? "");
    const to = safePath(textOf("to"));
    const field = form.has("response") ? "response" : "password";
    const shown = await attempt([...CHECK_OWN_PASSWORD_REFUSALS, ...CHECK_PASSKEY_REFUSALS], async () => {
      if (field === "password") return checkOwnPassword(visit, signIn, textOf("password"));
      const asked = { userId: null, owner: signIn.userId, boundTo: signIn.sessionId, response: textOf("response") };
      await checkPasskey(visit.db, partyOf(visit), asked, visit.now);
    });
    if (shown.refused) {
      const error =
        shown.refused === "passkey_failed" ? "passkey" : shown.refused === "wrong_credentials" ? "wrong" : "tooMany";
      return data({ errors: { [field]: error }, error, field, to } as const, { status: STATUS[shown.refused] });
    }
    await confirmSession(visit.db, signIn, visit.now);
    return redirect(to ?? "/account");
  });
}

/** Asks for the password, or a passkey, once more, before the ways to sign in change. */
export default function Confirm() {
  const loaded = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.confirm;
  const to = failed?.to ?? loaded.to;
  const error = failed && (failed.error === "wrong" ? words.wrong : accounts.errors[failed.error]);
  return (
    <SitePage title={words.title} lede={words.lede} person={loaded.person}>
      <ErrorSummary
        title={site.errorSummary}
        errors={failed && error ? [{ name: failed.field, message: error }] : []}
      />
      <form method="post" action={HERE} noValidate>
        <HiddenFields values={{ to }} />
        <TextField
          name="password"
          label={words.password}
          type="password"
          autoComplete="current-password"
          width="medium"
          error={failed?.field === "password" ? error : undefined}
          errorPrefix={site.errorPrefix}
          required
        />
        <Button>{words.submit}</Button>
      </form>
      {loaded.withPasskey && (
        <PasskeyForm
          action={HERE}
          purpose="confirm"
          to={to}
          title={words.passkeyTitle}
          hint={accounts.second.passkeyHint}
          button={accounts.second.passkeyButton}
        />
      )}
    </SitePage>
  );
}
