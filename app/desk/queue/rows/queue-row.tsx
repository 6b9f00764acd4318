import type { ReactNode } from "react";
import { daysBetween } from "../../../day.ts";
import { useSite, useText } from "../../../i18n/use-text.ts";
import { kindLabel } from "../../../reports/vocabulary.ts";
import { itemsText } from "../../bulk/bulk.ts";
import { OVERDUE_DAYS } from "../narrowing/queue-filters.ts";
import type { QueueRow } from "../queue.server.ts";
import { hrefOfRow, ROW_HERE } from "../way-back.ts";
import { RowMarks } from "./row-marks.tsx";

interface RowProps {
  row: QueueRow;
  /** The query of the page, for the way back. */
  from: string;
  /** The row that the moderator comes back to. */
  here: number | null;
  /** Every box is ticked. */
  ticked: boolean;
}

/** True of a report that can be ticked, to be decided with others. */
export const isTickable = (row: QueueRow) => row.state === "received" && !row.recused;

/** Alike reports of a page as one row, where the first of them stands: its box ticks all, below it lies each. */
export function HeapRow({ heap, ...page }: Omit<RowProps, "row"> & { heap: readonly QueueRow[] }) {
  const { queue: words } = useText();
  const [first] = heap;
  if (!first) return null;
  if (heap.length === 1) return <Row row={first} tick={words.tick(first.id)} {...page} />;
  const open = heap.some(({ id }) => id === page.here && id !== first.id);
  return (
    <Row row={first} heap={heap} tick={words.heap.tick(heap.length)} {...page}>
      <details className="queue-heap" open={open}>
        <summary>{words.heap.summary(heap.length)}</summary>
        <ul className="queue-list" aria-label={words.heap.label}>
          {heap.map((row) => (
            <Row
              key={row.id}
              row={row}
              tick={words.tick(row.id)}
              {...page}
              here={row === first ? null : page.here}
              ticked={false}
            />
          ))}
        </ul>
      </details>
    </Row>
  );
}

/** A report; `heap` = those that its box ticks, `tick` = how that box is called. */
function Row({
  row,
  heap = [row],
  tick,
  from,
  here,
  ticked,
  children,
}: RowProps & { heap?: readonly QueueRow[]; tick: string; children?: ReactNode }) {
  const text = useText();
  const { queue: words, site, fairness } = text;
  const days = daysBetween(row.since, useSite().today);
  const ours = row.stage !== "asked" && row.stage !== "decided";
  const late = ours && days >= OVERDUE_DAYS;
  const isHere = row.id === here;
  return (
    <li className="queue-row" id={isHere && row.recused ? ROW_HERE : undefined}>
      {isTickable(row) ? (
        <label className="queue-tick">
          <span className="hidden">{tick}</span>
          <input type="checkbox" name="item" value={itemsText(heap)} defaultChecked={ticked} autoComplete="off" />
        </label>
      ) : (
        <span className="queue-tick" />
      )}
      <time className={late ? "queue-age queue-late" : "queue-age"} dateTime={row.since} title={site.day(row.since)}>
        {row.stage === "decided" ? words.received(days) : words.waited(days)}
      </time>
      <div className="queue-report">
        {row.recused ? (
          <span className="hint">{fairness.recusal.mark}</span>
        ) : (
          <a href={hrefOfRow(row, from)} id={isHere ? ROW_HERE : undefined} data-row lang="zh-CN">
            {words.untold(row.id, row.length)}
          </a>
        )}
        {row.excerpt && (
          <span className="queue-excerpt" lang="zh-CN">
            {row.excerpt}
          </span>
        )}
        <RowMarks row={row} />
      </div>
      <div className="queue-place" lang="zh-CN">
        <span>{row.township}</span>
        {row.county && <span>{row.county}</span>}
      </div>
      <div className="queue-what">
        <span lang="zh-CN">{row.department}</span>
        <span>{kindLabel(text, row.kind)}</span>
      </div>
      {children}
    </li>
  );
}
