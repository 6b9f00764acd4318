import { many, one } from "../../../http/forms/answers.ts";
import { optionalTextField } from "../../../http/forms/text-field.ts";
import { useText } from "../../../i18n/use-text.ts";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { MAX_DOCUMENT } from "../../report.ts";
import { type Channel, CHANNELS, channelsFor, markLabel, marksIn, MECHANISMS } from "../../vocabulary.ts";
import { key, reporterOf, ticked } from "../answers.ts";
import { useFieldErrors } from "../field-errors.ts";
import type { Question, QuestionProps } from "../question.ts";

/** How it was heard of; the township's staff are also asked what it was pressed down with. */
export const channel = {
  name: "channel",
  optional: true,
  fields: ["channel", "document", "mechanism"],
  fieldsOnly: { cadre: ["document", "mechanism"] },
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
    const heard = { question: words.channel, answer: text.site.list(channels) };
    if (reporterOf(answers) !== "cadre") return [heard];
    return [
      heard,
      { question: words.document, answer: one(answers.document) },
      { question: words.mechanisms, answer: marksIn(text, many(answers.mechanism)) },
    ];
  },
} as const satisfies Question;

function ChannelFields({ answers, errors }: QuestionProps) {
  const text = useText();
  const words = text.reports.form;
  const field = useFieldErrors(errors);
  const cadre = reporterOf(answers) === "cadre";
  return (
    <>
      <CheckboxGroup
        name="channel"
        label={words.channel}
        defaultValue={many(answers.channel)}
        options={channelsFor(reporterOf(answers)).map((channel) => ({
          value: channel,
          label: words.channels[channel],
        }))}
        {...field("channel")}
      />
      {cadre && <PressedWith answers={answers} errors={errors} />}
    </>
  );
}

function PressedWith({ answers, errors }: Pick<QuestionProps, "answers" | "errors">) {
  const text = useText();
  const words = text.reports.form;
  const field = useFieldErrors(errors);
  return (
    <>
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
