import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { renderNote } from "../markdown.server.ts";
import { TemplateFields } from "../desk/templates/template-fields.tsx";
import { type TemplateError, templateForm } from "../desk/templates/template-form.ts";
import { editTemplate, readTemplate, EDIT_TEMPLATE_REFUSALS } from "../desk/templates/template.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Button, ErrorSummary } from "../ui/form.tsx";

export const handle = {
  title: (text, { template }) => text.decision.templates.edit(template.title),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "edit:templates");
    const template = await readTemplate(visit.db, actor, idOf(visit.params.id));
    return { template, html: renderNote(template.body), person: actor.displayName };
  });
}

export function action(args: ActionFunctionArgs) {
  const NOT_THEIRS = onPage("forbidden", "home_county", "recused", "not_found");
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "edit:templates"),
      key: (message: TemplateError) => message,
      show: async ({ act }, { answers }) => ({ preview: act === "preview" ? renderNote(answers.body ?? "") : null }),
    },
    (act) => {
      const switching = (active: boolean) =>
        act({
          codes: EDIT_TEMPLATE_REFUSALS,
          refusals: NOT_THEIRS,
          run: async ({ visit, who }) => {
            await editTemplate(visit.db, who, idOf(visit.params.id), { active });
            return redirect("/desk/templates?done=saved");
          },
        });
      return {
        save: act({
          schema: templateForm,
          codes: EDIT_TEMPLATE_REFUSALS,
          refusals: NOT_THEIRS,
          run: async ({ visit, who }, template) => {
            await editTemplate(visit.db, who, idOf(visit.params.id), template);
            return redirect("/desk/templates?done=saved");
          },
        }),
        preview: act({ codes: [], refusals: {}, run: async () => ({}) }),
        retire: switching(false),
        restore: switching(true),
      };
    },
  );
}

export default function EditTemplate() {
  const { template, html, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, decision } = useText();
  const words = decision.templates;
  const errors: Record<string, string> = failed?.errors ?? {};
  const { purpose, title, body } = template;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.edit(title)}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk/templates", label: words.title }] }}
    >
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.entries(errors).map(([name, key]) => ({ name, message: words.errors[key as TemplateError] }))}
      />
      <form method="post" action={`/desk/templates/${template.id}`} noValidate>
        <TemplateFields
          answers={failed?.answers ?? { purpose, title, body }}
          errors={errors}
          preview={failed ? failed.preview : html}
        />
      </form>
      <form method="post" action={`/desk/templates/${template.id}`}>
        <Button name="act" value={template.active ? "retire" : "restore"} look="secondary">
          {template.active ? words.retire : words.restore}
        </Button>
      </form>
    </SitePage>
  );
}
