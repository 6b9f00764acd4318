import { one } from "../../../http/forms/answers.ts";
import { optionalTextField, textField } from "../../../http/forms/text-field.ts";
import { useText } from "../../../i18n/use-text.ts";
import { TextArea } from "../../../ui/fields.tsx";
import { MAX_BODY } from "../../report.ts";
import { key, textOf } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** What happened, in the reporter's own words. */
export const demand = {
  name: "demand",
  fields: ["body"],
  schema: { body: textField(key("body_required"), key("body_long"), MAX_BODY) },
  // Whoever joins a case may let its words speak.
  schemaJoining: { body: optionalTextField(key("body_required"), key("body_long"), MAX_BODY) },
  Fields: DemandFields,
  told({ text: { reports }, answers }) {
    const written = textOf(answers);
    const answer = written && (
      <details>
        <summary>{reports.form.written(Array.from(written).length)}</summary>
        {written}
      </details>
    );
    return [{ question: reports.form.questions.demand, answer }];
  },
} as const satisfies Question;

function DemandFields({ answers, errors, view }: QuestionProps) {
  const words = useText().reports.form;
  const field = useFieldErrors(errors)("body");
  if (view.joined) {
    return (
      <TextArea
        name="body"
        label={words.join.words}
        hint={words.join.wordsHint}
        limit={words.bodyLimit(MAX_BODY)}
        defaultValue={one(answers.body)}
        rows={5}
        {...field}
      />
    );
  }
  return (
    <>
      <TextArea
        name="body"
        label={words.questions.demand}
        labelHidden
        hint={words.bodyHint}
        limit={words.bodyLimit(MAX_BODY)}
        defaultValue={one(answers.body)}
        rows={10}
        required
        {...field}
      />
      <details>
        <summary>{words.examplesTitle}</summary>
        <ul>
          {words.examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
