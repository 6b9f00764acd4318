import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { at, formAction } from "../http/forms/form-action.server.ts";
import { mentionLimit } from "../http/limits/limits.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { mentionForm, useMentionErrors } from "../mentions/mention-form.ts";
import { MAX_MENTION_PAGE, type MentionError } from "../mentions/mention.ts";
import { TELL_MENTION_REFUSALS, tellMention } from "../mentions/mention.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/data/used/tell";

export const handle = { title: (text) => text.mentions.form.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ url }) => ({
    page: (url.searchParams.get("page") ?? "").slice(0, MAX_MENTION_PAGE),
    sent: url.searchParams.has("sent"),
  }));
}

export function action(args: ActionFunctionArgs) {
  const sent = () => redirect(`${HERE}?sent=`);
  return formAction(args, { who: async () => null, key: (message: MentionError) => message }, (act) => ({
    tell: act({
      schema: mentionForm,
      codes: [...TELL_MENTION_REFUSALS, "too_many_tries"],
      refusals: {
        ...at("publishedOn", "day_ahead"),
        ...at("title", "mentions_full", "too_many_tries"),
        unknown_case: ["page", "page_unknown"],
        case_withdrawn: ["page", "page_unknown"],
        case_hidden: ["page", "page_unknown"],
        unknown_department: ["page", "page_unknown"],
        not_found: ["page", "page_unknown"],
      },
      run: async ({ visit: { db, clientKey, today } }, { website, ...told }) => {
        // Who fills in what nobody sees is no reader.
        if (website !== "") return sent();
        await mentionLimit.spend(clientKey);
        await tellMention(db, told, today);
        return sent();
      },
    }),
  }));
}

export default function TellUse() {
  const { page, sent } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, mentions } = useText();
  const words = mentions.form;
  const errors = failed?.errors ?? {};
  const field = useMentionErrors(errors);
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  return (
    <SitePage
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/data/used", label: mentions.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      {sent && !failed && (
        <Notice tone="success" live>
          {words.sent}
        </Notice>
      )}
      <p>{words.kept}</p>
      <form method="post" action={HERE} noValidate>
        <HiddenFields values={{ act: "tell" }} />
        <TextField name="title" label={words.fieldTitle} defaultValue={answers.title} required {...field("title")} />
        <TextField
          name="publisher"
          label={words.publisher}
          hint={words.publisherHint}
          defaultValue={answers.publisher}
          required
          {...field("publisher")}
        />
        <TextField
          name="publishedOn"
          type="date"
          width="medium"
          label={words.publishedOn}
          defaultValue={answers.publishedOn}
          required
          {...field("publishedOn")}
        />
        <TextField
          name="address"
          type="url"
          label={words.address}
          hint={words.addressHint}
          defaultValue={answers.address}
          required
          {...field("address")}
        />
        <TextField
          name="page"
          label={words.page}
          hint={words.pageHint}
          defaultValue={answers.page ?? page}
          {...field("page")}
        />
        <div className="hidden">
          <label htmlFor="website">{words.website}</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </div>
        <Button>{words.submit}</Button>
      </form>
    </SitePage>
  );
}
