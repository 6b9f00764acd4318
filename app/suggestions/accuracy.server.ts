import type { Db } from "../../db/engine.ts";
import { sumOutcomes } from "../../db/queries/suggestions.ts";
import { addDays, type Day } from "../day.ts";
import { share, type Share } from "../scorecards/scorecard.ts";
import type { SuggestionSubject } from "../../db/tables/suggestions.ts";
import { ACCURACY_DAYS } from "./suggestion.ts";

export interface Accuracy {
  subject: SuggestionSubject;
  /** Decisions whose choice stood first, and among the first three, of all that linked a report to a case. */
  first: Share;
  firstThree: Share;
}

const SUBJECTS: SuggestionSubject[] = ["department", "duty", "kind"];

/** How often moderators chose what had been proposed, over the last year. Days and counts alone are known. */
export async function readAccuracy(db: Db, today: Day): Promise<Accuracy[]> {
  const rows = await sumOutcomes(db, addDays(today, -ACCURACY_DAYS));
  return SUBJECTS.map((subject) => {
    const ours = rows.filter((row) => row.subject === subject);
    const upTo = (rank: number) =>
      ours.filter((row) => row.rank >= 1 && row.rank <= rank).reduce((sum, row) => sum + row.decisions, 0);
    const all = ours.reduce((sum, row) => sum + row.decisions, 0);
    return { subject, first: share(upTo(1), all), firstThree: share(upTo(3), all) };
  });
}
