import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { EditionFileRow } from "./edition.server.ts";
import { EDITION_TABLES, type EditionPart } from "./edition.ts";

/** What is no table by itself, in the order in which it is listed. */
const WHOLE = ["workbook", "manifest", "dictionary", "changes"] as const;

interface Listed {
  part: EditionPart;
  title: string;
  /** Null for what is no table. */
  rows: number | null;
  files: EditionFileRow[];
}

/** The files of an edition, a line for each thing that they hold. */
export function EditionFiles({ month, files }: { month: string; files: readonly EditionFileRow[] }) {
  const { site, openData } = useText();
  const words = openData.edition;
  const of = (part: EditionPart) => files.filter((file) => file.part === part);
  const listed: Listed[] = [
    ...WHOLE.map((part) => ({ part, title: words[part], rows: null, files: of(part) })).filter(
      // Editions of the first layout have no file of what changed.
      (one) => one.files.length > 0,
    ),
    ...EDITION_TABLES.map((part) => ({
      part,
      title: openData.tables[part].title,
      rows: of(part)[0]?.rows ?? 0,
      files: of(part).toSorted((a, b) => (a.format < b.format ? -1 : 1)),
    })),
  ];
  return (
    <DataTable
      caption={words.files}
      captionHidden
      narrow="stack"
      columns={[
        { key: "part", header: words.fileColumns.part, rowHeader: true, cell: ({ title }) => title },
        {
          key: "rows",
          header: words.fileColumns.rows,
          numeric: true,
          cell: ({ rows }) => (rows === null ? openData.none : site.number(rows)),
        },
        {
          key: "files",
          header: words.fileColumns.files,
          cell: (row) =>
            site.row(
              ...row.files.map((file) => (
                <span key={file.name}>
                  <a href={`/data/${month}/${file.name}`} aria-label={`${row.title} ${file.format.toUpperCase()}`}>
                    {file.format.toUpperCase()}
                  </a>{" "}
                  {words.bytes(site.number(file.bytes))}
                </span>
              )),
            ),
        },
      ]}
      rows={listed}
      rowKey={({ part }) => part}
    />
  );
}
