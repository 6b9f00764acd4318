import { fieldId } from "../../ui/fields.tsx";

/** What a key does on the page of a report. */
export type Shortcut =
  | { do: "click"; id: string }
  | { do: "outcome"; value: "link" | "open" | "decline" }
  | { do: "choose"; nth: number }
  | { do: "focus"; names: readonly string[] }
  | { do: "reach"; id: string }
  | { do: "submit" | "help" | "begin" };

/** What is listed as documentation, in order; the dictionaries hold the words. */
export const LISTED = [
  "c",
  "o",
  "l",
  "d",
  "digits",
  "p",
  "u",
  "f",
  "off",
  "r",
  "k",
  "a",
  "submit",
  "submitNext",
  "n",
  "gq",
  "help",
] as const;

const SINGLE: Record<string, Shortcut> = {
  c: { do: "click", id: "act-claim" },
  n: { do: "click", id: "go-next" },
  l: { do: "outcome", value: "link" },
  o: { do: "outcome", value: "open" },
  d: { do: "outcome", value: "decline" },
  p: { do: "focus", names: ["publicText"] },
  r: { do: "focus", names: ["declineNote", "reasons"] },
  f: { do: "reach", id: "duty-find" },
  "0": { do: "click", id: "duty-off-list" },
  a: { do: "reach", id: fieldId("body") },
  u: { do: "click", id: fieldId("unchanged") },
  k: { do: "click", id: fieldId("looked") },
  g: { do: "begin" },
  "?": { do: "help" },
};

export interface Press {
  key: string;
  /** Any of Ctrl, Alt, Meta. */
  modified: boolean;
  /** Ctrl, or Meta on a Mac. */
  command: boolean;
  shift: boolean;
  /** An input method is putting a word together. */
  composing: boolean;
  /** The focus is where one types, or where the browser itself takes letters. */
  typing: boolean;
  /** The key before this one was `g`. */
  begun: boolean;
  /** Single keys are switched on. */
  single: boolean;
}

/** What a press of a key does, if anything. Never takes a key away from who types, nor one meant for the browser. */
export function shortcutFor(press: Press): Shortcut | null {
  if (press.composing) return null;
  if (press.key === "Enter") {
    if (!press.command) return null;
    return press.shift ? { do: "click", id: "act-next" } : { do: "submit" };
  }
  if (press.modified || press.typing || !press.single) return null;
  if (press.begun) return press.key === "q" ? { do: "click", id: "go-back" } : null;
  if (/^[1-9]$/.test(press.key)) return { do: "choose", nth: Number(press.key) };
  return SINGLE[press.key] ?? null;
}
