import { WITHDRAWAL_REASONS } from "../../cases/case.ts";
import { useText } from "../../i18n/use-text.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { SelectField, TextArea } from "../../ui/fields.tsx";
import { Button } from "../../ui/form.tsx";
import { useMatterErrors } from "../matter-errors.ts";

/** Asks what is to be hidden or withdrawn, why, and what the second person should know. */
export function ProposeForm({
  address,
  voices,
  replies,
  answers,
  errors,
}: {
  address: string;
  voices: readonly { position: number; hidden: unknown }[];
  replies: readonly { position: number; hidden: unknown }[];
  answers: Record<string, string | undefined>;
  errors: Record<string, string>;
}) {
  const { matters, reports, vocabulary } = useText();
  const words = matters.takedown;
  const field = useMatterErrors(errors);
  return (
    <form method="post" action={address} noValidate>
      <h2>{words.propose}</h2>
      <p className="hint">{words.proposeHint}</p>
      <SelectField
        name="what"
        label={words.what}
        width="medium"
        defaultValue={answers.what ?? ""}
        options={[
          { value: "", label: reports.form.choose },
          { value: "case", label: words.wholeCase },
          ...voices
            .filter((voice) => voice.hidden === null)
            .map(({ position }) => ({ value: String(position), label: words.voice(position) })),
          ...replies
            .filter((reply) => reply.hidden === null)
            .map(({ position }) => ({ value: `answer-${position}`, label: words.answer(position) })),
        ]}
        {...field("what")}
      />
      <RadioGroup
        name="takedownReason"
        label={words.reason}
        defaultValue={answers.takedownReason}
        options={WITHDRAWAL_REASONS.map((reason) => ({ value: reason, label: vocabulary.withdrawalReasons[reason] }))}
        {...field("takedownReason")}
      />
      <TextArea
        name="words"
        rows={3}
        label={words.words}
        hint={words.wordsHint}
        defaultValue={answers.words}
        {...field("words")}
      />
      <Button name="act" value="propose" look="danger">
        {words.submit}
      </Button>
    </form>
  );
}
