import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { one } from "../http/forms/answers.ts";
import {
  compare,
  type Comparison,
  type Finding,
  type LocalPlaces,
  maskFindings,
  placeInPublic,
  unmaskFinding,
} from "./redaction.ts";

/** The original and the public version as they stand on the page. */
export interface Redaction extends Comparison {
  raw: string;
  places: LocalPlaces;
  /** The public version as it was typed last. */
  text: string;
  /** Scripts run: what is typed is compared at once. */
  live: boolean;
  isMasked: (finding: Finding) => boolean;
  /** What is not masked at this moment, also before the page shows it. */
  readOpen: () => Finding[];
  mask: (chosen: readonly Finding[]) => void;
  unmask: (finding: Finding) => void;
  /** Around the field of the public version. */
  field: { ref: RefObject<HTMLDivElement>; onInput: () => void };
}

const never = () => () => {};

/** Keeps the original and the public version together; `initial` is what stands in the field at first. */
export function useRedaction(raw: string, initial: string | string[] | undefined, places: LocalPlaces): Redaction {
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [text, setText] = useState(one(initial));
  const ref = useRef<HTMLDivElement>(null);
  const area = () => ref.current?.querySelector("textarea");
  // What was typed before the scripts came.
  useEffect(() => setText(ref.current?.querySelector("textarea")?.value ?? ""), []);
  const later = useDeferredValue(text);
  const compared = useMemo(() => compare(raw, later, places), [raw, later, places]);
  const write = (change: (now: string, comparison: Comparison) => string) => {
    const field = area();
    if (!field) return;
    field.value = change(field.value, compare(raw, field.value, places));
    setText(field.value);
  };
  return {
    raw,
    places,
    text: later,
    live,
    ...compared,
    isMasked: (finding) => placeInPublic(finding, compared.hunks) === null,
    readOpen: () => {
      const { hunks } = compare(raw, area()?.value ?? later, places);
      return compared.findings.filter((finding) => placeInPublic(finding, hunks) !== null);
    },
    mask: (chosen) => write((now, comparison) => maskFindings(now, chosen, comparison)),
    unmask: (finding) => write((now, comparison) => unmaskFinding(raw, now, finding, comparison)),
    field: { ref, onInput: () => setText(area()?.value ?? "") },
  };
}
