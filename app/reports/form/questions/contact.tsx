import { one } from "../../../http/forms/answers.ts";
import { optionalTextField } from "../../../http/forms/text-field.ts";
import { useText } from "../../../i18n/use-text.ts";
import { MAX_CONTACT } from "../../../sealing/sealing.ts";
import { TextArea } from "../../../ui/fields.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { key } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** How to reach the reporter, if they want to be reached. */
export const contact = {
  name: "contact",
  optional: true,
  fields: ["contact"],
  schema: { contact: optionalTextField(key("contact_long"), key("contact_long"), MAX_CONTACT) },
  shows: ["sealing"],
  Fields: ContactFields,
  told: ({ text, answers }) => [{ question: text.reports.form.questions.contact, answer: one(answers.contact) }],
} as const satisfies Question;

/** Sealed on arrival; while there is no key to seal it to, nothing is asked. */
function ContactFields({ answers, errors, view }: QuestionProps) {
  const { contact: words } = useText();
  const field = useFieldErrors(errors);
  if (!view.sealing) return <Notice title={words.label}>{words.unavailable}</Notice>;
  return (
    <TextArea
      name="contact"
      rows={2}
      label={words.label}
      labelHidden
      hint={
        <>
          <p>{words.hint}</p>
          <p>{words.sealed}</p>
        </>
      }
      limit={words.limit(MAX_CONTACT)}
      defaultValue={one(answers.contact)}
      autoComplete="off"
      spellCheck={false}
      {...field("contact")}
    />
  );
}
