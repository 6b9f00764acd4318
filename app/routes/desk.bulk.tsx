import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { parseForm, readForm } from "../http/forms/form.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { BULK_SHAPE, undoForm } from "../desk/bulk/bulk-form.ts";
import { BulkPage, NothingTicked } from "../desk/bulk/bulk-page.tsx";
import { takeBulk } from "../desk/bulk/bulk-turn.server.ts";
import { undoTogether } from "../desk/bulk/undo.server.ts";
import { DomainError } from "../domain-error.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary } from "../ui/form.tsx";

export const handle = {
  title: (text, _data, answer) => text.queue.bulk.title((answer as { items?: unknown[] } | null)?.items?.length ?? 0),
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    return { person: actor.displayName };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const form = await readForm(visit.request, BULK_SHAPE.lists);
    if (pressed(form, ["ask", "send", "undo"], "step") === "undo") {
      const parsed = parseForm(form, undoForm);
      if (!parsed.ok) throw new DomainError("undo_over");
      const { undone, kept } = await undoTogether(visit.db, actor, parsed.value.act, visit.today, visit.now);
      return redirect(`/desk?done=undone.${undone}.${kept}`);
    }
    const turn = await takeBulk(visit, actor, form);
    return turn ? data(turn, { status: turn.status }) : redirect("/desk");
  });
}

export default function DeskBulk() {
  const { person } = useLoaderData<typeof loader>();
  const turn = useActionData<typeof action>();
  const { site, desk, queue } = useText();
  const words = queue.bulk;
  const errors = Object.entries(turn?.errors ?? {}).flatMap(([name, error]) =>
    error ? [{ name, message: words.errors[error] }] : [],
  );
  const ticked = turn !== undefined && turn.items.length > 0;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title(turn?.items.length ?? 0)}
      lede={ticked ? words.lede : undefined}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors} />
      {ticked ? <BulkPage turn={turn} /> : <NothingTicked />}
    </SitePage>
  );
}
