import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { LOCALES } from "../i18n/locale.ts";
import { useText } from "../i18n/use-text.ts";
import {
  CHOOSE_FOR_ADDRESS_REFUSALS,
  chooseForAddress,
  readAddress,
  REMOVE_ADDRESS_REFUSALS,
  removeAddress,
  SWITCH_ADDRESS_REFUSALS,
  switchAddress,
  TEST_ADDRESS_REFUSALS,
  testAddress,
} from "../notifications/addresses/address.server.ts";
import { addressChoicesForm, type AddressError } from "../notifications/addresses/address.ts";
import { ALWAYS_AT_ONCE, BODY_OCCASIONS } from "../notifications/occasion.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { CheckboxGroup, RadioGroup } from "../ui/choices.tsx";
import { Actions, Button, ErrorSummary, sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const ALL = "/office/notifications";
const notTheirs = () => onPage("not_found", "forbidden", "home_county", "recused");

export const handle = { title: (text) => text.notifications.settings.one } satisfies PageHandle;

const CHOSEN_AT_ONCE = BODY_OCCASIONS.filter((one) => !ALWAYS_AT_ONCE.includes(one));

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set:notifications");
    const { db, cookieSecret, params, url } = visit;
    const address = await readAddress(db, actor, cookieSecret, idOf(params.id));
    return { address, person: actor.displayName, done: url.searchParams.get("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  const here = `${ALL}/${args.params.id}`;
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "set:notifications"),
      key: (message: AddressError) => message,
      lists: ["occasion"],
    },
    (act) => {
      const switching = (on: boolean) =>
        act({
          codes: SWITCH_ADDRESS_REFUSALS,
          refusals: notTheirs(),
          run: async ({ visit: { db, params, today }, who }) => {
            await switchAddress(db, who, idOf(params.id), on, today);
            return redirect(`${here}?done=${on ? "resumed" : "stopped"}`);
          },
        });
      return {
        save: act({
          schema: addressChoicesForm,
          shape: { lists: ["occasion"] },
          codes: CHOOSE_FOR_ADDRESS_REFUSALS,
          refusals: notTheirs(),
          run: async ({ visit: { db, params }, who }, choices) => {
            await chooseForAddress(db, who, idOf(params.id), choices);
            return redirect(`${here}?done=saved`);
          },
        }),
        test: act({
          codes: TEST_ADDRESS_REFUSALS,
          refusals: notTheirs(),
          run: async ({ visit: { db, params, today }, who }) => {
            const asked = await testAddress(db, who, idOf(params.id), today);
            return redirect(`${here}?done=${asked ? "tested" : "enough"}`);
          },
        }),
        stop: switching(false),
        resume: switching(true),
        remove: act({
          codes: REMOVE_ADDRESS_REFUSALS,
          refusals: notTheirs(),
          run: async ({ visit: { db, params, today }, who }) => {
            await removeAddress(db, who, idOf(params.id), today);
            return redirect(`${ALL}?done=removed`);
          },
        }),
      };
    },
  );
}

export default function NotificationAddress() {
  const { address, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, notifications } = useText();
  const words = notifications.settings;
  const errors = sayErrors(failed, notifications.errors);
  const of = (name: "occasion" | "locale") => ({ name, error: errors.at[name], errorPrefix: site.errorPrefix });
  const here = `${ALL}/${address.id}`;
  const said = (["saved", "tested", "enough", "stopped", "resumed"] as const).find((one) => one === done);
  return (
    <SitePage
      variant="desk"
      person={person}
      title={address.shown ?? words.unreadable}
      kicker={words.formats[address.format]}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: ALL, label: words.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {said && !failed && (
        <Notice tone={said === "enough" ? "info" : "success"} live>
          {words.doneWords[said]}
        </Notice>
      )}
      {address.stoppedOn !== null && <Notice>{words.stoppedText(site.day(address.stoppedOn))}</Notice>}
      {address.test && (
        <p>
          {words.testState(site.day(address.test.day), notifications.states[address.test.state], address.test.error)}
        </p>
      )}
      <form method="post" action={here} noValidate>
        <CheckboxGroup
          {...of("occasion")}
          label={words.atOnce}
          hint={words.atOnceHint}
          defaultValue={failed ? failed.lists.occasion : address.atOnce}
          options={CHOSEN_AT_ONCE.map((occasion) => ({ value: occasion, label: notifications.occasions[occasion] }))}
        />
        <RadioGroup
          {...of("locale")}
          label={words.language}
          defaultValue={failed ? failed.answers.locale : address.locale}
          options={LOCALES.map((locale) => ({ value: locale, label: words.languages[locale] }))}
          inline
          required
        />
        <Button name="act" value="save">
          {words.save}
        </Button>
      </form>
      <form method="post" action={here}>
        <h2>{words.more}</h2>
        <Actions>
          <Button name="act" value="test" look="secondary">
            {words.test}
          </Button>
          <Button name="act" value={address.stoppedOn === null ? "stop" : "resume"} look="secondary">
            {address.stoppedOn === null ? words.stop : words.resume}
          </Button>
          <Button name="act" value="remove" look="danger">
            {words.remove}
          </Button>
        </Actions>
      </form>
    </SitePage>
  );
}
