import { many, one } from "../../../http/forms/answers.ts";
import { optionalTextField } from "../../../http/forms/text-field.ts";
import { useText } from "../../../i18n/use-text.ts";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { MAX_DOCUMENT } from "../../report.ts";
import { type Channel, CHANNELS, markLabel, marksIn, MECHANISMS } from "../../vocabulary.ts";
import { key, ticked } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** How the demand reached the township, and what it was pressed down with. */
export const channel = {
  name: "channel",
  section: 2,
  only: "cadre",
  fields: ["channel", "document", "mechanism"],
  lists: ["channel", "mechanism"],
  schema: {
    channel: ticked(CHANNELS),
    document: optionalTextField(key("document_long"), key("document_long"), MAX_DOCUMENT),
    mechanism: ticked(MECHANISMS),
  },
  Fields: ChannelFields,
  told({ text, answers }) {
    const words = text.reports.form;
    const channels = many(answers.channel).map((code) => words.channels[code as Channel] ?? "");
    return [
      { question: words.channel, answer: text.site.list(channels) },
      { question: words.document, answer: one(answers.document) },
      { question: words.mechanisms, answer: marksIn(text, many(answers.mechanism)) },
    ];
  },
} as const satisfies Question;

function ChannelFields({ answers, errors }: QuestionProps) {
  const text = useText();
  const words = text.reports.form;
  const field = useFieldErrors(errors);
  return (
    <>
      <CheckboxGroup
        name="channel"
        label={words.channel}
        defaultValue={many(answers.channel)}
        options={CHANNELS.map((channel) => ({ value: channel, label: words.channels[channel] }))}
        {...field("channel")}
      />
      {/* Browsers remember what is typed into one-line fields for the next who uses them. */}
      <TextArea
        name="document"
        label={words.document}
        hint={words.documentHint}
        rows={1}
        defaultValue={one(answers.document)}
        {...field("document")}
      />
      <CheckboxGroup
        name="mechanism"
        label={words.mechanisms}
        hint={words.together}
        defaultValue={many(answers.mechanism)}
        options={MECHANISMS.map((code) => ({ value: code, label: markLabel(text, code) }))}
        {...field("mechanism")}
      />
    </>
  );
}
