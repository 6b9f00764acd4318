import type { Actor } from "../../accounts/permissions.ts";
import type { DutyFinding } from "../../duties/duty.ts";
import { answersOf, parseForm } from "../../http/forms/form.server.ts";
import { pressed } from "../../http/forms/pressed.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import type { RedactionCounts } from "../../redaction/redaction.ts";
import { type Step, STEPS, takeStep } from "../../redaction/steps.ts";
import { readReport } from "../../reports/report.server.ts";
import { takeoverForm } from "../claims/claim-form.ts";
import { claimReport, releaseClaim, renewClaim, takeOver } from "../../rulings/claims/claim.server.ts";
import { cite, findingFor } from "../../rulings/finding/look-up.server.ts";
import { listTemplates } from "../templates/template.server.ts";
import { withTemplate } from "../templates/template.ts";
import { wordsToHide } from "../../rulings/hidden-words.server.ts";
import { assertMayDecide, decideReport } from "../../rulings/decision/decision.server.ts";
import {
  ASKED_AGAIN,
  DECISION_SHAPE,
  decisionForm,
  REFUSAL_CODES,
  REFUSALS,
  toDecision,
  untilToday,
} from "../../rulings/decision/decision-form.ts";
import { readReportForDesk } from "./desk-report.server.ts";
import { nextReport } from "../queue/next-report.server.ts";
import { queueAddress, reportAddress } from "../queue/way-back.ts";

/** The page again: what was typed, what is wrong with it, what the register says, and whether somebody was quicker. */
export interface DeskPage {
  status: number;
  answers: Record<string, string>;
  errors: Record<string, string>;
  finding: DutyFinding | null;
  stale: boolean;
  /** What is hidden, by reason, when the page is to show what the public would read. */
  preview?: RedactionCounts | null;
  /** Of what was typed, what the reporters of the chosen case want hidden. */
  asked?: string[];
}

export type DeskTurn = { to: string } | DeskPage;

/** Refusals of whom the department that they chose, or the report itself, is no matter for. */
const PARTIAL: readonly string[] = ["home_county", "recused"];

/** The buttons of the page, the one that Enter presses first. */
const ACTS = ["decide", "next", "claim", "release", "takeover", "template", "check", "cite"] as const;

/** Refusals after which the moderator is shown both versions. */
const STALE = ["stale_version", "wrong_state", "claimed_by_other"];

/**
 * What a moderator does on the page of a report: decides it, or, with `act`, claims it, lets it go, takes it over, asks
 * the register, or has a template or a legal basis copied in. Throws as the use cases do, but for what the page can say.
 */
export async function takeDeskTurn(visit: Visit, actor: Actor, id: number, form: FormData): Promise<DeskTurn> {
  const { db, now } = visit;
  const answers = answersOf(form) as Record<string, string>;
  const act = pressed(form, ACTS);
  // Whoever sends the form is still at it.
  await renewClaim(db, actor, id, now);
  if (act === "check") return page(visit, answers, 200, {});
  if (act === "cite") return page(visit, await cite(visit, answers), 200, {});
  const step = pressed(form, ["decide", ...STEPS], "go");
  if (step !== "decide") return redact(visit, actor, id, step, answers);
  switch (act) {
    case "claim":
      return claiming(visit, actor, answers, () => claimReport(db, actor, id, now), id);
    case "takeover": {
      const parsed = parseForm(form, takeoverForm);
      if (!parsed.ok) return page(visit, answers, 400, parsed.errors);
      const { holder, takeoverReason: reason } = parsed.value;
      return claiming(
        visit,
        actor,
        answers,
        () => takeOver(db, actor, id, { fromUserId: Number(holder), reason }, now),
        id,
      );
    }
    case "release":
      await releaseClaim(db, actor, id);
      return { to: queueAddress(answers.from ?? "") };
    case "template":
      return fillTemplate(visit, actor, answers);
    default:
      return decide(visit, actor, id, form, answers);
  }
}

async function decide(
  visit: Visit,
  actor: Actor,
  id: number,
  form: FormData,
  answers: Record<string, string>,
): Promise<DeskTurn> {
  const { db, today, now } = visit;
  const parsed = parseForm(form, untilToday(decisionForm, today), DECISION_SHAPE);
  if (!parsed.ok) return page(visit, answers, 400, parsed.errors);
  const decision = toDecision(parsed.value, today);
  const decided = await attempt(REFUSAL_CODES, () =>
    decideReport(db, actor, id, Number(answers.version), decision, today, now),
  );
  if (decided.refused !== null) {
    // Of a report that is nothing for them they are shown no more.
    if (PARTIAL.includes(decided.refused)) await assertMayDecide(db, actor, await readReport(db, id));
    return refusal(visit, actor, id, answers, decided.refused);
  }
  const from = answers.from ?? "";
  const remains = decision.outcome !== "decline" && decision.part?.remains;
  if (remains && decided.value !== null) return { to: reportAddress(id, from, decided.value) };
  // The same whatever was decided, and whether it was the first decision or a second look.
  const done = "decided";
  if (answers.act !== "next") return { to: queueAddress(from, done) };
  const { received_on } = await readReport(db, id);
  const next = await nextReport(visit, actor, from, { receivedOn: received_on, id });
  return { to: next === null ? queueAddress(from, done) : reportAddress(next, from, done) };
}

async function refusal(
  visit: Visit,
  actor: Actor,
  id: number,
  answers: Record<string, string>,
  code: keyof typeof REFUSALS,
): Promise<DeskTurn> {
  // Its text is gone, so there is nothing to compare with.
  if (STALE.includes(code) && (await readReport(visit.db, id)).state === "withdrawn") {
    return { to: queueAddress(answers.from ?? "", "withdrawn") };
  }
  const [field, message] = REFUSALS[code];
  const status = ASKED_AGAIN.includes(code) ? 400 : 409;
  const shown = await page(visit, answers, status, { [field]: message }, STALE.includes(code));
  const { outcome, caseNumber = "" } = answers;
  return outcome === "link"
    ? { ...shown, asked: await wordsToHide(visit.db, actor, code, caseNumber, answers) }
    : shown;
}

/** Claims; without a decision being typed the page is loaded anew, so that to load it again claims nothing. */
async function claiming(
  visit: Visit,
  actor: Actor,
  answers: Record<string, string>,
  act: () => Promise<void>,
  id: number,
): Promise<DeskTurn> {
  const claimed = await attempt(["claimed_by_other", "wrong_state", "own_decision"], act);
  if (claimed.refused !== null) return refusal(visit, actor, id, answers, claimed.refused);
  if (answers.version === undefined) return { to: reportAddress(id, answers.from ?? "") };
  return page(visit, { ...answers, takeoverReason: "" }, 200, {});
}

/** Masks, unmasks, compares or previews: the page comes back with every answer, the public version as it is then. */
async function redact(
  visit: Visit,
  actor: Actor,
  id: number,
  step: Step,
  answers: Record<string, string>,
): Promise<DeskPage> {
  const { body, places } = await readReportForDesk(visit.db, actor, id, visit.today);
  const taken = takeStep(step, answers, body, places);
  return { ...(await page(visit, taken.answers as Record<string, string>, 200, {})), preview: taken.preview };
}

async function fillTemplate(visit: Visit, actor: Actor, answers: Record<string, string>): Promise<DeskTurn> {
  const templates = await listTemplates(visit.db, actor);
  const chosen = templates.find((one) => String(one.id) === answers.declineTemplate);
  const declineNote = chosen ? withTemplate(answers.declineNote ?? "", chosen.body) : (answers.declineNote ?? "");
  return page(visit, { ...answers, declineNote }, 200, {});
}

async function page(
  visit: Visit,
  answers: Record<string, string>,
  status: number,
  errors: Record<string, string>,
  stale = false,
): Promise<DeskPage> {
  return { status, answers, errors, finding: await findingFor(visit, answers), stale };
}
