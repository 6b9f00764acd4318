import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startSession } from "../accounts/session.server.ts";
import { checkPassword } from "../accounts/sign-in/sign-in.server.ts";
import { leadingTo, safePath, signInForm } from "../accounts/sign-in/sign-in-form.ts";
import { parseForm, readForm } from "../http/forms/form.server.ts";
import { STATUS } from "../http/errors.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";

export const handle = { title: (text) => text.site.signIn.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ url }) => ({ to: safePath(url.searchParams.get("to")) }));
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await readForm(visit.request);
    const parsed = parseForm(form, signInForm);
    const username = String(form.get("username") ?? "");
    if (!parsed.ok) return data({ errors: parsed.errors, username }, { status: 400 });
    const failed = (field: string, message: "wrong" | "tooMany", status: number) =>
      data({ errors: { [field]: message } as Record<string, string>, username }, { status });
    const { username: name, password } = parsed.value;
    const checked = await attempt(["too_many_tries", "busy", "wrong_credentials"], () =>
      checkPassword(visit, name, password),
    );
    if (checked.refused === "wrong_credentials") return failed("username", "wrong", 400);
    if (checked.refused !== null) return failed("username", "tooMany", STATUS[checked.refused]);
    const secure = visit.env.ORIGIN?.startsWith("https:") ?? false;
    const cookie = await startSession(visit.db, checked.value, "password", secure, visit.now);
    const next = leadingTo("/sign-in/second", safePath(String(form.get("to") ?? "")));
    return redirect(next, { headers: { "Set-Cookie": cookie } });
  });
}

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = site.signIn;
  const say = (name: "username" | "password") => {
    const key = failed?.errors[name];
    if (!key) return undefined;
    return key === "wrong" || key === "tooMany" ? words[key] : words.required[name];
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
          defaultValue={failed?.username}
          error={say("username")}
          errorPrefix={site.errorPrefix}
          required
          spellCheck={false}
        />
        <TextField
          name="password"
          label={words.password}
          type="password"
          autoComplete="current-password"
          width="medium"
          error={say("password")}
          errorPrefix={site.errorPrefix}
          required
        />
        <Button>{words.submit}</Button>
      </form>
      <p>
        <a href={leadingTo("/sign-in/passkey", to)}>{accounts.passkey.link}</a>
      </p>
    </SitePage>
  );
}
