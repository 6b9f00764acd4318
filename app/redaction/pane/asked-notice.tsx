import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** Tells whoever writes for the public which of their words a reporter of the matter wants hidden; says nothing of others. */
export function AskedNotice({ words }: { words: readonly string[] }) {
  const { site, redaction } = useText();
  if (words.length === 0) return null;
  return (
    <Notice tone="overdue" title={redaction.asked.left(words.length)}>
      <p lang="zh-CN">{site.list(words)}</p>
    </Notice>
  );
}
