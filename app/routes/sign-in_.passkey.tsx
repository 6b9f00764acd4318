import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findActor } from "../accounts/account.server.ts";
import { boundBrowser } from "../accounts/second-factor/passkey-cookie.server.ts";
import { PasskeyForm } from "../accounts/second-factor/passkey-form.tsx";
import { checkPasskey, partyOf } from "../accounts/second-factor/passkey.server.ts";
import { deskOf, leadingTo, safePath } from "../accounts/sign-in/sign-in-form.ts";
import { completeSignIn } from "../accounts/sign-in/sign-in.server.ts";
import { readForm } from "../http/forms/form.server.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary } from "../ui/form.tsx";

export const handle = {
  title: (text) => text.accounts.passkey.title,
  enhancement: "/scripts/passkeys.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ url }) => ({ to: safePath(url.searchParams.get("to")) }));
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await readForm(visit.request);
    const response = String(form.get("response") ?? "");
    const shown = await attempt(["passkey_failed"], async () => {
      const boundTo = await boundBrowser(visit.env, visit.request.headers.get("Cookie"));
      return checkPasskey(visit.db, partyOf(visit), { userId: null, boundTo, response }, visit.now);
    });
    if (shown.refused) return data({ errors: { response: "passkey" } }, { status: 400 });
    const actor = await findActor(visit.db, shown.value, visit.today);
    const to = safePath(String(form.get("to") ?? "")) ?? (actor ? deskOf(actor) : "/");
    return redirect(to, { headers: await completeSignIn(visit, shown.value) });
  });
}

export default function PasskeySignIn() {
  const { to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.passkey;
  return (
    <SitePage title={words.title} lede={words.lede}>
      <ErrorSummary
        title={site.errorSummary}
        errors={answer ? [{ name: "response", message: accounts.errors.passkey }] : []}
      />
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
