import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { CheckFinding } from "./checking.ts";

/** Of a department's cases: what it says, where reporters' words are, and what moderators found; no line adds two of these. */
export function WordsOfDepartment({
  checked,
}: {
  checked: { answered: number; found: readonly { found: CheckFinding; cases: number }[]; unchecked: number };
}) {
  const { site, checking: words } = useText();
  const rows = [
    { who: words.answered, cases: checked.answered },
    ...checked.found.map(({ found, cases }) => ({ who: words.checkedAs(found), cases })),
    { who: words.unchecked, cases: checked.unchecked },
  ];
  return (
    <section aria-labelledby="three-words">
      <h2 id="three-words">{words.ofDepartment}</h2>
      <DataTable
        caption={words.ofDepartment}
        captionHidden
        columns={[
          { key: "who", header: words.columns.who, rowHeader: true, cell: (row) => row.who },
          { key: "cases", header: words.columns.cases, numeric: true, cell: (row) => site.number(row.cases) },
        ]}
        rows={rows}
        rowKey={(row) => row.who}
        note={
          <>
            {words.reportersBelow} <a href="/method#three-words">{words.method}</a>
          </>
        }
      />
    </section>
  );
}
