import { createElement, Fragment, type ReactNode } from "react";

/** A text where all parts are texts, else what React shows. */
export type Said<Part extends ReactNode> = [Part] extends [string] ? string : ReactNode;

/**
 * A sentence whose parts may be elements, such as links or Chinese names in English: the dictionary of each language puts
 * them where they belong, with its own marks between them. As a tag: say`${who}：${what}`.
 */
export function say<Part extends ReactNode>(between: TemplateStringsArray, ...parts: readonly Part[]): Said<Part> {
  const all = between.flatMap((text, at): ReactNode[] => (at < parts.length ? [text, parts[at]] : [text]));
  // Texts that touch are one: React would put a comment between two.
  const said = all.reduce<ReactNode[]>((before, one) => {
    const last = before.at(-1);
    return isText(one) && isText(last) ? [...before.slice(0, -1), `${last}${one}`] : [...before, one];
  }, []);
  return (said.length === 1 ? said[0] : createElement(Fragment, null, ...said)) as Said<Part>;
}

/** Parts one after another with a mark between them, for a dictionary to hand out under a name that says what it joins. */
export function sayEach<Part extends ReactNode>(mark: string, parts: readonly Part[]): Said<Part> {
  const between = ["", ...parts.slice(1).map(() => mark), ""];
  return say(Object.assign(between, { raw: between }), ...parts);
}

const isText = (one: ReactNode) => typeof one === "string" || typeof one === "number";
