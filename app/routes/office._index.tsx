import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { departmentsOf } from "../accounts/permissions.ts";
import { CaseTable } from "../cases/case-table.tsx";
import { listPublicCases } from "../cases/read-case.server.ts";
import { readDepartmentById } from "../departments/department.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { ClockNotice } from "../ledger/clock-notice.tsx";
import { lookAtClock } from "../ledger/ledger.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { HeldList } from "../replies/held-list.tsx";
import { listHeldReplies } from "../replies/read-held.server.ts";
import { SitePage } from "../site-page.tsx";
import { EmptyState, Notice } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";

const PAGE = 50;

export const handle = { title: (text) => text.desk.office.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:own-case");
    const { db, url, today } = visit;
    const ids = departmentsOf(actor);
    const after = url.searchParams.get("after") ?? undefined;
    const [departments, page, held, clock] = await Promise.all([
      Promise.all(ids.map((id) => readDepartmentById(db, id))),
      listPublicCases(db, { departmentIds: ids, after, limit: PAGE, withHidden: true }, today),
      listHeldReplies(db, ids),
      lookAtClock(db, today),
    ]);
    return {
      ...page,
      clock: clock.jump === null ? null : clock,
      person: actor.displayName,
      departments: departments.map(({ name, nameEn }) => ({ name, nameEn })),
      held,
      done: url.searchParams.get("done"),
      answered: url.searchParams.has("answered"),
      paged: after !== undefined,
    };
  });
}

export default function Office() {
  const { cases, next, clock, person, departments, held, done, answered, paged } = useLoaderData<typeof loader>();
  const { site, desk, answers } = useText();
  const nameOf = useName();
  const words = desk.office;
  return (
    <SitePage variant="desk" person={person} title={words.title} lede={words.lede(site.list(departments.map(nameOf)))}>
      <ClockNotice clock={clock} />
      {answered && (
        <Notice tone="success" live>
          {words.published}
        </Notice>
      )}
      {done === "held" && (
        <Notice tone="success" live>
          {answers.office.heldDone}
        </Notice>
      )}
      <HeldList held={held} />
      <CaseTable
        cases={cases}
        caption={words.caption}
        withDepartment={false}
        linkTo="/office/cases"
        withNumber
        empty={<EmptyState title={words.empty} />}
      />
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: "/office", label: site.newest } : undefined}
        older={next ? { href: `/office?after=${next}`, label: site.older } : undefined}
      />
    </SitePage>
  );
}
