import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { PublicYear } from "./read-calendar.server.ts";

/** The calendar by which clocks are counted, year by year, with the announcement that each year rests on. */
export function CalendarSection({ years }: { years: readonly PublicYear[] }) {
  const { site, calendar } = useText();
  const words = calendar.shown;
  return (
    <section aria-labelledby="holidays">
      <h2 id="holidays">{words.title}</h2>
      <p>{years.length === 0 ? words.none : words.lede}</p>
      {years.map(({ year, note, enteredOn, holidays }) => (
        <DataTable
          key={year}
          caption={words.year(year)}
          narrow="stack"
          columns={[
            {
              key: "name",
              header: words.columns.name,
              rowHeader: true,
              cell: (row) => <span lang="zh-CN">{row.name}</span>,
            },
            {
              key: "off",
              header: words.columns.off,
              cell: ({ off }) => {
                if (!off) return "—";
                return off.from === off.until
                  ? site.day(off.from)
                  : words.span(site.day(off.from), site.day(off.until));
              },
            },
            {
              key: "shifted",
              header: words.columns.shifted,
              cell: ({ shifted }) => (shifted.length > 0 ? site.list(shifted.map((day) => site.day(day))) : "—"),
            },
          ]}
          rows={holidays}
          rowKey={(row) => row.off?.from ?? row.shifted.join()}
          note={words.note(note, enteredOn && site.day(enteredOn))}
        />
      ))}
    </section>
  );
}
