import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DomainError } from "../domain-error.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { followLimit } from "../http/limits/limits.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { type FollowError, followForm } from "../notifications/followers/follow-form.ts";
import { readFollowed } from "../notifications/followers/followed.server.ts";
import { canFollowByMail, FOLLOWED_KINDS } from "../notifications/followers/follower.ts";
import { ASK_TO_FOLLOW_REFUSALS, askToFollow } from "../notifications/followers/follower.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, HiddenFields, sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = { title: (text) => text.follows.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, env, url, today }) => {
    const of = FOLLOWED_KINDS.find((one) => one === url.searchParams.get("of"));
    if (!of || !canFollowByMail(env)) throw new DomainError("not_found");
    const code = url.searchParams.get("code") ?? "";
    const { name, nameEn, path } = await readFollowed(db, { of, code }, today);
    return { of, code, name, nameEn, path, sent: url.searchParams.has("sent") };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, { who: async () => null, key: (message: FollowError) => message }, (act) => ({
    ask: act({
      schema: followForm,
      codes: [...ASK_TO_FOLLOW_REFUSALS, "not_found", "too_many_tries"],
      refusals: { ...onPage(...ASK_TO_FOLLOW_REFUSALS, "not_found"), too_many_tries: ["email", "tooMany"] },
      run: async ({ visit }, { of, code, email }) => {
        const { db, env, cookieSecret, clientKey, locale, today } = visit;
        if (!canFollowByMail(env)) throw new DomainError("not_found");
        await followLimit.spend(clientKey);
        await askToFollow(db, cookieSecret, { of, code, address: email, locale }, today);
        return redirect(`/follow?${new URLSearchParams({ of, code, sent: "" })}`);
      },
    }),
  }));
}

export default function Follow() {
  const { of, code, name, nameEn, path, sent } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, follows: words } = useText();
  const shown = useName()({ name, nameEn });
  const errors = sayErrors(failed, words.errors);
  return (
    <SitePage
      title={words.title}
      lede={words.lede(shown)}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: path, label: shown }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {sent && !failed && (
        <Notice tone="success" live>
          {words.sent}
        </Notice>
      )}
      <form method="post" action={`/follow?${new URLSearchParams({ of, code })}`} noValidate>
        <HiddenFields values={{ of, code }} />
        <TextField
          name="email"
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="off"
          required
          defaultValue={failed?.answers.email ?? ""}
          error={errors.at.email}
          errorPrefix={site.errorPrefix}
        />
        <h2>{words.know}</h2>
        <ul className="prose">
          {words.knows.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <Actions>
          <Button name="act" value="ask">
            {words.submit}
          </Button>
        </Actions>
      </form>
    </SitePage>
  );
}
