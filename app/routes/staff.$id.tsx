import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { PersonForms } from "../accounts/staff/person-forms.tsx";
import { readStaffPerson } from "../accounts/staff/read-staff.server.ts";
import {
  readScopeChoices,
  resolveEmployer,
  resolveGrant,
  resolveHome,
  RESOLVE_EMPLOYER_REFUSALS,
  RESOLVE_GRANT_REFUSALS,
  RESOLVE_HOME_REFUSALS,
} from "../accounts/staff/scope.server.ts";
import {
  endSessions,
  giveRole,
  setEmployer,
  setHome,
  END_SESSIONS_REFUSALS,
  GIVE_ROLE_REFUSALS,
  SET_EMPLOYER_REFUSALS,
  SET_HOME_REFUSALS,
} from "../accounts/staff/staff.server.ts";
import { type AccountError, employerForm, grantForm, homeForm } from "../accounts/staff/staff-form.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond, type Visit } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary, sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { displayName }) => displayName ?? text.accounts.staff.title,
} satisfies PageHandle<typeof loader>;

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
  const back = ({ params }: Visit) => redirect(`/staff/${idOf(params.id)}?done`);
  const NOT_THEIRS = onPage("forbidden", "home_county", "recused", "last_admin", "not_found", "own_account");
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "manage:staff"), key: (message: AccountError) => message },
    (act) => ({
      give: act({
        schema: grantForm,
        codes: [...RESOLVE_GRANT_REFUSALS, ...GIVE_ROLE_REFUSALS],
        refusals: {
          unknown_region: ["region", "region"],
          unknown_department: ["department", "department"],
          roles_apart: ["role", "apart"],
          ...NOT_THEIRS,
          ...onPage("bad_request"),
        },
        run: async ({ visit, who }, typed) => {
          const grant = await resolveGrant(visit.db, typed);
          await giveRole(visit.db, who, idOf(visit.params.id), grant, visit.today);
          return back(visit);
        },
      }),
      home: act({
        schema: homeForm,
        codes: [...RESOLVE_HOME_REFUSALS, ...SET_HOME_REFUSALS],
        refusals: { unknown_region: ["home", "home"], ...NOT_THEIRS, ...onPage("unknown_department") },
        run: async ({ visit, who }, { home }) => {
          const regionId = await resolveHome(visit.db, home);
          await setHome(visit.db, who, idOf(visit.params.id), regionId, visit.today);
          return back(visit);
        },
      }),
      employer: act({
        schema: employerForm,
        codes: [...RESOLVE_EMPLOYER_REFUSALS, ...SET_EMPLOYER_REFUSALS],
        refusals: { unknown_department: ["employer", "employer"], ...NOT_THEIRS },
        run: async ({ visit, who }, { employer }) => {
          const departmentId = await resolveEmployer(visit.db, employer);
          await setEmployer(visit.db, who, idOf(visit.params.id), departmentId, visit.today);
          return back(visit);
        },
      }),
      end: act({
        codes: END_SESSIONS_REFUSALS,
        refusals: onPage("forbidden", "home_county", "recused", "last_admin", "not_found", "unknown_department"),
        run: async ({ visit, who, answers }) => {
          await endSessions(visit.db, who, idOf(visit.params.id), answers.session ?? null, visit.today);
          return back(visit);
        },
      }),
    }),
  );
}

export default function StaffPage() {
  const { reader, own, choices, done, ...person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.staff.person;
  const errors = sayErrors(answer, accounts.errors);
  return (
    <SitePage
      variant="desk"
      title={person.displayName}
      kicker={person.username}
      person={reader}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/staff", label: accounts.staff.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <PersonForms person={person} own={own} choices={choices} answers={answer?.answers ?? {}} errors={errors.at} />
    </SitePage>
  );
}
