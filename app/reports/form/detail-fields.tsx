import { FileField, useFileError } from "../../attachments/file-field.tsx";
import { many, one } from "../../http/forms/answers.ts";
import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup, RadioGroup } from "../../ui/choices.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/form.tsx";
import { CAME, CHANNELS, CONSEQUENCES, CONSEQUENCES_OF_CITIZENS, GAPS, MECHANISMS, markLabel } from "../vocabulary.ts";
import { ContactField } from "./contact-field.tsx";
import { type QuestionProps, useFieldErrors } from "./question-fields.tsx";
import { reporterOf } from "./questions.ts";

/** How the demand reached the township, and what it was pressed down with. */
export function ChannelFields({ answers, errors }: QuestionProps) {
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

/** What the task needed, and whether it came with it. */
export function NeedsFields({ answers, errors }: QuestionProps) {
  const text = useText();
  const words = text.reports.form;
  const field = useFieldErrors(errors);
  return (
    <>
      <p className="hint">{words.together}</p>
      {GAPS.map((gap) => (
        <RadioGroup
          key={gap}
          name={`need.${gap}`}
          label={markLabel(text, gap)}
          inline
          defaultValue={one(answers[`need.${gap}`]) || undefined}
          options={CAME.map((came) => ({ value: came, label: words.came[came] }))}
          {...field(`need.${gap}`)}
        />
      ))}
    </>
  );
}

/** How much time it takes, of the township's staff how many people, and what it led to. */
export function BurdenFields({ answers, errors }: QuestionProps) {
  const text = useText();
  const words = text.reports.form;
  const field = useFieldErrors(errors);
  const cadre = reporterOf(answers) === "cadre";
  return (
    <>
      <TextField
        name="hours"
        label={cadre ? words.hours : words.hoursOfCitizens}
        hint={`${cadre ? words.hoursHint : words.hoursHintOfCitizens} ${words.together}`}
        width="short"
        inputMode="numeric"
        defaultValue={one(answers.hours)}
        {...field("hours")}
      />
      {cadre && (
        <TextField
          name="people"
          label={words.people}
          hint={words.peopleHint}
          width="short"
          inputMode="numeric"
          defaultValue={one(answers.people)}
          {...field("people")}
        />
      )}
      <CheckboxGroup
        name="consequence"
        label={words.consequences}
        hint={words.together}
        defaultValue={many(answers.consequence)}
        options={(cadre ? CONSEQUENCES : CONSEQUENCES_OF_CITIZENS).map((code) => ({
          value: code,
          label: markLabel(text, code),
        }))}
        {...field("consequence")}
      />
    </>
  );
}

/** What shows it: photographs, documents. The tokens of those held travel in the form. */
export function FilesFields({ answers, errors, view }: QuestionProps) {
  const { site } = useText();
  const fileError = useFileError(view.refused, view.missing);
  const field = useFieldErrors(errors);
  return (
    <>
      <HiddenFields values={{ file: view.files.map((file) => file.token) }} />
      <FileField
        files={view.files}
        sealing={view.sealing}
        keepOriginal={answers.keepOriginal === "yes"}
        error={fileError ?? field("upload").error}
        errorPrefix={site.errorPrefix}
      />
    </>
  );
}

/** How to reach the reporter, if they want to be reached. */
export function ContactFields({ answers, errors, view }: QuestionProps) {
  const field = useFieldErrors(errors);
  return <ContactField value={one(answers.contact)} available={view.sealing} labelHidden {...field("contact")} />;
}
