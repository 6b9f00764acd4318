import { useText } from "../i18n/use-text.ts";
import type { Basis } from "./duty.ts";

/** Legal bases by law, year and article; "to be added" when the register has none. */
export function BasisList({ bases }: { bases: readonly Basis[] }) {
  const { register } = useText();
  if (bases.length === 0) return <span className="pending">{register.cases.basisPending}</span>;
  return (
    <ul lang="zh-CN">
      {bases.map((basis) => (
        <li key={`${basis.law} ${basis.year} ${basis.article}`}>
          {register.duties.basis(basis.law, basis.year, basis.article)}
        </li>
      ))}
    </ul>
  );
}
