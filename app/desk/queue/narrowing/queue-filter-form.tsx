import { useName, useText } from "../../../i18n/use-text.ts";
import { kindLabel, REPORT_KINDS } from "../../../reports/vocabulary.ts";
import { FieldRow, SelectField, TextField } from "../../../ui/fields.tsx";
import { Button, HiddenFields } from "../../../ui/form.tsx";
import { type Age, AGES, hrefOf, NO_LINE, ORDERS, queryOf, type QueueFilters, standsBy } from "./queue-filters.ts";
import "./narrowing.css";

type Named = { code: string; name: string; nameEn: string };
export interface QueueChoices {
  regions: readonly Named[];
  lines: readonly Named[];
  /** The county that is meant, with what can be chosen in it. */
  county: Named | null;
  townships: readonly Named[];
  bodies: readonly Named[];
}

/** The conditions that are chosen from lists, and the way to keep all of them under a name. */
export function QueueFilterForm({ filters, choices }: { filters: QueueFilters; choices: QueueChoices }) {
  const text = useText();
  const { queue } = text;
  const nameOf = useName();
  const words = queue.filters;
  const any = { value: "", label: words.any };
  const named = (list: readonly Named[]) => list.map((one) => ({ value: one.code, label: nameOf(one) }));
  const township = choices.townships.some(({ code }) => code === filters.region);
  // What is decided stands in one order alone.
  const ordered = new Set(ORDERS.map((order) => standsBy(filters, order))).size > 1;
  const chosen = Boolean(filters.region ?? filters.line ?? filters.body ?? filters.kind ?? filters.age);
  return (
    <details className="queue-more" id="queue-filter" open={chosen}>
      <summary>{words.title}</summary>
      <form method="get" action="/desk">
        <HiddenFields
          values={{
            state: filters.state,
            flag: filters.flags.length > 0 ? filters.flags.join(",") : null,
            mine: filters.mine ? "1" : null,
            order: ordered ? null : filters.order,
          }}
        />
        <FieldRow>
          <SelectField
            name="region"
            label={words.region}
            width="medium"
            defaultValue={township ? (choices.county?.code ?? "") : (filters.region ?? "")}
            options={[any, ...named(choices.regions)]}
          />
          {choices.townships.length > 0 && (
            <SelectField
              name="town"
              label={words.township}
              width="medium"
              defaultValue={township ? (filters.region ?? "") : ""}
              options={[any, ...named(choices.townships)]}
            />
          )}
          {choices.bodies.length > 0 && (
            <SelectField
              name="body"
              label={words.body}
              width="medium"
              defaultValue={filters.body ?? ""}
              options={[any, ...named(choices.bodies)]}
            />
          )}
          <SelectField
            name="line"
            label={words.line}
            width="medium"
            defaultValue={filters.line ?? ""}
            options={[any, ...named(choices.lines), { value: NO_LINE, label: words.noLine }]}
          />
          <SelectField
            name="kind"
            label={words.kind}
            width="medium"
            defaultValue={filters.kind ?? ""}
            options={[any, ...REPORT_KINDS.map((kind) => ({ value: kind, label: kindLabel(text, kind) }))]}
          />
          <SelectField
            name="age"
            label={words.age}
            width="medium"
            defaultValue={filters.age ?? ""}
            options={[any, ...(Object.keys(AGES) as Age[]).map((age) => ({ value: age, label: queue.ages[age] }))]}
          />
          {ordered && (
            <SelectField
              name="order"
              label={words.order}
              width="medium"
              defaultValue={filters.order}
              options={ORDERS.map((order) => ({ value: order, label: queue.orders[standsBy(filters, order)] }))}
            />
          )}
          <Button look="secondary">{words.submit}</Button>
        </FieldRow>
      </form>
      <form method="post" action="/desk/views" className="queue-save">
        <HiddenFields values={{ act: "save", query: queryOf(filters) }} />
        <TextField name="name" label={queue.views.name} width="medium" autoComplete="off" />
        <Button look="secondary">{queue.views.save}</Button>
      </form>
    </details>
  );
}

/** What is asked of the list, in words; each condition leads to the list without it. */
export function conditionsOf(
  filters: QueueFilters,
  text: Pick<ReturnType<typeof useText>, "queue" | "reports" | "vocabulary">,
  choices: QueueChoices,
  nameOf: (named: Named) => string,
): { label: string; without: string }[] {
  const { queue } = text;
  const name = (list: readonly Named[], code: string) => {
    const found = list.find((one) => one.code === code);
    return found ? nameOf(found) : code;
  };
  const said: [string | undefined, Partial<QueueFilters>][] = [
    [filters.state && queue.stages[filters.state], { state: undefined }],
    [
      filters.region && name([...choices.regions, ...choices.townships], filters.region),
      { region: undefined, body: undefined },
    ],
    [filters.body && name(choices.bodies, filters.body), { body: undefined }],
    [
      filters.line && (filters.line === NO_LINE ? queue.filters.noLine : name(choices.lines, filters.line)),
      { line: undefined },
    ],
    [filters.kind && kindLabel(text, filters.kind), { kind: undefined }],
    [filters.age && queue.ages[filters.age], { age: undefined }],
    [filters.mine ? queue.filters.mine : undefined, { mine: false }],
    ...filters.flags.map((flag): [string, Partial<QueueFilters>] => [
      queue.flags[flag],
      { flags: filters.flags.filter((one) => one !== flag) },
    ]),
  ];
  return said.flatMap(([label, change]) => (label ? [{ label, without: hrefOf({ ...filters, ...change }) }] : []));
}
