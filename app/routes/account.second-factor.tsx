import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePassword, type Staff } from "../accounts/guard.server.ts";
import { PasskeyForm } from "../accounts/second-factor/passkey-form.tsx";
import { enrolPasskey, partyOf, ENROL_PASSKEY_REFUSALS } from "../accounts/second-factor/passkey.server.ts";
import { assertMayEnrol, readFactors } from "../accounts/second-factor/second-factor.server.ts";
import { TotpSetup } from "../accounts/second-factor/totp-setup.tsx";
import { enrolTotp, offerTotp, ENROL_TOTP_REFUSALS } from "../accounts/second-factor/totp.server.ts";
import { leadingTo, safePath, wayOn } from "../accounts/sign-in/sign-in-form.ts";
import { completeSignIn } from "../accounts/sign-in/sign-in.server.ts";
import { type AccountError, newPasskeyForm, totpForm } from "../accounts/staff/staff-form.ts";
import { formAction, type Sent } from "../http/forms/form-action.server.ts";
import { respond, type Visit } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorSummary, sayErrors } from "../ui/form.tsx";

const HERE = "/account/second-factor";

export const handle = {
  title: (text) => text.accounts.enrol.title,
  enhancement: "/scripts/passkeys.js",
} satisfies PageHandle;

async function mayEnrol(visit: Visit): Promise<Staff> {
  const staff = await requirePassword(visit);
  await assertMayEnrol(visit.db, staff.signIn, visit.now);
  return staff;
}

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { actor, signIn } = await mayEnrol(visit);
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
  const done = async ({ visit, who: { signIn }, answers }: Sent<Staff>) => {
    if (signIn.stage === "full") return redirect("/account?done");
    const next = leadingTo("/account/recovery", safePath(answers.to ?? ""));
    return redirect(next, { headers: await completeSignIn(visit, signIn.userId) });
  };
  return formAction(
    args,
    {
      who: ({ visit }) => mayEnrol(visit),
      key: (message: AccountError) => message,
      show: async ({ visit: { cookieSecret }, who: { actor, signIn }, answers }) => ({
        totp: offerTotp({ cookieSecret, signIn }, actor.displayName, answers.sealed),
      }),
    },
    (act) => ({
      app: act({
        schema: totpForm,
        codes: ENROL_TOTP_REFUSALS,
        refusals: { wrong_code: ["code", "code"] },
        run: async (sent, { sealed, code }) => {
          const { db, cookieSecret, now } = sent.visit;
          await enrolTotp(db, { cookieSecret, signIn: sent.who.signIn }, sealed, code, now);
          return done(sent);
        },
      }),
      passkey: act({
        schema: newPasskeyForm,
        codes: ENROL_PASSKEY_REFUSALS,
        refusals: { passkey_failed: ["response", "passkey"] },
        run: async (sent, made) => {
          const { visit, who } = sent;
          await enrolPasskey(visit.db, partyOf(visit), who.signIn, made, visit.now);
          return done(sent);
        },
      }),
    }),
  );
}

export default function SecondFactor() {
  const { to: loaded, person, totp, replaces } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.enrol;
  const to = wayOn(loaded, failed);
  const errors = sayErrors(failed, accounts.errors);
  return (
    <SitePage title={words.title} lede={words.lede} person={person}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      <TotpSetup action={HERE} to={to} totp={failed?.totp ?? totp} replaces={replaces} error={errors.at.code} />
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
          defaultValue={failed?.answers.name}
          error={errors.at.name}
          errorPrefix={site.errorPrefix}
        />
      </PasskeyForm>
    </SitePage>
  );
}
