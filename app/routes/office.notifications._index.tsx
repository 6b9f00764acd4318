import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { departmentsOf } from "../accounts/permissions.ts";
import { readDepartmentById } from "../departments/department.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { LOCALES } from "../i18n/locale.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { addAddress, ADD_ADDRESS_REFUSALS, listAddresses } from "../notifications/addresses/address.server.ts";
import { type AddressError, addressForm } from "../notifications/addresses/address.ts";
import { mayAsk } from "../notifications/channels/webhook.server.ts";
import { ADDRESS_FORMATS } from "../notifications/notification.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import { Tag } from "../ui/figures/figures.tsx";
import { Button, ErrorSummary, sayErrors } from "../ui/form.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { DataTable } from "../ui/table.tsx";

const HERE = "/office/notifications";

export const handle = { title: (text) => text.notifications.settings.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set:notifications");
    const { db, env, cookieSecret, url } = visit;
    const bodies = await Promise.all(departmentsOf(actor).map((id) => readDepartmentById(db, id)));
    return {
      addresses: await listAddresses(db, actor, cookieSecret),
      bodies: bodies.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
      mail: env.SMTP_URL !== undefined,
      webhooks: env.WEBHOOKS === "on",
      person: actor.displayName,
      done: url.searchParams.get("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "set:notifications"), key: (message: AddressError) => message },
    (act) => ({
      add: act({
        schema: addressForm,
        codes: ADD_ADDRESS_REFUSALS,
        refusals: onPage(...ADD_ADDRESS_REFUSALS),
        run: async ({ visit, who }, { body, ...given }) => {
          const { db, env, cookieSecret, today } = visit;
          if (given.format !== "mail" && !mayAsk(given.address, env.WEBHOOK_ORIGINS)) {
            return { errors: { address: "address" }, status: 400 };
          }
          const how = await addAddress(db, who, cookieSecret, body, given, today);
          if (how !== "added") return { errors: { address: how }, status: 409 };
          return redirect(`${HERE}?done=added`);
        },
      }),
    }),
  );
}

export default function NotificationSettings() {
  const { addresses, bodies, mail, webhooks, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, notifications } = useText();
  const nameOf = useName();
  const words = notifications.settings;
  const errors = sayErrors(failed, notifications.errors);
  const of = (name: "body" | "format" | "address" | "secret" | "locale") => ({
    name,
    error: errors.at[name],
    errorPrefix: site.errorPrefix,
  });
  const bodyOf = (id: number | null) => bodies.find((body) => body.id === id);
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/office", label: desk.office.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {(done === "added" || done === "removed") && !failed && (
        <Notice tone="success" live>
          {words.doneWords[done]}
        </Notice>
      )}
      {!mail && <Notice>{words.noMail}</Notice>}
      {!webhooks && <Notice>{words.noWebhooks}</Notice>}
      <DataTable
        caption={words.caption}
        narrow="stack"
        columns={[
          {
            key: "address",
            header: words.columns.address,
            rowHeader: true,
            cell: (row) => <a href={`${HERE}/${row.id}`}>{row.shown ?? words.unreadable}</a>,
          },
          { key: "format", header: words.columns.format, cell: (row) => words.formats[row.format] },
          ...(bodies.length > 1
            ? [
                {
                  key: "body",
                  header: words.columns.body,
                  cell: (row: (typeof addresses)[number]) => {
                    const body = bodyOf(row.departmentId);
                    return body ? nameOf(body) : "";
                  },
                },
              ]
            : []),
          {
            key: "state",
            header: words.columns.state,
            cell: (row) => <Tag>{row.stoppedOn === null ? words.inUse : words.stopped(site.day(row.stoppedOn))}</Tag>,
          },
          {
            key: "sent",
            header: words.columns.sent,
            cell: (row) => (row.sentOn === null ? words.neverSent : site.day(row.sentOn)),
          },
        ]}
        rows={addresses}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.none} />}
      />
      <form method="post" action={`${HERE}?index`} noValidate>
        <h2>{words.add}</h2>
        {bodies.length > 1 ? (
          <SelectField
            {...of("body")}
            label={words.columns.body}
            defaultValue={failed?.answers.body}
            options={bodies.map((body) => ({ value: String(body.id), label: nameOf(body) }))}
            required
          />
        ) : (
          <input type="hidden" name="body" value={bodies[0]?.id} />
        )}
        <RadioGroup
          {...of("format")}
          label={words.columns.format}
          defaultValue={failed?.answers.format}
          options={ADDRESS_FORMATS.map((format) => ({
            value: format,
            label: words.formats[format],
            hint: words.formatHints[format],
          }))}
          required
        />
        <TextField
          {...of("address")}
          label={words.columns.address}
          hint={words.addressHint}
          defaultValue={failed?.answers.address}
          autoComplete="off"
          required
        />
        <TextField {...of("secret")} label={words.secret} hint={words.secretHint} autoComplete="off" />
        <RadioGroup
          {...of("locale")}
          label={words.language}
          defaultValue={failed ? failed.answers.locale : "zh-CN"}
          options={LOCALES.map((locale) => ({ value: locale, label: words.languages[locale] }))}
          inline
          required
        />
        <Button name="act" value="add">
          {words.submit}
        </Button>
      </form>
    </SitePage>
  );
}
