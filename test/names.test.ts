import ts from "typescript";
import { expect, test } from "vitest";
import { readSources, type SourceFile } from "./helpers/source-files.ts";

/** What the framework looks for in every route and in the root, under these names. */
const FRAMEWORKS = ["action", "handle", "headers", "links", "loader", "meta", "shouldRevalidate", "ErrorBoundary"];
const isFrameworks = (file: string, name: string) =>
  (/^app\/(routes\/|root\.tsx)/.test(file) && FRAMEWORKS.includes(name)) ||
  `${file}: ${name}` === "app/root.tsx: Layout";

/** Written in each language under the same names; migrations, which are frozen; and the second sum of the ledger, which shares nothing. */
const APART = /^(app\/i18n\/(en|zh-CN)|db\/migrations|app\/recompute)\//;

const isExported = (statement: ts.Statement) => {
  const words = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const says = (kind: ts.SyntaxKind) => words.some((word) => word.kind === kind);
  return says(ts.SyntaxKind.ExportKeyword) && !says(ts.SyntaxKind.DefaultKeyword);
};

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((one) => (ts.isBindingElement(one) ? namesIn(one.name) : []));

/** The names that a statement of a file gives to what is written in it; what is only handed on has its name elsewhere. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
    return statement.exportClause.elements.flatMap((one) => (one.propertyName ? [one.name.text] : []));
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
  return "name" in statement && statement.name ? [(statement.name as ts.Identifier).text] : [];
}

function exportsOf({ path, text }: SourceFile): string[] {
  const names = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext).statements.flatMap(namesOf);
  return [...new Set(names)].filter((name) => !isFrameworks(path, name));
}

test("a name that one file hands to others means one thing wherever it is read", () => {
  const files = new Map<string, string[]>();
  for (const file of readSources("app", "db").filter(({ path }) => !APART.test(path)))
    for (const name of exportsOf(file)) files.set(name, [...(files.get(name) ?? []), file.path]);
  expect(files.size).toBeGreaterThan(2000);
  expect([...files].filter(([, at]) => at.length > 1)).toEqual([]);
});
