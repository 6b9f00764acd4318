import { useText } from "../i18n/use-text.ts";
import type { HashedAct } from "../ledger/ledger.ts";
import { DataTable } from "../ui/table.tsx";
import type { TopicPageData } from "./topic.server.ts";

/** What one needs to check the texts of a topic against the ledger: folded up, for the few who do. */
export function TopicSalts({ topic }: { topic: TopicPageData }) {
  const { topics, vocabulary } = useText();
  const words = topics.page.salts;
  const row = (act: HashedAct, salt: string | null) => (salt === null ? [] : [{ act, salt }]);
  const rows = [
    ...row("topic_opened", topic.salt),
    ...topic.out.flatMap((one) => row("topic_case_removed", one.salt)),
    ...topic.steps.flatMap((step) => [
      ...row("topic_step_set", step.salt),
      ...step.moves.flatMap((move) => row("topic_step_moved", move.salt)),
      ...row("topic_step_done", step.doneSalt),
    ]),
    ...row("topic_closed", topic.closingSalt),
  ];
  return (
    <details>
      <summary>{words.title}</summary>
      <p className="hint">
        {words.note} <a href="/method#text-hash">{words.how}</a>
      </p>
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={(one) => one.salt}
        columns={[
          { key: "text", header: words.columns.text, rowHeader: true, cell: (one) => vocabulary.acts[one.act] },
          { key: "salt", header: words.columns.salt, cell: (one) => <code>{one.salt}</code> },
        ]}
      />
    </details>
  );
}
