import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { ToldTogether } from "./told-together.ts";

/** What the voices of a case told together; nothing until five of them do. `labelOf` says a code in words. */
export function ToldTable({ told, labelOf }: { told: ToldTogether; labelOf: (code: string) => string }) {
  const { site, register } = useText();
  const words = register.cases.told;
  if (told.voices === 0) return null;
  const note = (
    <>
      {words.note} <a href="/method#told">{words.how}</a>
    </>
  );
  return (
    <>
      <DataTable
        caption={words.caption(told.voices)}
        columns={[
          {
            key: "mark",
            header: words.columns.mark,
            rowHeader: true,
            cell: (mark) => labelOf(mark.code),
          },
          {
            key: "voices",
            header: words.columns.voices,
            numeric: true,
            cell: (mark) => site.number(mark.atLeast),
          },
        ]}
        rows={told.marks}
        rowKey={(mark) => mark.code}
        empty={<p>{words.nothing(told.voices)}</p>}
        note={note}
      />
      {told.marks.length === 0 && <p className="hint">{note}</p>}
      {told.hours.length > 0 && (
        <p>
          {site.labelled(
            words.hours,
            site.list(told.hours.map(({ from, to, groups }) => words.hourStep(from, to, groups))),
          )}
        </p>
      )}
    </>
  );
}
