import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePassword, type Staff } from "../accounts/guard.server.ts";
import { PasskeyForm } from "../accounts/second-factor/passkey-form.tsx";
import { passkeyAct } from "../accounts/sign-in/passkey-act.server.ts";
import { hasFactor, readFactors } from "../accounts/second-factor/second-factor.server.ts";
import { deskOf, leadingTo, safePath, wayOn } from "../accounts/sign-in/sign-in-form.ts";
import { checkCode, completeSignIn, CHECK_CODE_REFUSALS } from "../accounts/sign-in/sign-in.server.ts";
import { type AccountError, codeForm } from "../accounts/staff/staff-form.ts";
import { formAction, type Sent } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, sayErrors } from "../ui/form.tsx";

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
  const done = async ({ visit, who, answers }: Sent<Staff>) => {
    const headers = await completeSignIn(visit, who.signIn.userId);
    return redirect(safePath(answers.to ?? "") ?? deskOf(who.actor), { headers });
  };
  return formAction(
    args,
    { who: ({ visit }) => requirePassword(visit), key: (message: AccountError) => message },
    (act) => ({
      code: act({
        schema: codeForm,
        codes: CHECK_CODE_REFUSALS,
        refusals: { too_many_tries: ["code", "tooMany"], wrong_code: ["code", "code"] },
        run: async (sent, { code }) => {
          await checkCode(sent.visit, sent.who.signIn, code);
          return done(sent);
        },
      }),
      passkey: act(passkeyAct(({ userId }) => ({ userId }), done)),
    }),
  );
}

export default function SecondStep() {
  const { to: loaded, person, withCode, withPasskey } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.second;
  const to = wayOn(loaded, failed);
  const errors = sayErrors(failed, accounts.errors);
  return (
    <SitePage title={words.title} lede={words.lede} person={person}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
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
            error={errors.at.code}
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
