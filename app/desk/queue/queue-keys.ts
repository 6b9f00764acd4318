import { useEffect, useRef } from "react";

/** The id of the list of keys. */
export const KEYS_ID = "queue-keys";
const FILTER_ID = "queue-filter";

/**
 * The keyboard on the list: j and k go to the next and the previous report, x ticks it, o opens and closes what is folded
 * under it, / leads to the filter, ? shows the keys; Enter opens, as on any link. Silent while something is typed or with a modifier.
 */
export function useQueueKeys() {
  const list = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = ACTS[event.key];
      if (!act) return;
      event.preventDefault();
      act(list.current);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return list;
}

const ACTS: Record<string, (list: HTMLElement | null) => void> = {
  j: (list) => move(list, 1),
  k: (list) => move(list, -1),
  x: (list) => tick(list),
  o: (list) => unfold(list),
  "/": () => {
    const filter = document.getElementById(FILTER_ID) as HTMLDetailsElement | null;
    if (!filter) return;
    filter.open = true;
    filter.querySelector("select")?.focus();
  },
  "?": () => {
    const keys = document.getElementById(KEYS_ID) as HTMLDetailsElement | null;
    if (!keys) return;
    keys.open = !keys.open;
    if (keys.open) keys.querySelector("summary")?.focus();
  },
};

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  return ["TEXTAREA", "SELECT"].includes(target.tagName) || target.isContentEditable;
}

/** Those that one sees; what is folded comes after the row that it lies in. */
function rowsOf(list: HTMLElement | null): HTMLElement[] {
  const all = [...(list?.querySelectorAll<HTMLElement>(".queue-row") ?? [])];
  return all.filter((row) => !row.closest("details:not([open])"));
}
const present = (rows: HTMLElement[]) => rows.findLastIndex((row) => row.contains(document.activeElement));

function move(list: HTMLElement | null, by: 1 | -1): void {
  const rows = rowsOf(list);
  const at = present(rows);
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.querySelector<HTMLElement>("[data-row]")?.focus();
}

function tick(list: HTMLElement | null): void {
  const rows = rowsOf(list);
  rows[present(rows)]?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
}

function unfold(list: HTMLElement | null): void {
  const rows = rowsOf(list);
  const heap = rows[present(rows)]?.querySelector<HTMLDetailsElement>("details");
  if (heap) heap.open = !heap.open;
}
