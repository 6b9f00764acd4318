import type { ReactNode } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { WAS } from "../../../rulings/decision/decision.ts";
import { Kbd } from "../../../ui/form.tsx";
import type { ProposedWords } from "./proposals.ts";

/** The hint of a field, with a mark before it while the field stands as the system proposed it. */
export function useMarked(left: ProposedWords): (name: string, hint?: ReactNode) => ReactNode {
  const words = useText().desk.report.proposals;
  return (name, hint) =>
    name in left ? (
      <>
        <strong className="proposal-mark">{words.mark}</strong> {hint}
      </>
    ) : (
      hint
    );
}

/** What stands as proposed goes along with the form: without scripts nobody else knows what of it was changed. */
export function ProposedFields({ left }: { left: ProposedWords }) {
  return Object.entries(left).map(([name, value]) => (
    <input key={name} type="hidden" name={`${WAS}${name}`} value={value} />
  ));
}

/** The tick without which no decision is taken while something in it stands as proposed. */
export function LookedTick({ ticked, error, errorPrefix }: { ticked: boolean; error?: string; errorPrefix?: string }) {
  const words = useText().desk.report.proposals;
  return (
    <div className="looked-tick">
      <CheckboxGroup
        name="looked"
        label={words.looked}
        labelHidden
        defaultValue={ticked ? ["yes"] : []}
        options={[
          {
            value: "yes",
            label: (
              <>
                {words.looked} <Kbd>k</Kbd>
              </>
            ),
          },
        ]}
        error={error}
        errorPrefix={errorPrefix}
      />
    </div>
  );
}
