import { useName, useText } from "../../i18n/use-text.ts";
import { conditionsOf, type QueueChoices } from "./narrowing/queue-filter-form.tsx";
import { COUNTED, hrefOf, type QueueFilters, standsBy } from "./narrowing/queue-filters.ts";
import { type Live, QueueLive } from "./queue-live.tsx";
import "./narrowing/narrowing.css";

type Props = { filters: QueueFilters; choices: QueueChoices; shown: number; live: Live };

/** Stays at the top while one reads on: how many, under which conditions, in which order, and what is new. */
export function QueueSummary({ filters, choices, shown, live }: Props) {
  const text = useText();
  const nameOf = useName();
  const words = text.queue;
  const by = standsBy(filters, filters.order);
  const conditions = conditionsOf(filters, text, choices, nameOf);
  const other = filters.order === "oldest" ? ("priority" as const) : ("oldest" as const);
  return (
    <div className="queue-summary">
      <p className="queue-total">{words.shown(words.count(shown, COUNTED))}</p>
      {conditions.length > 0 && (
        <ul aria-label={words.filters.active}>
          {conditions.map(({ label, without }) => (
            <li key={label}>
              <a className="queue-chip" href={without} aria-label={words.filters.remove(label)}>
                {label}
              </a>
            </li>
          ))}
          <li>
            <a href={hrefOf({ flags: [], mine: false, order: filters.order })}>{words.filters.clear}</a>
          </li>
        </ul>
      )}
      <p>
        {by === "newest"
          ? words.orders[by]
          : text.site.row(words.orders[by], <a href={hrefOf({ ...filters, order: other })}>{words.orders[other]}</a>)}
      </p>
      <QueueLive live={live} />
    </div>
  );
}
