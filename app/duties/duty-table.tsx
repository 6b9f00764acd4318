import { useName, useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import { BasisList } from "./basis-list.tsx";
import type { DutyVersion } from "./duty.ts";

/** Duty items as the register lists them. */
export function DutyTable({
  duties,
  caption,
  withBand = true,
}: {
  duties: readonly DutyVersion[];
  caption: string;
  withBand?: boolean;
}) {
  const { register, vocabulary } = useText();
  const nameOf = useName();
  const words = register.duties;
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="stack"
      columns={[
        ...(withBand
          ? [{ key: "band", header: words.band, cell: (duty: DutyVersion) => vocabulary.bands[duty.band].label }]
          : []),
        { key: "code", short: true, header: words.columns.code, cell: (duty) => duty.code },
        {
          key: "title",
          header: words.columns.title,
          rowHeader: true,
          cell: (duty) => (
            <a href={`/duties/${duty.code}`} lang="zh-CN">
              {duty.title}
            </a>
          ),
        },
        {
          key: "holder",
          header: words.columns.holder,
          cell: (duty) =>
            duty.holder ? <a href={`/departments/${duty.holder.code}`}>{nameOf(duty.holder)}</a> : words.township,
        },
        { key: "basis", header: words.columns.basis, cell: (duty) => <BasisList bases={duty.bases} /> },
      ]}
      rows={duties}
      rowKey={(duty) => duty.code}
    />
  );
}
