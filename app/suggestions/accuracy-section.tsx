import { useText } from "../i18n/use-text.ts";
import type { Share } from "../scorecards/scorecard.ts";
import { Rate } from "../ui/figures/figures.tsx";
import { DataTable } from "../ui/table.tsx";
import type { Accuracy } from "./accuracy.server.ts";
import { ACCURACY_DAYS } from "./suggestion.ts";

/** How often moderators chose what had been suggested, for a public page. */
export function AccuracySection({ accuracy }: { accuracy: readonly Accuracy[] }) {
  const words = useText().suggestions.accuracy;
  return (
    <section aria-labelledby="suggestions-accuracy">
      <h2 id="suggestions-accuracy">{words.title}</h2>
      <p>{words.definition(ACCURACY_DAYS)}</p>
      <DataTable
        caption={words.caption}
        narrow="stack"
        columns={[
          {
            key: "subject",
            header: words.columns.subject,
            rowHeader: true,
            cell: (row) => words.subjects[row.subject],
          },
          { key: "first", header: words.columns.first, numeric: true, cell: (row) => <Agreed share={row.first} /> },
          {
            key: "firstThree",
            header: words.columns.firstThree,
            numeric: true,
            cell: (row) => <Agreed share={row.firstThree} />,
          },
        ]}
        rows={accuracy}
        rowKey={(row) => row.subject}
      />
    </section>
  );
}

function Agreed({ share: { count, base, rate } }: { share: Share }) {
  const { site, suggestions } = useText();
  const words = suggestions.accuracy;
  if (base === 0) return <>{words.noDecisions}</>;
  return <Rate count={words.of(site.number(count), site.number(base))} share={rate ? site.rate(rate) : words.tooFew} />;
}
