import { useSite, useText } from "../../i18n/use-text.ts";
import { clockState } from "./clock.ts";
import { clockWords } from "./clock-words.ts";
import { Tag, type Tone } from "../../ui/figures/figures.tsx";

const TONES = {
  running: "neutral",
  overdue: "overdue",
  on_time: "neutral",
  late: "action",
  held: "neutral",
} as const satisfies Record<string, Tone>;

/** A clock as a tag tells it. */
export interface ClockFacts {
  dueOn: string;
  metOn: string | null;
  /** The day from which it stands still, while it does. */
  heldOn: string | null;
  daysLate: number;
}

/** How the clock of a case stands today, in words; days late are working days, as the clock counts. */
export function ClockTag(clock: ClockFacts) {
  const text = useText();
  const { today } = useSite();
  return <Tag tone={TONES[clockState(clock, today)]}>{clockWords(text, clock, today)}</Tag>;
}
