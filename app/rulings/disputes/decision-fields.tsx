import type { ComponentProps } from "react";
import { OFF_LIST } from "../../duties/duty.ts";
import { WITHDRAWAL_REASONS } from "../../cases/case.ts";
import type { ProposingFinding } from "../finding/finding.ts";
import { useName, useText } from "../../i18n/use-text.ts";
import { CheckboxGroup, RadioGroup } from "../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { useChosen } from "../../ui/live-fields.ts";
import { type SubDuty, VerdictFields } from "../decision/verdict-fields.tsx";
import { useMatterErrors } from "../matter-errors.ts";

const CHOICES = ["refused", "verdict", "move", "takedown"] as const;

/** The fields of the decision on a dispute; with scripts only those of the chosen remedy are shown. */
export function DisputeDecisionFields({
  answers,
  errors,
  parts,
  items,
  duty,
  bodies,
  hydrated,
  finding,
}: {
  answers: Record<string, string | undefined>;
  errors: Record<string, string>;
  parts: readonly SubDuty[];
  /** Those that a case off the list can be put under; null for one that is on an item. */
  items: ComponentProps<typeof VerdictFields>["items"];
  duty: string;
  bodies: readonly { code: string; name: string; nameEn: string }[];
  hydrated: boolean;
  /** What the register says of the case's duty on the day of the verdict. */
  finding: ProposingFinding | null;
}) {
  const { matters, desk, vocabulary } = useText();
  const nameOf = useName();
  const words = matters.dispute;
  const field = useMatterErrors(errors);
  const { chosen, props } = useChosen("choice", answers.choice ?? "");
  const shows = (choice: (typeof CHOICES)[number]) => !hydrated || chosen === choice;
  return (
    <>
      <div {...props}>
        <RadioGroup
          name="choice"
          label={words.outcome}
          defaultValue={answers.choice}
          options={CHOICES.map((value) => ({ value, label: words.choices[value] }))}
          {...field("choice")}
        />
      </div>
      {shows("verdict") && (
        <section aria-label={words.choices.verdict}>
          <h3>{desk.report.verdict}</h3>
          <p className="hint">{words.verdictHint}</p>
          <VerdictFields
            answers={answers}
            errors={errors}
            parts={parts}
            items={items}
            hydrated={hydrated}
            duty={duty}
            finding={finding}
          />
        </section>
      )}
      {shows("move") && (
        <section aria-label={words.choices.move}>
          <h3>{words.moveTo}</h3>
          <p className="hint">{words.moveHint}</p>
          <SelectField
            name="department"
            label={words.moveTo}
            width="medium"
            defaultValue={answers.department ?? ""}
            options={[{ value: "", label: "—" }, ...bodies.map((body) => ({ value: body.code, label: nameOf(body) }))]}
            {...field("department")}
          />
          <TextField
            name="duty"
            width="medium"
            label={words.moveDuty}
            hint={words.moveDutyHint}
            defaultValue={answers.duty ?? (duty === OFF_LIST ? words.offListCode : duty)}
            {...field("duty")}
          />
        </section>
      )}
      {shows("takedown") && (
        <section aria-label={words.choices.takedown}>
          <h3>{matters.takedown.propose}</h3>
          <p className="hint">{words.takedownHint}</p>
          <RadioGroup
            name="takedownReason"
            label={matters.takedown.reason}
            defaultValue={answers.takedownReason}
            options={WITHDRAWAL_REASONS.map((value) => ({ value, label: vocabulary.withdrawalReasons[value] }))}
            {...field("takedownReason")}
          />
          <TextArea
            name="words"
            rows={3}
            label={matters.takedown.words}
            hint={matters.takedown.wordsHint}
            defaultValue={answers.words}
            {...field("words")}
          />
        </section>
      )}
      <TextArea
        name="decisionReasons"
        rows={4}
        label={words.reasons}
        defaultValue={answers.decisionReasons}
        required
        {...field("decisionReasons")}
      />
      <CheckboxGroup
        name="bodyPublic"
        label={words.bodyPublic}
        labelHidden
        defaultValue={answers.bodyPublic === "yes" ? ["yes"] : []}
        options={[{ value: "yes", label: words.bodyPublic }]}
        {...field("bodyPublic")}
      />
    </>
  );
}
