import { type ReactNode } from "react";
import { TOWNSHIPS_OWN } from "../../cases/case.ts";
import { useSite, useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import { type Bases, perTenTownships } from "./bases.ts";

interface BasesProps {
  bases: Bases;
  /** Narrows lists of cases to the same. */
  query: string;
  /** Where the townships are listed, and the items that are held; with `?shown=cases` those with a case. */
  townshipsHref: string;
  dutiesHref: string;
  /** Of a body; else of a county. */
  ofBody: boolean;
}

/** What the cases of a body or a county are held against, each number with the list behind it. */
export function BasesTable({ bases, query, townshipsHref, dutiesHref, ofBody }: BasesProps) {
  const { today } = useSite();
  const { site, bases: words } = useText();
  const perTen = perTenTownships(bases);
  const link = (href: string, count: number) => <a href={href}>{site.number(count)}</a>;
  const rows: (readonly [key: string, what: string, count: ReactNode] | false)[] = [
    bases.townships > 0 && [
      "townships",
      ofBody ? words.townships : words.townshipsOf,
      link(townshipsHref, bases.townships),
    ],
    ["cases", words.cases, link(`/cases?${query}`, bases.cases)],
    bases.townshipsOwn > 0 && [
      "own",
      words.townshipsOwn,
      link(`/cases?${query}&verdict=${TOWNSHIPS_OWN}`, bases.townshipsOwn),
    ],
    perTen !== null && ["per-ten", words.perTen, site.number(perTen)],
    ["held", ofBody ? words.dutiesHeld : words.dutiesHeldOf, link(dutiesHref, bases.dutiesHeld)],
    ["touched", words.dutiesTouched, link(`${dutiesHref}?shown=cases`, bases.dutiesTouched)],
  ];
  return (
    <section aria-labelledby="bases">
      <h2 id="bases">{words.title}</h2>
      <DataTable
        caption={words.title}
        captionHidden
        columns={[
          { key: "what", header: words.columns.what, rowHeader: true, cell: ([, what]) => what },
          { key: "count", header: words.columns.count, numeric: true, cell: ([, , count]) => count },
        ]}
        rows={rows.filter((row) => row !== false)}
        rowKey={([key]) => key}
        note={words.asAt(site.day(today))}
      />
    </section>
  );
}
