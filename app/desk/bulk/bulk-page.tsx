import { useText } from "../../i18n/use-text.ts";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { Actions, Button, HiddenFields, LinkButton } from "../../ui/form.tsx";
import { EmptyState, Notice } from "../../ui/notice.tsx";
import { DataTable } from "../../ui/table.tsx";
import type { readTicked } from "./bulk.server.ts";
import { CopyFields } from "./copy-fields.tsx";
import type { stayingAsTyped } from "./staying.server.ts";
import { type BulkWay, itemsText, type Obstacle } from "./bulk.ts";

/** The page that asks once more, as it stands. */
interface BulkPageProps {
  way: BulkWay;
  items: Awaited<ReturnType<typeof readTicked>>;
  /** What stands in the way of a report, by its row id. */
  obstacles: Record<number, Obstacle>;
  note: string;
  /** The case that they would be linked to, once its number is typed. */
  into: { number: string; title: string } | null;
  /** Row id of the report that stays, as it is typed or proposed; and what stays, once that is known. */
  kept: string;
  staying: Awaited<ReturnType<typeof stayingAsTyped>>;
  /** How many are done already. */
  done: number;
  /** Of the question. */
  token: string;
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
export function BulkPage({
  way,
  items,
  obstacles,
  note,
  into,
  kept,
  staying,
  done,
  token,
  answers,
  errors,
}: BulkPageProps) {
  const { queue, site, vocabulary } = useText();
  const words = queue.bulk;
  const blocked = items.filter((item) => obstacles[item.id] !== undefined);
  const free = items.filter((item) => obstacles[item.id] === undefined);
  const decided = free.filter((item) => item.id !== staying?.report?.id).length;
  const said = (name: string) => ({ error: errors[name], errorPrefix: site.errorPrefix });
  return (
    <form method="post" action="/desk/bulk" noValidate>
      {blocked.length > 0 && (
        <Notice
          tone="overdue"
          title={done > 0 ? words.partly(done, blocked.length) : words.blockedTitle(blocked.length)}
          live
        >
          {done > 0 ? null : free.length > 0 ? words.blockedText : words.blockedAll}
        </Notice>
      )}
      <HiddenFields values={{ step: STEPS[way], reason: way, item: free.map((item) => itemsText([item])) }} />
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
            key: "number",
            short: true,
            header: words.columns.number,
            cell: ({ id }) =>
              id === staying?.report?.id
                ? site.row(words.staysNumber(id), <strong>{words.staysMark}</strong>)
                : words.staysNumber(id),
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
      {way === "link" && (
        <LinkFields into={into} free={free.length} typed={answers.caseNumber} {...said("caseNumber")} />
      )}
      {way === "ask" && (
        <>
          <HiddenFields values={{ token }} />
          <TextArea
            name="body"
            rows={4}
            label={words.question}
            hint={words.questionHint}
            defaultValue={answers.body}
            {...said("body")}
          />
        </>
      )}
      {way !== "link" && way !== "ask" && (
        <p>{site.labelled(words.decline[way], vocabulary.declineReasons[way].label)}</p>
      )}
      {way !== "link" && way !== "ask" && (
        <TextArea name="note" rows={4} label={words.note} hint={words.noteHint} defaultValue={note} {...said("note")} />
      )}
      {way === "duplicate" && <CopyFields kept={kept} staying={staying} caseNumber={answers.caseNumber} said={said} />}
      <Actions>
        {free.length > 0 && done === 0 && (
          <Button>
            {way === "link"
              ? into
                ? words.linkInto(free.length, into.number)
                : words.linkCheck
              : blocked.length > 0
                ? words.without(decided)
                : way === "ask"
                  ? words.askSubmit(free.length)
                  : words.submit(decided)}
          </Button>
        )}
        <LinkButton href="/desk" look="secondary">
          {words.toList}
        </LinkButton>
      </Actions>
    </form>
  );
}

/** The value of the button by which each way is gone. */
const STEPS: Record<BulkWay, string> = { abuse: "send", duplicate: "send", link: "link", ask: "question" };

interface LinkFieldsProps {
  into: BulkPageProps["into"];
  free: number;
  typed: string | undefined;
  error?: string;
  errorPrefix: string;
}

/** The number of the case, and once it was looked up which one that is: only then the reports go into it. */
function LinkFields({ into, typed, free, ...said }: LinkFieldsProps) {
  const { queue, site } = useText();
  const words = queue.bulk;
  return (
    <>
      {into && free > 0 && (
        <Notice>
          {site.labelled(
            words.linkShown,
            <a href={`/desk/cases/${into.number}`} target="_blank" rel="noopener" lang="zh-CN">
              {into.number} {into.title}
            </a>,
          )}
        </Notice>
      )}
      <HiddenFields values={{ shown: into?.number ?? "" }} />
      <TextField
        name="caseNumber"
        width="medium"
        label={words.linkCase}
        hint={words.linkHint}
        defaultValue={into?.number ?? typed}
        autoComplete="off"
        {...said}
      />
    </>
  );
}
