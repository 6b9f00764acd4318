import ts from "typescript";
import { expect, test } from "vitest";
import { readSources } from "./helpers/source-files.ts";

/**
 * Names from files of the server that a component's file uses while it loads. In the browser such files are empty: there
 * the page would break before its scripts take over.
 */
function serverNamesAtLoad(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const ofServer = new Set(file.statements.flatMap(serverNames));
  const used: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && ofServer.has(node.text)) used.push(node.text);
    ts.forEachChild(node, look);
  };
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) look(statement);
  }
  return used;
}

function serverNames(statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement) || !/\.server\.tsx?"$/.test(statement.moduleSpecifier.getText())) return [];
  const bindings = statement.importClause?.namedBindings;
  if (statement.importClause?.isTypeOnly || !bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text);
}

const SOURCES = readSources("app").filter(({ path }) => path.endsWith(".tsx"));

test("no component's file needs the server while it loads in the browser", () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  const found = SOURCES.map(({ path, text }) => [path, serverNamesAtLoad(path, text)] as const);
  expect(found.filter(([, names]) => names.length > 0)).toEqual([]);
});

test("such a use is found at the top of a file, and not within a function", () => {
  const imported = 'import { at } from "./x.server.ts";\n';
  expect(serverNamesAtLoad("x.tsx", `${imported}const A = { ...at("b") };`)).toEqual(["at"]);
  expect(serverNamesAtLoad("x.tsx", `${imported}const a = () => at("b");`)).toEqual([]);
});
