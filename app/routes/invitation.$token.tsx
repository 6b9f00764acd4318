import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startSession } from "../accounts/session.server.ts";
import { acceptInvitation, openInvitation, ACCEPT_INVITATION_REFUSALS } from "../accounts/staff/invitation.server.ts";
import { acceptForm, type AccountError } from "../accounts/staff/staff-form.ts";
import { passkeyLimit } from "../http/limits/limits.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, sayErrors } from "../ui/form.tsx";
import { servesHttps } from "../http/env.server.ts";

export const handle = { title: (text) => text.accounts.invitation.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, now }) => {
    const token = params.token ?? "";
    return { token, name: await openInvitation(db, token, now) };
  });
}

export function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? "";
  return formAction(
    args,
    {
      who: async ({ visit }) => {
        await passkeyLimit.spend(visit.clientKey);
        return openInvitation(visit.db, token, visit.now);
      },
      key: (message: AccountError) => message,
    },
    (act) => ({
      accept: act({
        schema: acceptForm,
        codes: ACCEPT_INVITATION_REFUSALS,
        refusals: { name_taken: ["username", "nameTaken"], ...onPage("busy", "invitation_over", "roles_apart") },
        run: async ({ visit: { db, env, now } }, typed) => {
          const userId = await acceptInvitation(db, token, typed, now);
          const secure = servesHttps(env);
          const cookie = await startSession(db, userId, "password", secure, now);
          return redirect("/account/second-factor", { headers: { "Set-Cookie": cookie } });
        },
      }),
    }),
  );
}

export default function Invitation() {
  const { token, name } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.invitation;
  const errors = sayErrors(failed, accounts.errors);
  const of = (field: string) => ({
    name: field,
    error: errors.at[field],
    errorPrefix: site.errorPrefix,
    width: "medium" as const,
    required: true,
  });
  return (
    <SitePage title={words.title} lede={words.lede(name)}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      <form method="post" action={`/invitation/${token}`} noValidate>
        <TextField
          {...of("username")}
          label={words.username}
          hint={words.usernameHint}
          autoComplete="username"
          spellCheck={false}
          defaultValue={failed?.answers.username}
        />
        <TextField
          {...of("password")}
          type="password"
          label={words.password}
          hint={accounts.account.nextHint}
          autoComplete="new-password"
        />
        <TextField {...of("repeat")} type="password" label={words.repeat} autoComplete="new-password" />
        <Button>{words.submit}</Button>
      </form>
    </SitePage>
  );
}
