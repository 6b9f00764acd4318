import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff, type Staff } from "../accounts/guard.server.ts";
import { PasskeyForm } from "../accounts/second-factor/passkey-form.tsx";
import { passkeyAct } from "../accounts/sign-in/passkey-act.server.ts";
import { readFactors } from "../accounts/second-factor/second-factor.server.ts";
import { confirmSession } from "../accounts/session.server.ts";
import { PasswordField } from "../accounts/sign-in/password-field.tsx";
import { safePath, wayOn } from "../accounts/sign-in/sign-in-form.ts";
import { checkOwnPassword, CHECK_OWN_PASSWORD_REFUSALS } from "../accounts/sign-in/sign-in.server.ts";
import { type AccountError, ownPasswordForm } from "../accounts/staff/staff-form.ts";
import { formAction, type Sent } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Button, ErrorSummary, HiddenFields, sayErrors } from "../ui/form.tsx";

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
  const done = async ({ visit: { db, now }, who, answers }: Sent<Staff>) => {
    await confirmSession(db, who.signIn, now);
    return redirect(safePath(answers.to ?? "") ?? "/account");
  };
  return formAction(
    args,
    { who: ({ visit }) => requireStaff(visit), key: (message: AccountError) => message },
    (act) => ({
      password: act({
        schema: ownPasswordForm,
        codes: CHECK_OWN_PASSWORD_REFUSALS,
        refusals: {
          wrong_credentials: ["password", "wrong"],
          too_many_tries: ["password", "tooMany"],
          busy: ["password", "tooMany"],
        },
        run: async (sent, { password }) => {
          await checkOwnPassword(sent.visit, sent.who.signIn, password);
          return done(sent);
        },
      }),
      // Any that the device holds, checked by the device like a password, but of this person.
      passkey: act(passkeyAct(({ userId }) => ({ userId: null, owner: userId }), done)),
    }),
  );
}

/** Asks for the password, or a passkey, once more, before the ways to sign in change. */
export default function Confirm() {
  const loaded = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.confirm;
  const to = wayOn(loaded.to, failed);
  const errors = sayErrors(failed, accounts.errors);
  return (
    <SitePage title={words.title} lede={words.lede} person={loaded.person}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      <form method="post" action={HERE} noValidate>
        <HiddenFields values={{ to }} />
        <PasswordField label={words.password} error={errors.at.password} />
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
