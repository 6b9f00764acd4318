import type { Day } from "../../../day.ts";
import { useName, useText } from "../../../i18n/use-text.ts";
import { ColumnChart } from "../../../ui/figures/chart.tsx";
import { Figure, FigureRow } from "../../../ui/figures/figures.tsx";
import { DataTable } from "../../../ui/table.tsx";
import { AGE_STEPS } from "./queue-age.ts";
import type { readQueueAge } from "./queue-age.server.ts";

type Age = Awaited<ReturnType<typeof readQueueAge>>;

/** How many reports came, how many wait and for how long, and how long the decided ones had waited. */
export function QueueAgeSection({ age, received }: { age: Age; received: { count: number; upTo: Day } }) {
  const { transparency, site, register } = useText();
  const words = transparency.queue;
  const { waiting, oldest, decided } = age;
  return (
    <section aria-labelledby="queue-age">
      <h2 id="queue-age">{words.title}</h2>
      <FigureRow>
        <Figure
          label={words.received}
          value={site.number(received.count)}
          unit={words.reports}
          base={words.receivedUpTo(site.day(received.upTo))}
          method={{ href: "/method#received", label: register.figures.method }}
        />
        <Figure
          label={words.waiting}
          value={waiting > 0 ? site.number(waiting) : words.few}
          unit={waiting > 0 ? words.reports : undefined}
          base={oldest ? words.oldest(site.day(oldest)) : words.noneWaits}
        />
        <Figure
          label={words.median}
          value={decided.median ?? words.none}
          unit={decided.median === null ? undefined : words.days}
          base={decided.count > 0 ? words.base(site.number(decided.count)) : words.few}
        />
        <Figure
          label={words.ninth}
          value={decided.ninth ?? words.none}
          unit={decided.ninth === null ? undefined : words.days}
          base={decided.count > 0 ? words.base(site.number(decided.count)) : words.few}
        />
      </FigureRow>
      {waiting > 0 && <Steps age={age} />}
      <Counties counties={age.counties} />
      <p className="hint">{words.note(site.day(age.upTo), site.day(age.yesterday))}</p>
    </section>
  );
}

function Steps({ age }: { age: Age }) {
  const { transparency, site } = useText();
  const words = transparency.queue;
  const label = (index: number) => words.step(AGE_STEPS[index]?.[0] ?? 0, AGE_STEPS[index]?.[1] ?? null);
  const late = (age.steps[2] ?? 0) + (age.steps[3] ?? 0) + (age.steps[4] ?? 0);
  return (
    <>
      <ColumnChart
        id="queue-steps"
        title={words.chart(site.number(late), site.number(age.waiting))}
        description={words.chartText}
        series={[words.series]}
        points={age.steps.map((count, index) => ({ tick: words.tick(index, label(index)), values: [count] }))}
      />
      <DataTable
        caption={words.stepsCaption}
        columns={[
          { key: "step", header: words.waitedFor, rowHeader: true, cell: (row) => label(row.index) },
          { key: "count", header: words.reportsColumn, numeric: true, cell: (row) => site.number(row.count) },
        ]}
        rows={age.steps.map((count, index) => ({ index, count }))}
        rowKey={(row) => row.index}
      />
    </>
  );
}

function Counties({ counties }: { counties: Age["counties"] }) {
  const { transparency, site } = useText();
  const nameOf = useName();
  const words = transparency.queue;
  const number = (value: number | null | undefined) => (value == null ? words.few : site.number(value));
  return (
    <DataTable
      caption={words.countiesCaption}
      columns={[
        {
          key: "county",
          header: words.county,
          rowHeader: true,
          cell: (row) => <a href={`/regions/${row.code}`}>{nameOf(row)}</a>,
        },
        { key: "waiting", header: words.waiting, numeric: true, cell: (row) => number(row.waiting) },
        { key: "decided", header: words.decided, numeric: true, cell: (row) => number(row.decided?.count) },
        { key: "median", header: words.median, numeric: true, cell: (row) => number(row.decided?.median) },
        { key: "ninth", header: words.ninth, numeric: true, cell: (row) => number(row.decided?.ninth) },
      ]}
      rows={counties}
      rowKey={(row) => row.code}
      empty={<p>{words.noCounty}</p>}
    />
  );
}
