import type { RefusedFile } from "../../attachments/attachment.ts";
import { type Answers, one } from "../../http/forms/answers.ts";
import type { Received } from "../../http/forms/form-action.server.ts";
import { answersOf, parseForm } from "../../http/forms/form.server.ts";
import type { Visit } from "../../http/respond.server.ts";
import { newSubmissionToken } from "../receipt/receipt.server.ts";
import { MAX_BODY } from "../report.ts";
import { reporterOf, textOf, toForm } from "./answers.ts";
import { hide, show } from "./check/hiding.ts";
import { readPlaceView } from "./place/place-view.server.ts";
import type { View } from "./question.ts";
import { askedOf, fieldsOf, PAGES, pageNamed, type PageName, pageOf, questionsOn, stepFrom } from "./pages.ts";
import { schemaOf, SHAPE } from "./report-form.ts";
import { departmentOf, isListed, lookAt, meantBody, readView, regionOf } from "./view.server.ts";

/** The page that a person sees next: all answers so far, what is wrong, and what it needs to know. */
export interface Turn {
  page: PageName;
  /** The optional part that is open, by the name of its question. */
  part?: string;
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

/** Fields that are carried besides the answers. */
const CARRIED = ["token", "review"];

/** The known fields of a form as typed, with the files that it holds by now, and the page that it comes from. */
export function walkOf({ visit, form, lists }: Pick<Received, "visit" | "form" | "lists">): Walk {
  const { step, ...typed } = answersOf(form);
  const known: string[] = [...CARRIED, ...PAGES.flatMap(fieldsOf)];
  const answers = Object.fromEntries(Object.entries(typed).filter(([name]) => known.includes(name)));
  const page = PAGES.find((one) => one === step) ?? "story";
  return { visit, page, answers: { ...answers, file: lists.file ?? [] } };
}

/** What stops a form before any button is looked at: a file that is refused, or a text that is too long. */
export async function stopAt({ visit, answers }: Walk, refused: RefusedFile[]): Promise<Turn | null> {
  if (refused.length > 0) return turnTo(visit, "more", answers, { upload: "refused" }, { refused });
  if (Array.from(textOf(answers)).length > MAX_BODY) return turnTo(visit, "story", answers, { body: "body_long" });
  return null;
}

/** To the page before. */
export function goBack({ visit, page, answers }: Walk): Promise<Turn> {
  return turnTo(visit, stepFrom(page, -1), answers);
}

/** From the last page to the one of a question whose answer is to be changed, and from there to the last one again. */
export async function change({ visit, page, answers }: Walk, object: string): Promise<Turn> {
  const asked = pageNamed(object);
  if (!asked) return turnTo(visit, page, answers);
  return { ...(await turnTo(visit, asked, { ...answers, review: "yes" })), part: object };
}

/** Goes on with a draft. It holds no token: who finds it on a phone must not have the receipt. */
export function resume({ visit, answers }: Walk, object: string): Promise<Turn> {
  return turnTo(visit, pageNamed(object) ?? "story", { ...answers, token: newSubmissionToken() });
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
  if (page === "place" && one(answers.placeText).trim()) return goOnFromPlace(walk);
  const parsed = parseForm(toForm(askedOf(answers)), schemaOf(questionsOn(page, reporterOf(answers))), SHAPE);
  if (!parsed.ok) return turnTo(visit, page, answers, parsed.errors);
  if (page !== "department") return leave(visit, page, answers);
  const { proposed, department } = await meantBody(visit, answers);
  if (department === null) return turnTo(visit, page, answers, { department: "department_which" }, { proposed });
  return leave(visit, page, { ...answers, department });
}

/** To the next page; back to the last one when the reporter came from there to change one answer. */
function leave(visit: Visit, page: PageName, { review, ...answers }: Answers): Promise<Turn> {
  return turnTo(visit, review ? "check" : stepFrom(page, 1), answers);
}

/** A page of the form. Errors of another page's fields lead to the first page that has one. */
export async function turnTo(
  visit: Visit,
  page: PageName,
  answers: Answers,
  errors: Record<string, string> = {},
  known: Partial<View> = {},
): Promise<Turn> {
  const there = pageOf(Object.keys(errors)) ?? page;
  // A proof serves one sending.
  const { proof: _, ...kept } = answers;
  const questions = questionsOn(there, reporterOf(answers));
  const view = { ...(await readView(visit, questions, answers)), ...known };
  if (questions.some(({ shows }) => shows?.includes("files"))) {
    kept.file = view.files.map((file) => file.token);
    if (view.missing > 0 && !errors.upload) return turnTo(visit, "more", answers, { ...errors, upload: "missing" });
  }
  return { page: there, answers: kept, errors: atShownFields(errors, view), view };
}

/** What is wrong with a hidden code is said at the field in which its name is typed. */
function atShownFields(errors: Record<string, string>, { proposed }: View): Record<string, string> {
  const typedIn: Record<string, string> = { region: "placeText" };
  if (proposed.length === 0) typedIn.department = "departmentText";
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [typedIn[name] ?? name, error]));
}
