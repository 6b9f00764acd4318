import { useText } from "../../i18n/use-text.ts";
import { DataTable } from "../../ui/table.tsx";
import type { DisputeShare } from "./read-disputes.server.ts";

const KINDS = ["verdict", "link"] as const;

/**
 * How often what moderators decided was disputed, and what a second one made of it: counts and no shares, since there are
 * few. Nothing where nothing was judged yet and nothing disputed.
 */
export function DisputeShareTable({ share }: { share: DisputeShare }) {
  const { site, matters } = useText();
  const words = matters.dispute.share;
  if (share.verdicts === 0 && KINDS.every((of) => share.of[of].disputed === 0)) return null;
  return (
    <section aria-labelledby="disputed">
      <h2 id="disputed">{words.title}</h2>
      <p>{words.lede(share.verdicts)}</p>
      <DataTable
        caption={words.title}
        captionHidden
        narrow="stack"
        columns={[
          { key: "of", header: words.columns.of, rowHeader: true, cell: (of) => words.of[of] },
          ...(["disputed", "changed", "stood", "lapsed", "waiting"] as const).map((end) => ({
            key: end,
            header: words.columns[end],
            numeric: true,
            cell: (of: (typeof KINDS)[number]) => site.number(share.of[of][end]),
          })),
        ]}
        rows={KINDS}
        rowKey={(of) => of}
      />
    </section>
  );
}
