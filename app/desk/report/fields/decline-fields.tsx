import type { FormEvent } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { DECLINE_REASONS } from "../../../reports/report.ts";
import { useDecisionErrors } from "../../../rulings/decision/decision-errors.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { fieldId, TextArea } from "../../../ui/fields.tsx";
import type { AnswersOf } from "../../../ui/live-fields.ts";
import { TemplateChoice } from "../../templates/template-choice.tsx";
import { noteOfReason, type Template } from "../../templates/template.ts";
import { useMarked } from "../proposals/proposal-mark.tsx";
import type { Proposals } from "../proposals/use-proposals.ts";

/** Why a report is not published, and what its reporter reads: with scripts the note follows the reason. */
export function DeclineFields({
  answers,
  errors,
  templates,
  proposals,
  stopped,
}: AnswersOf & { templates: readonly Template[]; proposals: Proposals; stopped: boolean }) {
  const { desk, vocabulary } = useText();
  const words = desk.report;
  const marked = useMarked(proposals.left);
  const field = useDecisionErrors(errors);
  const follow = ({ target }: FormEvent) => {
    const { name, value } = target as HTMLInputElement;
    const note = document.getElementById(fieldId("declineNote")) as HTMLTextAreaElement | null;
    if (name !== "declineReason" || !note) return;
    const { template, note: followed } = noteOfReason(note.value, templates, value);
    const choice = document.getElementById(fieldId("declineTemplate")) as HTMLSelectElement | null;
    if (choice) choice.value = template ? String(template.id) : "";
    // Beside words of the moderator's own the note is theirs.
    if (followed === (template?.body ?? "")) proposals.propose({ declineNote: followed }, "any");
    else note.value = followed;
  };
  return (
    <>
      <div onChange={follow}>
        <RadioGroup
          name="declineReason"
          defaultValue={answers.declineReason}
          label={words.declineReason}
          options={DECLINE_REASONS.filter((reason) => stopped || reason !== "unit_unproven").map((reason) => ({
            value: reason,
            ...vocabulary.declineReasons[reason],
          }))}
          {...field("declineReason")}
        />
      </div>
      <TemplateChoice
        name="declineTemplate"
        templates={templates}
        target="declineNote"
        chosen={answers.declineTemplate}
      />
      <TextArea
        name="declineNote"
        defaultValue={answers.declineNote}
        rows={4}
        label={words.declineNote}
        hint={marked("declineNote", words.declineNoteHint)}
        {...field("declineNote")}
      />
    </>
  );
}
