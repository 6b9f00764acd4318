import { useText } from "../../i18n/use-text.ts";
import { BesideLink } from "../../unsent-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type ColleagueNotes, NoteList } from "./note-list.tsx";

/** On the page of a report: with whom it is, what moderators wrote to one another, and the way to write or hand it on. */
export function NotesSection({ report, notes, with: held }: ColleagueNotes & { report: number }) {
  const { colleagues: words } = useText();
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.notesTitle}</h2>
      {held && <Notice>{held.mine ? words.withYou : words.withOther(held.name)}</Notice>}
      {notes.length > 0 && <NoteList notes={notes} />}
      <p>
        <BesideLink href={`/desk/reports/${report}/notes`}>{words.open}</BesideLink>
      </p>
    </section>
  );
}
