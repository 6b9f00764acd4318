import { isLeaving, letGo } from "./leaving.ts";

/** The receipt page: copies and prints at a touch, and asks before it closes with the code not yet kept. */
export function enhanceReceipt(root: Document = document): void {
  const holder = root.querySelector<HTMLElement>("[data-receipt]");
  if (!holder) return;
  const code = holder.dataset.receipt ?? "";
  const copy = holder.querySelector<HTMLButtonElement>("[data-receipt-copy]");
  const print = holder.querySelector<HTMLButtonElement>("[data-receipt-print]");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", () => {
      navigator.clipboard.writeText(code).then(
        () => {
          copy.textContent = copy.dataset.receiptCopy ?? "";
        },
        () => {
          copy.hidden = true;
        },
      );
    });
  }
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
  warnBeforeLeaving(root);
}

function warnBeforeLeaving(root: Document): void {
  window.addEventListener("beforeunload", (event) => {
    if (isLeaving()) return;
    event.preventDefault();
    event.returnValue = "";
  });
  root.querySelector("[data-receipt-form]")?.addEventListener("submit", letGo);
  // Saving the code as a file leaves nothing.
  for (const link of root.querySelectorAll("a[download]")) link.addEventListener("click", letGo);
}
