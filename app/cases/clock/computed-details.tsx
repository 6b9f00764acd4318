import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { CountedSpan, HowComputed, PassedOver } from "./how-computed.ts";

/** How a date was computed, for whoever wants to count it over: folded up on the screen, in full on paper. */
export function ComputedDetails({ how }: { how: HowComputed }) {
  const { site, register } = useText();
  const words = register.cases.computed;
  return (
    <details>
      <summary>{words.title(site.day(how.dueOn))}</summary>
      <p>{words.start(site.day(how.startedOn), how.workingDays, site.day(how.dueOn))}</p>
      {how.moving && <p>{words.moving}</p>}
      <SpanTable span={how} caption={words.until(site.day(how.dueOn))} />
      {how.late && (
        <>
          <p>{words.late(how.late.days, site.day(how.late.until))}</p>
          <SpanTable span={how.late} caption={words.after(site.day(how.dueOn))} />
        </>
      )}
      <p className="hint">
        {words.rule} <a href="/method#holidays">{words.method}</a>
      </p>
    </details>
  );
}

type Line = PassedOver | { from: string; until: string; why: "shifted"; name: string };

/** The days that were passed over and the weekend days that were not, in their order. */
function SpanTable({ span, caption }: { span: CountedSpan; caption: string }) {
  const { site, register } = useText();
  const words = register.cases.computed;
  const lines: Line[] = [
    ...span.passedOver,
    ...span.shifted.map(({ day, name }) => ({ from: day, until: day, why: "shifted" as const, name })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  const reason = (line: Line) => {
    if (line.why === "weekend") return words.weekend;
    if (line.why === "hold") return words.holds[line.kind];
    const name = <span lang="zh-CN">{line.name}</span>;
    return line.why === "holiday" ? words.holiday(name) : words.shifted(name);
  };
  return (
    <>
      <DataTable
        caption={caption}
        narrow="stack"
        columns={[
          {
            key: "days",
            header: words.columns.days,
            rowHeader: true,
            cell: (line) =>
              line.from === line.until ? site.day(line.from) : words.span(site.day(line.from), site.day(line.until)),
          },
          {
            key: "counted",
            header: words.columns.counted,
            cell: (line) => (line.why === "shifted" ? words.counted : words.passed),
          },
          { key: "why", header: words.columns.why, cell: reason },
        ]}
        rows={lines}
        rowKey={(line) => line.from}
        empty={<p>{words.nonePassed(caption)}</p>}
      />
      {span.unannounced.length > 0 && <p>{words.unannounced(site.list(span.unannounced))}</p>}
    </>
  );
}
