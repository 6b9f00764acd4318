import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readQueueChoices } from "../desk/queue/narrowing/choices.server.ts";
import { filtersOf, hrefOf } from "../desk/queue/narrowing/queue-filters.ts";
import { ViewForms } from "../desk/queue/views/view-forms.tsx";
import { nameFieldOf, type ViewError, deleteForm, renameForm, saveForm } from "../desk/queue/views/views-form.ts";
import {
  deleteView,
  readViews,
  renameView,
  saveView,
  DELETE_VIEW_REFUSALS,
  RENAME_VIEW_REFUSALS,
  SAVE_VIEW_REFUSALS,
} from "../desk/queue/views/views.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = { title: (text) => text.queue.views.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const [views, choices] = await Promise.all([
      readViews(visit.db, actor),
      readQueueChoices(visit.db, actor, {}, visit.today),
    ]);
    return {
      views,
      choices,
      person: actor.displayName,
      done: visit.url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "read:report"), key: (message: ViewError) => message },
    (act) => ({
      save: act({
        schema: saveForm,
        codes: SAVE_VIEW_REFUSALS,
        refusals: {
          ...at("name", "view_exists", "too_many_views"),
          ...onPage("forbidden", "home_county", "recused"),
        },
        run: async ({ visit, who }, { name, query }) => {
          await saveView(visit.db, who, name, query);
          return redirect(hrefOf(filtersOf(new URLSearchParams(query))));
        },
      }),
      rename: act({
        schema: renameForm,
        named: { name: ({ view = "" }) => nameFieldOf(view) },
        codes: RENAME_VIEW_REFUSALS,
        refusals: {
          ...at("name", "view_exists"),
          ...onPage("forbidden", "home_county", "recused", "not_found"),
        },
        run: async ({ visit, who }, { view, name }) => {
          await renameView(visit.db, who, view, name);
          return redirect("/desk/views?done");
        },
      }),
      delete: act({
        schema: deleteForm,
        codes: DELETE_VIEW_REFUSALS,
        refusals: onPage("forbidden", "home_county", "recused", "not_found"),
        run: async ({ visit, who }, { view }) => {
          await deleteView(visit.db, who, view);
          return redirect("/desk/views?done");
        },
      }),
    }),
  );
}

export default function DeskViews() {
  const { views, choices, person, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [error] = Object.values(sent?.errors ?? {}) as ViewError[];
  const failed = sent && error ? { answers: sent.answers, error } : undefined;
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
