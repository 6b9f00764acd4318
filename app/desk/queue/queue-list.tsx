import { useState } from "react";
import { daysBetween } from "../../day.ts";
import { useSite, useText } from "../../i18n/use-text.ts";
import { kindLabel } from "../../reports/vocabulary.ts";
import { BULK_WAYS, itemText } from "../bulk/bulk.ts";
import { hrefOfRow, ROW_HERE } from "./way-back.ts";
import { Button } from "../../ui/form.tsx";
import { EmptyState } from "../../ui/notice.tsx";
import { OVERDUE_DAYS } from "./narrowing/queue-filters.ts";
import { useQueueKeys } from "./queue-keys.ts";
import type { QueueRow } from "./queue.server.ts";
import "./queue.css";

interface QueueListProps {
  rows: readonly QueueRow[];
  /** The query of the page, for the way back. */
  from: string;
  /** The row that the moderator comes back to. */
  here: number | null;
  /** Every box is ticked; else the address at which they are. */
  all: { ticked: boolean; href: string };
}

/** The reports of a page, each with a box to tick, and what can be done with the ticked ones. */
export function QueueList({ rows, from, here, all }: QueueListProps) {
  const { queue: words } = useText();
  const keys = useQueueKeys();
  const tickable = rows.filter(isTickable).length;
  const [ticked, setTicked] = useState(all.ticked ? tickable : 0);
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
          <Row key={row.id} row={row} from={from} here={row.id === here} ticked={all.ticked} />
        ))}
      </ul>
      <div className="queue-bar">
        {tickable > 0 && !all.ticked && <a href={all.href}>{words.bulk.all(tickable)}</a>}
        <label htmlFor="queue-reason">{words.bulk.choose}</label>
        {ticked > 0 && <output>{words.bulk.selected(ticked)}</output>}
        <select
          id="queue-reason"
          name="reason"
          className="input"
          aria-label={words.bulk.choose}
          defaultValue={BULK_WAYS[0]}
        >
          {BULK_WAYS.map((way) => (
            <option key={way} value={way}>
              {way === "link" || way === "ask" ? words.bulk[way] : words.bulk.decline[way]}
            </option>
          ))}
        </select>
        <Button look="secondary">{words.bulk.next}</Button>
      </div>
    </form>
  );
}

const isTickable = (row: QueueRow) => row.state === "received" && !row.recused;

function Row({ row, from, here, ticked }: { row: QueueRow; from: string; here: boolean; ticked: boolean }) {
  const text = useText();
  const { queue: words, site, fairness } = text;
  const days = daysBetween(row.since, useSite().today);
  const ours = row.stage !== "asked" && row.stage !== "decided";
  const late = ours && days >= OVERDUE_DAYS;
  return (
    <li className="queue-row" id={here && row.recused ? ROW_HERE : undefined}>
      {isTickable(row) ? (
        <label className="queue-tick">
          <span className="hidden">{words.tick(row.id)}</span>
          <input type="checkbox" name="item" value={itemText(row)} defaultChecked={ticked} autoComplete="off" />
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
          <a href={hrefOfRow(row, from)} id={here ? ROW_HERE : undefined} data-row lang="zh-CN">
            {words.untold(row.id, row.length)}
          </a>
        )}
        {row.excerpt && (
          <span className="queue-excerpt" lang="zh-CN">
            {row.excerpt}
          </span>
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
  const marks: { label: string; look: string | undefined; href?: string | null }[] = [
    ...row.flags.map((flag) => ({
      label: words.flags[flag],
      href: flag === "alike" ? row.group : null,
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
      {marks.map(({ label, look, href }) => (
        <li key={label} className={look}>
          {href ? <a href={href}>{label}</a> : label}
        </li>
      ))}
    </ul>
  );
}
