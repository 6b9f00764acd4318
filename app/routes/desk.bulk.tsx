import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { ASSERT_CAN_REFUSALS } from "../accounts/permissions.ts";
import { typedCaseNumber } from "../cases/case.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { useText } from "../i18n/use-text.ts";
import {
  BULK_SHAPE,
  type BulkError,
  bulkForm,
  askTogetherForm,
  linkForm,
  wayOf,
  tickedForm,
  tickedOf,
  undoForm,
} from "../desk/bulk/bulk-form.ts";
import { BulkPage, NothingTicked } from "../desk/bulk/bulk-page.tsx";
import { DECLINE_TOGETHER_REFUSALS, declineTogether, readTicked } from "../desk/bulk/bulk.server.ts";
import { type BulkWay, type Obstacle, obstacleOf } from "../desk/bulk/bulk.ts";
import {
  copiesOf,
  namedBy,
  proposedToStay,
  READ_STAYING_REFUSALS,
  readStaying,
  stayingAsTyped,
} from "../desk/bulk/staying.server.ts";
import { LINK_TOGETHER_REFUSALS, linkTogether, planLinks } from "../desk/bulk/link-together.server.ts";
import { UNDO_TOGETHER_REFUSALS, undoTogether } from "../desk/bulk/undo.server.ts";
import { askTogether } from "../reports/follow-up/desk/ask-together.server.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary, sayErrors } from "../ui/form.tsx";

export const handle = {
  title: (text, _data, answer) => text.queue.bulk.title((answer as { items?: unknown[] } | null)?.items?.length ?? 0),
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    return { person: actor.displayName };
  });
}

/** A report that cannot be declined is told of beside it, as an obstacle; these are about none of them. */
const ofTheAct = () => onPage(...ASSERT_CAN_REFUSALS, "clock_jumped", "bad_request", "unknown_region", "not_found");
const ofOne = () => onPage("own_decision", "claimed_by_other", "stale_version", "wrong_state");

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "decide:report"),
      key: (message: BulkError) => message,
      lists: BULK_SHAPE.lists,
      button: "step",
      show: async ({ visit, who }, { answers, lists }) => {
        const way = wayOf(answers.reason);
        const items = await readTicked(visit.db, who, tickedOf(lists.item), visit.today, way === "link");
        const kept = answers.kept?.trim() ?? (way === "duplicate" ? proposedToStay(items) : "");
        return {
          way,
          items,
          kept,
          staying:
            way === "duplicate" ? await stayingAsTyped(visit, who, items, { kept, typed: answers.caseNumber }) : null,
          into: null as { number: string; title: string } | null,
          done: 0,
          token: answers.token ?? newSubmissionToken(),
          obstacles: {} as Record<number, Obstacle>,
          // In the site's first language: the words go to reporters.
          note: answers.note ?? (way === "link" || way === "ask" ? "" : dictionary("zh-CN").queue.bulk.template[way]),
        };
      },
    },
    (act) => ({
      ask: act({ schema: tickedForm, shape: BULK_SHAPE, codes: [], refusals: {}, run: async () => ({}) }),
      send: act({
        schema: bulkForm,
        shape: BULK_SHAPE,
        codes: [...DECLINE_TOGETHER_REFUSALS, ...READ_STAYING_REFUSALS],
        refusals: {
          ...onPage("letter_not_refused"),
          no_copy_left: ["kept", "kept_needed"],
          unknown_case: ["caseNumber", "case_unknown"],
          case_withdrawn: ["caseNumber", "case_unknown"],
          case_hidden: ["caseNumber", "case_unknown"],
          ...ofTheAct(),
          ...ofOne(),
        },
        run: async ({ visit: { db, today, now }, who }, { item: items, reason, note, caseNumber, kept, shown }) => {
          const { sameCase } = dictionary("zh-CN").queue.bulk;
          if (reason === "duplicate" && shown !== namedBy({ kept, caseNumber })) {
            await readStaying(db, who, items, { kept, caseNumber }, today);
            return { status: 200 };
          }
          const { obstacles } = await declineTogether(
            db,
            who,
            {
              items: reason === "duplicate" ? copiesOf(items, kept) : items,
              reason,
              note: caseNumber === "" ? note : [note, sameCase(caseNumber)].join("\n"),
              caseNumber: caseNumber || undefined,
              keptId: kept === "" ? undefined : Number(kept),
            },
            today,
            now,
          );
          return obstacles ? { obstacles: Object.fromEntries(obstacles), status: 409 } : redirect("/desk");
        },
      }),
      link: act({
        schema: linkForm,
        shape: BULK_SHAPE,
        codes: LINK_TOGETHER_REFUSALS,
        refusals: {
          unknown_case: ["caseNumber", "case_unknown"],
          case_withdrawn: ["caseNumber", "case_unknown"],
          case_hidden: ["caseNumber", "case_unknown"],
          ...onPage(...ASSERT_CAN_REFUSALS, "unknown_region", "personal_left", "unseen_left", "not_found"),
        },
        run: async ({ visit: { db, today, now }, who }, { item: items, caseNumber, shown }) => {
          const typed = typedCaseNumber(caseNumber, today.slice(0, 4));
          const { obstacles: before, ...into } = await planLinks(db, who, items, typed, today, now);
          if (shown !== into.number || before.size > 0) {
            return { into, obstacles: Object.fromEntries(before), status: before.size > 0 ? 409 : 200 };
          }
          const { done, obstacles } = await linkTogether(db, who, items, into.number, today, now);
          if (obstacles.size === 0) return redirect(`/desk?done=linked.${done}`);
          return { into, done, obstacles: Object.fromEntries(obstacles), status: 409 };
        },
      }),
      question: act({
        schema: askTogetherForm,
        shape: BULK_SHAPE,
        codes: [],
        refusals: {},
        run: async ({ visit: { db, today }, who }, { item: items, body, token }) => {
          const ids = items.map(({ id }) => id);
          const { done, refused } = await askTogether(db, who, ids, { body, token }, today);
          if (refused.size === 0) return redirect(`/desk?done=asked.${done}`);
          const obstacles = [...refused].map(([id, code]) => [id, obstacleOf(code)] as const);
          return { done, obstacles: Object.fromEntries(obstacles), status: 409 };
        },
      }),
      undo: act({
        schema: undoForm,
        codes: UNDO_TOGETHER_REFUSALS,
        refusals: onPage(...UNDO_TOGETHER_REFUSALS),
        run: async ({ visit: { db, today, now }, who }, { act: id }) => {
          const { undone, kept } = await undoTogether(db, who, id, today, now);
          return redirect(`/desk?done=undone.${undone}.${kept}`);
        },
      }),
    }),
  );
}

export default function DeskBulk() {
  const { person } = useLoaderData<typeof loader>();
  const asked = useActionData<typeof action>();
  const { site, desk, queue } = useText();
  const words = queue.bulk;
  const errors = sayErrors(asked, words.errors);
  const ticked = asked !== undefined && asked.items.length > 0;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title(asked?.items.length ?? 0)}
      lede={ticked ? ledeOf(asked.way, words) : undefined}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {ticked ? <BulkPage {...asked} errors={errors.at} /> : <NothingTicked />}
    </SitePage>
  );
}

/** What the act does to the reporters. */
function ledeOf(way: BulkWay, words: ReturnType<typeof useText>["queue"]["bulk"]): string {
  if (way === "link") return words.linkLede;
  return way === "ask" ? words.askLede : words.lede;
}
