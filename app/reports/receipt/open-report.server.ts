import { redirect } from "@remix-run/node";
import { acceptFiles } from "../../attachments/accept-files.server.ts";
import { DomainError } from "../../domain-error.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import { readReport, type StoredReport } from "../report.server.ts";
import { type AskAgain, CODE_FIELD, type CodeError } from "./ask-again.ts";
import { cutCode, ENTER_CODE_REFUSALS, enterCode } from "./enter-code.server.ts";
import { openedReport } from "./receipt-session.server.ts";

/**
 * The report of a page under the receipt code. Throws `receipt_over`, with why. Who comes from a page of ours without a
 * cookie has just entered a code in a browser that takes none; anybody else goes where one is entered.
 */
export async function openReport(visit: Visit): Promise<StoredReport> {
  const opened = await openedReport(visit, visit.now);
  if (typeof opened === "number") return readReport(visit.db, opened);
  if (opened === "none" && !comesFromUs(visit)) throw redirect("/status");
  throw asking({ why: opened, fields: [], typed: "", error: null });
}

function comesFromUs({ request: { headers }, env }: Visit): boolean {
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin";
  // Old browsers say only this.
  const from = headers.get("Referer") ?? "";
  return URL.canParse(from) && (env.ORIGIN === undefined || new URL(from).origin === env.ORIGIN);
}

/** The report of a form; `again` when the code had to be entered meanwhile. */
export interface OpenedForm {
  report: StoredReport;
  again: boolean;
}

/**
 * The report of a form under the receipt code. When the session is over, the page asks for the code and carries the form,
 * its files too; with the right code, `again` is true: what was typed is shown once more, for nothing was done yet. Throws
 * `receipt_over`.
 */
export async function openForm(visit: Visit, form: FormData): Promise<OpenedForm> {
  const opened = await openedReport(visit, visit.now);
  if (typeof opened === "number") return { report: await readReport(visit.db, opened), again: false };
  const typed = cutCode(form.get(CODE_FIELD));
  const entered = form.has(CODE_FIELD);
  const error = entered ? await wrongWith(visit, typed) : null;
  const now = error === null && entered ? await openedReport(visit, visit.now) : opened;
  if (typeof now === "number") return { report: await readReport(visit.db, now), again: true };
  throw asking({ why: opened, fields: await fieldsOf(visit, form), typed, error });
}

/** For a form that was carried along while the code was asked for: it is shown once more, for nothing was done yet. */
export async function askedOnce({ who }: { who: OpenedForm }): Promise<Record<never, never> | null> {
  return who.again ? {} : null;
}

/** Opens the report of the code; answers what is wrong with it, or null. */
async function wrongWith(visit: Visit, typed: string): Promise<CodeError | null> {
  if (typed.trim() === "") return "required";
  return (await attempt(ENTER_CODE_REFUSALS, () => enterCode(visit, typed))).refused;
}

const asking = (again: AskAgain) => new DomainError("receipt_over", again);

/** Every field but the code; files that came with it wait, as in a form that is not finished. */
async function fieldsOf({ db, storage, uploads, now }: Visit, form: FormData): Promise<AskAgain["fields"]> {
  const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const fields = texts.filter(([name]) => name !== CODE_FIELD);
  const held = fields.flatMap(([name, value]) => (name === "file" ? [value] : []));
  const keepOriginal = form.get("keepOriginal") === "yes";
  const { tokens } = await acceptFiles(db, storage, uploads, { held, keepOriginal }, now);
  return [...fields, ...tokens.map((token): [string, string] => ["file", token])];
}
