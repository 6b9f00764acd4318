import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { attempt, respond, type Visit } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { renderNote } from "../markdown.server.ts";
import { usePurpose } from "../desk/templates/template-choice.tsx";
import { TemplateFields } from "../desk/templates/template-fields.tsx";
import { type TemplateError, templateForm } from "../desk/templates/template-form.ts";
import { addTemplate, listAllTemplates, ADD_TEMPLATE_REFUSALS } from "../desk/templates/template.server.ts";
import { deskHome } from "../desk/desk-home.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Tag } from "../ui/figures/figures.tsx";
import { ErrorSummary } from "../ui/form.tsx";
import { Notice, Prose } from "../ui/notice.tsx";
import { DataTable } from "../ui/table.tsx";

export const handle = { title: (text) => text.decision.templates.title } satisfies PageHandle;

/** Moderators read the templates, administrators change them; either may open the page. */
async function requireReader(visit: Visit) {
  const moderator = await attempt(["forbidden"], () => requirePermission(visit, "decide:report"));
  return moderator.refused === null ? moderator.value : requirePermission(visit, "edit:templates");
}

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requireReader(visit);
    const templates = await listAllTemplates(visit.db, actor);
    return {
      templates: templates.map((template) => ({ ...template, html: renderNote(template.body) })),
      mayEdit: can(actor, "edit:templates"),
      mayDecide: can(actor, "decide:report"),
      person: actor.displayName,
      saved: visit.url.searchParams.get("done") === "saved",
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "edit:templates"),
      key: (message: TemplateError) => message,
      show: async ({ act }, { answers }) => ({ preview: act === "preview" ? renderNote(answers.body ?? "") : null }),
    },
    (act) => ({
      save: act({
        schema: templateForm,
        codes: ADD_TEMPLATE_REFUSALS,
        refusals: onPage("forbidden", "home_county", "recused"),
        run: async ({ visit, who }, template) => {
          await addTemplate(visit.db, who, template);
          return redirect("/desk/templates?done=saved");
        },
      }),
      preview: act({ codes: [], refusals: {}, run: async () => ({}) }),
    }),
  );
}

export default function Templates() {
  const { templates, mayEdit, mayDecide, person, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const { site, decision } = text;
  const nameOf = usePurpose();
  const words = decision.templates;
  const errors: Record<string, string> = failed?.errors ?? {};
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [deskHome(text, mayDecide)] }}
    >
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.entries(errors).map(([name, key]) => ({ name, message: words.errors[key as TemplateError] }))}
      />
      {saved && (
        <Notice tone="success" live>
          {words.saved}
        </Notice>
      )}
      <DataTable
        caption={words.caption}
        captionHidden
        narrow="stack"
        columns={[
          {
            key: "title",
            header: words.columns.title,
            rowHeader: true,
            cell: (row) => <span lang="zh-CN">{row.title}</span>,
          },
          { key: "purpose", header: words.columns.purpose, cell: (row) => nameOf(row.purpose) },
          {
            key: "body",
            header: words.columns.body,
            cell: (row) => (
              <div lang="zh-CN">
                <Prose html={row.html} />
              </div>
            ),
          },
          {
            key: "state",
            header: words.columns.state,
            cell: (row) => (
              <>
                <Tag>{row.active ? words.active : words.retired}</Tag>
                {mayEdit && (
                  <>
                    {" "}
                    <a href={`/desk/templates/${row.id}`}>
                      {words.editLink}
                      <span className="hidden">{site.linkAbout(row.title)}</span>
                    </a>
                  </>
                )}
              </>
            ),
          },
        ]}
        rows={templates}
        rowKey={(row) => row.id}
      />
      {mayEdit && (
        <form method="post" action="/desk/templates?index" noValidate>
          <h2>{words.add}</h2>
          <TemplateFields answers={failed?.answers ?? {}} errors={errors} preview={failed?.preview ?? null} />
        </form>
      )}
    </SitePage>
  );
}
