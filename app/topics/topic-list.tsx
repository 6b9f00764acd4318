import { useName, useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import type { TopicLink, TopicSummary } from "./topic.server.ts";
import { PlanProgressText } from "./topic-plan.tsx";

/** Topics as rows: the question, who leads, how far the plan has come, how many cases. */
export function TopicTable({
  topics: rows,
  folder = "/topics",
}: {
  topics: readonly TopicSummary[];
  /** Of the pages that the questions lead to. */
  folder?: string;
}) {
  const { site, topics } = useText();
  const nameOf = useName();
  const words = topics.columns;
  return (
    <DataTable
      caption={topics.listCaption}
      captionHidden
      narrow="stack"
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        {
          key: "question",
          header: words.question,
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`${folder}/${row.code}`} lang="zh-CN">
                {row.question}
              </a>
              {row.closedOn !== null && <span className="row-note">{topics.closed(site.day(row.closedOn))}</span>}
            </>
          ),
        },
        {
          key: "lead",
          header: words.lead,
          cell: (row) => <a href={`/departments/${row.lead.code}`}>{nameOf(row.lead)}</a>,
        },
        { key: "plan", header: words.plan, cell: (row) => <PlanProgressText progress={row.progress} /> },
        {
          key: "cases",
          header: words.cases,
          cell: (row) => topics.casesOf(site.number(row.cases), site.number(row.bodies)),
        },
        {
          key: "opened",
          header: words.opened,
          short: true,
          cell: (row) => <time dateTime={row.openedOn}>{site.day(row.openedOn)}</time>,
        },
      ]}
    />
  );
}

/** Ways to topics from the page of something else; nothing where there is none. */
export function TopicLinks({
  title,
  lede,
  topics: links,
  all,
}: {
  title: string;
  lede?: string;
  topics: readonly TopicLink[];
  /** Address of the whole list. */
  all?: string;
}) {
  const { topics } = useText();
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{title}</h2>
      {lede && <p>{lede}</p>}
      <ul className="prose">
        {links.map((one) => (
          <li key={one.code}>
            <TopicAnchor topic={one} />
          </li>
        ))}
      </ul>
      {all && (
        <p>
          <a href={all}>{topics.links.all}</a>
        </p>
      )}
    </section>
  );
}

/** The way to one topic. */
export function TopicAnchor({ topic }: { topic: TopicLink }) {
  const { topics } = useText();
  return (
    <a href={`/topics/${topic.code}`}>
      {topic.closedOn === null ? topic.question : topics.links.ended(topic.question)}
    </a>
  );
}
