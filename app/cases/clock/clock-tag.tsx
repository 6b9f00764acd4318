import { useSite, useText } from "../../i18n/use-text.ts";
import { clockState } from "./clock.ts";
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
export function ClockTag({ dueOn, metOn, heldOn, daysLate }: ClockFacts) {
  const { site, register } = useText();
  const { today } = useSite();
  const words = register.cases.clockText;
  const state = clockState({ dueOn, metOn, heldOn }, today);
  const text = {
    running: () => words.running(site.day(dueOn)),
    overdue: () => words.overdue(daysLate),
    on_time: () => words.on_time(site.day(metOn ?? dueOn)),
    late: () => words.late(daysLate),
    held: () => words.held(site.day(heldOn ?? dueOn)),
  }[state]();
  return <Tag tone={TONES[state]}>{text}</Tag>;
}
