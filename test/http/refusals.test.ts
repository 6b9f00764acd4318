// Long: reads the whole program with the compiler.
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { Refusals } from "../helpers/refusals.ts";

/** `JUDGE_CASE_REFUSALS` tells of `judgeCase`. */
const LIST = /^([A-Z_]+)_REFUSALS$/;
const functionOf = (list: string) =>
  list
    .replace(/_REFUSALS$/, "")
    .toLowerCase()
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

describe("what a use case may refuse with", () => {
  let refusals: Refusals;
  beforeAll(() => {
    refusals = new Refusals();
  });

  test("is told by a list of its own, whole and with nothing besides", () => {
    const told: Record<string, string[] | null> = {};
    const reached: Record<string, string[] | null> = {};
    for (const { path, source } of refusals.files()) {
      for (const list of listsOf(source)) {
        const name = list.name.getText();
        const members = refusals.membersOf(list.name);
        // A map of what a page makes of them is checked by the compiler.
        if (members === null) continue;
        const declared = source.statements.find(
          (one): one is ts.FunctionDeclaration => ts.isFunctionDeclaration(one) && one.name?.text === functionOf(name),
        );
        const key = `${path} ${name}`;
        told[key] = [...new Set(members)].sort();
        reached[key] = declared ? refusals.codesOf(declared) : null;
      }
    }
    expect(told).toEqual(reached);
    expect(Object.keys(told).length).toBeGreaterThan(70);
    expect(refusals.unclear).toEqual([]);
  });

  test("has a place on the page of every form that calls it", () => {
    const missing: string[] = [];
    let acts = 0;
    for (const { path, source } of refusals.files().filter((file) => file.path.startsWith("app/routes/"))) {
      for (const { button, refused, run, options } of actsOf(source, refusals)) {
        const before = options && refusals.partOf(options, "before");
        acts += 1;
        const known = refusals
          .typeOf(refused)
          .getProperties()
          .map((one) => one.name);
        const codes = [run, before].flatMap((part) => (part ? refusals.codesOf(part) : []));
        for (const code of codes) if (!known.includes(code)) missing.push(`${path} ${button}: ${code}`);
      }
    }
    expect(missing).toEqual([]);
    expect(acts).toBeGreaterThan(1);
  });
});

function listsOf(source: ts.SourceFile): ts.VariableDeclaration[] {
  const statements = source.statements.filter((one) => ts.isVariableStatement(one));
  const declared = statements.flatMap((one) => [...one.declarationList.declarations]);
  return declared.filter((one) => ts.isIdentifier(one.name) && LIST.test(one.name.text));
}

interface ActOfForm {
  button: string;
  refused: ts.Node;
  run: ts.Node;
  /** Those of its `formAction`. */
  options: ts.Node | undefined;
}

/** Each `button: act({ refusals, run, … })` of the forms of a file, and each `act(made(…))` of a domain, with all that it is made of. */
function actsOf(source: ts.SourceFile, refusals: Refusals): ActOfForm[] {
  const found: ActOfForm[] = [];
  const visit = (node: ts.Node, options?: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "formAction") options = node.arguments[1];
    if (ts.isCallExpression(node) && node.expression.getText() === "act") {
      const [spec] = node.arguments;
      const parts = spec && ts.isObjectLiteralExpression(spec) ? [...spec.properties] : null;
      const part = (name: string): ts.Node | undefined =>
        parts ? parts.find((one) => one.name?.getText() === name) : spec && refusals.partOf(spec, name);
      const [refused, run] = [part("refusals"), parts ? part("run") : spec];
      if (!refused || !run) throw new Error(`${source.fileName}: an act without refusals or run: ${node.getText()}`);
      const button = ts.isPropertyAssignment(node.parent) ? node.parent.name.getText() : node.getText();
      found.push({ button, refused: ts.isPropertyAssignment(refused) ? refused.initializer : refused, run, options });
    }
    ts.forEachChild(node, (child) => visit(child, options));
  };
  visit(source);
  return found;
}
