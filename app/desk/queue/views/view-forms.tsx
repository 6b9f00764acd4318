import { useName, useText } from "../../../i18n/use-text.ts";
import { FieldRow, TextField } from "../../../ui/fields.tsx";
import { Button, HiddenFields } from "../../../ui/form.tsx";
import { EmptyState } from "../../../ui/notice.tsx";
import { conditionsOf, type QueueChoices } from "../narrowing/queue-filter-form.tsx";
import { DEFAULT_ORDER, filtersOf } from "../narrowing/queue-filters.ts";
import { MAX_VIEW_NAME, nameFieldOf, type ViewError } from "./views-form.ts";
import type { SavedView } from "./views.server.ts";

type Failed = { error: ViewError; answers: Record<string, string> } | undefined;

/** A form for each view to rename it, and one to delete it; and the one that could not be saved, to try again. */
export function ViewForms({
  views,
  choices,
  failed,
}: {
  views: readonly SavedView[];
  choices: QueueChoices;
  failed: Failed;
}) {
  const text = useText();
  const nameOf = useName();
  const words = text.queue.views;
  const said = (at: string | undefined) => ({
    error: failed && failed.answers.view === at ? words.errors[failed.error] : undefined,
    errorPrefix: text.site.errorPrefix,
  });
  const conditions = (query: string) => {
    const filters = filtersOf(new URLSearchParams(query));
    const all = conditionsOf(filters, text, choices, nameOf).map((one) => one.label);
    if (filters.order !== DEFAULT_ORDER) all.push(text.queue.orders[filters.order]);
    return text.site.list(all) || words.everything;
  };
  return (
    <>
      {failed?.answers.act === "save" && (
        <form method="post" action="/desk/views" noValidate>
          <HiddenFields values={{ act: "save", query: failed.answers.query }} />
          <FieldRow>
            <TextField
              name="name"
              label={words.name}
              hint={words.nameHint(MAX_VIEW_NAME)}
              width="medium"
              defaultValue={failed.answers.name}
              {...said(undefined)}
            />
            <Button>{words.save}</Button>
          </FieldRow>
        </form>
      )}
      {views.length === 0 && <EmptyState title={words.none} />}
      {views.map((view) => (
        <section key={view.id} aria-labelledby={`view-${view.id}`}>
          <h2 id={`view-${view.id}`}>
            <a href={view.query ? `/desk?${view.query}` : "/desk"}>{view.name}</a>
          </h2>
          <p className="hint">{text.site.labelled(words.conditions, conditions(view.query))}</p>
          <FieldRow>
            <form method="post" action="/desk/views" noValidate>
              <HiddenFields values={{ act: "rename", view: view.id }} />
              <FieldRow>
                <TextField
                  name={nameFieldOf(view.id)}
                  label={words.name}
                  width="medium"
                  autoComplete="off"
                  defaultValue={
                    failed?.answers.view === String(view.id) ? failed.answers[nameFieldOf(view.id)] : view.name
                  }
                  {...said(String(view.id))}
                />
                <Button look="secondary">{words.rename}</Button>
              </FieldRow>
            </form>
            <form method="post" action="/desk/views">
              <HiddenFields values={{ act: "delete", view: view.id }} />
              <FieldRow>
                <Button look="danger" aria-label={words.deleteNamed(view.name)}>
                  {words.delete}
                </Button>
              </FieldRow>
            </form>
          </FieldRow>
        </section>
      ))}
    </>
  );
}
