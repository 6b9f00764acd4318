import { useText } from "../../i18n/use-text.ts";
import { BesideLink } from "../../unsent-notice.tsx";
import { Notice, Paragraphs } from "../../ui/notice.tsx";
import { type ColleagueNotes, NoteList } from "./note-list.tsx";

/** On the page of a report: with whom it is, what moderators wrote to one another, and the way to write or hand it on. */
export function NotesSection({ report, notes, with: held }: ColleagueNotes & { report: number }) {
  const { colleagues: words } = useText();
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.notesTitle}</h2>
      {held && !held.mine && <Notice>{words.withOther(held.name)}</Notice>}
      {notes.length > 0 && <NoteList notes={notes} />}
      <p>
        <BesideLink href={`/desk/reports/${report}/notes`}>{words.open}</BesideLink>
      </p>
    </section>
  );
}

/** On top of the page of a report that was handed to the reader: that it was, and why. */
export function HandedNotice({ notes, with: held }: ColleagueNotes) {
  const { site, colleagues: words } = useText();
  const note = notes.findLast((one) => one.to !== null);
  if (!held?.mine || !note) return null;
  return (
    <Notice title={words.withYou}>
      <p>{words.wrote(note.by, site.day(note.writtenOn))}</p>
      <Paragraphs text={note.body} lang="zh-CN" />
    </Notice>
  );
}
