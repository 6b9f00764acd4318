import type { ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import { CaseTable } from "./case-table.tsx";
import type { CaseSummary } from "./read-case.server.ts";

/** A few cases under a heading, and the way to all of them. */
export function CaseSection({
  id,
  title,
  cases,
  all,
  empty,
  withDepartment,
}: {
  id: string;
  title: string;
  cases: readonly CaseSummary[];
  /** Address of the whole list. */
  all?: string;
  empty?: ReactNode;
  withDepartment?: boolean;
}) {
  const { site } = useText();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <CaseTable cases={cases} caption={title} empty={empty} withDepartment={withDepartment} />
      {all && cases.length > 0 && (
        <p>
          <a href={all}>
            {site.more}
            <span className="hidden">{site.linkAbout(title)}</span>
          </a>
        </p>
      )}
    </section>
  );
}
