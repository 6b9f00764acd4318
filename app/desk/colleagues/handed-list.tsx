import { useText } from "../../i18n/use-text.ts";
import { Paragraphs } from "../../ui/notice.tsx";
import type { readHanded } from "../../rulings/colleagues/colleague.server.ts";
import { kindLabel, type ReportKind } from "../../reports/vocabulary.ts";
import { DEFAULT_ORDER, hrefOf } from "../queue/narrowing/queue-filters.ts";
import { reportAddress } from "../queue/way-back.ts";

/** Above the list: what colleagues handed to the reader, with why. */
export function HandedList({ handed, from }: { handed: Awaited<ReturnType<typeof readHanded>>; from: string }) {
  const text = useText();
  const { site, colleagues: words } = text;
  if (handed.count === 0) return null;
  return (
    <section aria-labelledby="handed">
      <h2 id="handed">{words.handedTitle(handed.count)}</h2>
      <ul className="prose">
        {handed.shown.map((one) => (
          <li key={one.report}>
            <a href={reportAddress(one.report, from)}>{words.seeReport(one.report)}</a>{" "}
            {site.row(
              <span lang="zh-CN">{one.township}</span>,
              kindLabel(text, one.kind as ReportKind),
              words.wrote(one.by, site.day(one.handedOn)),
            )}
            <Paragraphs text={one.body} lang="zh-CN" />
          </li>
        ))}
      </ul>
      {handed.count > handed.shown.length && (
        <p>
          <a href={hrefOf({ flags: [], mine: true, order: DEFAULT_ORDER })}>
            {words.handedMore(handed.count - handed.shown.length)}
          </a>
        </p>
      )}
    </section>
  );
}
