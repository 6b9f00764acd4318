import { createContext, type ReactNode, useContext } from "react";
import { useText } from "./i18n/use-text.ts";
import { Notice } from "./ui/notice.tsx";

/**
 * On pages of staff, once the script finds what was typed and not sent: to put it back, or drop it. Without scripts it
 * says, where there is something to write, what a link would lose.
 */
export function UnsentNotice() {
  const words = useText().site.unsent;
  return (
    <>
      <noscript>
        <div className="unsent-lost">
          <Notice>{words.withoutScripts}</Notice>
        </div>
      </noscript>
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
    </>
  );
}

/** True within the pages of staff. */
export const OfStaff = createContext(false);

/**
 * A link beside what staff write: it opens in a new tab and says so, for in the same one it would leave what was typed.
 * On public pages a link like any other.
 */
export function BesideLink({ href, lang, children }: { href: string; lang?: string; children: ReactNode }) {
  const words = useText().site.unsent;
  if (!useContext(OfStaff)) {
    return (
      <a href={href} lang={lang}>
        {children}
      </a>
    );
  }
  return (
    <a href={href} lang={lang} target="_blank" rel="noopener">
      {children}
      <span aria-hidden="true"> ↗</span>
      <span className="hidden">{words.newTab}</span>
    </a>
  );
}
