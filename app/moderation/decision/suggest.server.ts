import type { Db } from "../../../db/engine.ts";
import type { Actor } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { suggestForReport, type Suggestions } from "../../suggestions/suggestion.server.ts";
import { besidesOwnCase } from "../fairness/second-look/second-look.server.ts";

/**
 * What is proposed for a report. To whom it waits for as a second look, the case that the first decision put it in is not
 * proposed. Throws `not_found`, `forbidden`.
 */
export async function suggestFor(db: Db, actor: Actor, reportId: number, today: Day): Promise<Suggestions> {
  const proposed = await suggestForReport(db, actor, reportId, today);
  return { ...proposed, cases: await besidesOwnCase(db, actor, reportId, proposed.cases, today) };
}
