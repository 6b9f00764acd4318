import { Fragment, type ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import type { Redaction } from "../use-redaction.ts";
import "../redaction.css";

/**
 * What changed from the original to the public version: what is removed struck through, what is added boxed, both told, with
 * what `children` ask of each change. Folded while nothing has changed.
 */
export function DiffView({ redaction: { raw, text, hunks }, children }: { redaction: Redaction; children: ReactNode }) {
  const { diff: words } = useText().redaction;
  return (
    <details open={hunks.length > 0}>
      <summary>{words.changes(hunks.length)}</summary>
      {hunks.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <>
          <p className="hint">{words.legend}</p>
          <div className="diff" lang="zh-CN">
            {hunks.map((hunk, index) => (
              <Fragment key={`${hunk.start}-${hunk.end}`}>
                {raw.slice(hunks[index - 1]?.end ?? 0, hunk.start)}
                {hunk.end > hunk.start && (
                  <del>
                    <span className="hidden">{words.removed} </span>
                    {raw.slice(hunk.start, hunk.end)}
                  </del>
                )}
                {hunk.publicEnd > hunk.publicStart && (
                  <ins>
                    <span className="hidden">{words.added} </span>
                    {text.slice(hunk.publicStart, hunk.publicEnd)}
                  </ins>
                )}
              </Fragment>
            ))}
            {raw.slice(hunks.at(-1)?.end ?? 0)}
          </div>
          {children}
        </>
      )}
    </details>
  );
}
