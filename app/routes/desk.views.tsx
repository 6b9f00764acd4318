import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readQueueChoices } from "../moderation/queue/choices.server.ts";
import { filtersOf, hrefOf } from "../moderation/queue/queue-filters.ts";
import { ViewForms } from "../moderation/queue/views/view-forms.tsx";
import { nameFieldOf, type ViewError, viewsForm } from "../moderation/queue/views/views-form.ts";
import { deleteView, readViews, renameView, saveView } from "../moderation/queue/views/views.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = { title: (text) => text.queue.views.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const [views, choices] = await Promise.all([readViews(visit.db, actor), readQueueChoices(visit.db, actor)]);
    return {
      views,
      choices,
      person: actor.displayName,
      done: visit.url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const { db, request } = visit;
    const form = await readForm(request);
    const answers = answersOf(form) as Record<string, string>;
    const failed = (error: ViewError, status: number) => data({ error, answers }, { status });
    const act = pressed(form, ["save", "rename", "delete"]);
    if (act === "rename") form.set("name", answers[nameFieldOf(answers.view ?? "")] ?? "");
    const parsed = parseForm(form, viewsForm);
    if (!parsed.ok) return failed((parsed.errors.name ?? Object.values(parsed.errors)[0]) as ViewError, 400);
    const asked = parsed.value;
    const done = await attempt(["view_exists", "too_many_views"], async () => {
      if (asked.act === "save") await saveView(db, actor, asked.name, asked.query);
      else if (asked.act === "rename") await renameView(db, actor, asked.view, asked.name);
      else await deleteView(db, actor, asked.view);
    });
    if (done.refused) return failed(done.refused, 409);
    return redirect(asked.act === "save" ? hrefOf(filtersOf(new URLSearchParams(asked.query))) : "/desk/views?done");
  });
}

export default function DeskViews() {
  const { views, choices, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, queue } = useText();
  const words = queue.views;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      {failed && (
        <ErrorSummary
          title={site.errorSummary}
          errors={[
            {
              name: failed.answers.view ? nameFieldOf(failed.answers.view) : "name",
              message: words.errors[failed.error],
            },
          ]}
        />
      )}
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <ViewForms views={views} choices={choices} failed={failed} />
    </SitePage>
  );
}
