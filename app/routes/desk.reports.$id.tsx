import { type Actor } from "../accounts/permissions.ts";
import { at, formAction, onPage, type Received, type Sent } from "../http/forms/form-action.server.ts";
import {
  type DecisionError,
  DECISION_REFUSED,
  DECISION_SHAPE,
  decisionForm,
  lookedAt,
  toDecision,
  untilToday,
} from "../rulings/decision/decision-form.ts";
import { assertMayDecide, DECIDE_REPORT_REFUSALS, decideReport } from "../rulings/decision/decision.server.ts";
import { unitRefusalForm } from "../rulings/units/unit.ts";
import { DECIDE_UNIT_REFUSALS, decideUnit, type UnitDecision } from "../rulings/units/unit.server.ts";
import { cite, findingFor } from "../rulings/finding/look-up.server.ts";
import { wordsToHide } from "../rulings/hidden-words.server.ts";
import {
  CLAIM_REPORT_REFUSALS,
  claimReport,
  releaseClaim,
  renewClaim,
  TAKE_OVER_REFUSALS,
  takeOver,
} from "../rulings/claims/claim.server.ts";
import { takeoverForm } from "../desk/claims/claim-form.ts";
import { reportAddress } from "../desk/queue/way-back.ts";
import { READ_REPORT_FOR_DESK_REFUSALS, readReportForDesk } from "../desk/report/desk-report.server.ts";
import { isStale, readReportPage, reportAfter, unlessWithdrawn } from "../desk-report-page.server.ts";
import { ReportPage } from "../desk-report-page.tsx";
import { LIST_TEMPLATES_REFUSALS } from "../desk/templates/template.server.ts";
import { noteOfReason, withTemplate } from "../desk/templates/template.ts";
import { proposedFrom, withProposals } from "../desk/report/proposals/proposals.ts";
import { ASK_REPORTER_REFUSALS, askReporter } from "../reports/follow-up/conversation.server.ts";
import { type FollowUpError, messageForm } from "../reports/follow-up/follow-up-form.ts";
import { forTheCase, type RedactionCounts } from "../redaction/redaction.ts";
import { type RedactionStep, takeStep } from "../redaction/steps.ts";
import { readReport } from "../reports/report.server.ts";
import type { Visit } from "../http/respond.server.ts";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { requirePermission } from "../accounts/guard.server.ts";
import { isCaseNumber } from "../cases/case.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { DECISION_LISTS } from "../rulings/decision/decision-form.ts";
import { keptFrom, queueAddress } from "../desk/queue/way-back.ts";
import { listTemplates } from "../desk/templates/template.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";

export const handle = {
  title: (text, { report }) => text.desk.report.title(report.id),
  scripts: true,
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    return {
      ...(await readReportPage(visit, actor, idOf(visit.params.id))),
      today: visit.today,
      token: newSubmissionToken(),
      done: doneOf(visit.url.searchParams.get("done")),
      from: keptFrom(visit.url.searchParams.get("from")),
      person: actor.displayName,
    };
  });
}

/** What was just done, as the address says: nothing else than what is known. */
function doneOf(done: string | null): string | null {
  return done && (done === "asked" || done === "decided" || isCaseNumber(done)) ? done : null;
}

const outOfBounds = () => onPage("not_found", "forbidden", "home_county", "recused", "unknown_region");

interface Deciding {
  actor: Actor;
  id: number;
}

/** Who decides reports, and the one of the address: of one that is nothing for them they are shown no more. */
async function deciding(visit: Visit): Promise<Deciding> {
  const actor = await requirePermission(visit, "decide:report");
  const id = idOf(visit.params.id);
  await assertMayDecide(visit.db, actor, await readReport(visit.db, id));
  // Whoever sends the form is still at it.
  await renewClaim(visit.db, actor, id, visit.now);
  return { actor, id };
}

/** Ready notes to reporters who are declined. */
const notesOf = async ({ db }: Visit, { actor }: Deciding) =>
  (await listTemplates(db, actor)).filter(({ purpose }) => purpose !== "question");

const UNSENT: FollowUpError = "question_unsent";

/** A question to the reporter stands in the form, of the report as it was read: a decision would drop it. */
async function isUnsent({ db, today }: Visit, { actor, id }: Deciding, answers: Received["answers"]): Promise<boolean> {
  if (!answers.body?.trim()) return false;
  return (await readReportForDesk(db, actor, id, today)).version === Number(answers.version);
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => deciding(visit),
      key: (message: DecisionError | FollowUpError) => message,
      lists: DECISION_LISTS,
      button: ["go", "act"],
      show: async ({ visit, who }, { answers, refused }) => ({
        finding: await findingFor(visit, answers),
        stale: isStale(refused),
        preview: null as RedactionCounts | null,
        sent: false,
        unit: null as "confirmed" | "refused" | null,
        asked:
          answers.outcome === "link"
            ? await wordsToHide(visit.db, who.actor, refused, answers.caseNumber ?? "", answers)
            : [],
      }),
    },
    (act) => {
      const gone = ({ answers }: Received) => redirect(queueAddress(answers.from ?? "", "withdrawn"));
      const decide = act({
        schema: ({ today }) => lookedAt(untilToday(decisionForm, today)),
        shape: DECISION_SHAPE,
        codes: DECIDE_REPORT_REFUSALS,
        refusals: {
          ...onPage("bad_request", "clock_jumped", "not_found", "unknown_region", "forbidden"),
          ...DECISION_REFUSED,
        },
        run: async (sent, typed) => {
          const { visit, who, answers } = sent;
          const { actor, id } = who;
          if (await isUnsent(visit, who, answers)) return { errors: { body: UNSENT }, status: 400 };
          const decision = toDecision(typed, visit.today);
          const decided = await unlessWithdrawn(visit, id, async () => ({
            rest: await decideReport(visit.db, actor, id, Number(answers.version), decision, visit.today, visit.now),
          }));
          if (!decided) return gone(sent);
          const from = answers.from ?? "";
          const remains = decision.outcome !== "decline" && decision.part?.remains;
          if (remains && decided.rest !== null) return redirect(reportAddress(id, from, decided.rest));
          // The same whatever was decided, and whether it was the first decision or a second look.
          const next = sent.act === "next" ? await reportAfter(visit, actor, from, id) : null;
          return redirect(next === null ? queueAddress(from, "decided") : reportAddress(next, from, "decided"));
        },
      });
      /** Without a decision being typed the page is loaded anew, so that to load it again claims nothing. */
      const claimed = async (sent: Sent<Deciding>, claim: () => Promise<void>) => {
        const { visit, who, answers } = sent;
        if ((await unlessWithdrawn(visit, who.id, async () => ({ done: await claim() }))) === null) return gone(sent);
        if (answers.version === undefined) return redirect(reportAddress(who.id, answers.from ?? ""));
        return { answers: { ...answers, takeoverReason: "" } };
      };
      const CLAIM_REFUSED = { ...at("outcome", "claimed_by_other", "own_decision", "wrong_state"), ...outOfBounds() };
      /** Masks, unmasks, compares or previews: the page comes back with every answer, the public version as it is then. */
      const step = (name: RedactionStep) =>
        act({
          codes: READ_REPORT_FOR_DESK_REFUSALS,
          refusals: outOfBounds(),
          run: async ({ visit, who: { actor, id }, answers, lists }) => {
            const { body, places } = await readReportForDesk(visit.db, actor, id, visit.today);
            const { publicText, preview } = takeStep(name, { ...answers, ...lists }, body, places);
            const found = await findingFor(visit, answers);
            const told = forTheCase(publicText, places);
            const ofText = withProposals({ ...answers, publicText }, proposedFrom(told), "kept");
            return { answers: withProposals(ofText, { ...found?.proposed }), lists: { ...lists, mask: [] }, preview };
          },
        });
      /** What the moderator finds of a letter; the half-filled decision comes back, on the version that is there then. */
      const letter = async (sent: Sent<Deciding>, decision: UnitDecision) => {
        const { visit, who, answers } = sent;
        const found = await unlessWithdrawn(visit, who.id, async () => ({
          version: await decideUnit(visit.db, who.actor, who.id, Number(answers.version), decision, visit.now),
        }));
        if (!found) return gone(sent);
        const unit = decision.confirmed ? ("confirmed" as const) : ("refused" as const);
        return { answers: { ...answers, version: String(found.version), unitNote: "" }, unit };
      };
      const LETTER_REFUSED = {
        ...at("outcome", "claimed_by_other", "own_decision", "stale_version", "wrong_state"),
        ...at("unit", "letter_missing"),
        personal_left: ["unit", "unit_name_personal"],
        ...onPage("forbidden", "home_county", "recused", "not_found"),
      } as const;
      return {
        decide,
        next: decide,
        "unit-confirm": act({
          places: ["outcome", "unit"],
          codes: DECIDE_UNIT_REFUSALS,
          refusals: LETTER_REFUSED,
          run: (sent) => letter(sent, { confirmed: true }),
        }),
        "unit-refuse": act({
          schema: unitRefusalForm,
          places: ["outcome", "unit"],
          codes: DECIDE_UNIT_REFUSALS,
          refusals: LETTER_REFUSED,
          run: (sent, { unitNote: note }) => letter(sent, { confirmed: false, note }),
        }),
        claim: act({
          places: ["outcome"],
          codes: CLAIM_REPORT_REFUSALS,
          refusals: CLAIM_REFUSED,
          run: (sent) => claimed(sent, () => claimReport(sent.visit.db, sent.who.actor, sent.who.id, sent.visit.now)),
        }),
        takeover: act({
          schema: takeoverForm,
          places: ["outcome"],
          codes: TAKE_OVER_REFUSALS,
          refusals: CLAIM_REFUSED,
          run: (sent, { holder, takeoverReason: reason }) => {
            const { visit, who } = sent;
            const from = { fromUserId: Number(holder), reason };
            return claimed(sent, () => takeOver(visit.db, who.actor, who.id, from, visit.now));
          },
        }),
        release: act({
          codes: [],
          refusals: {},
          run: async ({ visit, who, answers }) => {
            await releaseClaim(visit.db, who.actor, who.id);
            return redirect(queueAddress(answers.from ?? ""));
          },
        }),
        template: act({
          codes: LIST_TEMPLATES_REFUSALS,
          refusals: onPage(...LIST_TEMPLATES_REFUSALS),
          run: async ({ visit, who, answers }) => {
            const templates = await notesOf(visit, who);
            const chosen = templates.find((one) => String(one.id) === answers.declineTemplate);
            const { declineNote = "", declineReason = "" } = answers;
            const note = chosen
              ? withTemplate(declineNote, chosen.body, templates)
              : noteOfReason(declineNote, templates, declineReason).note;
            return { answers: { ...answers, declineNote: note } };
          },
        }),
        /** The question goes out alone; the half-filled decision around it comes back. */
        ask: act({
          schema: messageForm,
          codes: ASK_REPORTER_REFUSALS,
          refusals: {
            ...at("body", "too_many_messages", "wrong_state"),
            ...onPage("forbidden", "home_county", "recused", "not_found"),
          },
          run: async ({ visit: { db, today }, who: { actor, id }, answers }, message) => {
            await askReporter(db, actor, id, message, today);
            return { answers: { ...answers, body: "", questionTemplate: "" }, sent: true };
          },
        }),
        "question-template": act({
          codes: LIST_TEMPLATES_REFUSALS,
          refusals: onPage(...LIST_TEMPLATES_REFUSALS),
          run: async ({ visit, who, answers }) => {
            const templates = await listTemplates(visit.db, who.actor);
            const chosen = templates.find((one) => String(one.id) === answers.questionTemplate);
            return chosen
              ? { answers: { ...answers, body: withTemplate(answers.body ?? "", chosen.body, templates) } }
              : {};
          },
        }),
        cite: act({
          codes: [],
          refusals: {},
          run: async ({ visit, answers }) => ({ answers: await cite(visit, answers) }),
        }),
        check: step("check"),
        preview: step("preview"),
        mask: step("mask"),
        "mask-all": step("mask-all"),
        unmask: step("unmask"),
      };
    },
  );
}

export default function DeskReport() {
  // Kept as it came: a link of the error summary is a navigation to the router, which then forgets it.
  const [failed] = useState(useActionData<typeof action>());
  return <ReportPage loaded={useLoaderData<typeof loader>()} failed={failed} />;
}
