import { FindingText } from "../duties/finding-text.tsx";
import { useName, useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import type { readCasePage } from "./read-case.server.ts";
import { BesideLink } from "../unsent-notice.tsx";

type Verdicts = Awaited<ReturnType<typeof readCasePage>>["verdicts"];

/** The register names an article of law for the duty on that day; without one nothing is said to be so by law. */
const isCited = ({ finding }: Verdicts[number]) => (finding.version?.bases.length ?? 0) > 0;

/** The dated findings on whose duty it is, the one by the latest law first. */
export function VerdictList({ verdicts }: { verdicts: Verdicts }) {
  const { site, register, matters, vocabulary, decision } = useText();
  const nameOf = useName();
  const words = register.cases;
  const restOf = (verdict: Verdicts[number]) => {
    if (verdict.finding.kind === "no_item") return words.verdictOffList;
    return isCited(verdict) ? words.verdictOn : words.verdictOnRegister;
  };
  const hintOf = (verdict: Verdicts[number]) =>
    !isCited(verdict) && (verdict.code === "V1" || verdict.code === "V2")
      ? words.byRegister[verdict.code]
      : vocabulary.verdicts[verdict.code].hint;
  return (
    <>
      {verdicts.map((verdict, index) => (
        <Notice
          key={index}
          title={
            verdict.replaced
              ? words.verdictReplaced(vocabulary.verdicts[verdict.code].label)
              : vocabulary.verdicts[verdict.code].label
          }
        >
          <p>{site.labelled(restOf(verdict)(site.day(verdict.appliesOn)), hintOf(verdict))}</p>
          <p lang="zh-CN">{verdict.reasons}</p>
          {verdict.parts.length > 0 && (
            <ul aria-label={words.parts}>
              {verdict.parts.map((part) => (
                <li key={part.duty}>
                  {words.partOf(
                    <BesideLink href={`/duties/${part.duty}`} lang="zh-CN">
                      {part.title}
                    </BesideLink>,
                    vocabulary.holders[part.holder],
                    part.holder === "department" && part.holderName
                      ? nameOf({ name: part.holderName, nameEn: part.holderNameEn ?? "" })
                      : null,
                  )}
                </li>
              ))}
            </ul>
          )}
          <p>{site.labelled(decision.finding.public, "")}</p>
          <FindingText finding={verdict.finding} />
          <p className="hint">
            {verdict.from
              ? matters.merged.verdictFrom(words.decidedOn(site.day(verdict.decidedOn)), verdict.from)
              : words.decidedOn(site.day(verdict.decidedOn))}
          </p>
        </Notice>
      ))}
      {new Set(verdicts.map((verdict) => verdict.appliesOn)).size > 1 && <p>{words.lawChanged}</p>}
    </>
  );
}
