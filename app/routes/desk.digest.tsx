import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { LOCALES } from "../i18n/locale.ts";
import { useText } from "../i18n/use-text.ts";
import { type AddressError, ownAddressForm } from "../notifications/addresses/address.ts";
import {
  keepOwnAddress,
  KEEP_OWN_ADDRESS_REFUSALS,
  readOwnAddress,
  REMOVE_OWN_ADDRESS_REFUSALS,
  removeOwnAddress,
} from "../notifications/staff/own-address.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/desk/digest";

export const handle = { title: (text) => text.staffDigest.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const { db, env, cookieSecret, url } = visit;
    return {
      own: await readOwnAddress(db, actor, cookieSecret),
      mail: env.SMTP_URL !== undefined,
      person: actor.displayName,
      done: url.searchParams.get("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "read:report"), key: (message: AddressError) => message },
    (act) => ({
      save: act({
        schema: ownAddressForm,
        codes: KEEP_OWN_ADDRESS_REFUSALS,
        refusals: onPage(...KEEP_OWN_ADDRESS_REFUSALS),
        run: async ({ visit: { db, cookieSecret, today }, who }, given) => {
          await keepOwnAddress(db, who, cookieSecret, given, today);
          return redirect(`${HERE}?done=saved`);
        },
      }),
      remove: act({
        codes: REMOVE_OWN_ADDRESS_REFUSALS,
        refusals: onPage(...REMOVE_OWN_ADDRESS_REFUSALS),
        run: async ({ visit: { db, today }, who }) => {
          await removeOwnAddress(db, who, today);
          return redirect(`${HERE}?done=removed`);
        },
      }),
    }),
  );
}

export default function StaffDigest() {
  const { own, mail, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, notifications, staffDigest: words } = useText();
  const errors = sayErrors(failed, notifications.errors);
  const of = (name: "address" | "locale") => ({ name, error: errors.at[name], errorPrefix: site.errorPrefix });
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {(done === "saved" || done === "removed") && !failed && (
        <Notice tone="success" live>
          {words[done]}
        </Notice>
      )}
      {!mail && <Notice>{words.noMail}</Notice>}
      {own && (
        <p>
          {site.sentences([
            own.stoppedOn !== null
              ? words.stopped(site.day(own.stoppedOn))
              : own.address === null
                ? words.unreadable
                : words.now(own.address),
            own.sentOn === null ? words.neverSent : words.sentOn(site.day(own.sentOn)),
          ])}
        </p>
      )}
      <form method="post" action={HERE} noValidate>
        <TextField
          {...of("address")}
          label={words.address}
          hint={words.addressHint}
          defaultValue={failed ? failed.answers.address : (own?.address ?? undefined)}
          type="email"
          autoComplete="email"
          required
        />
        <RadioGroup
          {...of("locale")}
          label={words.language}
          defaultValue={failed ? failed.answers.locale : (own?.locale ?? "zh-CN")}
          options={LOCALES.map((locale) => ({ value: locale, label: words.languages[locale] }))}
          inline
          required
        />
        <Actions>
          <Button name="act" value="save">
            {words.save}
          </Button>
          {own && (
            <Button name="act" value="remove" look="secondary">
              {words.remove}
            </Button>
          )}
        </Actions>
      </form>
    </SitePage>
  );
}
