import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { fieldId } from "./fields.tsx";

/** What was typed and what was wrong with it, by field. */
export interface AnswersOf {
  answers: Record<string, string | undefined>;
  errors: Record<string, string>;
}

const never = () => () => {};

/** False on the server and where scripts do not run: then every field is shown. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * The present value of a field inside the element that gets `props`, also when it was chosen before the scripts came.
 */
export function useChosen(name: string, initial: string) {
  const [chosen, setChosen] = useState(initial);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = ref.current?.querySelector<HTMLInputElement>(`input[name="${name}"]:checked, select[name="${name}"]`);
    if (field) setChosen(field.value);
  }, [name]);
  const onChange = (event: FormEvent<HTMLDivElement>) => {
    const field = event.target as HTMLInputElement;
    if (field.name === name) setChosen(field.value);
  };
  return { chosen, props: { ref, onChange } };
}

/** In the browser: changes what stands in a field of the page, and goes there. */
export function writeInto(name: string, change: (typed: string) => string): void {
  const field = document.getElementById(fieldId(name)) as HTMLTextAreaElement | null;
  if (!field) return;
  field.value = change(field.value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

/** In the browser: fills a field of one value, as a person would. False when there is none, or it has no such choice. */
export function fillField(name: string, value: string): boolean {
  const field = document.querySelector<HTMLSelectElement | HTMLInputElement>(
    `select[name="${name}"], input[name="${name}"]`,
  );
  if (!field) return false;
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return field.value === value;
}
