import { useState } from "react";
import { useText } from "../../i18n/use-text.ts";
import { BULK_WAYS, itemsOf } from "../bulk/bulk.ts";
import { Button } from "../../ui/form.tsx";
import { EmptyState } from "../../ui/notice.tsx";
import type { QueueFilters } from "./narrowing/queue-filters.ts";
import { useQueueKeys } from "./queue-keys.ts";
import type { QueueRow } from "./queue.server.ts";
import { heapsOf } from "./rows/fold.ts";
import { HeapRow, isTickable } from "./rows/queue-row.tsx";
import "./queue.css";

interface QueueListProps {
  rows: readonly QueueRow[];
  filters: QueueFilters;
  /** The query of the page, for the way back. */
  from: string;
  /** The row that the moderator comes back to. */
  here: number | null;
  /** Every box is ticked; else the address at which they are. */
  all: { ticked: boolean; href: string };
}

/** The reports of a page, each with a box to tick, and what can be done with the ticked ones. */
export function QueueList({ rows, filters, from, here, all }: QueueListProps) {
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
      onChange={({ currentTarget }) => setTicked(countTicked(currentTarget))}
    >
      <ul className="queue-list" aria-label={words.caption}>
        {heapsOf(rows, filters).map((heap) => (
          <HeapRow key={heap[0]?.id} heap={heap} from={from} here={here} ticked={all.ticked} />
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

/** A box may stand for several reports, and a report have two boxes. */
function countTicked(form: HTMLFormElement): number {
  const ticked = new FormData(form).getAll("item").flatMap((value) => itemsOf(String(value)));
  return new Set(ticked.map(({ id }) => id)).size;
}
