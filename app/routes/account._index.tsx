import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePassword, CHANGE_PASSWORD_REFUSALS } from "../accounts/account.server.ts";
import { FactorList } from "../accounts/factor-list.tsx";
import { requireStaff } from "../accounts/guard.server.ts";
import { PasswordForm } from "../accounts/password-form.tsx";
import { removeFactor, REMOVE_FACTOR_REFUSALS } from "../accounts/second-factor/second-factor.server.ts";
import { listSessions, revokeSession, revokeSessions } from "../accounts/session.server.ts";
import { SessionTable } from "../accounts/session-table.tsx";
import { RoleList } from "../accounts/role-list.tsx";
import { readOwnAccount } from "../accounts/staff/read-staff.server.ts";
import { type AccountError, passwordForm } from "../accounts/staff/staff-form.ts";
import { deskOf } from "../accounts/sign-in/sign-in-form.ts";
import { factorDelay } from "../http/limits/limits.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Button, ErrorSummary, HiddenFields, sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/account?index";

export const handle = { title: (text) => text.accounts.account.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { actor, signIn } = await requireStaff(visit);
    const [own, sessions] = await Promise.all([
      readOwnAccount(visit.db, actor.userId),
      listSessions(visit.db, actor.userId, visit.now),
    ]);
    return { ...own, sessions, desk: deskOf(actor), here: signIn.sessionId, done: visit.url.searchParams.has("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  const done = () => redirect("/account?done");
  return formAction(
    args,
    { who: ({ visit }) => requireStaff(visit), key: (message: AccountError) => message },
    (act) => ({
      password: act({
        schema: passwordForm,
        codes: [...CHANGE_PASSWORD_REFUSALS, "too_many_tries"],
        refusals: {
          wrong_credentials: ["current", "current"],
          too_many_tries: ["current", "tooMany"],
          ...onPage("busy"),
        },
        run: async ({ visit: { db, today }, who: { actor, signIn } }, { current, password }) => {
          const tries = `password ${actor.userId}`;
          await factorDelay.spend(tries);
          await changePassword(db, signIn, current, password, today);
          await factorDelay.giveBack(tries);
          return done();
        },
      }),
      end: act({
        codes: [],
        refusals: {},
        run: async ({ visit: { db }, who: { actor }, answers }) => {
          await revokeSession(db, actor.userId, answers.session ?? "");
          return done();
        },
      }),
      "end-others": act({
        codes: [],
        refusals: {},
        run: async ({ visit: { db }, who: { actor, signIn } }) => {
          await revokeSessions(db, actor.userId, signIn.sessionId);
          return done();
        },
      }),
      "remove-app": act({
        codes: REMOVE_FACTOR_REFUSALS,
        refusals: onPage("password_needed", "last_factor"),
        run: async ({ visit: { db, now }, who }) => {
          await removeFactor(db, who.signIn, null, now);
          return done();
        },
      }),
      "remove-passkey": act({
        codes: REMOVE_FACTOR_REFUSALS,
        refusals: onPage("password_needed", "last_factor"),
        run: async ({ visit: { db, now }, who, answers }) => {
          await removeFactor(db, who.signIn, answers.passkey ?? "", now);
          return done();
        },
      }),
    }),
  );
}

export default function Account() {
  const { username, displayName, roles, factors, sessions, desk, here, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.account;
  const errors = sayErrors(failed, accounts.errors);
  const { nav } = site;
  const desks = { "/desk": nav.desk, "/office": nav.office, "/staff": nav.staff };
  const own = Object.entries(desks).filter(([href]) => href === desk);
  return (
    <SitePage
      variant="desk"
      title={words.title}
      lede={words.lede(username)}
      person={displayName}
      breadcrumb={
        own.length > 0
          ? { label: site.breadcrumbLabel, links: own.map(([href, label]) => ({ href, label })) }
          : undefined
      }
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <h2>{words.rolesTitle}</h2>
      <div className="prose">
        <RoleList roles={roles} />
      </div>
      <h2>{words.factorsTitle}</h2>
      <FactorList action={HERE} factors={factors} />
      <h2>{words.sessionsTitle}</h2>
      <p className="prose">{words.sessionsNote}</p>
      <SessionTable action={HERE} sessions={sessions} here={here} />
      {sessions.length > 1 && (
        <form method="post" action={HERE}>
          <HiddenFields values={{ act: "end-others" }} />
          <Button look="secondary">{words.endOthers}</Button>
        </form>
      )}
      <h2>{words.passwordTitle}</h2>
      <PasswordForm action={HERE} errors={errors.at} />
    </SitePage>
  );
}
