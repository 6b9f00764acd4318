import { useCallback } from "react";
import { useName, useText } from "../../../i18n/use-text.ts";
import { KINDS } from "../../../reports/vocabulary.ts";
import { useDecisionErrors } from "../../../rulings/decision/decision-errors.ts";
import { OFF_LIST } from "../../../duties/duty.ts";
import { DutyField, dutyOption } from "../../../rulings/decision/duty-field.tsx";
import { VerdictFields } from "../../../rulings/decision/verdict-fields.tsx";
import type { ProposingFinding } from "../../../rulings/finding/finding.ts";
import { SelectField, TextArea, TextField } from "../../../ui/fields.tsx";
import { type AnswersOf, useChosen } from "../../../ui/live-fields.ts";
import { useMarked } from "../proposals/proposal-mark.tsx";
import type { Proposals } from "../proposals/use-proposals.ts";
import type { DeskChoices, DeskSuggestions } from "./choices.ts";
import { SuggestedList } from "./suggested-list.tsx";

/** The fields of a new case, and of the verdict that it begins with. */
export function NewCaseFields({
  answers,
  errors,
  choices,
  suggested,
  hydrated,
  finding,
  proposals,
}: AnswersOf & {
  choices: DeskChoices;
  suggested: DeskSuggestions;
  hydrated: boolean;
  /** What the server found of the chosen duty. */
  finding: ProposingFinding | null;
  proposals: Proposals;
}) {
  const { desk, register, reports, vocabulary, suggestions } = useText();
  const nameOf = useName();
  const words = desk.report;
  const { propose } = proposals;
  const onFound = useCallback((found: ProposingFinding) => propose({ ...found.proposed }), [propose]);
  const marked = useMarked(proposals.left);
  const field = useDecisionErrors(errors);
  const typed = (name: string, hint?: string) => ({
    name,
    defaultValue: answers[name],
    hint: marked(name, hint),
    ...field(name),
  });
  const { chosen: department, props: departmentProps } = useChosen("department", answers.department ?? "");
  const { chosen: duty, props: dutyProps } = useChosen("duty", answers.duty ?? "");
  const choose = { value: "", label: reports.form.choose };
  const bodies = (suggested?.departments ?? []).flatMap((one) =>
    one.bodies.map((body) => ({ code: body.code, label: nameOf(body), words: one.words })),
  );
  const duties = (suggested?.duties ?? []).map((one) => ({
    code: one.code,
    label: `${one.code} ${one.title}`,
    words: one.words,
  }));
  const first = (list: readonly { code: string; label: string }[]) =>
    list.map(({ code, label }) => ({ value: code, label, group: suggestions.title }));
  return (
    <>
      <TextField {...typed("title", words.newTitleHint)} label={words.newTitle} />
      <TextArea {...typed("demand", words.demandHint)} rows={2} label={words.demand} />
      <div className="fields-two">
        <TextField {...typed("claimedBasis", words.claimedBasisHint)} label={words.claimedBasis} />
        <SelectField
          {...typed("kind")}
          hint={marked("kind", words.kindHint)}
          label={words.kind}
          options={[choose, ...KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind].label }))]}
        />
        <div {...departmentProps}>
          <SelectField
            {...typed("department", words.newDepartmentHint)}
            label={words.newDepartment}
            options={[
              choose,
              ...first(bodies),
              ...choices.bodies.map((body) => ({ value: body.code, label: nameOf(body) })),
            ]}
          />
          <SuggestedList field="department" choices={bodies} digits={hydrated && department === ""} />
        </div>
        <div {...dutyProps}>
          <DutyField
            {...typed("duty", words.dutyHint)}
            label={words.duty}
            chosen={duty}
            keys
            options={[
              choose,
              { value: OFF_LIST, label: register.cases.offList },
              ...first(duties),
              ...choices.duties.map(dutyOption),
            ]}
          />
          <SuggestedList
            field="duty"
            choices={duties}
            digits={hydrated && (department !== "" || bodies.length === 0) && duty === ""}
          />
        </div>
      </div>
      <VerdictFields
        answers={answers}
        errors={errors}
        parts={choices.duties.filter((item) => item.parentCode !== null)}
        hydrated={hydrated}
        duty={duty}
        finding={finding}
        marked={marked}
        onFound={onFound}
      />
    </>
  );
}
