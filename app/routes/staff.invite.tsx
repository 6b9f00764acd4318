import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { GrantFields, HomeField } from "../accounts/staff/grant-fields.tsx";
import { invite, INVITE_REFUSALS } from "../accounts/staff/invitation.server.ts";
import {
  readScopeChoices,
  resolveGrant,
  resolveHome,
  RESOLVE_GRANT_REFUSALS,
  RESOLVE_HOME_REFUSALS,
} from "../accounts/staff/scope.server.ts";
import { type AccountError, invitationForm } from "../accounts/staff/staff-form.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyOfForm } from "../register/county-field.tsx";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, LinkButton, sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import "../accounts/accounts.css";

const HERE = "/staff/invite";

export const handle = { title: (text) => text.accounts.staff.inviteTitle } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "manage:staff");
    const { db, url, today } = visit;
    const choices = await readScopeChoices(db, url.searchParams.get("county") || undefined, today);
    return { person: actor.displayName, choices };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "manage:staff"),
      key: (message: AccountError) => message,
      show: async () => ({ link: null as string | null }),
    },
    (act) => ({
      invite: act({
        schema: invitationForm,
        codes: [...RESOLVE_GRANT_REFUSALS, ...INVITE_REFUSALS],
        refusals: {
          unknown_region: ["region", "region"],
          unknown_department: ["department", "department"],
          roles_apart: ["role", "apart"],
          ...onPage("bad_request", "forbidden", "home_county", "recused"),
        },
        run: async ({ visit: { db, env, request, now }, who }, { displayName, home, ...typed }) => {
          const grant = await resolveGrant(db, typed);
          const region = await attempt(RESOLVE_HOME_REFUSALS, () => resolveHome(db, home));
          if (region.refused !== null) return { errors: { home: "home" }, status: 400 };
          const token = await invite(db, who, { displayName, homeRegionId: region.value, grants: [grant] }, now);
          const origin = env.ORIGIN ?? request.headers.get("Origin") ?? "";
          return { link: `${origin}/invitation/${token}` };
        },
      }),
    }),
  );
}

export default function Invite() {
  const { person, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, accounts } = useText();
  const words = accounts.staff;
  const { list, at: errors } = sayErrors(answer, accounts.errors);
  const answers: Record<string, string | string[] | undefined> = answer?.answers ?? {};
  const fields = { choices, answers, errors };
  const breadcrumb = { label: site.breadcrumbLabel, links: [{ href: "/staff", label: words.title }] };
  if (answer?.link) {
    return (
      <SitePage variant="desk" title={words.linkTitle} person={person} breadcrumb={breadcrumb}>
        <Notice title={words.linkNote}>{words.linkOnly(String(answers.displayName))}</Notice>
        <p className="once-link">
          <code>{answer.link}</code>
        </p>
        <Actions>
          <LinkButton href="/staff">{words.back}</LinkButton>
          <LinkButton href="/staff/invite" look="secondary">
            {words.another}
          </LinkButton>
        </Actions>
      </SitePage>
    );
  }
  return (
    <SitePage variant="desk" title={words.inviteTitle} lede={words.inviteLede} person={person} breadcrumb={breadcrumb}>
      <ErrorSummary title={site.errorSummary} errors={list} />
      <CountyOfForm action={HERE} options={choices.among} county={choices.county} />
      <form method="post" action={choices.county ? `${HERE}?county=${choices.county}` : HERE} noValidate>
        <TextField
          name="displayName"
          label={words.displayName}
          hint={words.displayNameHint}
          width="medium"
          autoComplete="off"
          defaultValue={String(answers.displayName ?? "")}
          error={errors.displayName}
          errorPrefix={site.errorPrefix}
          required
        />
        <GrantFields {...fields} />
        <HomeField {...fields} />
        <Button>{words.inviteSubmit}</Button>
      </form>
    </SitePage>
  );
}
