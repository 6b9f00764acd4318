import { useText } from "../i18n/use-text.ts";
import { HiddenFields } from "../ui/form.tsx";
import { DataTable } from "../ui/table.tsx";
import "./accounts.css";

interface SessionTableProps {
  action: string;
  sessions: readonly { id: string; startedOn: string; usedOn: string }[];
  /** The session in which the page is read. */
  here?: string;
}

/** Open sessions by day, each with the button that ends it, but for the one in use. */
export function SessionTable({ action, sessions, here }: SessionTableProps) {
  const { site, accounts } = useText();
  const words = accounts.account;
  return (
    <DataTable
      caption={words.sessionsCaption}
      captionHidden
      rows={sessions}
      rowKey={(session) => session.id}
      narrow="stack"
      columns={[
        {
          key: "started",
          header: words.columns.started,
          rowHeader: true,
          cell: ({ id, startedOn }) => (id === here ? words.here(site.day(startedOn)) : site.day(startedOn)),
        },
        { key: "used", header: words.columns.used, short: true, cell: ({ usedOn }) => site.day(usedOn) },
        {
          key: "act",
          header: words.columns.act,
          cell: ({ id, startedOn }) =>
            id === here ? (
              "—"
            ) : (
              <form method="post" action={action} className="row-form">
                <HiddenFields values={{ act: "end", session: id }} />
                <button type="submit" className="plain" aria-label={words.endNamed(site.day(startedOn))}>
                  {words.end}
                </button>
              </form>
            ),
        },
      ]}
    />
  );
}
