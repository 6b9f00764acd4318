import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { isSame } from "../../../rulings/decision/decision.ts";
import type { ProposedWords } from "./proposals.ts";

/** The fields that still stand as they were proposed, and the ways in which that changes. */
export interface Proposals {
  left: ProposedWords;
  /** Proposes other words for fields that are empty or stand as proposed; `kept`: only for the latter; `any`: for every one. */
  propose: (values: ProposedWords, which?: "empty" | "kept" | "any") => void;
  /** For the form: what a person changes is theirs. */
  touch: (event: FormEvent) => void;
  /** A person has changed something, besides choosing what to do. */
  changed: () => boolean;
}

/** Keeps account, in the browser, of which fields of the form `form` the moderator has not made their own; `initial` at first. */
export function useProposals(form: string, initial: ProposedWords): Proposals {
  const [left, setLeft] = useState(initial);
  const now = useRef(left);
  const writing = useRef(false);
  const changed = useRef(false);
  /** `value` stands in a field as proposed; empty: nothing does. */
  const note = useCallback((name: string, value: string) => {
    const { [name]: _, ...others } = now.current;
    now.current = value === "" ? others : { ...others, [name]: value };
    setLeft(now.current);
  }, []);
  // What was typed before the scripts came, or put back by the browser, is no proposal.
  useEffect(() => {
    const elements = (document.getElementById(form) as HTMLFormElement | null)?.elements;
    for (const [name, value] of Object.entries(now.current)) {
      if (elements && !isSame(valueOf(elements.namedItem(name)), value)) note(name, "");
    }
  }, [form, note]);
  const propose: Proposals["propose"] = useCallback(
    (values, which = "empty") => {
      const elements = (document.getElementById(form) as HTMLFormElement | null)?.elements;
      writing.current = true;
      for (const [name, value] of Object.entries(values)) {
        const field = elements?.namedItem(name) ?? null;
        const stands = valueOf(field);
        const ours = name in now.current;
        const may = ours || which === "any" || (which === "empty" && ["", value].includes(stands ?? ""));
        if (field === null || stands === null || !may) continue;
        if (stands !== value) write(field, value);
        note(name, value);
      }
      writing.current = false;
    },
    [form, note],
  );
  const touch = ({ target }: FormEvent) => {
    const { name } = target as HTMLInputElement;
    if (writing.current || name === "") return;
    if (name !== "outcome") changed.current = true;
    if (name in now.current) note(name, "");
  };
  return { left, propose, touch, changed: () => changed.current };
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What stands in a field, or which of a group is chosen; null for what is no field of one value. */
function valueOf(field: Element | RadioNodeList | null): string | null {
  return field !== null && "value" in field ? String(field.value) : null;
}

function write(field: Element | RadioNodeList, value: string): void {
  if (field instanceof RadioNodeList) {
    for (const one of field as unknown as Iterable<HTMLInputElement>) {
      if (one.value === value) one.click();
      else if (value === "") one.checked = false;
    }
    return;
  }
  (field as Field).value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
