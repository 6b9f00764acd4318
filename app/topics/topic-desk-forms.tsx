import type { ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import { SelectField, TextArea, TextField } from "../ui/fields.tsx";
import { Button, HiddenFields } from "../ui/form.tsx";
import {
  doneFieldOf,
  MAX_CLOSING,
  MAX_DONE_WORDS,
  MAX_MOVE_REASON,
  MAX_OUT_REASON,
  MAX_STEP_WORDS,
  MAX_TOPIC_WHY,
  moveDayFieldOf,
  moveReasonFieldOf,
  outFieldOf,
} from "./topic.ts";

/** What a form of these pages needs: where it is sent, what was typed, what is wrong. */
export interface TopicFormProps {
  action: string;
  answers: Record<string, string | undefined>;
  field: (name: string) => { error: string | undefined; errorPrefix: string };
}

/** The form with which a topic is opened. */
export function TopicOpenFields({
  bodies,
  action,
  answers,
  field,
}: TopicFormProps & { bodies: readonly { value: string; label: string }[] }) {
  const { reports, topics } = useText();
  const words = topics.desk;
  return (
    <form method="post" action={action} noValidate>
      <HiddenFields values={{ act: "open" }} />
      <TextField
        name="question"
        label={words.question}
        hint={words.questionHint}
        defaultValue={answers.question}
        required
        {...field("question")}
      />
      <TextArea
        name="why"
        rows={5}
        label={words.why}
        hint={words.whyHint}
        limit={reports.form.bodyLimit(MAX_TOPIC_WHY)}
        defaultValue={answers.why}
        required
        {...field("why")}
      />
      <SelectField
        name="lead"
        label={words.lead}
        width="medium"
        defaultValue={answers.lead ?? ""}
        options={[{ value: "", label: words.leadNone }, ...bodies]}
        {...field("lead")}
      />
      <TextArea
        name="cases"
        rows={4}
        label={words.cases}
        hint={words.casesHint}
        defaultValue={answers.cases}
        required
        {...field("cases")}
      />
      <Button>{words.open}</Button>
    </form>
  );
}

/** A form of one act on a topic, with what was seen of it. */
function ActForm({
  action,
  act,
  version,
  more,
  children,
}: {
  action: string;
  act: string;
  version: number;
  more?: Record<string, string>;
  children: ReactNode;
}) {
  return (
    <form method="post" action={action} noValidate>
      <HiddenFields values={{ act, version: String(version), ...more }} />
      {children}
    </form>
  );
}

type OnTopic = TopicFormProps & { version: number };

/** The form that puts one more case under a topic. */
export function TopicAddForm({ action, answers, field, version }: OnTopic) {
  const { topics } = useText();
  const words = topics.desk;
  return (
    <ActForm {...{ action, version }} act="add">
      <h3>{words.add}</h3>
      <TextField
        name="number"
        label={words.addNumber}
        width="medium"
        defaultValue={answers.number}
        required
        {...field("number")}
      />
      <Button look="secondary">{words.addSubmit}</Button>
    </ActForm>
  );
}

/** The form that takes a case out. */
export function TopicOutForm({ number, action, answers, field, version }: OnTopic & { number: string }) {
  const { reports, topics } = useText();
  const words = topics.desk;
  const name = outFieldOf(number);
  return (
    <details open={answers.case === number && field(name).error !== undefined}>
      <summary>{words.outTitle(number)}</summary>
      <ActForm {...{ action, version }} act="out" more={{ case: number }}>
        <TextArea
          name={name}
          rows={2}
          label={words.outReason}
          hint={words.outHint}
          limit={reports.form.bodyLimit(MAX_OUT_REASON)}
          defaultValue={answers[name]}
          required
          {...field(name)}
        />
        <Button look="secondary">{words.outSubmit}</Button>
      </ActForm>
    </details>
  );
}

/** The forms of one step: it is done, or its day is moved. */
export function TopicStepForms({ step, action, answers, field, version }: OnTopic & { step: number }) {
  const { reports, topics } = useText();
  const words = topics.desk;
  const [done, day, reason] = [doneFieldOf(step), moveDayFieldOf(step), moveReasonFieldOf(step)];
  const more = { step: String(step) };
  return (
    <>
      <ActForm {...{ action, version, more }} act="finish">
        <TextArea
          name={done}
          rows={2}
          label={words.stepDone}
          hint={words.stepDoneHint}
          limit={reports.form.bodyLimit(MAX_DONE_WORDS)}
          defaultValue={answers[done]}
          required
          {...field(done)}
        />
        <Button>{words.stepDoneSubmit}</Button>
      </ActForm>
      <details open={answers.step === more.step && [day, reason].some((name) => field(name).error !== undefined)}>
        <summary>{words.moveSubmit}</summary>
        <ActForm {...{ action, version, more }} act="move">
          <TextField
            name={day}
            type="date"
            width="medium"
            label={words.moveDay}
            defaultValue={answers[day]}
            required
            {...field(day)}
          />
          <TextArea
            name={reason}
            rows={2}
            label={words.moveReason}
            hint={words.moveHint}
            limit={reports.form.bodyLimit(MAX_MOVE_REASON)}
            defaultValue={answers[reason]}
            required
            {...field(reason)}
          />
          <Button look="secondary">{words.moveSubmit}</Button>
        </ActForm>
      </details>
    </>
  );
}

/** The form of one more step. */
export function TopicNewStepForm({ last, action, answers, field, version }: OnTopic & { last: string }) {
  const { site, reports, topics } = useText();
  const words = topics.desk;
  return (
    <ActForm {...{ action, version }} act="step">
      <h3>{words.stepTitle}</h3>
      <TextArea
        name="words"
        rows={2}
        label={words.stepWords}
        hint={words.stepWordsHint}
        limit={reports.form.bodyLimit(MAX_STEP_WORDS)}
        defaultValue={answers.words}
        required
        {...field("words")}
      />
      <TextField
        name="dueOn"
        type="date"
        width="medium"
        label={words.stepDue}
        hint={words.stepDueHint(site.day(last))}
        defaultValue={answers.dueOn}
        required
        {...field("dueOn")}
      />
      <Button>{words.stepSubmit}</Button>
    </ActForm>
  );
}

/** The form that closes a topic. */
export function TopicCloseForm({ action, answers, field, version }: OnTopic) {
  const { reports, topics } = useText();
  const words = topics.desk;
  return (
    <ActForm {...{ action, version }} act="close">
      <h2>{words.closeTitle}</h2>
      <p>{words.closeText}</p>
      <TextArea
        name="closing"
        rows={4}
        label={words.closing}
        hint={words.closingHint}
        limit={reports.form.bodyLimit(MAX_CLOSING)}
        defaultValue={answers.closing}
        required
        {...field("closing")}
      />
      <Button look="secondary">{words.closeSubmit}</Button>
    </ActForm>
  );
}
