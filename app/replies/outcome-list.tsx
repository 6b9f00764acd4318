import { useText } from "../i18n/use-text.ts";
import type { OccasionCounts } from "../scorecards/occasions.ts";
import { DataTable } from "../ui/table.tsx";
import { type Occasion, OCCASIONS, OUTCOMES, RELIEF_REASONS, type ReliefReason } from "./reply.ts";

/** What the reporters of a case say about the burden since the answer, each time that they could. */
export function OutcomeList({
  words,
  reasons,
}: {
  words: Record<Occasion, OccasionCounts>;
  reasons: Partial<Record<ReliefReason, number>>;
}) {
  const { site, register, vocabulary } = useText();
  const text = register.words;
  const said = RELIEF_REASONS.flatMap((one) => {
    const count = reasons[one];
    return count ? [text.reason(vocabulary.reliefReasons[one], count)] : [];
  });
  return (
    <DataTable
      caption={register.cases.outcomesTitle}
      narrow="stack"
      columns={[
        { key: "occasion", header: text.columns.occasion, rowHeader: true, cell: (one) => text.occasions[one] },
        { key: "asked", header: text.columns.asked, numeric: true, cell: (one) => site.number(words[one].asked) },
        ...OUTCOMES.map((outcome) => ({
          key: outcome,
          header: vocabulary.outcomes[outcome].label,
          numeric: true,
          cell: (one: Occasion) => site.number(words[one].outcomes[outcome]),
        })),
      ]}
      rows={OCCASIONS.filter((one) => words[one].asked > 0)}
      rowKey={(one) => one}
      empty={<p>{register.cases.outcomesNone}</p>}
      note={site.sentences([...(said.length > 0 ? [text.reasons(site.list(said))] : []), text.caseNote])}
    />
  );
}
