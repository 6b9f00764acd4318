import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { useRoleText } from "../accounts/role-list.tsx";
import { readStaffPerson } from "../accounts/staff/read-staff.server.ts";
import {
  resetAccount,
  setClosed,
  takeRole,
  RESET_ACCOUNT_REFUSALS,
  SET_CLOSED_REFUSALS,
} from "../accounts/staff/staff.server.ts";
import { type AccountError, GRAVE_ACTS, graveForm } from "../accounts/staff/staff-form.ts";
import { DomainError } from "../domain-error.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, LinkButton } from "../ui/form.tsx";
import { CopyBlock, Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { act }) => text.accounts.staff.grave.titles[act],
} satisfies PageHandle<typeof loader>;

/** `close`, or `take-` and the row id of a role. Throws `not_found`. */
function readAct(param = ""): { act: (typeof GRAVE_ACTS)[number]; roleId: number } {
  const [name, roleId] = param.split("-");
  const act = GRAVE_ACTS.find((one) => one === name);
  if (!act) throw new DomainError("not_found");
  return { act, roleId: roleId === undefined ? 0 : idOf(roleId) };
}

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "manage:staff");
    const { act, roleId } = readAct(visit.params.act);
    const person = await readStaffPerson(visit.db, actor, idOf(visit.params.id), visit.now);
    if (person.id === actor.userId) throw new DomainError("own_account");
    const role = person.roles.find((one) => one.id === roleId) ?? null;
    if (act === "take" && !role) throw new DomainError("not_found");
    return { act, role, id: person.id, name: person.displayName, reader: actor.displayName };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: async ({ visit }) => {
        const actor = await requirePermission(visit, "manage:staff");
        return { actor, id: idOf(visit.params.id), ...readAct(visit.params.act) };
      },
      key: (message: AccountError) => message,
      // Shown once, after a reset.
      show: async () => ({ newPassword: "" }),
    },
    (act) => ({
      confirm: act({
        schema: graveForm,
        codes: [...RESET_ACCOUNT_REFUSALS, ...SET_CLOSED_REFUSALS],
        refusals: {
          reason_needed: ["reason", "reason"],
          ...onPage("forbidden", "home_county", "recused", "last_admin", "not_found", "own_account"),
          ...onPage("unknown_department", "busy"),
        },
        run: async ({ visit: { db, today }, who: { actor, id, ...asked } }, { reason }) => {
          const reasoned = { reason, today };
          if (asked.act === "reset") return { newPassword: await resetAccount(db, actor, id, reasoned) };
          if (asked.act === "take") await takeRole(db, actor, id, asked.roleId, reasoned);
          else await setClosed(db, actor, id, asked.act === "close", reasoned);
          return redirect(`/staff/${id}?done`);
        },
      }),
    }),
  );
}

export default function GraveAct() {
  const { act, role, id, name, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, accounts } = useText();
  const roleText = useRoleText();
  const words = accounts.staff.grave;
  const code = answer?.errors.reason as AccountError | undefined;
  const error = code && accounts.errors[code];
  const here = `/staff/${id}/${act}${role ? `-${role.id}` : ""}`;
  const back = { href: `/staff/${id}`, label: name };
  return (
    <SitePage
      variant="desk"
      title={words.titles[act]}
      kicker={name}
      person={reader}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/staff", label: accounts.staff.title }, back] }}
    >
      {answer?.newPassword ? (
        <>
          <CopyBlock
            label={accounts.staff.person.newPassword}
            code={answer.newPassword}
            note={accounts.staff.person.newPasswordNote}
          />
          <Actions>
            <LinkButton href={back.href}>{words.back}</LinkButton>
          </Actions>
        </>
      ) : (
        <form method="post" action={here} noValidate>
          {error && <ErrorSummary title={site.errorSummary} errors={[{ name: "reason", message: error }]} />}
          <Notice title={role ? roleText(role) : undefined}>{words.what[act]}</Notice>
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            rows={3}
            defaultValue={answer?.answers.reason}
            error={error}
            errorPrefix={site.errorPrefix}
            required
          />
          <Actions>
            <Button look={act === "reopen" ? undefined : "danger"}>{words.submit[act]}</Button>
            <LinkButton href={back.href} look="secondary">
              {words.back}
            </LinkButton>
          </Actions>
        </form>
      )}
    </SitePage>
  );
}
