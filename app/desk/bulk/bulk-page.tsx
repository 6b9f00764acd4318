import { useText } from "../../i18n/use-text.ts";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { Actions, Button, HiddenFields, LinkButton } from "../../ui/form.tsx";
import { EmptyState, Notice } from "../../ui/notice.tsx";
import { DataTable } from "../../ui/table.tsx";
import { itemText } from "./bulk.ts";
import type { BulkTurn } from "./bulk-turn.server.ts";

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
export function BulkPage({ turn }: { turn: BulkTurn }) {
  const { queue, site, vocabulary } = useText();
  const words = queue.bulk;
  const blocked = turn.items.filter((item) => item.obstacle !== null);
  const free = turn.items.filter((item) => item.obstacle === null);
  const said = (name: keyof BulkTurn["errors"]) => {
    const error = turn.errors[name];
    return { error: error && words.errors[error], errorPrefix: site.errorPrefix };
  };
  return (
    <form method="post" action="/desk/bulk" noValidate>
      {blocked.length > 0 && (
        <Notice tone="overdue" title={words.blockedTitle(blocked.length)} live>
          {free.length > 0 ? words.blockedText : words.blockedAll}
        </Notice>
      )}
      <HiddenFields values={{ step: "send", reason: turn.reason, item: free.map(itemText) }} />
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
                  cell: (item: BulkTurn["items"][number]) =>
                    item.obstacle ? <strong>{words.obstacles[item.obstacle]}</strong> : words.free,
                },
              ]
            : []),
        ]}
        rows={turn.items}
        rowKey={(item) => item.id}
      />
      <p>
        {words.decline[turn.reason]}
        {site.colon}
        {vocabulary.declineReasons[turn.reason].label}
      </p>
      <TextArea
        name="note"
        rows={4}
        label={words.note}
        hint={words.noteHint}
        defaultValue={turn.note}
        {...said("note")}
      />
      {turn.reason === "duplicate" && (
        <TextField
          name="kept"
          width="short"
          inputMode="numeric"
          label={words.kept}
          hint={words.keptHint}
          defaultValue={turn.kept}
          autoComplete="off"
          {...said("kept")}
        />
      )}
      {turn.reason === "duplicate" && (
        <TextField
          name="caseNumber"
          width="medium"
          label={words.caseNumber}
          hint={words.caseNumberHint}
          defaultValue={turn.caseNumber}
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
