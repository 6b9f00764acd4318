import { tellProgress } from "../files.ts";
import { enhanceHistory, stepInHistory } from "./form-history.ts";
import { sayOffline, sendAs } from "./send-form.ts";

const FORM = "form[data-draft-form]";
/** A press while an answer is under way waits at most so long; then it is sent again. */
const PATIENCE_MS = 10_000;

/**
 * Sends the pages of the reporter's form by itself and puts each answer in the place of the page, so that history holds
 * one entry of the form, the browser stores none of its pages, and a page whose answer does not come stays as it is.
 * `enhance` does for a new page what the scripts did for the first. Sending the report itself is left to the browser:
 * whoever loads the receipt page again sees the receipt code again.
 */
export function enhanceOneEntry(enhance: () => void): void {
  let clicked: Element | null = null;
  let sentAt: number | null = null;
  // Whoever comes from a case's page: Back from the first page leads there, not out of joining it.
  const fromCase = stepOf(document.querySelector(FORM)) === "join";
  document.addEventListener("click", ({ target }) => {
    clicked = target instanceof Element ? target.closest("button") : null;
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.matches(FORM)) return;
    event.preventDefault();
    // Old browsers do not tell which button it was.
    const button = event.submitter ?? clicked;
    clicked = null;
    const pressed = button instanceof HTMLButtonElement ? button : null;
    if (stepOf(form) === "check" && (!pressed || pressed.value === "next")) void sendAs(form, pressed);
    else void turn(form, pressed);
  });
  enhanceHistory({
    leads: () => {
      const form = document.querySelector(FORM);
      const step = stepOf(form);
      if (step === "join" && fromCase) return form?.querySelector("input[name=review]") != null;
      return step !== null && step !== "story";
    },
    back: () => {
      const form = document.querySelector<HTMLFormElement>(FORM);
      const back = form?.querySelector<HTMLButtonElement>("button[name=go][value=back]");
      if (form && back) void turn(form, back);
    },
  });

  async function turn(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
    const now = Date.now();
    if (sentAt !== null && now - sentAt < PATIENCE_MS) return;
    sentAt = now;
    const next = await fetchPage(form, button).catch(() => null);
    // A later press has its own answer.
    if (sentAt !== now) return;
    sentAt = null;
    if (!next) return sayOffline();
    show(next, button?.getAttribute("formaction")?.split("#")[1]);
    enhance();
  }

  function show(next: Document, anchor: string | undefined): void {
    for (const script of next.querySelectorAll("script")) script.remove();
    for (const name of ["data-posted", "data-failed"]) document.documentElement.removeAttribute(name);
    for (const { name, value } of next.documentElement.attributes) document.documentElement.setAttribute(name, value);
    document.title = next.title;
    document.body.replaceWith(document.adoptNode(next.body));
    stepInHistory(stepOf(document.querySelector(FORM)) !== "story");
    const place = anchor ? document.getElementById(anchor) : null;
    if (place) return place.scrollIntoView();
    window.scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>("[role=alert]:not([hidden]), h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }
}

const stepOf = (form: ParentNode | null): string | null =>
  form?.querySelector<HTMLInputElement>("input[name=step]")?.value ?? null;

/** The page that answers the form; null when what came holds nothing of what was typed. */
async function fetchPage(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<Document | null> {
  const fields = new FormData(form);
  // A draft that is gone on with says itself what it asks for.
  if (button || !fields.has("go")) fields.set(button?.name || "go", button?.value || "next");
  const many = form.enctype === "multipart/form-data";
  const pairs = [...fields].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const body = many ? fields : new URLSearchParams(pairs);
  const [address = ""] = (button?.getAttribute("formaction") ?? "").split("#");
  const page = new DOMParser().parseFromString(await post(address || "/report", body), "text/html");
  return page.querySelector("main form[method=post]") ? page : null;
}

/** The page that answers. With files it takes long: only this older way tells how much has gone. */
async function post(address: string, body: FormData | URLSearchParams): Promise<string> {
  if (body instanceof URLSearchParams) {
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "text/html" } });
    return response.text();
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) tellProgress(loaded / total);
    });
    request.addEventListener("load", () => resolve(request.responseText));
    for (const event of ["error", "abort", "timeout"]) request.addEventListener(event, () => reject(new Error(event)));
    request.send(body);
  });
}
