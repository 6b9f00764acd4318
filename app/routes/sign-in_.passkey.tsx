import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findActor } from "../accounts/account.server.ts";
import { boundBrowser } from "../accounts/second-factor/passkey-cookie.server.ts";
import { PasskeyForm } from "../accounts/second-factor/passkey-form.tsx";
import { CHECK_PASSKEY_REFUSALS, checkPasskey, partyOf } from "../accounts/second-factor/passkey.server.ts";
import { deskOf, leadingTo, safePath, wayOn } from "../accounts/sign-in/sign-in-form.ts";
import { completeSignIn } from "../accounts/sign-in/sign-in.server.ts";
import { type AccountError, passkeyForm } from "../accounts/staff/staff-form.ts";
import { formAction } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary, sayErrors } from "../ui/form.tsx";

export const handle = {
  title: (text) => text.accounts.passkey.title,
  enhancement: "/scripts/passkeys.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ url }) => ({ to: safePath(url.searchParams.get("to")) }));
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, { who: async () => null, key: (message: AccountError) => message }, (act) => ({
    passkey: act({
      schema: passkeyForm,
      codes: CHECK_PASSKEY_REFUSALS,
      refusals: { passkey_failed: ["response", "passkey"] },
      run: async ({ visit, answers }, { response }) => {
        const { db, env, request, now, today } = visit;
        const boundTo = await boundBrowser(env, request.headers.get("Cookie"));
        const userId = await checkPasskey(db, partyOf(visit), { userId: null, boundTo, response }, now);
        const actor = await findActor(db, userId, today);
        const to = safePath(answers.to ?? "") ?? (actor ? deskOf(actor) : "/");
        return redirect(to, { headers: await completeSignIn(visit, userId) });
      },
    }),
  }));
}

export default function PasskeySignIn() {
  const loaded = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.passkey;
  const to = wayOn(loaded.to, failed);
  const errors = sayErrors(failed, accounts.errors);
  return (
    <SitePage title={words.title} lede={words.lede}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      <PasskeyForm
        action="/sign-in/passkey"
        purpose="sign-in"
        to={to}
        hint={accounts.second.passkeyHint}
        button={words.link}
      />
      <p>
        <a href={leadingTo("/sign-in", to)}>{words.password}</a>
      </p>
    </SitePage>
  );
}
