/** Whoever waits so long for a sign of the network is not held back. */
const PATIENCE_MS = 6000;

/** Says that nothing went through, and that all of it still stands here. */
export function sayOffline(): void {
  const notice = document.querySelector<HTMLElement>("[data-offline]");
  if (!notice) return;
  notice.hidden = true;
  // Said anew each time.
  requestAnimationFrame(() => {
    notice.hidden = false;
    notice.scrollIntoView({ block: "nearest" });
  });
}

let asking = false;

/**
 * Has the browser send the form as if by its button, which `submit()` alone would leave out. Without a network the page
 * stays: the browser's own page of errors would take its place, with all that was typed.
 */
export async function sendAs(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  if (asking) return;
  asking = true;
  const patience = new Promise<true>((resolve) => setTimeout(() => resolve(true), PATIENCE_MS));
  const reached = fetch("/report/scripts/report.js", { method: "HEAD", cache: "no-store" }).then(
    () => true,
    () => false,
  );
  const fine = await Promise.race([reached, patience]);
  asking = false;
  if (!fine) return sayOffline();
  const pressed = document.createElement("input");
  pressed.type = "hidden";
  pressed.name = button?.name || "go";
  pressed.value = button?.value || "next";
  form.append(pressed);
  form.submit();
  // The browser has read the form by now; whoever comes back to this page finds it as it was.
  pressed.remove();
}
