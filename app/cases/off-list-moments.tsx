import type { Dictionary } from "../i18n/dictionary.ts";
import type { TimelineEntry } from "../ui/timeline.tsx";
import { CaseDuty } from "./case-duty.tsx";

/** That the register had no such item, and that there is one since, as moments of a case's timeline. */
export function offListMoments(
  matter: { offListOn: string | null; listedOn: string | null; duty: { code: string; title: string } | null },
  { site, register }: Dictionary,
): TimelineEntry[] {
  const words = register.cases;
  const moment = (day: string | null, heading: string, body?: TimelineEntry["body"]) =>
    day === null ? [] : [{ dateTime: day, day: site.day(day), heading, body }];
  return [
    ...moment(matter.offListOn, words.offListFound),
    ...moment(matter.listedOn, words.listed, <CaseDuty duty={matter.duty} />),
  ];
}
