import { useEffect, useState } from "react";
import { fieldId } from "../../ui/fields.tsx";
import { type Shortcut, shortcutFor } from "./shortcuts.ts";

/** Where the browser keeps that somebody wants no single keys. */
const OFF = "desk-shortcuts-off";
/** `g` counts for so long. */
const BEGUN_MS = 1500;

/** In the browser: works the page of a report by keys, unless they are switched off; answers the switch. */
export function useShortcuts(): { single: boolean; setSingle: (on: boolean) => void } {
  const [single, setState] = useState(() => typeof localStorage === "undefined" || localStorage.getItem(OFF) === null);
  useEffect(() => {
    let begunAt = -Infinity;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const shortcut = shortcutFor({
        key: event.key,
        modified: event.ctrlKey || event.altKey || event.metaKey,
        command: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        composing: event.isComposing,
        typing: isTyping(event.target),
        begun: event.timeStamp - begunAt < BEGUN_MS,
        single,
      });
      begunAt = shortcut?.do === "begin" ? event.timeStamp : -Infinity;
      if (shortcut && act(shortcut)) event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [single]);
  const setSingle = (on: boolean) => {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    setState(on);
  };
  return { single, setSingle };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "submit", "button"].includes(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT|OPTION)$/.test(target.tagName);
}

/** Does it; false when there is nothing on the page to do it with. */
function act(shortcut: Shortcut): boolean {
  switch (shortcut.do) {
    case "click":
      return click(document.getElementById(shortcut.id));
    case "outcome":
      return click(document.querySelector<HTMLElement>(`input[name="outcome"][value="${shortcut.value}"]`));
    case "choose":
      return click(choicesAtHand()[shortcut.nth - 1]);
    case "reach":
      return reach(document.getElementById(shortcut.id));
    case "focus":
      return focus(shortcut.names.map((name) => document.getElementById(fieldId(name))).find(isShown));
    case "submit":
      return click(document.getElementById("act-decide"));
    case "help":
      return click(document.querySelector<HTMLElement>("#keys > summary"));
    case "begin":
      return false;
  }
}

/** What a digit chooses among: the question that the focus is in, unless it is answered; else what is proposed next. */
function choicesAtHand(): HTMLElement[] {
  const around = document.activeElement?.closest("#decision fieldset") ?? null;
  const left = around?.querySelector('input[name="outcome"]:checked') ? null : around;
  const proposed = [...document.querySelectorAll("[data-digits]")].find((list) => isShown(list as HTMLElement));
  const choices = 'input:is([type="radio"], [type="checkbox"]), [data-digits] .suggestions-choice';
  const at = left ?? proposed?.parentElement ?? questionAtHand();
  return [...(at?.querySelectorAll<HTMLElement>(choices) ?? [])];
}

/** The question that the chosen outcome asks first; without one, which outcome. */
function questionAtHand(): Element | null {
  const outcome = document.querySelector<HTMLInputElement>('input[name="outcome"]:checked')?.value;
  const name = outcome === "decline" ? "declineReason" : outcome === "open" ? "verdict" : "outcome";
  return document.querySelector(`input[name="${name}"]`)?.closest("fieldset") ?? null;
}

function isShown(element: HTMLElement | null | undefined): boolean {
  return element != null && element.getClientRects().length > 0;
}

function click(element: HTMLElement | null | undefined): boolean {
  if (!element || !isShown(element)) return false;
  element.focus();
  element.click();
  return true;
}

/** Goes to a field, also where it is folded away. */
function reach(element: HTMLElement | null): boolean {
  const folded = element?.closest("details");
  if (folded) folded.open = true;
  return focus(isShown(element) ? element : null);
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return element != null;
}
