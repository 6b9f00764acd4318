import { listPending } from "../../attachments/attachment.server.ts";
import type { PendingFile, RefusedFile } from "../../attachments/attachment.ts";
import type { Day } from "../../day.ts";
import type { DepartmentName, Place } from "../../departments/department.ts";
import { listBodyNames, matchBodies } from "../../departments/department.server.ts";
import { type Answers, many, one } from "../../http/forms/answers.ts";
import type { Received } from "../../http/forms/form-action.server.ts";
import { answersOf, parseForm } from "../../http/forms/form.server.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import { localPlacesOf } from "../../redaction/redaction.server.ts";
import { findAll, type Finding } from "../../redaction/redaction.ts";
import { READ_BODY_OF_PLACE_REFUSALS, readBodyOfPlace } from "../../register/register.server.ts";
import { activeKey } from "../../sealing/sealing.server.ts";
import { newSubmissionToken } from "../receipt/receipt.server.ts";
import { MAX_BODY } from "../report.ts";
import { hide, show } from "./hiding.ts";
import { prepareSend } from "../intake/intake.server.ts";
import type { PlaceView } from "./place/place-question.tsx";
import { readPlaceView } from "./place/place-view.server.ts";
import { FIELDS, type Question, questionOf, QUESTIONS, pathOf, reporterOf, stepFrom, textOf } from "./questions.ts";
import { AS_WRITTEN, pageForm, SHAPE } from "./report-form.ts";

/** The page that a person sees next: its question, all answers so far, what is wrong, and what it needs to know. */
export interface Turn {
  question: Question;
  answers: Answers;
  errors: Record<string, string>;
  view: View;
}

/** What a page shows that is not in the answers. */
export interface View {
  /** Names to pick a department from, as one types. */
  bodies: string[];
  /** Departments that may be meant. */
  proposed: DepartmentName[];
  /** For the question of the township. */
  places: PlaceView | null;
  /** The chosen township and what it lies in, the province first. */
  path: Place[];
  department: DepartmentName | null;
  /** What in the text could tell who wrote it, on the last page. */
  findings: Finding[];
  today: Day;
  /** There is a key to seal contact details and original files to. */
  sealing: boolean;
  /** The files that the form holds, how many of them have expired, and which were refused just now. */
  files: PendingFile[];
  missing: number;
  refused: RefusedFile[];
  /** What the last page must carry to be let in; see `prepareSend`. */
  intake: { challenge: string; ticket: string } | null;
}

/** What a page without anything of its own shows. */
const NO_VIEW: Omit<View, "today"> = {
  bodies: [],
  proposed: [],
  places: null,
  path: [],
  department: null,
  findings: [],
  sealing: false,
  files: [],
  missing: 0,
  refused: [],
  intake: null,
};

/** Where a reporter is on the way through the form, and what they have said. */
export interface Walk {
  visit: Visit;
  form: FormData;
  question: Question;
  answers: Answers;
}

/** Fields that are carried besides the answers. */
const CARRIED = ["token", "review"];

/** The known fields of a form as typed, with the files that it holds by now, and the page that it comes from. */
export function walkOf({ visit, form, lists }: Pick<Received, "visit" | "form" | "lists">): Walk {
  const { step, ...typed } = answersOf(form);
  const known: string[] = [...CARRIED, ...Object.values(FIELDS).flat()];
  const answers = Object.fromEntries(Object.entries(typed).filter(([name]) => known.includes(name)));
  const question = QUESTIONS.find((one) => one === step) ?? "who";
  return { visit, form, question, answers: { ...answers, file: lists.file ?? [] } };
}

/** What stops a form before any button is looked at: a file that is refused, or a text that is too long. */
export async function stopAt({ visit, answers }: Walk, refused: RefusedFile[]): Promise<Turn | null> {
  if (refused.length > 0) return turnTo(visit, "files", answers, { upload: "refused" }, { refused });
  if (Array.from(textOf(answers)).length > MAX_BODY) return turnTo(visit, "demand", answers, { body: "body_long" });
  return null;
}

/** To the page before. */
export function goBack({ visit, question, answers }: Walk): Promise<Turn> {
  return turnTo(visit, stepFrom(question, answers, -1), answers);
}

/** From the last page to one whose answer is to be changed, and from there to the last one again. */
export function change({ visit, question, answers }: Walk, object: string): Promise<Turn> {
  const asked = pathOf(reporterOf(answers)).find((one) => one === object);
  return asked ? turnTo(visit, asked, { ...answers, review: "yes" }) : turnTo(visit, question, answers);
}

/** Goes on with a draft. It holds no token: who finds it on a phone must not have the receipt. */
export function resume({ visit, answers }: Walk, object: string): Promise<Turn> {
  const asked = pathOf(reporterOf(answers)).find((one) => one === object) ?? "who";
  return turnTo(visit, asked, { ...answers, token: newSubmissionToken() });
}

/** Shows what lies within a place. */
export async function openPlace({ visit, answers }: Walk, at: string): Promise<Turn> {
  return turnTo(visit, "place", answers, {}, { places: await readPlaceView(visit.db, { ...regionOf(answers), at }) });
}

/** Shows a page as it is: what was typed is not judged yet. */
export function stay({ visit, question, answers }: Walk, asked: Question = question): Promise<Turn> {
  return turnTo(visit, asked, answers);
}

/** Hides what was found in the text, or shows it, in public. */
export async function hideFound({ visit, answers }: Walk, object: string): Promise<Turn> {
  const { findings } = await lookAt(visit.db, answers);
  return turnTo(visit, "check", { ...answers, hide: hide(one(answers.hide), object, findings) });
}

export function showFound({ visit, answers }: Walk, object: string): Promise<Turn> {
  return turnTo(visit, "check", { ...answers, hide: show(one(answers.hide), object) });
}

/** Takes the township and goes on; a code that is none asks again. */
export async function choosePlace({ visit, answers: typed }: Walk, code: string): Promise<Turn> {
  const { placeText: _, ...answers } = typed;
  const { chosen } = await readPlaceView(visit.db, { region: code });
  if (!chosen) return turnTo(visit, "place", answers, { region: "region_required" });
  const moved: Answers = { ...answers, region: code };
  // Who comes from the last page alone would not be asked which department is meant there.
  if (answers.review && isListed(one(moved.department)) && !(await departmentOf(visit, moved)))
    return turnTo(visit, "department", { ...moved, department: "" });
  return leave(visit, "place", moved);
}

const regionOf = (answers: Answers) => ({ region: one(answers.region) });

/** Whoever types a place and goes on is taken at their word, if just one township is called so. */
async function goOnFromPlace(walk: Walk): Promise<Turn> {
  const { visit, answers } = walk;
  const places = await readPlaceView(visit.db, { ...regionOf(answers), text: one(answers.placeText) });
  const [hit, ...others] = places.hits ?? [];
  if (hit && others.length === 0) return choosePlace(walk, hit.code);
  return turnTo(visit, "place", answers, { region: "region_required" }, { places });
}

/** To the next page, once what this one asks is answered. */
export async function goOn(walk: Walk): Promise<Turn> {
  const { visit, form, question, answers } = walk;
  if (question === "place" && one(answers.placeText).trim()) return goOnFromPlace(walk);
  const parsed = parseForm(form, pageForm(question), SHAPE);
  if (!parsed.ok) return turnTo(visit, question, answers, parsed.errors);
  if (question !== "department") return leave(visit, question, answers);
  const { proposed, department } = await meantBody(visit, answers);
  if (department === null) return turnTo(visit, question, answers, { department: "department_which" }, { proposed });
  return leave(visit, question, { ...answers, department });
}

/** To the next page; back to the last one when the reporter came from there to change one answer. */
function leave(visit: Visit, question: Question, answers: Answers): Promise<Turn> {
  const { review, ...rest } = answers;
  // Who says anew who they are is asked what others are asked.
  const back = review && question !== "who";
  return turnTo(visit, back ? "check" : stepFrom(question, answers, 1), rest);
}

/** The code of the body that is meant, empty for one that the register lacks; null when the reporter must say. */
async function meantBody({ db }: Visit, answers: Answers) {
  const text = one(answers.departmentText);
  if (text.trim() === "" || answers.demandedBy === "unsure") return { department: "", proposed: [] };
  const { sure, proposed } = await matchBodies(db, text, one(answers.region));
  const chosen = one(answers.department);
  if (sure) return { department: sure.code, proposed };
  if (proposed.length === 0) return { department: "", proposed };
  const settled = chosen === AS_WRITTEN || proposed.some((body) => body.code === chosen);
  return { department: settled ? chosen : null, proposed };
}

/** The page of a question. Errors of another page's fields lead to the first page that has one. */
export async function turnTo(
  visit: Visit,
  question: Question,
  answers: Answers,
  errors: Record<string, string> = {},
  known: Partial<View> = {},
): Promise<Turn> {
  const there = questionOf(Object.keys(errors)) ?? question;
  // A proof serves one sending.
  const { proof: _, ...kept } = answers;
  if (there === "files" || there === "check") {
    const { files, missing } = await listPending(visit.db, many(answers.file), visit.now);
    Object.assign(known, { files, missing });
    kept.file = files.map((file) => file.token);
    if (missing > 0 && !errors.upload) return turnTo(visit, "files", answers, { ...errors, upload: "missing" }, known);
  }
  const view = { ...(await readView(visit, there, answers)), ...known };
  return { question: there, answers: kept, errors: atShownFields(errors, view), view };
}

/** What is wrong with a hidden code is said at the field in which its name is typed. */
function atShownFields(errors: Record<string, string>, { proposed }: View): Record<string, string> {
  const typedIn: Record<string, string> = { region: "placeText" };
  if (proposed.length === 0) typedIn.department = "departmentText";
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [typedIn[name] ?? name, error]));
}

async function readView(visit: Visit, question: Question, answers: Answers): Promise<View> {
  return { ...(await readViewOf(visit, question, answers)), today: visit.today };
}

async function readViewOf(
  { db, now, today }: Visit,
  question: Question,
  answers: Answers,
): Promise<Omit<View, "today">> {
  const { region } = regionOf(answers);
  switch (question) {
    case "place":
      return { ...NO_VIEW, places: await readPlaceView(db, { region, text: one(answers.placeText) }) };
    case "department":
      return { ...NO_VIEW, bodies: await listBodyNames(db, region) };
    case "files":
    case "contact":
      return { ...NO_VIEW, sealing: (await activeKey(db)) !== null };
    case "check":
      return {
        ...NO_VIEW,
        ...(await lookAt(db, answers)),
        department: await departmentOf({ db, today }, answers),
        intake: await prepareSend(one(answers.token), one(answers.ticket), now.getTime()),
      };
    default:
      return NO_VIEW;
  }
}

/** The place that was chosen, and what in the text could tell who wrote it there. */
export async function lookAt(db: Visit["db"], answers: Answers): Promise<Pick<View, "path" | "findings">> {
  const path = (await readPlaceView(db, regionOf(answers))).chosen ?? [];
  const places = await localPlacesOf(db, path.toReversed());
  return { path, findings: findAll(textOf(answers), places) };
}

const isListed = (code: string) => code !== "" && code !== AS_WRITTEN;

/** The department that was chosen from the list of the chosen place; null when none was, or none that answers there. */
async function departmentOf(
  { db, today }: Pick<Visit, "db" | "today">,
  answers: Answers,
): Promise<DepartmentName | null> {
  const [code, place] = [one(answers.department), one(answers.region)];
  if (!isListed(code) || !place) return null;
  const body = await attempt(READ_BODY_OF_PLACE_REFUSALS, () => readBodyOfPlace(db, code, place, today));
  return body.refused ? null : body.value;
}
