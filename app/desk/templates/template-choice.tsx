import type { MouseEvent } from "react";
import { useText } from "../../i18n/use-text.ts";
import { fieldId, FieldRow, SelectField } from "../../ui/fields.tsx";
import { Button } from "../../ui/form.tsx";
import { writeInto } from "../../ui/live-fields.ts";
import { type Purpose, type Template, withTemplate } from "./template.ts";
import "../desk.css";

/** What a template is for, in words. */
export function usePurpose(): (purpose: Purpose) => string {
  const { decision, vocabulary } = useText();
  return (purpose) =>
    purpose === "question" ? decision.templates.purposes.question : vocabulary.declineReasons[purpose].label;
}

/**
 * Chooses a template for the text area `target` of the same form. Without scripts the button sends the form with
 * the value `act`, and the page comes back with the text in its place.
 */
export function TemplateChoice({
  name,
  templates,
  target,
  chosen,
  form,
  act = "template",
}: {
  /** The field of the choice. */
  name: string;
  templates: readonly Template[];
  target: string;
  chosen?: string;
  /** The form that it belongs to, where it stands outside of it. */
  form?: string;
  /** The value of the button. */
  act?: string;
}) {
  const { decision } = useText();
  const nameOf = usePurpose();
  const words = decision.templates;
  if (templates.length === 0) return null;
  const use = (event: MouseEvent) => {
    const field = document.getElementById(fieldId(name)) as HTMLSelectElement | null;
    const template = templates.find((one) => String(one.id) === field?.value);
    event.preventDefault();
    if (template) writeInto(target, (typed) => withTemplate(typed, template.body, templates));
  };
  return (
    <div className="template-choice">
      <FieldRow>
        <SelectField
          name={name}
          form={form}
          label={words.choose}
          defaultValue={chosen}
          options={[
            { value: "", label: words.none },
            ...templates.map(({ id, title, purpose }) => ({ value: String(id), label: title, group: nameOf(purpose) })),
          ]}
        />
        <Button look="secondary" form={form} name="act" value={act} onClick={use}>
          {words.use}
        </Button>
      </FieldRow>
    </div>
  );
}
