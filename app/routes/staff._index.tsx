import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { RoleList } from "../accounts/role-list.tsx";
import {
  listOpenInvitations,
  revokeInvitation,
  REVOKE_INVITATION_REFUSALS,
} from "../accounts/staff/invitation.server.ts";
import { listStaff } from "../accounts/staff/read-staff.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { ClockNotice } from "../ledger/clock-notice.tsx";
import { lookAtClock } from "../ledger/ledger.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { countStepsLeft } from "../setup/setup.server.ts";
import { SetupNotice } from "../setup/setup-notice.tsx";
import { SitePage } from "../site-page.tsx";
import { Actions, HiddenFields, LinkButton } from "../ui/form.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";
import { DataTable } from "../ui/table.tsx";

const PAGE = 50;

export const handle = { title: (text) => text.accounts.staff.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "manage:staff");
    const { db, url, today, now } = visit;
    const after = url.searchParams.get("after");
    const [staff, invitations, clock] = await Promise.all([
      listStaff(db, actor, after === null ? 0 : idOf(after), PAGE),
      listOpenInvitations(db, actor, now),
      lookAtClock(db, today),
    ]);
    return {
      ...staff,
      invitations,
      clock: clock.jump === null ? null : clock,
      stepsLeft: await countStepsLeft(db, today),
      person: actor.displayName,
      holidays: can(actor, "enter:holidays"),
      mayImport: can(actor, "import:duties"),
      sets: can(actor, "set-up:site"),
      paged: after !== null,
      revoked: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "manage:staff"), key: (message: string) => message },
    (act) => ({
      revoke: act({
        codes: [...REVOKE_INVITATION_REFUSALS, "not_found"],
        refusals: onPage("forbidden", "home_county", "recused", "unknown_department", "not_found"),
        run: async ({ visit: { db, today }, who, answers }) => {
          await revokeInvitation(db, who, idOf(answers.invitation), today);
          return redirect("/staff?done");
        },
      }),
    }),
  );
}

export default function Staff() {
  const { stepsLeft, people, next, invitations, clock, person, holidays, sets, mayImport, paged, revoked } =
    useLoaderData<typeof loader>();
  const { site, accounts, calendar, setup, imports, notifications } = useText();
  const words = accounts.staff;
  return (
    <SitePage variant="desk" title={words.title} lede={words.lede} person={person}>
      <SetupNotice left={stepsLeft} />
      <ClockNotice clock={clock} />
      {revoked && (
        <Notice tone="success" live>
          {words.revoked}
        </Notice>
      )}
      <Actions>
        <LinkButton href="/staff/invite">{words.invite}</LinkButton>
        {sets && (
          <LinkButton href="/setup" look="secondary">
            {setup.title}
          </LinkButton>
        )}
        {sets && (
          <LinkButton href="/staff/notifications" look="secondary">
            {notifications.operator.title}
          </LinkButton>
        )}
        {holidays && (
          <LinkButton href="/staff/calendar" look="secondary">
            {calendar.title}
          </LinkButton>
        )}
        {mayImport && (
          <LinkButton href="/staff/register/import" look="secondary">
            {imports.title}
          </LinkButton>
        )}
      </Actions>
      <h2>{words.invitationsTitle}</h2>
      {invitations.length === 0 ? (
        <p>{words.invitationsNone}</p>
      ) : (
        <ul>
          {invitations.map((one) => (
            <li key={one.id}>
              <form method="post" action="/staff?index" className="row-form">
                {site.row(
                  one.displayName,
                  site.list(one.roles.map((role) => accounts.roles[role])),
                  words.invitationLeft(one.hoursLeft),
                )}{" "}
                <HiddenFields values={{ invitation: one.id }} />
                <button type="submit" className="plain" aria-label={words.revokeNamed(one.displayName)}>
                  {words.revoke}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <h2>{words.caption}</h2>
      <DataTable
        caption={words.caption}
        captionHidden
        rows={people}
        rowKey={(row) => row.id}
        narrow="stack"
        empty={<EmptyState title={words.noRoles} />}
        columns={[
          {
            key: "name",
            header: words.columns.name,
            rowHeader: true,
            cell: (row) => <a href={`/staff/${row.id}`}>{row.displayName}</a>,
          },
          { key: "username", header: words.columns.username, cell: (row) => row.username },
          {
            key: "roles",
            header: words.columns.roles,
            cell: (row) => (
              <>
                <RoleList roles={row.roles} />
                {row.apart && <strong>{accounts.errors.apart}</strong>}
              </>
            ),
          },
          {
            key: "state",
            header: words.columns.state,
            short: true,
            cell: (row) => (row.closed ? words.closed : row.secured ? words.open : words.unsecured),
          },
        ]}
      />
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: "/staff", label: site.back } : undefined}
        older={next === null ? undefined : { href: `/staff?after=${next}`, label: site.more }}
      />
    </SitePage>
  );
}
