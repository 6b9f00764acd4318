import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { matterKey, useMatterErrors } from "../rulings/matter-errors.ts";
import { DECIDE_MERGER_REFUSALS, decideMerger } from "../rulings/merging/decide-merger.server.ts";
import { mergeForm, mergerDecisionForm, caseNumberIn, unmergeForm } from "../rulings/merging/merging-form.ts";
import {
  MERGE_CASES_REFUSALS,
  mergeCases,
  READ_PAIR_REFUSALS,
  UNMERGE_CASE_REFUSALS,
  unmergeCase,
} from "../rulings/merging/merging.server.ts";
import { MERGE_REASONS, UNMERGE_REASONS } from "../rulings/merging/merging.ts";
import { compareCases, readMergePage } from "../rulings/merging/read-merge.server.ts";
import { SideBySide } from "../rulings/merging/side-by-side.tsx";
import { WaitingMergers } from "../rulings/merging/waiting-mergers.tsx";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { CheckboxGroup, RadioGroup } from "../ui/choices.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const mergerRefused = () => ({
  ...at("proposal", "own_decision", "not_two", "not_found", "not_mergeable", "pending_matter"),
  ...at("proposal", "unknown_case"),
  case_hidden: ["proposal", "wrong_state"] as const,
  case_withdrawn: ["proposal", "unknown_case"] as const,
  // The page of this case may lead elsewhere by now, or nowhere.
  stale_version: { to: "/desk/mergers?done=closed" },
  ...onPage("clock_jumped", "forbidden", "home_county", "recused"),
});

export const handle = {
  title: (text, { matter }) => text.matters.merge.title(matter.number),
  scripts: true,
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "merge:case");
    const { db, params, today, url } = visit;
    const matter = await readMergePage(db, actor, params.number ?? "", today);
    if (matter.number !== params.number) throw redirect(`/desk/cases/${matter.number}/merge`);
    const asked = url.searchParams.has("with") || url.searchParams.has("number");
    const other = caseNumberIn(url.searchParams.get("with"), url.searchParams.get("number"));
    const compared = asked
      ? await attempt(READ_PAIR_REFUSALS, () => compareCases(db, actor, matter.number, other, today))
      : null;
    return {
      matter,
      other,
      pair: compared?.refused === null ? compared.value : null,
      refused: compared?.refused ? (other === "" ? "number_required" : compared.refused) : null,
      person: actor.displayName,
      done: url.searchParams.get("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const one = args.params.number ?? "";
  const done = (number: string, what: string) => redirect(`/desk/cases/${number}/merge?done=${what}`);
  return formAction(args, { who: ({ visit }) => requirePermission(visit, "merge:case"), key: matterKey }, (act) => ({
    merge: act({
      schema: mergeForm,
      codes: MERGE_CASES_REFUSALS,
      refusals: {
        ...at("mergeReason", "stale_version", "not_mergeable", "pending_matter", "already_proposed"),
        ...at("mergeReason", "unknown_case"),
        case_hidden: ["mergeReason", "wrong_state"],
        case_withdrawn: ["mergeReason", "unknown_case"],
        ...onPage("clock_jumped", "forbidden", "home_county", "recused"),
      },
      run: async ({ visit: { db, today }, who }, { with: other, seen, mergeReason }) => {
        const { into, proposed } = await mergeCases(db, who, { one, other, seen, reason: mergeReason }, today);
        return proposed ? done(one, `proposed-${other}`) : done(into, `merged-${into === one ? other : one}`);
      },
    }),
    unmerge: act({
      schema: unmergeForm,
      codes: UNMERGE_CASE_REFUSALS,
      refusals: {
        ...at("undoReason", "stale_version", "not_mergeable", "pending_matter", "wrong_state", "unknown_case"),
        ...onPage("clock_jumped", "forbidden", "home_county", "recused"),
      },
      run: async ({ visit: { db, today }, who }, { number, seen, undoReason }) => {
        await unmergeCase(db, who, { number, seen, reason: undoReason }, today);
        return done(one, `undone-${number}`);
      },
    }),
    confirm: act({
      schema: mergerDecisionForm,
      codes: DECIDE_MERGER_REFUSALS,
      refusals: mergerRefused(),
      run: async ({ visit: { db, today }, who }, { proposal }) => {
        const { into, number } = await decideMerger(db, who, proposal, "confirmed", today);
        return done(into, `merged-${number}`);
      },
    }),
    refuse: act({
      schema: mergerDecisionForm,
      codes: DECIDE_MERGER_REFUSALS,
      refusals: mergerRefused(),
      run: async ({ visit: { db, today }, who }, { proposal }) => {
        const { number } = await decideMerger(db, who, proposal, "refused", today);
        return done(one, `refused-${number}`);
      },
    }),
  }));
}

export default function DeskMerge() {
  const { matter, other, pair, refused, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, matters } = useText();
  const words = matters.merge;
  const errors: Record<string, string> = failed?.errors ?? (refused ? { with: refused } : {});
  const field = useMatterErrors(errors);
  const address = `/desk/cases/${matter.number}/merge`;
  const waits = matter.waiting.some((one) => !one.changed && [one.older.number, one.younger.number].includes(other));
  // What was typed stays to be seen, also when somebody else was quicker.
  const proposes = !waits || failed?.answers.with === other;
  const [, act, number = ""] = /^(merged|undone|proposed|refused)-(GW-[\d-]+)$/.exec(done ?? "") ?? [];
  const said: Record<string, string> = {
    merged: words.done(number),
    undone: words.undone(number),
    proposed: words.proposed(number),
    refused: words.refused,
  };
  return (
    <SitePage
      variant="desk"
      person={person}
      kicker={matter.number}
      title={words.heading}
      lede={words.lede}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/desk/mergers", label: words.listTitle },
          { href: `/desk/cases/${matter.number}`, label: matter.title },
        ],
      }}
    >
      {act && (
        <Notice tone="success" live>
          {said[act]}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      {pair && <h2>{words.side}</h2>}
      {pair && <SideBySide sides={pair.sides} />}
      <WaitingMergers number={matter.number} compared={pair && other} waiting={matter.waiting} />
      {pair && proposes && (
        <form method="post" action={`${address}?with=${other}`} noValidate>
          <p>{words.effect}</p>
          {pair.takesTwo && <Notice>{words.takesTwo}</Notice>}
          <HiddenFields values={{ with: other, seen: pair.version }} />
          <RadioGroup
            name="mergeReason"
            label={words.reason}
            defaultValue={failed?.answers.mergeReason}
            options={MERGE_REASONS.map((value) => ({ value, label: words.reasons[value] }))}
            {...field("mergeReason")}
          />
          <CheckboxGroup
            name="sure"
            label={words.submit}
            labelHidden
            defaultValue={failed?.answers.sure ? [failed.answers.sure] : []}
            options={[{ value: "yes", label: words.sure }]}
            {...field("sure")}
          />
          <Button name="act" value="merge">
            {pair.takesTwo ? words.propose : words.submit}
          </Button>
        </form>
      )}
      <form method="get" action={address} noValidate>
        <h2>{words.candidates}</h2>
        {matter.candidates.length === 0 ? (
          <p>{words.candidatesNone}</p>
        ) : (
          <RadioGroup
            name="with"
            label={words.pick}
            defaultValue={other || undefined}
            options={matter.candidates.map((one) => ({
              value: one.number,
              label: <span lang="zh-CN">{one.title}</span>,
              hint: site.row(one.number, site.day(one.publishedOn), ...(one.sameDuty ? [words.sameDuty] : [])),
            }))}
            {...field("with")}
          />
        )}
        <TextField
          name="number"
          width="medium"
          label={words.number}
          {...(matter.candidates.length === 0 && field("with"))}
        />
        <Button look="secondary">{words.compare}</Button>
      </form>
      {matter.merged.length > 0 && <h2>{words.mergedTitle}</h2>}
      {matter.merged.map((one) => (
        <form key={one.number} method="post" action={address} noValidate aria-labelledby={`undo-${one.number}`}>
          <h3 id={`undo-${one.number}`}>{words.undo(one.number)}</h3>
          <p lang="zh-CN">{one.title}</p>
          <p className="hint">{words.undoHint}</p>
          <HiddenFields values={{ number: one.number, seen: matter.version }} />
          <RadioGroup
            name="undoReason"
            label={words.reason}
            options={UNMERGE_REASONS.map((value) => ({ value, label: words.undoReasons[value] }))}
            {...(failed === undefined || failed.answers.number === one.number ? field("undoReason") : {})}
          />
          <Button name="act" value="unmerge" look="danger">
            {words.undo(one.number)}
          </Button>
        </form>
      ))}
    </SitePage>
  );
}
