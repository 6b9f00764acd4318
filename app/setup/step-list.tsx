import { useName, useText } from "../i18n/use-text.ts";
import { Tag, type Tone } from "../ui/figures/figures.tsx";
import type { Step, StepName, StepState } from "./setup.ts";

/** Where each step is taken. */
const PLACES: Record<Exclude<StepName, "database" | "sealing">, string> = {
  operator: "/setup/operator",
  administrator: "/staff",
  counties: "/setup/counties",
  bodies: "/setup/bodies",
  duties: "/staff/register/import",
  calendar: "/setup/calendar",
  moderators: "/staff/invite",
  officers: "/staff/invite",
};

const TONES: Record<StepState, Tone> = { done: "confirmed", begun: "neutral", todo: "action" };

/** The steps in order, each with how far it has come, what it lacks and the way to it. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  const words = useText().setup;
  const nameOf = useName();
  return (
    <ol className="setup-steps">
      {steps.map(({ name, state, gaps }) => (
        <li key={name} id={name}>
          <h2>
            {words.steps[name]} <Tag tone={TONES[state]}>{words.states[state]}</Tag>
          </h2>
          <p>{words.about[name]}</p>
          {gaps.length > 0 && (
            <ul>
              {gaps.map((gap, index) => (
                <li key={index}>{words.gap(gap, nameOf)}</li>
              ))}
            </ul>
          )}
          {name !== "database" && name !== "sealing" && (
            <p>
              <a href={PLACES[name]}>{words.does[name]}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
