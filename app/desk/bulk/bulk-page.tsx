import { useText } from "../../i18n/use-text.ts";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { Actions, Button, HiddenFields, LinkButton } from "../../ui/form.tsx";
import { EmptyState, Notice } from "../../ui/notice.tsx";
import { DataTable } from "../../ui/table.tsx";
import type { readTicked } from "./bulk.server.ts";
import { type BulkReason, itemText, type Obstacle } from "./bulk.ts";

/** The page that asks once more, as it stands. */
interface BulkPageProps {
  reason: BulkReason;
  items: Awaited<ReturnType<typeof readTicked>>;
  /** What stands in the way of a report, by its row id. */
  obstacles: Record<number, Obstacle>;
  note: string;
  answers: Record<string, string>;
  /** By field, in words. */
  errors: Record<string, string | undefined>;
}

/** Nothing was ticked, or somebody came to the address by itself. */
export function NothingTicked() {
  const { queue } = useText();
  const words = queue.bulk;
  return (
    <EmptyState
      title={words.none}
      action={
        <LinkButton href="/desk" look="secondary">
          {words.toList}
        </LinkButton>
      }
    >
      {words.noneHint}
    </EmptyState>
  );
}

/** Asks once more before many reports are declined; says which of them stand in the way, and goes on without those. */
export function BulkPage({ reason, items, obstacles, note, answers, errors }: BulkPageProps) {
  const { queue, site, vocabulary } = useText();
  const words = queue.bulk;
  const blocked = items.filter((item) => obstacles[item.id] !== undefined);
  const free = items.filter((item) => obstacles[item.id] === undefined);
  const said = (name: string) => ({ error: errors[name], errorPrefix: site.errorPrefix });
  return (
    <form method="post" action="/desk/bulk" noValidate>
      {blocked.length > 0 && (
        <Notice tone="overdue" title={words.blockedTitle(blocked.length)} live>
          {free.length > 0 ? words.blockedText : words.blockedAll}
        </Notice>
      )}
      <HiddenFields values={{ step: "send", reason, item: free.map(itemText) }} />
      <DataTable
        caption={words.items}
        narrow="stack"
        columns={[
          {
            key: "report",
            header: words.columns.report,
            rowHeader: true,
            cell: (item) => (
              <a href={`/desk/reports/${item.id}`} lang="zh-CN">
                {item.about?.excerpt ?? item.id}
              </a>
            ),
          },
          {
            key: "place",
            short: true,
            header: queue.columns.place,
            cell: (item) => <span lang="zh-CN">{item.about?.township}</span>,
          },
          {
            key: "department",
            header: queue.columns.department,
            cell: (item) => <span lang="zh-CN">{item.about?.department}</span>,
          },
          ...(blocked.length > 0
            ? [
                {
                  key: "obstacle",
                  header: words.columns.obstacle,
                  cell: ({ id }: (typeof items)[number]) => {
                    const obstacle = obstacles[id];
                    return obstacle ? <strong>{words.obstacles[obstacle]}</strong> : words.free;
                  },
                },
              ]
            : []),
        ]}
        rows={items}
        rowKey={(item) => item.id}
      />
      <p>{site.labelled(words.decline[reason], vocabulary.declineReasons[reason].label)}</p>
      <TextArea name="note" rows={4} label={words.note} hint={words.noteHint} defaultValue={note} {...said("note")} />
      {reason === "duplicate" && (
        <TextField
          name="kept"
          width="short"
          inputMode="numeric"
          label={words.kept}
          hint={words.keptHint}
          defaultValue={answers.kept}
          autoComplete="off"
          {...said("kept")}
        />
      )}
      {reason === "duplicate" && (
        <TextField
          name="caseNumber"
          width="medium"
          label={words.caseNumber}
          hint={words.caseNumberHint}
          defaultValue={answers.caseNumber}
          autoComplete="off"
          {...said("caseNumber")}
        />
      )}
      <Actions>
        {free.length > 0 && (
          <Button>{blocked.length > 0 ? words.without(free.length) : words.submit(free.length)}</Button>
        )}
        <LinkButton href="/desk" look="secondary">
          {words.toList}
        </LinkButton>
      </Actions>
    </form>
  );
}
