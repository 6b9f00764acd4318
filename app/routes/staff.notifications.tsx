import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import {
  DROP_DEAD_LETTER_REFUSALS,
  dropDeadLetter,
  readSending,
  RETRY_DEAD_LETTER_REFUSALS,
  retryDeadLetter,
} from "../notifications/dead-letters/dead-letter.server.ts";
import { isBodyOccasion } from "../notifications/occasion.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Actions, Button } from "../ui/form.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";
import { DataTable } from "../ui/table.tsx";

const HERE = "/staff/notifications";
const MINUTE_MS = 60_000;

export const handle = { title: (text) => text.notifications.operator.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const { db, env, url, now } = visit;
    const before = url.searchParams.get("before");
    const { channels, ...letters } = await readSending(db, actor, before === null ? null : idOf(before));
    const on = { mail: env.SMTP_URL !== undefined, webhook: env.WEBHOOKS === "on" };
    return {
      ...letters,
      channels: channels.map(({ channel, waiting, dead, oldestAt, arrivedAt }) => ({
        channel,
        on: on[channel],
        waiting,
        dead,
        oldestMinutes: oldestAt && Math.max(0, Math.floor((now.getTime() - oldestAt.getTime()) / MINUTE_MS)),
        arrivedMinutes: arrivedAt && Math.max(0, Math.floor((now.getTime() - arrivedAt.getTime()) / MINUTE_MS)),
      })),
      person: actor.displayName,
      paged: before !== null,
      done: url.searchParams.get("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "set-up:site"), key: (message: string) => message },
    (act) => ({
      "retry:": act({
        codes: RETRY_DEAD_LETTER_REFUSALS,
        refusals: onPage(...RETRY_DEAD_LETTER_REFUSALS),
        run: async ({ visit: { db, today }, who, object }) => {
          await retryDeadLetter(db, who, idOf(object), today);
          return redirect(`${HERE}?done=retried`);
        },
      }),
      "drop:": act({
        codes: DROP_DEAD_LETTER_REFUSALS,
        refusals: onPage(...DROP_DEAD_LETTER_REFUSALS),
        run: async ({ visit: { db, today }, who, object }) => {
          await dropDeadLetter(db, who, idOf(object), today);
          return redirect(`${HERE}?done=dropped`);
        },
      }),
    }),
  );
}

export default function SendingState() {
  const { channels, dead, older, person, paged, done } = useLoaderData<typeof loader>();
  const { site, accounts, notifications } = useText();
  const words = notifications.operator;
  const said = (["retried", "dropped"] as const).find((one) => one === done);
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/staff", label: accounts.staff.title }] }}
    >
      {said && (
        <Notice tone="success" live>
          {words.doneWords[said]}
        </Notice>
      )}
      <DataTable
        caption={words.channels}
        narrow="stack"
        columns={[
          {
            key: "channel",
            header: words.columns.channel,
            rowHeader: true,
            cell: (row) => words.channelNames[row.channel],
          },
          { key: "on", header: words.columns.on, cell: (row) => (row.on ? words.on : words.off) },
          { key: "waiting", header: words.columns.waiting, numeric: true, cell: (row) => site.number(row.waiting) },
          {
            key: "oldest",
            header: words.columns.oldest,
            cell: (row) => (row.oldestMinutes === null ? words.nothing : words.minutes(row.oldestMinutes)),
          },
          {
            key: "arrived",
            header: words.columns.arrived,
            cell: (row) => (row.arrivedMinutes === null ? words.never : words.ago(row.arrivedMinutes)),
          },
          { key: "dead", header: words.columns.dead, numeric: true, cell: (row) => site.number(row.dead) },
        ]}
        rows={channels}
        rowKey={(row) => row.channel}
      />
      <form method="post" action={HERE}>
        <DataTable
          caption={words.deadTitle}
          narrow="stack"
          columns={[
            {
              key: "about",
              header: words.columns.about,
              rowHeader: true,
              cell: (row) =>
                words.about(isBodyOccasion(row.kind) ? notifications.occasions[row.kind] : words.other, row.about),
            },
            { key: "to", header: words.columns.to, cell: (row) => words.recipients[row.recipientKind] },
            { key: "channel", header: words.columns.channel, cell: (row) => words.channelNames[row.channel] },
            { key: "given", header: words.columns.givenUp, short: true, cell: (row) => site.day(row.givenUpOn) },
            { key: "why", header: words.columns.why, cell: (row) => words.why(row.error, row.attempts) },
            {
              key: "acts",
              header: words.columns.acts,
              cell: (row) => (
                <Actions>
                  <Button name="act" value={`retry:${row.id}`} look="secondary">
                    {words.retry}
                    <span className="hidden">{site.linkAbout(row.about)}</span>
                  </Button>
                  <Button name="act" value={`drop:${row.id}`} look="secondary">
                    {words.drop}
                    <span className="hidden">{site.linkAbout(row.about)}</span>
                  </Button>
                </Actions>
              ),
            },
          ]}
          rows={dead}
          rowKey={(row) => row.id}
          empty={<EmptyState title={words.noneDead} />}
        />
      </form>
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: HERE, label: site.newest } : undefined}
        older={older === null ? undefined : { href: `${HERE}?before=${older}`, label: site.older }}
      />
    </SitePage>
  );
}
