import type { Db } from "../../../db/engine.ts";
import type { Actor } from "../../accounts/permissions.ts";
import { SAME_HERE } from "../../cases/case.ts";
import type { Day } from "../../day.ts";
import { joinedCaseOf } from "../../reports/joining/joining.server.ts";
import { readReport, readReportBody } from "../../reports/report.server.ts";
import { SHOWN } from "../../suggestions/suggestion.ts";
import { suggestForReport, type Suggestions } from "../../suggestions/suggestion.server.ts";
import { besidesOwnCase, waitsForSecondLook } from "../../rulings/fairness/second-look/second-look.server.ts";

/**
 * What is proposed for a report. To whom it waits for as a second look, the case that the first decision put it in is not
 * proposed; reports alike that wait for them so are named as if nobody had decided them. Throws `not_found`, `forbidden`.
 */
export async function suggestFor(db: Db, actor: Actor, reportId: number, today: Day): Promise<Suggestions> {
  const proposed = await suggestForReport(db, actor, reportId, today);
  // Reports without words of their own are alike in nothing but that.
  const alike = (await readReportBody(db, reportId)) === SAME_HERE ? [] : proposed.duplicates;
  const [cases, duplicates] = await Promise.all([
    besidesOwnCase(db, actor, reportId, proposed.cases, today).then((kept) =>
      withJoined(db, reportId, proposed.cases, kept),
    ),
    Promise.all(
      alike.map(async (one) => ((await waitsForSecondLook(db, actor, one.id, today)) ? asUndecided(one) : one)),
    ),
  ]);
  return { ...proposed, cases, duplicates };
}

/**
 * The case that the reporter says it is the same as stands first, as long as one can link to it; nothing is chosen by that.
 * It was there before the report, so it stays among those `kept` before a second look, whatever the first decision was.
 */
async function withJoined(
  db: Db,
  reportId: number,
  proposed: Suggestions["cases"],
  kept: Suggestions["cases"],
): Promise<Suggestions["cases"]> {
  const joined = await joinedCaseOf(db, (await readReport(db, reportId)).joins_case_id);
  if (!joined?.stands) return kept;
  const words = proposed.find(({ number }) => number === joined.number)?.words ?? [];
  const first = { number: joined.number, title: joined.title, words };
  return [first, ...kept.filter(({ number }) => number !== joined.number)].slice(0, SHOWN);
}

/** Typed, so that what is added to a report alike is thought of here. */
function asUndecided(one: Suggestions["duplicates"][number]): Suggestions["duplicates"][number] {
  return { ...one, state: "received", caseNumbers: [] };
}
