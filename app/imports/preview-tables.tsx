import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import type { ImportPreview } from "./choice-fields.tsx";

/** Rows that are not taken, where they stand, and how to mend them. */
export function ProblemTable({ problems, all }: { problems: ImportPreview["problems"]; all: number }) {
  const { imports } = useText();
  const words = imports.preview;
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{words.problemsTitle}</h2>
      <p>{words.problemsNote}</p>
      <DataTable
        caption={words.problemsTitle}
        captionHidden
        narrow="stack"
        rows={problems.map((one, key) => ({ ...one, key }))}
        rowKey={(row) => row.key}
        columns={[
          {
            key: "place",
            header: words.columns.place,
            rowHeader: true,
            cell: ({ problem, place, last }) => imports.place(problem.row, place, last),
          },
          { key: "problem", header: words.columns.problem, cell: ({ problem }) => imports.problem(problem) },
        ]}
        note={all > problems.length ? words.more(problems.length, all) : undefined}
      />
    </section>
  );
}

/** Items that would be new, or that the file lacks. */
export function ItemTable({
  id,
  title,
  items,
  all,
}: {
  id: string;
  title: string;
  items: readonly {
    title: string;
    band: ImportPreview["created"][number]["band"];
    holder: string | null;
    code?: string;
  }[];
  all: number;
}) {
  const { imports, register, vocabulary } = useText();
  const words = imports.preview;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        narrow="stack"
        rows={items.map((one, key) => ({ ...one, key }))}
        rowKey={(row) => row.key}
        columns={[
          {
            key: "title",
            header: words.columns.title,
            rowHeader: true,
            cell: (row) => <span lang="zh-CN">{row.title}</span>,
          },
          { key: "band", header: words.columns.band, short: true, cell: (row) => vocabulary.bands[row.band].label },
          {
            key: "holder",
            header: words.columns.holder,
            cell: (row) => (row.holder === null ? register.duties.township : <span lang="zh-CN">{row.holder}</span>),
          },
        ]}
        note={all > items.length ? words.more(items.length, all) : undefined}
      />
    </section>
  );
}

/** Items that would change, and what of each. */
export function ChangeTable({ changes, all }: { changes: ImportPreview["changed"]; all: number }) {
  const { imports, vocabulary } = useText();
  const words = imports.preview;
  const shown = (field: string, text: string) =>
    field === "band" ? vocabulary.bands[text as keyof typeof vocabulary.bands].label : text;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{words.changedTitle}</h2>
      <DataTable
        caption={words.changedTitle}
        captionHidden
        narrow="stack"
        rows={changes}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "title",
            header: words.columns.title,
            rowHeader: true,
            cell: (row) => (
              <>
                <span lang="zh-CN">{row.title}</span>
                {row.inPlace && words.inPlace}
              </>
            ),
          },
          {
            key: "what",
            header: words.columns.what,
            cell: (row) => (
              <ul>
                {row.changes.map(({ field, before, now }) => (
                  <li key={field}>
                    {field === "reinstated"
                      ? words.reinstated
                      : words.change(words.fields[field], shown(field, before), shown(field, now))}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
        note={all > changes.length ? words.more(changes.length, all) : undefined}
      />
    </section>
  );
}
