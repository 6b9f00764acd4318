import { useText } from "../../../i18n/use-text.ts";
import { BUILT_IN, type BuiltIn, COUNTED, FLAGS, hrefOf, queryOf, type QueueFilters, STAGES } from "./queue-filters.ts";
import type { countQueueFor } from "../queue.server.ts";
import type { SavedView } from "../views/views.server.ts";
import "./narrowing.css";

export type QueueCounts = Awaited<ReturnType<typeof countQueueFor>>;

/** The views of everybody and one's own: the quickest way to what one looks at every day. */
export function QueueViews({ filters, views }: { filters: QueueFilters; views: readonly SavedView[] }) {
  const { queue: words } = useText();
  const here = queryOf(filters);
  const link = (query: string, label: string) => (
    <a href={query ? `/desk?${query}` : "/desk"} aria-current={query === here ? "page" : undefined}>
      {label}
    </a>
  );
  return (
    <nav aria-label={words.viewsLabel}>
      <ul className="queue-views">
        {Object.entries(BUILT_IN).map(([name, query]) => (
          <li key={name}>{link(query, words.builtIn[name as BuiltIn])}</li>
        ))}
        {views.map((view) => (
          <li key={view.id}>{link(view.query, view.name)}</li>
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
