import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startSession } from "../accounts/session.server.ts";
import { checkPassword, CHECK_PASSWORD_REFUSALS } from "../accounts/sign-in/sign-in.server.ts";
import { PasswordField } from "../accounts/sign-in/password-field.tsx";
import { leadingTo, safePath, signInForm, wayOn } from "../accounts/sign-in/sign-in-form.ts";
import { formAction } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { servesHttps } from "../http/env.server.ts";

export const handle = { title: (text) => text.site.signIn.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ url }) => ({ to: safePath(url.searchParams.get("to")) }));
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, { who: async () => null, key: (message: "wrong" | "tooMany") => message }, (act) => ({
    enter: act({
      schema: signInForm,
      codes: CHECK_PASSWORD_REFUSALS,
      refusals: {
        wrong_credentials: ["username", "wrong"],
        too_many_tries: ["username", "tooMany"],
        busy: ["username", "tooMany"],
      },
      run: async ({ visit, answers }, { username, password }) => {
        const userId = await checkPassword(visit, username, password);
        const secure = servesHttps(visit.env);
        const cookie = await startSession(visit.db, userId, "password", secure, visit.now);
        const next = leadingTo("/sign-in/second", safePath(answers.to ?? ""));
        return redirect(next, { headers: { "Set-Cookie": cookie } });
      },
    }),
  }));
}

export default function SignIn() {
  const loaded = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const to = wayOn(loaded.to, failed);
  const { site, accounts } = useText();
  const words = site.signIn;
  const say = (name: "username" | "password") => {
    const key = failed?.errors[name];
    if (!key) return undefined;
    return key === "wrong" ? words.wrong : key === "tooMany" ? words.tooMany : words.required[name];
  };
  const fields = ["username", "password"] as const;
  const errors = fields.flatMap((name) => ({ name, message: say(name) ?? "" })).filter((error) => error.message);
  return (
    <SitePage title={words.title} lede={words.lede}>
      <ErrorSummary title={site.errorSummary} errors={errors} />
      <form method="post" action="/sign-in" noValidate>
        <HiddenFields values={{ to }} />
        <TextField
          name="username"
          label={words.username}
          autoComplete="username"
          width="medium"
          defaultValue={failed?.answers.username}
          error={say("username")}
          errorPrefix={site.errorPrefix}
          required
          spellCheck={false}
        />
        <PasswordField label={words.password} error={say("password")} />
        <Button>{words.submit}</Button>
      </form>
      <p>
        <a href={leadingTo("/sign-in/passkey", to)}>{accounts.passkey.link}</a>
      </p>
    </SitePage>
  );
}
