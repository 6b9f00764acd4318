import type { Dictionary } from "../../i18n/dictionary.ts";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import type { readNudges } from "./nudge.server.ts";

/** The reminders on a case as moments of its timeline. */
export function nudgeMoments(
  nudges: Awaited<ReturnType<typeof readNudges>>,
  { site, supervision }: Dictionary,
): TimelineEntry[] {
  return nudges.map((one) => ({
    day: site.day(one.on),
    dateTime: one.on,
    heading: supervision.moment(one.region && site.nameOf(one.region), site.nameOf(one.department)),
    body: supervision.stages[one.stage],
    tone: "action" as const,
  }));
}
