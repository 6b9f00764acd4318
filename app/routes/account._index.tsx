import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePassword } from "../accounts/account.server.ts";
import { FactorList } from "../accounts/factor-list.tsx";
import { requireStaff } from "../accounts/guard.server.ts";
import { PasswordForm } from "../accounts/password-form.tsx";
import { removeFactor } from "../accounts/second-factor/second-factor.server.ts";
import { listSessions, revokeSession, revokeSessions } from "../accounts/session.server.ts";
import { SessionTable } from "../accounts/session-table.tsx";
import { RoleList } from "../accounts/role-list.tsx";
import { readOwnAccount } from "../accounts/staff/read-staff.server.ts";
import { type AccountError, passwordForm } from "../accounts/staff/staff-form.ts";
import { deskOf } from "../accounts/sign-in/sign-in-form.ts";
import { parseForm, readForm } from "../http/forms/form.server.ts";
import { factorDelay } from "../http/limits.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
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
  return respond(args, async (visit) => {
    const { db, today, now } = visit;
    const { actor, signIn } = await requireStaff(visit);
    const form = await readForm(visit.request);
    const textOf = (name: string) => String(form.get(name) ?? "");
    switch (pressed(form, ["password", "end", "end-others", "remove-app", "remove-passkey"])) {
      case "end":
        await revokeSession(db, actor.userId, textOf("session"));
        return redirect("/account?done");
      case "end-others":
        await revokeSessions(db, actor.userId, signIn.sessionId);
        return redirect("/account?done");
      case "remove-app":
        await removeFactor(db, signIn, null, now);
        return redirect("/account?done");
      case "remove-passkey":
        await removeFactor(db, signIn, textOf("passkey"), now);
        return redirect("/account?done");
    }
    const failed = (errors: Partial<Record<string, AccountError>>, status = 400) => data({ errors }, { status });
    const parsed = parseForm(form, passwordForm);
    if (!parsed.ok) return failed(parsed.errors as Record<string, AccountError>);
    const { current, password } = parsed.value;
    const tries = `password ${actor.userId}`;
    const changed = await attempt(["wrong_credentials", "too_many_tries"], async () => {
      await factorDelay.spend(tries);
      await changePassword(db, signIn, current, password, today);
      await factorDelay.giveBack(tries);
    });
    if (changed.refused === "too_many_tries") return failed({ current: "tooMany" }, 429);
    return changed.refused ? failed({ current: "current" }) : redirect("/account?done");
  });
}

export default function Account() {
  const { username, displayName, roles, factors, sessions, desk, here, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.account;
  const messages = Object.entries(failed?.errors ?? {}).flatMap(([name, key]) =>
    key ? [{ name, message: accounts.errors[key as AccountError] }] : [],
  );
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
      <ErrorSummary title={site.errorSummary} errors={messages} />
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
      <PasswordForm action={HERE} errors={Object.fromEntries(messages.map(({ name, message }) => [name, message]))} />
    </SitePage>
  );
}
