import { useText } from "../../i18n/use-text.ts";
import type { Kind } from "../../reports/vocabulary.ts";
import type { daysByStage } from "./clock.ts";

/** How many working days departments have for each stage, and for which kinds of cases other ones. */
export function WorkingDays({ stages }: { stages: ReturnType<typeof daysByStage> }) {
  const { register, vocabulary } = useText();
  const words = register.regions;
  return (
    <ul>
      {stages.map(({ stage, days, kinds }) => (
        <li key={stage}>
          {words.days[stage](days)}
          {kinds.length > 0 && (
            <ul>
              {kinds.map((one) => (
                <li key={one.kind}>{words.kindDays(vocabulary.kinds[one.kind as Kind].label, one.days)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
