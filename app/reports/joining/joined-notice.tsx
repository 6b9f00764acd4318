import { useName, useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";
import type { Joined } from "./joined.ts";

/** Which case is joined; `explained`: what it demands, and what becomes of a report among others. */
export function JoinedNotice({ joined, explained }: { joined: Joined; explained?: true }) {
  const words = useText().reports.form.join;
  const nameOf = useName();
  return (
    <Notice
      title={
        <>
          {words.with}
          <a href={`/cases/${joined.number}`} target="_blank" rel="noopener" lang="zh-CN">
            {joined.title}
          </a>
        </>
      }
    >
      {explained && (
        <>
          <p>{words.among(joined.voices, nameOf(joined.county))}</p>
          <details>
            <summary>{words.demand}</summary>
            <p lang="zh-CN">{joined.demand}</p>
          </details>
        </>
      )}
    </Notice>
  );
}
