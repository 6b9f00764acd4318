import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { idOf } from "../http/query.ts";
import { pressed } from "../http/forms/pressed.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { renderNote } from "../markdown.server.ts";
import { TemplateFields } from "../moderation/templates/template-fields.tsx";
import { type TemplateError, templateForm } from "../moderation/templates/template-form.ts";
import { editTemplate, readTemplate } from "../moderation/templates/template.server.ts";
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
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "edit:templates");
    const id = idOf(visit.params.id);
    const form = await readForm(visit.request);
    const answers = answersOf(form) as Record<string, string>;
    const act = pressed(form, ["save", "preview", "retire", "restore"]);
    if (act === "preview") return data({ answers, errors: {}, preview: renderNote(answers.body ?? "") });
    if (act === "retire" || act === "restore") {
      await editTemplate(visit.db, actor, id, { active: act === "restore" });
      return redirect("/desk/templates?done=saved");
    }
    const parsed = parseForm(form, templateForm);
    if (!parsed.ok) return data({ answers, errors: parsed.errors, preview: null }, { status: 400 });
    await editTemplate(visit.db, actor, id, parsed.value);
    return redirect("/desk/templates?done=saved");
  });
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
