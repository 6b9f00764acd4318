import type { ReactNode } from "react";
import type { DutyFinding } from "../../duties/duty.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { useName, useText } from "../../i18n/use-text.ts";
import { DECLINE_REASONS } from "../../reports/report.ts";
import { KINDS } from "../../reports/vocabulary.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { TemplateChoice } from "../templates/template-choice.tsx";
import type { Template } from "../templates/template.ts";
import { useDecisionErrors } from "../../rulings/decision/decision-errors.ts";
import { type AnswersOf, useChosen, useHydrated } from "../../ui/live-fields.ts";
import { type SubDuty, VerdictFields } from "../../rulings/decision/verdict-fields.tsx";

/** What a new case chooses from. */
export interface DeskChoices {
  bodies: { code: string; name: string; nameEn: string }[];
  duties: (SubDuty & { category: string })[];
}

/** The name of a body or the title of a duty item among the choices; else the code itself. */
export function nameIn({ bodies, duties }: DeskChoices, code: string): string {
  return bodies.find((one) => one.code === code)?.name ?? duties.find((one) => one.code === code)?.title ?? code;
}

/** What the public reads of a new case besides the report's public version. */
export const publicFieldsOf = (words: Dictionary["desk"]["report"]) =>
  [
    { name: "title", label: words.newTitle, source: "told" },
    { name: "demand", label: words.demand, source: "told" },
    { name: "claimedBasis", label: words.claimedBasis, source: "told" },
    { name: "reasons", label: words.reasons, source: "official" },
  ] as const;

/** What every field of the decision has: its name, what was typed and what is wrong with it. */
function useTyped(answers: AnswersOf["answers"], errors: AnswersOf["errors"]) {
  const field = useDecisionErrors(errors);
  return (name: string) => ({ name, defaultValue: answers[name], ...field(name) });
}

const OUTCOMES = ["link", "open", "decline"] as const;

/**
 * The decision on a report. Only the chosen outcome's fields are shown: by a rule of `desk.css`, or by scripts in a browser
 * that does not know `:has()`, which shows all of them without.
 */
export function DecisionFields({
  answers,
  errors,
  choices,
  similar,
  finding,
  templates,
  rest = false,
}: AnswersOf & {
  choices: DeskChoices;
  similar: ReactNode;
  /** What the server found of the chosen duty. */
  finding: DutyFinding | null;
  /** Ready notes for who is declined. */
  templates: readonly Template[];
  /** A part of the report is public already. */
  rest?: boolean;
}) {
  const { desk, vocabulary, split } = useText();
  const label = (one: (typeof OUTCOMES)[number]) =>
    rest && one === "decline" ? split.declineRest : words.outcomes[one];
  const words = desk.report;
  const typed = useTyped(answers, errors);
  const hydrated = useHydrated();
  const { chosen: outcome, props: outcomeProps } = useChosen("outcome", answers.outcome ?? "");
  const part = (one: (typeof OUTCOMES)[number], children: ReactNode) => (
    <section
      id={`of-${one}`}
      className="decision-part"
      aria-labelledby={`part-${one}`}
      hidden={hydrated && outcome !== one}
    >
      <h2 id={`part-${one}`}>{label(one)}</h2>
      {children}
    </section>
  );
  return (
    <>
      <div {...outcomeProps}>
        <RadioGroup
          {...typed("outcome")}
          label={words.outcome}
          options={OUTCOMES.map((one) => ({ value: one, label: label(one) }))}
        />
      </div>
      {part(
        "link",
        <>
          <TextField
            {...typed("caseNumber")}
            label={words.caseNumber}
            hint={words.caseNumberHint}
            width="medium"
            autoComplete="off"
          />
          {similar}
        </>,
      )}
      {part(
        "open",
        <NewCaseFields answers={answers} errors={errors} choices={choices} hydrated={hydrated} finding={finding} />,
      )}
      {part(
        "decline",
        <>
          <RadioGroup
            {...typed("declineReason")}
            label={words.declineReason}
            options={DECLINE_REASONS.map((reason) => ({ value: reason, ...vocabulary.declineReasons[reason] }))}
          />
          <TemplateChoice
            name="declineTemplate"
            templates={templates}
            target="declineNote"
            chosen={answers.declineTemplate}
          />
          <TextArea {...typed("declineNote")} rows={4} label={words.declineNote} hint={words.declineNoteHint} />
        </>,
      )}
    </>
  );
}

function NewCaseFields({
  answers,
  errors,
  choices,
  hydrated,
  finding,
}: AnswersOf & { choices: DeskChoices; hydrated: boolean; finding: DutyFinding | null }) {
  const { desk, reports, vocabulary } = useText();
  const nameOf = useName();
  const words = desk.report;
  const typed = useTyped(answers, errors);
  const { chosen: duty, props: dutyProps } = useChosen("duty", answers.duty ?? "");
  const choose = { value: "", label: reports.form.choose };
  return (
    <>
      <div className="fields-two">
        <TextField {...typed("title")} label={words.newTitle} hint={words.newTitleHint} />
        <TextArea {...typed("demand")} rows={4} label={words.demand} hint={words.demandHint} />
        <TextField {...typed("claimedBasis")} label={words.claimedBasis} hint={words.claimedBasisHint} />
        <SelectField
          {...typed("kind")}
          label={words.kind}
          options={[choose, ...KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind].label }))]}
        />
        <SelectField
          {...typed("department")}
          label={words.newDepartment}
          hint={words.newDepartmentHint}
          options={[choose, ...choices.bodies.map((body) => ({ value: body.code, label: nameOf(body) }))]}
        />
        <div {...dutyProps}>
          <SelectField
            {...typed("duty")}
            label={words.duty}
            hint={words.dutyHint}
            options={[
              choose,
              ...choices.duties.map((item) => ({
                value: item.code,
                label: `${item.code} ${item.title}`,
                group: item.category,
              })),
            ]}
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
      />
    </>
  );
}
