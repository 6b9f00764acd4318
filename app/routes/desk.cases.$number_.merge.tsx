import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { answersOf, parseForm, readForm } from "../http/forms/form.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { useMatterErrors } from "../moderation/matter-errors.ts";
import { decideMerger } from "../moderation/merging/decide-merger.server.ts";
import { mergeForm, mergerDecisionForm, numberIn, unmergeForm } from "../moderation/merging/merging-form.ts";
import { mergeCases, unmergeCase } from "../moderation/merging/merging.server.ts";
import { MERGE_REASONS, UNMERGE_REASONS } from "../moderation/merging/merging.ts";
import { compareCases, readMergePage } from "../moderation/merging/read-merge.server.ts";
import { SideBySide } from "../moderation/merging/side-by-side.tsx";
import { WaitingMergers } from "../moderation/merging/waiting-mergers.tsx";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { CheckboxGroup, RadioGroup } from "../ui/choices.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const REFUSALS = [
  "stale_version",
  "not_mergeable",
  "pending_matter",
  "wrong_state",
  "unknown_case",
  "case_withdrawn",
  "case_hidden",
  "already_proposed",
  "own_decision",
  "not_two",
  "not_found",
] as const;
const COMPARING = [...REFUSALS, "forbidden"] as const;

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
    const other = numberIn(url.searchParams.get("with"), url.searchParams.get("number"));
    const compared = asked
      ? await attempt(COMPARING, () => compareCases(db, actor, matter.number, other, today))
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
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "merge:case");
    const { db, params, request, today } = visit;
    const form = await readForm(request);
    const answers = answersOf(form) as Record<string, string>;
    const failed = (errors: Record<string, string>, status: number) => data({ answers, errors }, { status });
    const act = pressed(form, ["merge", "unmerge", "confirm", "refuse"]);
    if (act === "confirm" || act === "refuse") {
      const parsed = parseForm(form, mergerDecisionForm);
      if (!parsed.ok) return failed({ outcome: "outcome_required" }, 400);
      const outcome = act === "confirm" ? "confirmed" : "refused";
      const decided = await attempt(REFUSALS, () => decideMerger(db, actor, parsed.value.proposal, outcome, today));
      // The page of this case may lead elsewhere by now, or nowhere.
      if (decided.refused === "stale_version") return redirect("/desk/mergers?done=closed");
      if (decided.refused !== null) return failed({ outcome: decided.refused }, 409);
      const { into, number } = decided.value;
      return act === "confirm"
        ? redirect(`/desk/cases/${into}/merge?done=merged-${number}`)
        : redirect(`/desk/cases/${params.number}/merge?done=refused-${number}`);
    }
    if (act === "unmerge") {
      const parsed = parseForm(form, unmergeForm);
      if (!parsed.ok) return failed(parsed.errors, 400);
      const { number, seen, undoReason } = parsed.value;
      const undone = await attempt(REFUSALS, () => unmergeCase(db, actor, { number, seen, reason: undoReason }, today));
      if (undone.refused !== null) return failed({ undoReason: undone.refused }, 409);
      return redirect(`/desk/cases/${params.number}/merge?done=undone-${number}`);
    }
    const parsed = parseForm(form, mergeForm);
    if (!parsed.ok) return failed(parsed.errors, 400);
    const { with: other, seen, mergeReason } = parsed.value;
    const one = params.number ?? "";
    const merged = await attempt(REFUSALS, () =>
      mergeCases(db, actor, { one, other, seen, reason: mergeReason }, today),
    );
    if (merged.refused !== null) return failed({ mergeReason: merged.refused }, 409);
    const { into, proposed } = merged.value;
    if (proposed) return redirect(`/desk/cases/${one}/merge?done=proposed-${other}`);
    return redirect(`/desk/cases/${into}/merge?done=merged-${into === one ? other : one}`);
  });
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
      <ErrorSummary
        title={site.errorSummary}
        errors={Object.keys(errors).map((name) => ({ name, message: field(name).error ?? "" }))}
      />
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
              hint: [one.number, site.day(one.publishedOn), ...(one.sameDuty ? [words.sameDuty] : [])].join(" · "),
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
