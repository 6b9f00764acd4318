import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import { type Outcome, OUTCOMES } from "./reply.ts";

/** What the reporters of a case say about the burden since the answer. */
export function OutcomeList({ outcomes }: { outcomes: Record<Outcome, number> }) {
  const { site, register, vocabulary } = useText();
  const said = OUTCOMES.filter((outcome) => outcomes[outcome] > 0);
  return (
    <DataTable
      caption={register.cases.outcomesTitle}
      columns={[
        {
          key: "outcome",
          header: register.cases.outcomesColumns.outcome,
          rowHeader: true,
          cell: (outcome) => vocabulary.outcomes[outcome].label,
        },
        {
          key: "reporters",
          header: register.cases.outcomesColumns.reporters,
          numeric: true,
          cell: (outcome) => site.number(outcomes[outcome]),
        },
      ]}
      rows={said}
      rowKey={(outcome) => outcome}
      empty={<p>{register.cases.outcomesNone}</p>}
    />
  );
}
