import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { type AnswersOf, useDeskErrors } from "./desk-form.ts";

/** The right pane of a report at the desk: what the public will read of it, within the form of the decision. */
export function PublicVersion({ answers, errors }: AnswersOf) {
  const words = useText().desk.report;
  const field = useDeskErrors(errors);
  return (
    <>
      <TextArea
        name="publicText"
        rows={12}
        label={words.publicText}
        labelHidden
        hint={words.publicTextHint}
        defaultValue={answers.publicText}
        {...field("publicText")}
      />
      <CheckboxGroup
        name="unchanged"
        label={words.unchangedLabel}
        labelHidden
        defaultValue={answers.unchanged ? [answers.unchanged] : []}
        options={[{ value: "yes", label: words.unchanged }]}
      />
    </>
  );
}
