import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { ASSERT_CAN_REFUSALS } from "../accounts/permissions.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { useText } from "../i18n/use-text.ts";
import {
  BULK_SHAPE,
  type BulkError,
  bulkForm,
  reasonOf,
  tickedForm,
  tickedOf,
  undoForm,
} from "../desk/bulk/bulk-form.ts";
import { BulkPage, NothingTicked } from "../desk/bulk/bulk-page.tsx";
import { DECLINE_TOGETHER_REFUSALS, declineTogether, readTicked } from "../desk/bulk/bulk.server.ts";
import type { Obstacle } from "../desk/bulk/bulk.ts";
import { UNDO_TOGETHER_REFUSALS, undoTogether } from "../desk/bulk/undo.server.ts";
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
        const reason = reasonOf(answers.reason);
        return {
          reason,
          items: await readTicked(visit.db, who, tickedOf(lists.item), visit.today),
          obstacles: {} as Record<number, Obstacle>,
          // In the site's first language: the words go to reporters.
          note: answers.note ?? dictionary("zh-CN").queue.bulk.template[reason],
        };
      },
    },
    (act) => ({
      ask: act({ schema: tickedForm, shape: BULK_SHAPE, codes: [], refusals: {}, run: async () => ({}) }),
      send: act({
        schema: bulkForm,
        shape: BULK_SHAPE,
        codes: DECLINE_TOGETHER_REFUSALS,
        refusals: {
          no_copy_left: ["kept", "kept_needed"],
          unknown_case: ["caseNumber", "case_unknown"],
          case_withdrawn: ["caseNumber", "case_unknown"],
          case_hidden: ["caseNumber", "case_unknown"],
          ...ofTheAct(),
          ...ofOne(),
        },
        run: async ({ visit: { db, today, now }, who }, { item: items, reason, note, caseNumber, kept }) => {
          const { sameCase } = dictionary("zh-CN").queue.bulk;
          const { obstacles } = await declineTogether(
            db,
            who,
            {
              items,
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
      lede={ticked ? words.lede : undefined}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/desk", label: desk.queue.title }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {ticked ? <BulkPage {...asked} errors={errors.at} /> : <NothingTicked />}
    </SitePage>
  );
}
