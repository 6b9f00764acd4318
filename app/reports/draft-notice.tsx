import { useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";

/** On the first page of either way, once a script has found a draft: go on with it, or throw it away. */
export function DraftFound() {
  const words = useText().reports.draft;
  return (
    <div data-draft-found hidden>
      <Notice title={words.found}>
        <p className="actions">
          <button type="button" className="button button-primary" data-draft-resume>
            {words.resume}
          </button>
          <button type="button" className="button button-secondary" data-draft-drop>
            {words.drop}
          </button>
        </p>
      </Notice>
    </div>
  );
}

/** The wish to keep a draft in this browser. Off by default, explained on the first page; shown by the script that does it, and never sent. */
export function DraftWish({ hint }: { hint: boolean }) {
  const words = useText().reports.draft;
  return (
    <div className="choice draft-wish" data-draft-wish hidden>
      <input type="checkbox" id="draft-wish" aria-describedby={hint ? "draft-wish-hint" : undefined} />
      <label htmlFor="draft-wish">{words.keep}</label>
      {hint && (
        <div className="hint" id="draft-wish-hint">
          {words.hint}
        </div>
      )}
    </div>
  );
}
