import { useName, useText } from "../i18n/use-text.ts";
import { FactList } from "../ui/figures/figures.tsx";
import { BasisList } from "./basis-list.tsx";
import type { DutyVersion } from "./duty.ts";

/** What the register says of a duty item in one period: holder, both parts, legal basis, note. */
export function DutyText({ version }: { version: DutyVersion }) {
  const { register } = useText();
  const nameOf = useName();
  const words = register.duties;
  const { holder } = version;
  return (
    <FactList
      facts={[
        {
          term: words.holder,
          detail: holder ? <a href={`/departments/${holder.code}`}>{nameOf(holder)}</a> : words.township,
        },
        ...(version.departmentDuty
          ? [{ term: words.departmentDuty, detail: <span lang="zh-CN">{version.departmentDuty}</span> }]
          : []),
        {
          term: words.townshipDuty,
          detail: version.townshipDuty ? <span lang="zh-CN">{version.townshipDuty}</span> : words.none,
        },
        { term: words.columns.basis, detail: <BasisList bases={version.bases} /> },
        ...(version.note ? [{ term: words.note, detail: <span lang="zh-CN">{version.note}</span> }] : []),
      ]}
    />
  );
}
