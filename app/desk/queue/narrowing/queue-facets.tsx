import { useText } from "../../../i18n/use-text.ts";
import { COUNTED, FLAGS, hrefOf, queryOf, type QueueFilters, STAGES } from "./queue-filters.ts";
import type { countQueueFor } from "../queue.server.ts";
import type { SavedView } from "../views/views.server.ts";
import "./narrowing.css";

export type QueueCounts = Awaited<ReturnType<typeof countQueueFor>>;

/** One's own views: the queues of everybody stand in the bar. */
export function QueueViews({ filters, views }: { filters: QueueFilters; views: readonly SavedView[] }) {
  const { queue: words } = useText();
  if (views.length === 0) return null;
  const here = queryOf(filters);
  return (
    <nav aria-label={words.viewsLabel}>
      <ul className="queue-views">
        {views.map((view) => (
          <li key={view.id}>
            <a
              href={view.query ? `/desk?${view.query}` : "/desk"}
              aria-current={view.query === here ? "page" : undefined}
            >
              {view.name}
            </a>
          </li>
        ))}
        <li>
          <a href="/desk/views">{words.views.manage}</a>
        </li>
      </ul>
    </nav>
  );
}

/** Stages and flags with how many there are, each a link that adds it to the filters or takes it away. */
export function QueueFacets({ filters, counts }: { filters: QueueFilters; counts: QueueCounts }) {
  const { queue: words } = useText();
  const number = (count: number) => <span className="queue-count">{words.count(count, COUNTED)}</span>;
  return (
    <>
      <ul className="queue-facets">
        <li>{words.stagesLabel}</li>
        <li>
          <a
            href={hrefOf({ ...filters, state: undefined })}
            aria-current={filters.state === undefined ? "true" : undefined}
          >
            {words.open}
            {number(counts.open)}
          </a>
        </li>
        {STAGES.map((stage) => (
          <li key={stage}>
            <a href={hrefOf({ ...filters, state: stage })} aria-current={filters.state === stage ? "true" : undefined}>
              {words.stages[stage]}
              {number(counts.stages[stage])}
            </a>
          </li>
        ))}
      </ul>
      <ul className="queue-facets">
        <li>{words.flagsLabel}</li>
        {FLAGS.map((flag) => {
          const on = filters.flags.includes(flag);
          const flags = on ? filters.flags.filter((one) => one !== flag) : [...filters.flags, flag];
          const harm = flag === "retaliation" && counts.flags[flag] > 0;
          return (
            <li key={flag}>
              <a
                href={hrefOf({ ...filters, flags: FLAGS.filter((one) => flags.includes(one)) })}
                className={harm ? "queue-harm" : undefined}
                aria-current={on ? "true" : undefined}
              >
                {words.flags[flag]}
                {number(counts.flags[flag])}
              </a>
            </li>
          );
        })}
        <li>
          <a href={hrefOf({ ...filters, mine: !filters.mine })} aria-current={filters.mine ? "true" : undefined}>
            {words.filters.mine}
            {number(counts.mine)}
          </a>
        </li>
      </ul>
    </>
  );
}
