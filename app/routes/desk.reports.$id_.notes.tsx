import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { NoteList } from "../desk/colleagues/note-list.tsx";
import { readReportForDesk } from "../desk/report/desk-report.server.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { MAX_COLLEAGUE_NOTE } from "../rulings/colleagues/colleague.ts";
import { type ColleagueError, handOverForm, noteForm } from "../rulings/colleagues/colleague-form.ts";
import {
  colleaguesFor,
  HAND_TO_COLLEAGUE_REFUSALS,
  handToColleague,
  readNotes,
  WRITE_NOTE_REFUSALS,
  writeNote,
} from "../rulings/colleagues/colleague.server.ts";
import { SitePage } from "../site-page.tsx";
import { SelectField, TextArea } from "../ui/fields.tsx";
import { Button, ErrorSummary, HiddenFields, sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = { title: (text) => text.colleagues.notesTitle } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const { db, today, url } = visit;
    const report = await readReportForDesk(db, actor, idOf(visit.params.id), today);
    return {
      id: report.id,
      kept: report.body !== null,
      ...(await readNotes(db, actor, report.id, today)),
      colleagues: await colleaguesFor(db, actor, report.id, today),
      person: actor.displayName,
      token: newSubmissionToken(),
      done: url.searchParams.get("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "decide:report"),
      key: (message: ColleagueError) => message,
    },
    (act) => ({
      note: act({
        schema: noteForm,
        codes: WRITE_NOTE_REFUSALS,
        refusals: {
          ...at("body", "too_many_messages", "wrong_state"),
          ...onPage("forbidden", "home_county", "recused", "not_found"),
        },
        run: async ({ visit: { db, params, today }, who }, note) => {
          const id = idOf(params.id);
          await writeNote(db, who, id, note, today);
          return redirect(`/desk/reports/${id}/notes?done=note`);
        },
      }),
      hand: act({
        schema: handOverForm,
        codes: HAND_TO_COLLEAGUE_REFUSALS,
        refusals: {
          ...at("colleague", "colleague_unfit", "claimed_by_other", "own_decision"),
          ...at("body", "too_many_messages", "wrong_state"),
          ...onPage("forbidden", "home_county", "recused", "not_found"),
        },
        run: async ({ visit: { db, params, now }, who }, note) => {
          const id = idOf(params.id);
          await handToColleague(db, who, id, note, now);
          return redirect(`/desk/reports/${id}/notes?done=hand`);
        },
      }),
    }),
  );
}

export default function DeskNotes() {
  const { id, kept, notes, with: held, colleagues, person, token, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, colleagues: words } = useText();
  const errors = sayErrors(failed, words.errors);
  const answers: Record<string, string | undefined> = failed?.answers ?? {};
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title(id)}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: `/desk/reports/${id}`, label: words.back(id) }] }}
    >
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      {(done === "note" || done === "hand") && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <h2>{words.notesTitle}</h2>
      {held && <Notice>{held.mine ? words.withYou : words.withOther(held.name)}</Notice>}
      <NoteList notes={notes} />
      {!kept && <p>{words.closed}</p>}
      {kept && (
        <form method="post" action={`/desk/reports/${id}/notes`} noValidate>
          <HiddenFields values={{ token: answers.token ?? token }} />
          <TextArea
            name="body"
            rows={5}
            label={words.note}
            hint={words.noteHint}
            limit={words.limit(MAX_COLLEAGUE_NOTE)}
            defaultValue={answers.body}
            error={errors.at.body}
            errorPrefix={site.errorPrefix}
          />
          <Button name="act" value="note">
            {words.save}
          </Button>
          <h2>{words.handTitle}</h2>
          {!colleagues.mayHand && <p>{colleagues.own ? words.ownBefore : words.decided}</p>}
          {colleagues.mayHand && colleagues.people.length === 0 && <p>{words.nobody}</p>}
          {colleagues.people.length > 0 && (
            <>
              <p className="hint">{words.handLede}</p>
              <SelectField
                name="colleague"
                label={words.whom}
                hint={words.whomHint}
                width="medium"
                defaultValue={answers.colleague ?? ""}
                options={[
                  { value: "", label: words.choose },
                  ...colleagues.people.map((one) => ({ value: String(one.id), label: one.name })),
                ]}
                error={errors.at.colleague}
                errorPrefix={site.errorPrefix}
              />
              <Button name="act" value="hand" look="secondary">
                {words.hand}
              </Button>
            </>
          )}
        </form>
      )}
    </SitePage>
  );
}
