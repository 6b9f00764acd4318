import { useText } from "../../../i18n/use-text.ts";
import { DataTable } from "../../../ui/table.tsx";
import type { readAgreement } from "./agreement.server.ts";
import { agreementText } from "./agreement-text.ts";

/** For the public: how far two moderators agree who decide the same report without knowing of one another. */
export function AgreementSection({ agreement }: { agreement: Awaited<ReturnType<typeof readAgreement>> }) {
  const text = useText();
  const words = text.fairness.agreement;
  return (
    <section aria-labelledby="agreement-title">
      <h2 id="agreement-title">{words.title}</h2>
      <p>{agreement.share > 0 ? words.lede(`${Math.round(agreement.share * 1000) / 10}%`) : words.notDrawn}</p>
      <DataTable
        caption={words.caption}
        columns={[
          { key: "aspect", header: words.columns.aspect, rowHeader: true, cell: (row) => words.aspects[row.aspect] },
          { key: "n", header: words.columns.n, numeric: true, cell: (row) => row.n },
          {
            key: "agreed",
            header: words.columns.agreed,
            numeric: true,
            cell: (row) => agreementText(text, row).agreed,
          },
          { key: "kappa", header: words.columns.kappa, cell: (row) => agreementText(text, row).kappa },
        ]}
        rows={agreement.aspects}
        rowKey={(row) => row.aspect}
        note={words.note}
      />
    </section>
  );
}
