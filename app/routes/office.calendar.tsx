import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import {
  makeFeed,
  MAKE_FEED_REFUSALS,
  readFeed,
  revokeFeed,
  REVOKE_FEED_REFUSALS,
} from "../office/feed/feed.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Actions, Button, LinkButton } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import "../accounts/accounts.css";

const HERE = "/office/calendar";

export const handle = { title: (text) => text.inbox.calendar.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:own-case");
    return {
      person: actor.displayName,
      madeOn: await readFeed(visit.db, actor),
      revoked: visit.url.searchParams.get("done") === "revoked",
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "read:own-case"),
      key: () => "",
      show: async () => ({ link: null as string | null }),
    },
    (act) => ({
      make: act({
        onlyPressed: true,
        codes: MAKE_FEED_REFUSALS,
        refusals: onPage(...MAKE_FEED_REFUSALS),
        run: async ({ visit: { db, env, request, today }, who }) => {
          const token = await makeFeed(db, who, today);
          const origin = env.ORIGIN ?? request.headers.get("Origin") ?? "";
          return { link: `${origin}/calendar/${token}.ics` };
        },
      }),
      revoke: act({
        codes: REVOKE_FEED_REFUSALS,
        refusals: onPage(...REVOKE_FEED_REFUSALS),
        run: async ({ visit: { db, today }, who }) => {
          await revokeFeed(db, who, today);
          return redirect(`${HERE}?done=revoked`);
        },
      }),
    }),
  );
}

export default function OfficeCalendar() {
  const { person, madeOn, revoked } = useLoaderData<typeof loader>();
  const link = useActionData<typeof action>()?.link;
  const { site, desk, inbox } = useText();
  const words = inbox.calendar;
  const page = {
    person,
    breadcrumb: { label: site.breadcrumbLabel, links: [{ href: "/office", label: desk.office.title }] },
  };
  if (link) {
    return (
      <SitePage {...page} title={words.made}>
        <Notice title={words.once}>{words.warning}</Notice>
        <p className="once-link">
          <code>{link}</code>
        </p>
        <Actions>
          <LinkButton href="/office">{words.back}</LinkButton>
        </Actions>
      </SitePage>
    );
  }
  return (
    <SitePage {...page} title={words.title} lede={words.lede}>
      {revoked && (
        <Notice tone="success" live>
          {words.revoked}
        </Notice>
      )}
      <p>{madeOn ? words.since(site.day(madeOn)) : words.none}</p>
      <p>{words.warning}</p>
      <form method="post" action={HERE}>
        <Actions>
          <Button name="act" value="make">
            {madeOn ? words.again : words.make}
          </Button>
          {madeOn && (
            <Button name="act" value="revoke" look="secondary">
              {words.revoke}
            </Button>
          )}
        </Actions>
      </form>
    </SitePage>
  );
}
