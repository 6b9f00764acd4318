import { useSite, useText } from "./i18n/use-text.ts";
import { TOWNSHIPS_OWN } from "./cases/case.ts";
import type { Scorecard } from "./scorecards/scorecard.ts";

/** What the numbers say as of when, and what they leave out, who runs the site, by what rule it counts, and where every act is entered. */
export function HomeTrust({
  scorecard: { due, onTime, overdue },
  townshipsOwn,
}: {
  scorecard: Scorecard;
  /** Public cases that are found to be a township's own duty. */
  townshipsOwn: number;
}) {
  const { today, operator } = useSite();
  const { site } = useText();
  const words = site.home.trust;
  const linked = (path: string, label: string) => <a href={path}>{label}</a>;
  return (
    <section aria-labelledby="trust">
      <h2 id="trust">{words.title}</h2>
      <ul className="prose">
        <li>
          {due > 0 ? words.numbers(site.day(today), due, onTime.count, overdue) : words.noNumbers(site.day(today))}
        </li>
        {townshipsOwn > 0 && (
          <li>{words.townshipsOwn(linked(`/cases?verdict=${TOWNSHIPS_OWN}`, site.number(townshipsOwn)))}</li>
        )}
        <li>{operator?.name ? words.operator(operator.name, operator.contact) : words.nobody}</li>
        <li>{words.rule(linked("/method", site.nav.method))}</li>
        <li>{words.ledger(linked("/ledger", site.nav.ledger))}</li>
      </ul>
    </section>
  );
}
