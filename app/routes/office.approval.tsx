import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can, departmentsOf } from "../accounts/permissions.ts";
import { readDepartmentById } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { readApproval, setApproval, SET_APPROVAL_REFUSALS } from "../replies/approval.server.ts";
import { SitePage } from "../site-page.tsx";
import { Button, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/office/approval";

export const handle = { title: (text) => text.drafts.approval.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set:approval");
    const { db, url } = visit;
    const own = departmentsOf(actor).filter((departmentId) => can(actor, "set:approval", { departmentId }));
    const asked = url.searchParams.get("body");
    const codes = asked ? [asked] : await Promise.all(own.map(async (id) => (await readDepartmentById(db, id)).code));
    if (codes.length === 0) throw new DomainError("not_found");
    return {
      person: actor.displayName,
      bodies: await Promise.all(codes.map((code) => readApproval(db, actor, code))),
      answers: can(actor, "read:own-case"),
      done: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, { who: ({ visit }) => requirePermission(visit, "set:approval"), key: () => "" }, (act) => {
    const setting = (required: boolean) =>
      act({
        codes: SET_APPROVAL_REFUSALS,
        refusals: onPage(...SET_APPROVAL_REFUSALS),
        run: async ({ visit: { db, today }, who, answers }) => {
          const code = answers.body ?? "";
          await setApproval(db, who, { code, required }, today);
          return redirect(`${HERE}?body=${encodeURIComponent(code)}&done`);
        },
      });
    return { on: setting(true), off: setting(false) };
  });
}

export default function OfficeApproval() {
  const { person, bodies, answers, done } = useLoaderData<typeof loader>();
  const { site, desk, drafts } = useText();
  const nameOf = useName();
  const words = drafts.approval;
  const back = answers
    ? { href: "/office", label: desk.office.title }
    : { href: "/setup/bodies", label: site.nav.setup };
  return (
    <SitePage
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [back] }}
    >
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      {bodies.map((one) => (
        <section key={one.department.code} aria-labelledby={`of-${one.department.code}`}>
          <h2 id={`of-${one.department.code}`}>{nameOf(one.department)}</h2>
          <p>{one.asks ? words.asks : one.required ? words.noApprover : words.asksNot}</p>
          <form method="post" action={HERE}>
            <HiddenFields values={{ body: one.department.code }} />
            <Button name="act" value={one.required ? "off" : "on"} look="secondary">
              {one.required ? words.off : words.on}
            </Button>
          </form>
        </section>
      ))}
    </SitePage>
  );
}
