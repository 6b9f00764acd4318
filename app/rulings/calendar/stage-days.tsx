import { CLOCK_STAGES, type SetDays } from "../../cases/clock/clock.ts";
import { useName, useText } from "../../i18n/use-text.ts";
import { KINDS, type Kind } from "../../reports/vocabulary.ts";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { Actions, Button } from "../../ui/form.tsx";
import { DataTable } from "../../ui/table.tsx";
import type { CountyInSetup } from "../../setup/setup.ts";

/** Days that counties set for a stage, or for a stage of one kind of case, and the form that sets one. */
export function StageDays({
  counties,
  set,
  typed,
  errors,
}: {
  counties: readonly CountyInSetup[];
  set: readonly SetDays[];
  /** What came back with an error. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string | undefined>>;
}) {
  const { site, setup, stages, vocabulary } = useText();
  const nameOf = useName();
  const words = setup.calendar.stages;
  const kindOf = (kind: string) => (kind === "" ? words.everyKind : vocabulary.kinds[kind as Kind].label);
  const countyOf = (id: number) => {
    const county = counties.find((one) => one.id === id);
    return county ? nameOf(county) : "";
  };
  const choice = { label: "", value: "" };
  const field = (name: string) => ({ name, error: errors[name], errorPrefix: site.errorPrefix });
  return (
    <section aria-labelledby="stage-days">
      <h2 id="stage-days">{words.title}</h2>
      <p>{words.lede}</p>
      <DataTable
        caption={words.caption}
        narrow="stack"
        rows={set}
        rowKey={(row) => `${row.regionId}-${row.stage}-${row.kind}`}
        empty={words.none}
        columns={[
          { key: "county", header: words.county, rowHeader: true, cell: (row) => countyOf(row.regionId) },
          { key: "stage", header: words.stage, cell: (row) => stages.names[row.stage] },
          { key: "kind", header: words.kind, cell: (row) => kindOf(row.kind) },
          { key: "days", header: words.days, short: true, cell: (row) => site.number(row.days) },
        ]}
      />
      <form method="post" action="/setup/calendar" noValidate>
        <SelectField
          {...field("county")}
          label={words.county}
          width="medium"
          defaultValue={typed.county ?? (counties.length === 1 ? String(counties[0]?.id) : "")}
          options={[choice, ...counties.map((one) => ({ value: String(one.id), label: nameOf(one) }))]}
        />
        <SelectField
          {...field("stage")}
          label={words.stage}
          width="medium"
          defaultValue={typed.stage ?? ""}
          options={[choice, ...CLOCK_STAGES.map((stage) => ({ value: stage, label: stages.names[stage] }))]}
        />
        <SelectField
          {...field("kind")}
          label={words.kind}
          width="medium"
          defaultValue={typed.kind ?? ""}
          options={[
            { value: "", label: words.everyKind },
            ...KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind].label })),
          ]}
        />
        <TextField
          {...field("working")}
          label={words.days}
          hint={words.daysHint}
          width="short"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed.working}
        />
        <Actions>
          <Button name="act" value="stage">
            {words.submit}
          </Button>
        </Actions>
      </form>
    </section>
  );
}
