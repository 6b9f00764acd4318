import type { ReactNode } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { useDecisionErrors } from "../../../rulings/decision/decision-errors.ts";
import type { ProposingFinding } from "../../../rulings/finding/finding.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { Kbd } from "../../../ui/form.tsx";
import { type AnswersOf, useChosen, useHydrated } from "../../../ui/live-fields.ts";
import type { Template } from "../../templates/template.ts";
import type { Proposals } from "../proposals/use-proposals.ts";
import type { DeskChoices, DeskSuggestions } from "./choices.ts";
import { DeclineFields } from "./decline-fields.tsx";
import { NewCaseFields } from "./new-case-fields.tsx";
import { SuggestedList } from "./suggested-list.tsx";

const OUTCOMES = ["link", "open", "decline"] as const;
/** The keys of `shortcuts.ts`. */
const KEYS = { link: "l", open: "o", decline: "d" } as const;

/**
 * The decision on a report; `children` is its public version, which stands between what is decided and the fields of it.
 * Only the chosen outcome's fields are shown: by a rule of `desk.css`, or by scripts in a browser that does not know
 * `:has()`, which shows all of them without.
 */
export function DecisionFields({
  answers,
  errors,
  choices,
  suggested,
  similar,
  finding,
  templates,
  proposals,
  rest = false,
  stopped,
  children,
}: AnswersOf & {
  choices: DeskChoices;
  suggested: DeskSuggestions;
  similar: ReactNode;
  /** What the server found of the chosen duty. */
  finding: ProposingFinding | null;
  /** Ready notes for who is declined. */
  templates: readonly Template[];
  proposals: Proposals;
  /** A part of the report is public already. */
  rest?: boolean;
  /** Its letter was refused, and its reporter wants nothing published then. */
  stopped: boolean;
  children: ReactNode;
}) {
  const { desk, split } = useText();
  const words = desk.report;
  const label = (one: (typeof OUTCOMES)[number]) =>
    rest && one === "decline" ? split.declineRest : words.outcomes[one];
  const field = useDecisionErrors(errors);
  const hydrated = useHydrated();
  const { chosen: outcome, props: outcomeProps } = useChosen("outcome", answers.outcome ?? "");
  const cases = (suggested?.cases ?? []).map((one) => ({
    code: one.number,
    label: `${one.number} ${one.title}`,
    words: one.words,
    href: `/cases/${one.number}`,
  }));
  const part = (one: (typeof OUTCOMES)[number], fields: ReactNode) => (
    <section
      id={`of-${one}`}
      className="decision-part"
      aria-labelledby={`part-${one}`}
      hidden={hydrated && outcome !== one}
    >
      <h2 id={`part-${one}`}>{label(one)}</h2>
      {fields}
    </section>
  );
  return (
    <>
      <div className="outcomes" {...outcomeProps}>
        <RadioGroup
          name="outcome"
          defaultValue={answers.outcome}
          inline
          label={words.outcome}
          options={OUTCOMES.map((one) => ({
            value: one,
            label: (
              <>
                {label(one)} <Kbd>{KEYS[one]}</Kbd>
              </>
            ),
          }))}
          {...field("outcome")}
        />
      </div>
      <div className="decision-public" hidden={hydrated && outcome === "decline"}>
        {children}
      </div>
      {part(
        "link",
        <>
          <TextField
            name="caseNumber"
            defaultValue={answers.caseNumber}
            label={words.caseNumber}
            hint={words.caseNumberHint}
            width="medium"
            autoComplete="off"
            {...field("caseNumber")}
          />
          <SuggestedList field="caseNumber" choices={cases} digits={hydrated && outcome === "link"} />
          {similar}
        </>,
      )}
      {part("open", <NewCaseFields {...{ answers, errors, choices, suggested, hydrated, finding, proposals }} />)}
      {part("decline", <DeclineFields {...{ answers, errors, templates, proposals, stopped }} />)}
    </>
  );
}
