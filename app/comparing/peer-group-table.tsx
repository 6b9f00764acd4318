import { useName, useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import { groupHref, type PeerGroup } from "./comparing.ts";

/** Every line with its levels, each leading to the comparison of its bodies. */
export function PeerGroupTable({ groups }: { groups: readonly (PeerGroup & { bodies: number })[] }) {
  const { site, comparing: words } = useText();
  const nameOf = useName();
  return (
    <DataTable
      caption={words.linesCaption}
      columns={[
        {
          key: "line",
          header: words.columns.line,
          rowHeader: true,
          cell: ({ line, level }) => (
            <a href={groupHref({ line: line.code, level })}>{words.groupTitle(nameOf(line), words.levels[level])}</a>
          ),
        },
        { key: "bodies", header: words.columns.bodies, numeric: true, cell: (row) => site.number(row.bodies) },
      ]}
      rows={groups}
      rowKey={({ line, level }) => `${line.code} ${level}`}
    />
  );
}
