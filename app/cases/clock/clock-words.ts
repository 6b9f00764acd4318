import type { Dictionary } from "../../i18n/dictionary.ts";
import { clockState } from "./clock.ts";
import type { ClockFacts } from "./clock-tag.tsx";

/** How the clock of a case stands on a day, in words; days late are working days, as the clock counts. */
export function clockWords(
  { site, register }: Dictionary,
  { dueOn, metOn, heldOn, daysLate }: ClockFacts,
  today: string,
): string {
  const words = register.cases.clockText;
  return {
    running: () => words.running(site.day(dueOn)),
    overdue: () => words.overdue(daysLate),
    on_time: () => words.on_time(site.day(metOn ?? dueOn)),
    late: () => words.late(daysLate),
    held: () => words.held(site.day(heldOn ?? dueOn)),
  }[clockState({ dueOn, metOn, heldOn }, today)]();
}
