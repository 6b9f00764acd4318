import { type ReactNode, useEffect, useState } from "react";
import { SHARED, VERDICTS } from "../../cases/case.ts";
import { useName, useText } from "../../i18n/use-text.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { FactList } from "../../ui/figures/figures.tsx";
import { ContraryTick, FindingCheck } from "../finding/finding-check.tsx";
import type { ProposingFinding } from "../finding/finding.ts";
import { useFinding } from "../finding/use-finding.ts";
import { useDecisionErrors } from "./decision-errors.ts";
import { DutyField, dutyOption } from "./duty-field.tsx";
import { type AnswersOf, useChosen } from "../../ui/live-fields.ts";

/** An item of the register to choose. */
type Item = { code: string; title: string; category: string };

/** A sub-duty that a shared duty can be split into. */
export interface SubDuty {
  code: string;
  parentCode: string | null;
  title: string;
  holder: { name: string; nameEn: string } | null;
}

/**
 * The fields of a finding. `parts` are the sub-duties to choose from; with scripts only those of the duty are shown. `items` are
 * those that a case off the list can be put under.
 */
export function VerdictFields({
  answers,
  errors,
  parts,
  items = null,
  hydrated,
  duty: given,
  finding: found = null,
  marked = (_, hint) => hint,
  onFound,
}: AnswersOf & {
  parts: readonly SubDuty[];
  items?: readonly Item[] | null;
  hydrated: boolean;
  /** Code of the duty that is judged, unless another of `items` is chosen. */
  duty: string;
  /** What the server found of the duty on the day. */
  finding?: ProposingFinding | null;
  /** The hint of a field, with what is to be said of it besides. */
  marked?: (name: string, hint?: ReactNode) => ReactNode;
  /** Told in the browser what the register answers: one function for the life of the page. */
  onFound?: (finding: ProposingFinding) => void;
}) {
  const { desk, register, site, vocabulary } = useText();
  const nameOf = useName();
  const words = desk.report;
  const field = useDecisionErrors(errors);
  const { chosen: item, props: itemProps } = useChosen("item", answers.item ?? "");
  const duty = item || given;
  const { chosen: verdict, props: verdictProps } = useChosen("verdict", answers.verdict ?? "");
  const [day, setDay] = useState(answers.appliesOn ?? "");
  const finding = useFinding(duty, day, found);
  useEffect(() => {
    if (finding) onFound?.(finding);
  }, [finding, onFound]);
  const split =
    new Set(parts.filter((part) => part.parentCode === duty).map((part) => part.holder === null)).size === 2;
  const shown = hydrated ? parts.filter((part) => part.parentCode === duty) : parts;
  return (
    <>
      {items && (
        <div {...itemProps}>
          <DutyField
            name="item"
            label={words.item}
            hint={words.itemHint}
            chosen={item}
            defaultValue={answers.item}
            options={[{ value: "", label: words.itemNone }, ...items.map(dutyOption)]}
            {...field("item")}
          />
        </div>
      )}
      <div className="verdict-day">
        <div onChange={(event) => setDay((event.target as HTMLInputElement).value)}>
          <TextField
            name="appliesOn"
            width="medium"
            autoComplete="off"
            label={words.appliesOn}
            hint={words.appliesOnHint}
            defaultValue={answers.appliesOn}
            {...field("appliesOn")}
          />
        </div>
        <FindingCheck finding={finding} expected={duty !== ""} />
      </div>
      <div className="verdicts" {...verdictProps}>
        <RadioGroup
          name="verdict"
          label={words.verdict}
          hint={marked("verdict")}
          inline
          defaultValue={answers.verdict}
          options={VERDICTS.map((code) => ({ value: code, label: vocabulary.verdicts[code].label }))}
          {...field("verdict")}
        />
      </div>
      <details className="verdict-meanings">
        <summary>{words.verdictMeanings}</summary>
        <FactList
          facts={VERDICTS.map((code) => ({
            term: vocabulary.verdicts[code].label,
            detail: vocabulary.verdicts[code].hint,
          }))}
        />
      </details>
      {shown.length > 0 && (!hydrated || verdict === SHARED) && (
        <details open={verdict === SHARED}>
          <summary>{words.parts}</summary>
          <p className="hint">{words.partsHint}</p>
          {shown.map((part) => (
            <RadioGroup
              key={part.code}
              name={`part.${part.code}`}
              inline
              label={site.bracketed(
                `${part.code} ${part.title}`,
                part.holder ? nameOf(part.holder) : register.duties.township,
              )}
              defaultValue={answers[`part.${part.code}`] ?? ""}
              options={[
                { value: "", label: words.partNone },
                { value: "department", label: vocabulary.holders.department },
                { value: "township", label: vocabulary.holders.township },
              ]}
            />
          ))}
        </details>
      )}
      <TextArea
        name="reasons"
        rows={3}
        label={words.reasons}
        hint={marked("reasons", words.reasonsHint)}
        defaultValue={answers.reasons}
        {...field("reasons")}
      />
      <ContraryTick
        finding={finding}
        verdict={verdict}
        split={split}
        ticked={answers.explained === "yes"}
        {...field("explained")}
      />
    </>
  );
}
