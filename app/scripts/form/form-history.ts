const FORM = "form";

/**
 * The form has two entries in history, one on top of the other at the same address: Back from the upper one means the page
 * before. It leads up again at once, for a browser passes over entries that a page adds without a touch.
 */
export function enhanceHistory({ leads, back }: { leads: () => boolean; back: () => void }): void {
  let asked = false;
  window.addEventListener("popstate", () => {
    // A link within the page.
    if (location.hash) return;
    if (history.state === FORM) {
      if (asked) back();
      asked = false;
    } else if (leads()) {
      asked = true;
      history.forward();
    } else history.back();
  });
}

/** Tells whether a page before the one shown is to be had by Back. */
export function stepInHistory(leads: boolean): void {
  if (leads && history.state !== FORM) history.pushState(FORM, "", "/report");
}
