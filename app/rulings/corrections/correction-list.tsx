import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";
import type { PublicCorrection } from "./read-corrections.server.ts";

/** That something published was corrected: what kind of thing, when and why; never what was taken out. */
export function CorrectionList({ corrections }: { corrections: readonly PublicCorrection[] }) {
  const { site, corrections: words } = useText();
  if (corrections.length === 0) return null;
  return (
    <div id="corrected">
      <Notice title={words.mark}>
        <ul>
          {corrections.map((one, index) => (
            <li key={index}>
              {words.note(
                site.day(one.on),
                one.part === "case"
                  ? site.list(one.fields.map((field) => words.fields[field as keyof typeof words.fields]))
                  : words.parts[one.part](one.position),
                words.reasons[one.reason],
              )}
              <span lang="zh-CN">{one.words}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
