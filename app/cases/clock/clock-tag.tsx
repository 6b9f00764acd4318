import { useSite, useText } from "../../i18n/use-text.ts";
import { clockState } from "./clock.ts";
import { Tag, type Tone } from "../../ui/figures/figures.tsx";

const TONES = { running: "neutral", overdue: "overdue", on_time: "neutral", late: "action" } as const satisfies Record<
  string,
  Tone
>;

/** How the clock of a case stands today, in words; days late are working days, as the clock counts. */
export function ClockTag({ dueOn, metOn, daysLate }: { dueOn: string; metOn: string | null; daysLate: number }) {
  const { site, register } = useText();
  const { today } = useSite();
  const words = register.cases.clockText;
  const state = clockState({ dueOn, metOn }, today);
  const text = {
    running: () => words.running(site.day(dueOn)),
    overdue: () => words.overdue(daysLate),
    on_time: () => words.on_time(site.day(metOn ?? dueOn)),
    late: () => words.late(daysLate),
  }[state]();
  return <Tag tone={TONES[state]}>{text}</Tag>;
}
