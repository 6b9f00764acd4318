import { useText } from "../../i18n/use-text.ts";
import { Paragraphs } from "../../ui/notice.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import type { readNotes } from "../../rulings/colleagues/colleague.server.ts";

export type ColleagueNotes = Awaited<ReturnType<typeof readNotes>>;

/** What moderators wrote to one another on a report, first to last. */
export function NoteList({ notes }: Pick<ColleagueNotes, "notes">) {
  const { site, colleagues: words } = useText();
  if (notes.length === 0) return <p>{words.none}</p>;
  return (
    <Timeline
      label={words.notesTitle}
      entries={notes.map((note) => ({
        day: site.day(note.writtenOn),
        dateTime: note.writtenOn,
        heading:
          note.to === null
            ? words.wrote(note.by, site.day(note.writtenOn))
            : words.handed(note.by, note.to, site.day(note.writtenOn)),
        body: <Paragraphs text={note.body} lang="zh-CN" />,
      }))}
    />
  );
}
