import { useText } from "../../i18n/use-text.ts";
import type { Verdict } from "../../cases/case.ts";
import { CorrectionList } from "./correction-list.tsx";
import type { PublicCorrection } from "./read-corrections.server.ts";
import { Notice } from "../../ui/notice.tsx";

/** What changed on a case since the department answered or missed its deadline: nobody else tells it. */
export function ToldList({
  since,
  verdicts,
  corrections,
}: {
  /** The day of the first answer, or else the last day of the clock. */
  since: string;
  verdicts: readonly { id: number; code: Verdict; decidedOn: string }[];
  corrections: readonly PublicCorrection[];
}) {
  const { site, corrections: words, vocabulary } = useText();
  // The one that was given with the case is no change.
  const first = Math.min(...verdicts.map((one) => one.id));
  const given = verdicts.filter((one) => one.id !== first && one.decidedOn >= since);
  return (
    <>
      {given.length > 0 && (
        <Notice title={words.told}>
          <ul>
            {given.map((one) => (
              <li key={one.id}>{words.toldVerdict(site.day(one.decidedOn), vocabulary.verdicts[one.code].label)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <CorrectionList corrections={corrections} />
    </>
  );
}
