import { useText } from "../../i18n/use-text.ts";
import { type Occasion, OCCASIONS, type Remedy } from "../../replies/reply.ts";
import { FactList } from "../../ui/figures/figures.tsx";
import type { PublicCheck } from "./checking.ts";

/**
 * What the department claims, what reporters say and what a moderator checked: side by side and never made into one. Of the
 * reporters it gives the last occasion that has begun.
 */
export function ThreeWords({
  replies,
  words: said,
  checks,
}: {
  replies: readonly { remedies: readonly Remedy[]; setAside: boolean }[];
  words: Record<Occasion, { asked: number; outcomes: { gone: number; partly: number; not: number; back: number } }>;
  checks: readonly PublicCheck[];
}) {
  const { site, vocabulary, register, checking: text } = useText();
  const claims = new Set(replies.filter((reply) => !reply.setAside).flatMap((reply) => reply.remedies));
  const occasion = OCCASIONS.findLast((one) => said[one].asked > 0);
  return (
    <>
      <FactList
        title={text.three}
        facts={[
          {
            term: text.claims,
            detail:
              claims.size > 0 ? site.list([...claims].map((one) => vocabulary.remedies[one].label)) : text.noClaim,
          },
          {
            term: text.reporters,
            detail: occasion
              ? text.said(register.words.occasions[occasion], said[occasion].asked, said[occasion].outcomes)
              : text.notAsked,
          },
          {
            term: text.checked,
            detail:
              checks.length === 0 ? (
                text.notChecked
              ) : (
                <ul>
                  {checks.map((check, at) => (
                    <li key={at}>
                      {text.check(site.day(check.on), check.position, text.kinds[check.kind], text.found[check.found])}
                      <br />
                      <span lang="zh-CN">{check.words}</span>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <p className="hint">
        {text.apart} <a href="/method#three-words">{register.figures.method}</a>
      </p>
    </>
  );
}
