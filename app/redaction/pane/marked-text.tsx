import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import type { Finding } from "../redaction.ts";
import "../redaction.css";

/** A text with what may point to somebody marked, and what each mark is. */
export function MarkedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const { redaction: words } = useText();
  const parts = findings.flatMap((finding, index): ReactNode[] => [
    text.slice(findings[index - 1]?.end ?? 0, finding.start),
    <mark key={finding.start} className="found" title={words.kinds[finding.kind]}>
      {finding.text}
      <span className="hidden"> {words.kinds[finding.kind]}</span>
    </mark>,
  ]);
  return (
    <div className="raw-text" lang="zh-CN">
      {parts}
      {text.slice(findings.at(-1)?.end ?? 0)}
    </div>
  );
}
