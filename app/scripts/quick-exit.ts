import { forgetDraft } from "./draft.ts";

/** The quick exit: what stands on the screen goes at once, the draft too, and Back does not lead to this page. */
export function enhanceQuickExit(root: Document = document): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href="/leave"]')) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      root.documentElement.hidden = true;
      forgetDraft();
      location.replace(link.href);
    });
  }
}
