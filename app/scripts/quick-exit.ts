import { forgetDraft } from "./draft.ts";
import { letGo } from "./leaving.ts";

/** A page that is still here after so long did not go: then it must not stay white. */
const GONE_WITHIN_MS = 10_000;

/** The quick exit: what stands on the screen goes at once, the draft too, nothing asks, and Back does not lead to this page. */
export function enhanceQuickExit(root: Document = document): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href="/leave"]')) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      letGo();
      root.documentElement.hidden = true;
      setTimeout(() => {
        root.documentElement.hidden = false;
      }, GONE_WITHIN_MS);
      // Browsers keep whole pages in memory for Back.
      window.addEventListener("pagehide", () => {
        root.body.textContent = "";
      });
      window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
      forgetDraft();
      location.replace(link.href);
    });
  }
}
