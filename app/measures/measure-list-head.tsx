import type { DepartmentCode } from "../../db/tables/named.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import type { MeasureListed } from "./measure-list.server.ts";
import { measureOf, MOST_LISTED } from "./measure.ts";

/** What the list below is of: a part of a figure, in which period, and what it adds up to; instead of a list of very many cases, the bodies. */
export function MeasureListHead({
  list,
  address,
}: {
  list: MeasureListed;
  address: (department: DepartmentCode) => string;
}) {
  const { site, register, measurePage: words, measureTexts } = useText();
  const nameOf = useName();
  const { name, numerator, denominator } = measureTexts[list.measure];
  const unit = words.short[measureOf(list.measure).unit];
  const [until, sum] = [site.day(list.asAt), site.number(list.sum)];
  const period = list.from === null ? words.listAll(until) : words.listFrom(site.day(list.from), until);
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{words.listTitle(name, words.parts[list.part])}</h2>
      <p>{list.part === "base" ? denominator : numerator}</p>
      <p>
        {list.cases === null
          ? words.listMany(period, sum, unit, site.number(MOST_LISTED))
          : words.listSum(period, sum, unit, list.cases)}{" "}
        <a href={`/measures#${list.measure}`}>{words.definition}</a> <a href="/cases">{words.leaveList}</a>
      </p>
      {list.bodies.length > 0 && (
        <DataTable
          caption={words.listBodies}
          columns={[
            {
              key: "body",
              header: register.cases.columns.department,
              cell: (body) => <a href={address(body.code)}>{nameOf(body)}</a>,
              rowHeader: true,
            },
            { key: "sum", header: unit, cell: (body) => site.number(body.sum), numeric: true },
          ]}
          rows={list.bodies}
          rowKey={(body) => body.code}
        />
      )}
    </section>
  );
}
