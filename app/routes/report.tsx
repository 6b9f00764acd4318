import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FILE_FIELDS } from "../attachments/attachment.ts";
import { dropFile, takeUploads } from "../attachments/form-files.server.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { clearSiteData } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import type { SendError } from "../reports/form/field-errors.ts";
import type { ReportError } from "../reports/form/question.ts";
import { FormPage } from "../reports/form/form-page.tsx";
import { askerOf } from "../reports/form/answers.ts";
import { FORM_FIELDS, stepOf } from "../reports/form/pages.ts";
import { SEND_FORM_REFUSALS, type SentReport, sendForm } from "../reports/form/send.server.ts";
import {
  change,
  choosePlace,
  goBack,
  goOn,
  hideFound,
  join,
  openPlace,
  refusedTurn,
  resume,
  showFound,
  stay,
  stopAt,
  type Turn,
  turnTo,
  walkOf,
} from "../reports/form/turn.server.ts";
import { newTicket } from "../reports/intake/intake.server.ts";
import { LeaveButton } from "../reports/leave-button.tsx";
import { AfterReceipt, ReceiptText } from "../reports/receipt/receipt-page.tsx";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { sameReceipt } from "../reports/receipt/receipt.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary } from "../ui/form.tsx";

/** An answer that comes twice is asked for again by its page. */
const ANSWERS = [...FORM_FIELDS, ...FILE_FIELDS];

export const handle = {
  // History and the list of tabs tell the number of the step and nothing more.
  title: ({ reports }, _first, answer) => {
    const { turn, receipt, kept } = (answer ?? {}) as Partial<Shown>;
    if (kept || receipt) return reports.tab.done;
    return reports.tab.step(turn ? stepOf(turn.page, askerOf(turn.answers)) : 1);
  },
  enhancement: "/report/scripts/report.js",
} satisfies PageHandle;

/**
 * The pages stay in this browser's memory of pages, or the phone's own Back would lose what was typed; the receipt code
 * stays nowhere.
 */
export const headers: HeadersFunction = ({ actionHeaders }) => ({
  "Cache-Control": actionHeaders.get("Cache-Control") ?? "private, no-cache",
  ...(actionHeaders.has("Clear-Site-Data") && { "Clear-Site-Data": actionHeaders.get("Clear-Site-Data") ?? "" }),
});

/** Once a report is sent, nothing of what was written stays in the browser, and the code never does. */
const NOT_KEPT = { "Cache-Control": "no-store", ...clearSiteData("cache", "storage") };

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const token = newSubmissionToken();
    const turn = await turnTo(visit, "story", { token, ticket: newTicket(token, visit.now.getTime()) });
    // Its own browser is told another way; what asks is not kept.
    return { ...turn, inWeChat: (args.request.headers.get("User-Agent") ?? "").includes("MicroMessenger") };
  });
}

interface Shown {
  /** The page of a question. */
  turn: Turn | null;
  /** The receipt code, shown this once, and what was typed to compare it. */
  receipt: (SentReport & { typed: string }) | null;
  /** The code is safe. */
  kept: boolean;
}
const NOTHING: Shown = { turn: null, receipt: null, kept: false };

const asked = (turn: Turn) => ({
  turn,
  errors: turn.errors,
  status: "joins" in turn.errors ? 409 : Object.keys(turn.errors).length > 0 ? 400 : 200,
});

/** Of whichever button, nothing that its page could say. */
const ON_THE_WAY = ["bad_request", "too_large", "unknown_region"] as const;
const stopped = () => onPage(...ON_THE_WAY);

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: async () => null,
      key: (message: ReportError | SendError) => message,
      lists: ANSWERS,
      button: "go",
      before: async (sent) => {
        // What was taken is among the answers from here on.
        const refused = await takeUploads(sent);
        const halt = await stopAt(walkOf(sent), refused);
        return halt && asked(halt);
      },
      show: async (sent, { errors, refused }) =>
        refused === null ? NOTHING : { ...NOTHING, turn: await refusedTurn(walkOf(sent), errors, refused) },
    },
    (act) => {
      /** The receipt page lets go when the code was typed as it is, or its saving confirmed. */
      const receipt = act({
        codes: ON_THE_WAY,
        refusals: stopped(),
        run: async (sent) => {
          const { code = "", typed = "" } = sent.answers;
          if (sameReceipt(receiptIn(code), typed) || sent.act === "saved") return { kept: true, headers: NOT_KEPT };
          const shown = { receipt: code, again: false, typed };
          return { receipt: shown, errors: { typed: "differs" }, status: 400, headers: NOT_KEPT };
        },
      });
      return {
        next: act({
          places: ["send", "region", "departmentText", "upload", "joins"],
          codes: [...SEND_FORM_REFUSALS, ...ON_THE_WAY, "too_early"],
          refusals: {
            ...stopped(),
            unknown_region: ["region", "region_required"],
            demonstration: ["region", "region_real"],
            ...onPage("clock_jumped", "receipt_unknown"),
            unknown_department: ["departmentText", "department_unknown"],
            department_elsewhere: ["departmentText", "department_unknown"],
            unknown_case: ["joins", "join_gone"],
            case_withdrawn: ["joins", "join_gone"],
            case_hidden: ["joins", "join_gone"],
            ...at("upload", "file_missing", "file_many"),
            // Nothing is wrong with the report: it can be sent later as it is, or was sent long ago.
            ...at("send", "too_many_tries", "too_early", "busy", "already_sent"),
          },
          run: async (sent) => {
            const walk = walkOf(sent);
            // The last page sends; every other only leads on.
            const result = walk.page === "check" ? await sendForm(walk) : await goOn(walk);
            if (!("receipt" in result)) return asked(result);
            return { receipt: { ...result, typed: "" }, headers: NOT_KEPT };
          },
        }),
        back: act({ codes: ON_THE_WAY, refusals: stopped(), run: async (sent) => asked(await goBack(walkOf(sent))) }),
        "to:": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await change(walkOf(sent), sent.object)),
        }),
        "resume:": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await resume(walkOf(sent), sent.object)),
        }),
        "place:": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await choosePlace(walkOf(sent), sent.object)),
        }),
        "place-at:": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await openPlace(walkOf(sent), sent.object)),
        }),
        "place-search": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await stay(walkOf(sent), "place")),
        }),
        look: act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await stay(walkOf(sent), "story")),
        }),
        "join:": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await join(walkOf(sent), sent.object)),
        }),
        // The address says which.
        language: act({ codes: ON_THE_WAY, refusals: stopped(), run: async (sent) => asked(await stay(walkOf(sent))) }),
        "file-add": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await stay(walkOf(sent), "more")),
        }),
        "file-drop:": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => {
            await dropFile(sent, sent.object);
            return asked(await stay(walkOf(sent), "more"));
          },
        }),
        "hide:": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await hideFound(walkOf(sent), sent.object)),
        }),
        "show:": act({
          codes: ON_THE_WAY,
          refusals: stopped(),
          run: async (sent) => asked(await showFound(walkOf(sent), sent.object)),
        }),
        typed: receipt,
        saved: receipt,
      };
    },
  );
}

/** The code that the receipt page carries. Throws `bad_request` for what is none. */
function receiptIn(code: string): string {
  if (!sameReceipt(code, code)) throw new DomainError("bad_request");
  return code;
}

export default function Report() {
  const first = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { site, reports } = useText();
  const words = reports.receipt;
  if (result?.kept) {
    return (
      <SitePage title={words.keptTitle} lede={words.keptLede} quickExit={<LeaveButton />}>
        <AfterReceipt />
      </SitePage>
    );
  }
  if (result?.receipt) {
    const differs = result.errors.typed ? words.differs : undefined;
    return (
      <SitePage title={words.title} lede={words.lede} quickExit={<LeaveButton />} bare>
        {differs && <ErrorSummary title={site.errorSummary} errors={[{ name: "typed", message: differs }]} />}
        <ReceiptText
          code={result.receipt.receipt}
          again={result.receipt.again}
          typed={result.receipt.typed}
          error={differs}
        />
      </SitePage>
    );
  }
  const turn: Turn = { ...first, ...result?.turn };
  return <FormPage {...turn} inWeChat={first.inWeChat} answers={{ ...first.answers, ...turn.answers }} />;
}
