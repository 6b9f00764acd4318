import type { DepartmentType } from "../../../db/tables/register/departments.ts";
import { useName, useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { BilingualName } from "../setup.ts";

export interface ListedBody extends BilingualName {
  code: string;
  type: DepartmentType;
  line: BilingualName;
  host: BilingualName | null;
}

/** The bodies that a county has, each with the way to correct it. */
export function BodyList({ county, bodies }: { county: BilingualName; bodies: readonly ListedBody[] }) {
  const { setup, vocabulary } = useText();
  const nameOf = useName();
  const words = setup.bodies;
  return (
    <section aria-labelledby="now">
      <h2 id="now">{words.caption(nameOf(county))}</h2>
      <p>{words.now(bodies.length)}</p>
      {bodies.length > 0 && (
        <DataTable
          caption={words.caption(nameOf(county))}
          captionHidden
          narrow="stack"
          rows={[...bodies]}
          rowKey={(row) => row.code}
          columns={[
            {
              key: "name",
              header: words.columns.name,
              rowHeader: true,
              cell: (row) => <a href={`/setup/bodies/${row.code}`}>{nameOf(row)}</a>,
            },
            { key: "type", header: words.columns.type, cell: (row) => vocabulary.departmentTypes[row.type] },
            { key: "line", header: words.columns.line, cell: (row) => nameOf(row.line) },
            { key: "host", header: words.columns.host, cell: (row) => row.host && nameOf(row.host) },
          ]}
        />
      )}
    </section>
  );
}
