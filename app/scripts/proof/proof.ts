import { sendAs } from "../form/send-form.ts";

/** Whoever presses before the work is done waits at most so long; then the form goes without. */
const PATIENCE = 6000;

/**
 * Does the work that a form asks for (`ProofField`) while the person reads, and puts the proof in. Where a browser
 * cannot, as on plain http, or is too slow, the form goes without: it takes longer then, but is never held back.
 */
export function enhanceProof(root: ParentNode = document): void {
  const field = root.querySelector<HTMLInputElement>("input[name=proof][data-challenge]");
  const form = field?.form;
  if (!field || !form || typeof Worker === "undefined" || !self.crypto?.subtle) return;
  let state: "working" | "pressed" | "done" = "working";
  let clicked: HTMLButtonElement | null = null;
  const solved = solve(field.dataset.challenge ?? "").then((proof) => {
    field.value = proof;
    if (state === "working") state = "done";
  });
  form.addEventListener("click", ({ target }) => {
    clicked = target instanceof Element ? target.closest("button") : null;
  });
  form.addEventListener("submit", (event) => {
    // Old browsers do not tell which button it was. Going back, or masking a name, asks for no proof.
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : clicked;
    if (state === "done" || (button && button.value !== "next")) return;
    event.preventDefault();
    if (state === "pressed") return;
    state = "pressed";
    const status = form.querySelector("[data-proof-status]");
    if (status) status.textContent = field.dataset.working ?? "";
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    void Promise.race([solved, patience]).then(() => {
      state = "done";
      if (status) status.textContent = "";
      void sendAs(form, button);
    });
  });
}

/** The proof as the form carries it, or nothing when it cannot be made. */
function solve(challenge: string): Promise<string> {
  return new Promise((resolve) => {
    const worker = new Worker("/report/scripts/proof-worker.js");
    worker.addEventListener("message", ({ data: solution }: MessageEvent<unknown>) => {
      worker.terminate();
      resolve(solution ? JSON.stringify({ challenge: JSON.parse(challenge) as unknown, solution }) : "");
    });
    worker.addEventListener("error", () => resolve(""));
    worker.postMessage(JSON.parse(challenge));
  });
}
