import ts from "typescript";
import { describe, expect, test } from "vitest";
import { findJoinedWords } from "../helpers/joined-words.ts";
import { listPaths, readText } from "../helpers/source-files.ts";

/** What is joined and no sentence. */
const ALLOWED: Record<string, string> = {
  'app/desk/queue/narrowing/queue-filter-form.tsx: filters.flags.join(",")': "the value of an address",
  'app/rulings/corrections/correction-fields.tsx: has.join(" ")': "the names of fields, for the form",
  'app/setup/bodies/list/list-form.tsx: Object.values(words.columns).join(",")': "the first line of a CSV file",
  'app/ui/fields.tsx: ids.join(" ")': "the ids of what describes a field",
};

/** Marks that stand alone, where there is nothing to say or to draw. */
const MARKS = ["—", "↗", "…"];

const components = listPaths("app/**/*.tsx");

/** The texts of a component that are neither code nor comment. */
function literalsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readText(file), ts.ScriptTarget.ESNext, false, ts.ScriptKind.TSX));
  return texts.map((text) => text.trim());
}

describe("a component", () => {
  test("puts no sentence together: that is for the dictionary of each language", () => {
    expect(components.length).toBeGreaterThan(150);
    const found = findJoinedWords(components).map(({ file, code }) => `${file}: ${code}`);
    expect(found.filter((one) => !(one in ALLOWED))).toEqual([]);
    expect(Object.keys(ALLOWED).filter((one) => !found.includes(one))).toEqual([]);
  });

  test("has no words and no punctuation of a language", () => {
    const said = components.flatMap((file) => literalsOf(file).map((text) => ({ file, text })));
    // oxlint-disable-next-line no-control-regex
    expect(said.filter(({ text }) => /[^\x00-\x7f]/.test(text) && !MARKS.includes(text))).toEqual([]);
  });
});
