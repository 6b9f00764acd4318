import { useText } from "../../i18n/use-text.ts";
import { fieldId } from "../../ui/fields.tsx";
import { Notice, Paragraphs } from "../../ui/notice.tsx";

/**
 * A form that was refused and is not on the page any more, since what it was about has changed meanwhile: what is wrong
 * with it, and what was typed. `at`: the field that the summary leads to.
 */
export function LostWords({ at, words, error }: { at: string; words: string; error: string }) {
  const { followUp } = useText();
  return (
    <div id={fieldId(at)} tabIndex={-1}>
      <Notice tone="overdue" title={error}>
        {words !== "" && (
          <>
            <p>{followUp.lost}</p>
            <blockquote lang="zh-CN">
              <Paragraphs text={words} />
            </blockquote>
          </>
        )}
      </Notice>
    </div>
  );
}
