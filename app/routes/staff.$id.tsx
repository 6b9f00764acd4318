import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { PersonForms } from "../accounts/staff/person-forms.tsx";
import { readStaffPerson } from "../accounts/staff/read-staff.server.ts";
import { readScopeChoices, resolveEmployer, resolveGrant, resolveHome } from "../accounts/staff/scope.server.ts";
import { endSessions, giveRole, setEmployer, setHome } from "../accounts/staff/staff.server.ts";
import { type AccountError, employerForm, grantForm, homeForm } from "../accounts/staff/staff-form.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { idOf } from "../http/query.ts";
import { pressed } from "../http/forms/pressed.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { displayName }) => displayName ?? text.accounts.staff.title,
} satisfies PageHandle<typeof loader>;

/** The buttons of the page. */
const ACTS = ["give", "home", "employer", "end"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "manage:staff");
    const { db, params, url, today, now } = visit;
    const person = await readStaffPerson(db, actor, idOf(params.id), now);
    return {
      ...person,
      reader: actor.displayName,
      own: person.id === actor.userId,
      choices: await readScopeChoices(db, url.searchParams.get("county") || undefined, today),
      done: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, today } = visit;
    const actor = await requirePermission(visit, "manage:staff");
    const id = idOf(visit.params.id);
    const form = await readForm(visit.request);
    const failed = (errors: Record<string, string>) =>
      data({ errors: errors as Record<string, AccountError>, answers: answersOf(form) }, { status: 400 });
    const act = pressed(form, ACTS);
    switch (act) {
      case "give": {
        const parsed = parseForm(form, grantForm);
        if (!parsed.ok) return failed(parsed.errors);
        const grant = await attempt(["unknown_department", "unknown_region"], () => resolveGrant(db, parsed.value));
        if (grant.refused === "unknown_region") return failed({ region: "region" });
        if (grant.refused) return failed({ department: "department" });
        const given = await attempt(["roles_apart"], () => giveRole(db, actor, id, grant.value, today));
        if (given.refused) return failed({ role: "apart" });
        break;
      }
      case "home": {
        const parsed = parseForm(form, homeForm);
        if (!parsed.ok) return failed(parsed.errors);
        const home = await attempt(["unknown_region"], () => resolveHome(db, parsed.value.home));
        if (home.refused) return failed({ home: "home" });
        await setHome(db, actor, id, home.value, today);
        break;
      }
      case "employer": {
        const parsed = parseForm(form, employerForm);
        if (!parsed.ok) return failed(parsed.errors);
        const employer = await attempt(["unknown_department"], () => resolveEmployer(db, parsed.value.employer));
        if (employer.refused) return failed({ employer: "employer" });
        await setEmployer(db, actor, id, employer.value, today);
        break;
      }
      case "end":
        await endSessions(db, actor, id, form.has("session") ? String(form.get("session")) : null, today);
        break;
    }
    return redirect(`/staff/${id}?done`);
  });
}

export default function StaffPage() {
  const { reader, own, choices, done, ...person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.staff.person;
  const messages = Object.entries<AccountError>(answer?.errors ?? {}).map(([name, key]) => ({
    name,
    message: accounts.errors[key],
  }));
  return (
    <SitePage
      variant="desk"
      title={person.displayName}
      kicker={person.username}
      person={reader}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/staff", label: accounts.staff.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={messages} />
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <PersonForms
        person={person}
        own={own}
        choices={choices}
        answers={answer?.answers ?? {}}
        errors={Object.fromEntries(messages.map(({ name, message }) => [name, message]))}
      />
    </SitePage>
  );
}
