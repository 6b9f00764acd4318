import { useText } from "./i18n/use-text.ts";
import { Notice } from "./ui/notice.tsx";

/** On pages of staff, once the script finds what was typed and not sent: to put it back, or drop it. */
export function UnsentNotice() {
  const words = useText().site.unsent;
  return (
    <div data-unsent hidden suppressHydrationWarning>
      <Notice title={words.title}>
        <p className="actions">
          <button type="button" className="button button-primary" data-unsent-restore>
            {words.restore}
          </button>
          <button type="button" className="button button-secondary" data-unsent-drop>
            {words.drop}
          </button>
        </p>
      </Notice>
    </div>
  );
}
