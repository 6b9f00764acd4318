import { listPending } from "../../attachments/attachment.server.ts";
import { isLetter } from "../../attachments/attachment.ts";
import type { DepartmentName } from "../../departments/department.ts";
import { countyOf, listBodyNames, matchBodies, readRegion } from "../../departments/department.server.ts";
import { type Answers, many, one } from "../../http/forms/answers.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import { localPlacesOf } from "../../redaction/redaction.server.ts";
import { findAll } from "../../redaction/redaction.ts";
import { READ_BODY_OF_PLACE_REFUSALS, readBodyOfPlace } from "../../register/register.server.ts";
import { activeKey } from "../../sealing/sealing.server.ts";
import { prepareSend } from "../intake/intake.server.ts";
import { kindSpokenOf } from "../../suggestions/suggestion.server.ts";
import { kindsFor } from "../vocabulary.ts";
import { casesAlike } from "../joining/joining.server.ts";
import { MAX_LOOK } from "../joining/joined.ts";
import { joinsOf, reporterOf, textOf } from "./answers.ts";
import { readPlaceView } from "./place/place-view.server.ts";
import { NOTHING_SHOWN, type Question, type ViewPart, type View } from "./question.ts";
import { AS_WRITTEN } from "./questions/department.tsx";

type Reader = (visit: Visit, answers: Answers) => Promise<Partial<View>>;

const READERS: Record<ViewPart, Reader> = {
  places: async ({ db }, answers) => ({
    places: await readPlaceView(db, { ...regionOf(answers), text: one(answers.placeText) }),
  }),
  bodies: async ({ db }, answers) => ({ bodies: await listBodyNames(db, one(answers.region)) }),
  sealing: async ({ db }) => ({ sealing: (await activeKey(db)) !== null }),
  files: async ({ db, now }, answers) => listPending(db, many(answers.file), now),
  findings: async ({ db }, answers) => lookAt(db, answers),
  department: async (visit, answers) => ({ department: await departmentOf(visit, answers) }),
  alike: async (visit, answers) => ({
    // Who joins a case has found it.
    alike: joinsOf(answers)
      ? []
      : await casesAlike(visit.db, textOf(answers), {
          regionId: await countyIdOf(visit.db, one(answers.region)),
          bodyId: (await departmentOf(visit, answers))?.id,
        }),
  }),
  found: async ({ db }, answers) => {
    const looked = one(answers.look).slice(0, MAX_LOOK).trim();
    if (looked === "") return { found: null };
    return { found: await casesAlike(db, looked, { regionId: await countyIdOf(db, one(answers.county)) }) };
  },
  kind: async (_, answers) => ({ kind: kindSpokenOf(textOf(answers), kindsFor(reporterOf(answers))) ?? "unsure" }),
  intake: async ({ now }, answers) => ({
    intake: await prepareSend(one(answers.token), one(answers.ticket), now.getTime()),
  }),
};

/** What the page of these questions shows that is not in the answers. */
export async function readView(visit: Visit, questions: readonly Question[], answers: Answers): Promise<View> {
  const view = { ...NOTHING_SHOWN, today: visit.today };
  for (const shown of new Set(questions.flatMap(({ shows = [] }) => shows)))
    Object.assign(view, await READERS[shown](visit, answers));
  return view;
}

/** The chosen place, as `readPlaceView` takes it. */
export const regionOf = (answers: Answers) => ({ region: one(answers.region) });

/** The place that was chosen, and what in the text could tell who wrote it there. */
export async function lookAt(db: Visit["db"], answers: Answers): Promise<Pick<View, "path" | "findings">> {
  const path = (await readPlaceView(db, regionOf(answers))).chosen ?? [];
  const places = await localPlacesOf(db, path.toReversed());
  return { path, findings: findAll(textOf(answers), places) };
}

/** Row id of the county of a place; undefined when there is no such place. */
async function countyIdOf(db: Visit["db"], code: string): Promise<number | undefined> {
  if (!code) return undefined;
  const county = await attempt(["unknown_region"], async () => countyOf(db, (await readRegion(db, code)).id));
  return county.refused === null ? county.value.id : undefined;
}

/** Whether somebody reports in the name of a unit without a file that could be its letter. */
export async function lacksLetter({ db, now }: Pick<Visit, "db" | "now">, answers: Answers): Promise<boolean> {
  if (reporterOf(answers) !== "cadre" || !one(answers.unitKind)) return false;
  const { files } = await listPending(db, many(answers.file), now);
  return !files.some(({ kind }) => isLetter(kind));
}

/** Whether a department of the list was chosen. */
export const isListed = (code: string) => code !== "" && code !== AS_WRITTEN;

/** The department that was chosen from the list of the chosen place; null when none was, or none that answers there. */
export async function departmentOf(
  { db, today }: Pick<Visit, "db" | "today">,
  answers: Answers,
): Promise<(DepartmentName & { id: number }) | null> {
  const [code, place] = [one(answers.department), one(answers.region)];
  if (!isListed(code) || !place) return null;
  const body = await attempt(READ_BODY_OF_PLACE_REFUSALS, () => readBodyOfPlace(db, code, place, today));
  return body.refused ? null : body.value;
}

/** The code of the body that is meant, empty for one that the register lacks; null when the reporter must say. */
export async function meantBody({ db }: Visit, answers: Answers) {
  const text = one(answers.departmentText);
  if (text.trim() === "" || answers.demandedBy === "unsure") return { department: "", proposed: [] };
  const { sure, proposed } = await matchBodies(db, text, one(answers.region));
  const chosen = one(answers.department);
  if (sure) return { department: sure.code, proposed };
  if (proposed.length === 0) return { department: "", proposed };
  const settled = chosen === AS_WRITTEN || proposed.some((body) => body.code === chosen);
  return { department: settled ? chosen : null, proposed };
}
