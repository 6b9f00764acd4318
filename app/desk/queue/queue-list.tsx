import { useState } from "react";
import { daysBetween } from "../../day.ts";
import { useSite, useText } from "../../i18n/use-text.ts";
import { kindLabel } from "../../reports/vocabulary.ts";
import { BULK_REASONS, itemText } from "../bulk/bulk.ts";
import { hrefOfRow } from "./way-back.ts";
import { Button } from "../../ui/form.tsx";
import { EmptyState } from "../../ui/notice.tsx";
import { OVERDUE_DAYS } from "./narrowing/queue-filters.ts";
import { useQueueKeys } from "./queue-keys.ts";
import type { QueueRow } from "./queue.server.ts";
import "./queue.css";

/** The reports of a page, each with a box to tick, and what can be done with the ticked ones. */
export function QueueList({ rows, from }: { rows: readonly QueueRow[]; from: string }) {
  const { queue: words } = useText();
  const keys = useQueueKeys();
  const [ticked, setTicked] = useState(0);
  if (rows.length === 0) return <EmptyState title={from ? words.empty : words.emptyAll} />;
  return (
    <form
      method="post"
      action="/desk/bulk"
      ref={keys}
      onChange={({ currentTarget }) => setTicked(currentTarget.querySelectorAll("input:checked").length)}
    >
      <ul className="queue-list" aria-label={words.caption}>
        {rows.map((row) => (
          <Row key={row.id} row={row} from={from} />
        ))}
      </ul>
      <div className="queue-bar">
        <label htmlFor="queue-reason">{words.bulk.choose}</label>
        {ticked > 0 && <output>{words.bulk.selected(ticked)}</output>}
        <select
          id="queue-reason"
          name="reason"
          className="input"
          aria-label={words.bulk.choose}
          defaultValue={BULK_REASONS[0]}
        >
          {BULK_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {words.bulk.decline[reason]}
            </option>
          ))}
        </select>
        <Button look="secondary">{words.bulk.next}</Button>
      </div>
    </form>
  );
}

function Row({ row, from }: { row: QueueRow; from: string }) {
  const text = useText();
  const { queue: words, site, fairness } = text;
  const days = daysBetween(row.receivedOn, useSite().today);
  const ours = row.stage !== "asked" && row.stage !== "decided";
  const late = ours && days >= OVERDUE_DAYS;
  const tickable = row.state === "received" && !row.recused;
  return (
    <li className="queue-row">
      {tickable ? (
        <label className="queue-tick">
          <span className="hidden">{words.tick(row.id)}</span>
          <input type="checkbox" name="item" value={itemText(row)} autoComplete="off" />
        </label>
      ) : (
        <span className="queue-tick" />
      )}
      <time
        className={late ? "queue-age queue-late" : "queue-age"}
        dateTime={row.receivedOn}
        title={site.day(row.receivedOn)}
      >
        {row.stage === "decided" ? words.received(days) : words.waited(days)}
      </time>
      <div className="queue-report">
        {row.recused ? (
          <span className="hint">{fairness.recusal.mark}</span>
        ) : (
          <a href={hrefOfRow(row, from)} data-row lang="zh-CN">
            {row.excerpt || words.untold(row.id, row.length)}
          </a>
        )}
        <Marks row={row} />
      </div>
      <div className="queue-place" lang="zh-CN">
        <span>{row.township}</span>
        {row.county && <span>{row.county}</span>}
      </div>
      <div className="queue-what">
        <span lang="zh-CN">{row.department}</span>
        <span>{kindLabel(text, row.kind)}</span>
      </div>
    </li>
  );
}

function Marks({ row }: { row: QueueRow }) {
  const { queue: words, split, desk } = useText();
  const became: Partial<Record<QueueRow["state"], string>> = desk.report.became.states;
  const harm = ["retaliation", "health"];
  const marks = [
    ...row.flags.map((flag) => ({
      label: words.flags[flag],
      look: harm.includes(flag) ? "queue-harm" : flag === "news" ? "queue-action" : undefined,
    })),
    ...(row.stage === "waiting"
      ? []
      : [
          {
            label:
              row.stage === "decided" && !row.recused
                ? (became[row.state] ?? words.stages.decided)
                : words.stages[row.stage],
            look: ["asked", "decided"].includes(row.stage) ? undefined : "queue-action",
          },
        ]),
    ...(row.claim
      ? [{ label: row.claim.mine ? words.claimedByMe : words.claimed(row.claim.name), look: "queue-action" }]
      : []),
    ...(row.remains ? [{ label: split.mark, look: "queue-action" }] : []),
    ...(row.own ? [{ label: words.own, look: undefined }] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <ul className="queue-marks">
      {marks.map(({ label, look }) => (
        <li key={label} className={look}>
          {label}
        </li>
      ))}
    </ul>
  );
}
