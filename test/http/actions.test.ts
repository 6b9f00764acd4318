import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { listPaths } from "../helpers/source-files.ts";

/** Actions that are no form with fields and refusals of its own, each with what it is instead. */
const OTHERWISE: Record<string, string> = {
  "sign-out.tsx": "one button, which nobody is refused",
  "passkey-options.ts": "asked by a script, which gets JSON",
  "desk.reports.$id_.claim.ts": "told by a script that a page is in use, which gets JSON",
  "report_.places.ts": "asked by a script, which gets JSON",
  "office.cases.$number_.parts.ts": "sent a part of a file by a script, which gets JSON",
};

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) === true;

/** What a route exports as its action, in whichever way; null when it takes no form. */
function actionOf(source: ts.SourceFile): ts.Node | null {
  for (const node of source.statements) {
    if (ts.isFunctionDeclaration(node) && isExported(node) && node.name?.text === "action") return node;
    if (ts.isVariableStatement(node) && isExported(node)) {
      const found = node.declarationList.declarations.find((one) => one.name.getText(source) === "action");
      if (found) return found;
    }
    if (ts.isExportDeclaration(node) && /\baction\b/.test(node.getText(source))) return node;
  }
  return null;
}

function calls(node: ts.Node, name: string, source: ts.SourceFile): boolean {
  if (ts.isCallExpression(node) && node.expression.getText(source) === name) return true;
  return ts.forEachChild(node, (child) => calls(child, name, source) || undefined) === true;
}

test("every action of the site goes through formAction, or says why not", () => {
  const otherwise: string[] = [];
  let found = 0;
  for (const file of listPaths("app/routes/*")) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const action = actionOf(source);
    if (action === null) continue;
    found += 1;
    if (!calls(action, "formAction", source)) otherwise.push(path.basename(file));
  }
  expect(otherwise.sort()).toEqual(Object.keys(OTHERWISE).sort());
  expect(found).toBeGreaterThan(40);
});
