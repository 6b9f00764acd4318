import type { ErrorCode } from "../../domain-error.ts";
import type { RefusedFile } from "../../attachments/attachment.ts";
import { type Answers, one } from "../../http/forms/answers.ts";
import type { Received } from "../../http/forms/form-action.server.ts";
import { answersOf, parseForm } from "../../http/forms/form.server.ts";
import type { Visit } from "../../http/respond.server.ts";
import { newSubmissionToken } from "../receipt/receipt.server.ts";
import { MAX_BODY } from "../report.ts";
import { readJoinable } from "../joining/joining.server.ts";
import {
  type Respondent,
  askerOf,
  joinsOf,
  key,
  NO_LETTER,
  NOTHING_TOLD,
  reporterOf,
  tellsAnything,
  textOf,
  toForm,
} from "./answers.ts";
import { hide, show } from "./check/hiding.ts";
import { readPlaceView } from "./place/place-view.server.ts";
import type { View } from "./question.ts";
import { askedOf, FORM_FIELDS, pageFor, pageNamed, type PageName, pageOf, questionsOn, stepFrom } from "./pages.ts";
import { look } from "./questions/look.tsx";
import { schemaOf, SHAPE } from "./report-form.ts";
import { departmentOf, isListed, lacksLetter, lookAt, meantBody, readView, regionOf } from "./view.server.ts";

/** The page that a person sees next: all answers so far, what is wrong, and what it needs to know. */
export interface Turn {
  page: PageName;
  answers: Answers;
  errors: Record<string, string>;
  view: View;
}

/** Where a reporter is on the way through the form, and what they have said. */
export interface Walk {
  visit: Visit;
  page: PageName;
  answers: Answers;
}

/** Fields that are carried besides the answers: `part` is the optional part that was asked for, by its question. */
const CARRIED = ["token", "review", "part", "joins"];

/** The known fields of a form as typed, with the files that it holds by now, and the page that it comes from. */
export function walkOf({ visit, form, lists }: Pick<Received, "visit" | "form" | "lists">): Walk {
  const { step, ...typed } = answersOf(form);
  const known: string[] = [...CARRIED, ...FORM_FIELDS];
  const answers: Answers = Object.fromEntries(Object.entries(typed).filter(([name]) => known.includes(name)));
  const page = pageFor(one(step), askerOf(answers));
  return { visit, page, answers: { ...answers, file: lists.file ?? [] } };
}

/** What stops a form before any button is looked at: a file that is refused, or a text that is too long. */
export async function stopAt({ visit, answers }: Walk, refused: RefusedFile[]): Promise<Turn | null> {
  if (refused.length > 0) return turnTo(visit, "more", answers, { upload: "refused" }, { refused });
  // Wherever it is asked, the error leads there.
  if (Array.from(textOf(answers)).length > MAX_BODY) return turnTo(visit, "check", answers, { body: "body_long" });
  return null;
}

/** To the page before, or to the last one whence the reporter came to change an answer; from the first that joins a case, out of it. */
export function goBack({ visit, page, answers }: Walk): Promise<Turn> {
  if (page === "join" && !answers.review) return standAlone(visit, answers);
  return turnTo(visit, answers.review ? "check" : stepFrom(page, -1, askerOf(answers)), answers);
}

/** To the form of a report that stands by itself, with all that was typed: to its last page for whoever has come so far. */
function standAlone(visit: Visit, answers: Answers): Promise<Turn> {
  return turnTo(visit, one(answers.demandedBy) ? "check" : "story", { ...answers, joins: "", review: "" });
}

/** Joins a case: what was typed goes along, and whoever has said all that is asked sees the last page. */
export async function join({ visit, answers }: Walk, number: string): Promise<Turn> {
  const { review: _, ...kept } = answers;
  const joining = { ...kept, joins: number };
  const joined = await readJoinable(visit.db, joinsOf(joining), visit.today);
  const there = joined?.townships.some(({ code }) => code === one(kept.region)) ?? false;
  if (!there) return turnTo(visit, "join", { ...joining, region: "" });
  return turnTo(visit, reporterOf(kept) && textOf(kept) ? "check" : "join", joining);
}

/** From the last page to the one of a question whose answer is to be changed, and from there to the last one again. */
export function change({ visit, page, answers }: Walk, object: string): Promise<Turn> {
  const asked = pageNamed(object, askerOf(answers));
  if (!asked) return turnTo(visit, page, answers);
  return turnTo(visit, asked, { ...answers, review: "yes", part: object });
}

/** Goes on with a draft. It holds no token: who finds it on a phone must not have the receipt. */
export function resume({ visit, answers }: Walk, object: string): Promise<Turn> {
  return turnTo(visit, pageFor(pageNamed(object, askerOf(answers)), askerOf(answers)), {
    ...answers,
    token: newSubmissionToken(),
  });
}

/** Shows what lies within a place. */
export async function openPlace({ visit, answers }: Walk, at: string): Promise<Turn> {
  return turnTo(visit, "place", answers, {}, { places: await readPlaceView(visit.db, { ...regionOf(answers), at }) });
}

/** Shows a page as it is: what was typed is not judged yet. */
export function stay({ visit, page, answers }: Walk, asked: PageName = page): Promise<Turn> {
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
  const { visit, page, answers } = walk;
  // Enter in the field that looks for cases presses the page's first button.
  if (page === "story" && one(answers.look).trim() && !textOf(answers)) return stay(walk);
  if (page === "place" && one(answers.placeText).trim()) return goOnFromPlace(walk);
  const asker = askerOf(answers);
  const parsed = parseForm(toForm(askedOf(answers)), schemaOf(questionsOn(page, asker), asker), SHAPE);
  if (!parsed.ok) return turnTo(visit, page, answers, parsed.errors);
  if (asker.joins && page === "more" && !tellsAnything(answers)) return turnTo(visit, page, answers, NOTHING_TOLD);
  if (page === "more" && (await lacksLetter(visit, answers))) return turnTo(visit, page, answers, NO_LETTER);
  if (page !== "department") return leave(visit, page, answers);
  const { proposed, department } = await meantBody(visit, answers);
  if (department === null) return turnTo(visit, page, answers, { department: "department_which" }, { proposed });
  return leave(visit, page, { ...answers, department });
}

/** To the next page; back to the last one when the reporter came from there to change one answer. */
function leave(visit: Visit, page: PageName, answers: Answers): Promise<Turn> {
  return turnTo(visit, answers.review ? "check" : stepFrom(page, 1, askerOf(answers)), answers);
}

/** A page of the form. Errors of another page's fields lead to the first page that has one, and the rest wait. */
export async function turnTo(
  visit: Visit,
  page: PageName,
  answers: Answers,
  errors: Record<string, string> = {},
  known: Partial<View> = {},
): Promise<Turn> {
  const asker = askerOf(answers);
  const joined = asker.joins ? await readJoinable(visit.db, joinsOf(answers), visit.today) : null;
  if (asker.joins && !joined) return turnTo(visit, "story", { ...answers, joins: "" }, { joins: "join_gone" });
  const there = pageFor(pageOf(Object.keys(errors), asker) ?? page, asker);
  // A proof serves one sending; on the last page nothing is being changed any more.
  const { proof: _, ...kept } = answers;
  if (there === "check") for (const name of ["review", "part"]) delete kept[name];
  if (there !== "story") for (const name of look.fields) delete kept[name];
  const questions = questionsOn(there, asker);
  const view = { ...(await readView(visit, questions, answers)), joined, ...known };
  if (questions.some(({ shows }) => shows?.includes("files"))) {
    kept.file = view.files.map((file) => file.token);
    if (view.missing > 0 && !errors.upload) return turnTo(visit, "more", answers, { upload: "missing" });
  }
  return { page: there, answers: kept, errors: atShownFields(errorsOn(there, errors, asker), view), view };
}

/** The page after the whole form was refused. What cannot be leaves the form, what was typed stays. */
export function refusedTurn({ visit, answers }: Walk, errors: Record<string, string>, code: ErrorCode): Promise<Turn> {
  if (errors.joins) return turnTo(visit, "story", { ...answers, joins: "" }, errors);
  const body = code === "unknown_department" || code === "department_elsewhere";
  // Whoever joins a case was not asked for a body.
  if (body && joinsOf(answers)) return turnTo(visit, "check", answers, { send: key("join_gone") });
  return turnTo(visit, "check", body ? { ...answers, department: "" } : answers, errors);
}

/** What is wrong on this page; what belongs to no field is said on the last one. */
function errorsOn(page: PageName, errors: Record<string, string>, asker: Respondent): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => (pageOf([name], asker) ?? page) === page));
}

/** What is wrong with a hidden code is said at the field in which its name is typed. */
function atShownFields(errors: Record<string, string>, { proposed, joined }: View): Record<string, string> {
  const typedIn: Record<string, string> = joined ? {} : { region: "placeText" };
  if (proposed.length === 0) typedIn.department = "departmentText";
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [typedIn[name] ?? name, error]));
}
