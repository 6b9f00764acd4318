import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DICTIONARIES = `${ROOT}/app/i18n/`;

/** What parts of an address, of a name in the page or of a drawing are joined with; no reader meets it between words. */
const SIGNS = /^([-_.&=?#/]|\n)*$/;

/** A place where a component puts words of the dictionary together, which is for each language to do. */
export interface JoinedWords {
  /** From the root. */
  file: string;
  /** As it is written, blanks counted as one. */
  code: string;
}

/** Every place in the components where words of the dictionary are put together by anything but the dictionary. */
export function findJoinedWords(files: readonly string[]): JoinedWords[] {
  const options = ts.parseJsonConfigFileContent(
    { ...ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile).config, include: [] },
    ts.sys,
    ROOT,
  ).options;
  const program = ts.createProgram(
    files.map((file) => path.join(ROOT, file)),
    options,
  );
  const reader = new WordsReader(program.getTypeChecker());
  return files.flatMap((file) => {
    const source = program.getSourceFile(path.join(ROOT, file));
    return source ? reader.joinsIn(source).map((code) => ({ file, code })) : [];
  });
}

/** The children of an element, without the blanks that are not shown. */
const childrenOf = (node: ts.JsxElement | ts.JsxFragment) =>
  node.children.filter(
    (child) =>
      !(ts.isJsxText(child) && child.containsOnlyTriviaWhiteSpaces) &&
      !(ts.isJsxExpression(child) && !child.expression),
  );

/** What a child says by itself; null for an expression or an element. */
function textOf(child: ts.Node | undefined): string | null {
  if (!child) return null;
  if (ts.isJsxText(child)) return child.text;
  return ts.isJsxExpression(child) && child.expression && ts.isStringLiteralLike(child.expression)
    ? child.expression.text
    : null;
}

/** What a child comes to, when that may be a text. */
const spoken = (child: ts.Node | undefined): ts.Expression | undefined =>
  child && ts.isJsxExpression(child) && textOf(child) === null && child.expression && !isElement(child.expression)
    ? child.expression
    : undefined;

/** `{shown && <p>…</p>}` */
function isElement(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isElement(node.expression);
  if (ts.isBinaryExpression(node)) return isElement(node.right);
  if (ts.isConditionalExpression(node)) return isElement(node.whenTrue) && isElement(node.whenFalse);
  return ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node);
}

class WordsReader {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  joinsIn(source: ts.SourceFile): string[] {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isJsxElement(node) || ts.isJsxFragment(node)) found.push(...this.#ofChildren(childrenOf(node)));
      else if (this.#isJoin(node)) found.push(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found.map((code) => code.replace(/\s+/g, " ").trim());
  }

  /** Children that follow one another: a mark between two of them, or words beside what else is spoken. */
  #ofChildren(children: readonly ts.Node[]): string[] {
    return children.flatMap((child, at) => {
      const [before, after] = [children[at - 1], children[at + 1]];
      const text = textOf(child);
      if (text !== null && text.trim() !== "" && (before || after)) return [child.parent.getText().slice(0, 200)];
      // A blank between two of them says as much as none.
      const next = textOf(after) === null ? after : children[at + 2];
      const [one, other] = [spoken(child), spoken(next)];
      if (!one || !other) return [];
      const [first, second] = [this.#isWords(one), this.#isWords(other)];
      const joined = next === after ? first && second : first || second;
      return joined ? [`${child.getText()} ${next?.getText()}`] : [];
    });
  }

  #isJoin(node: ts.Node): boolean {
    if (ts.isTemplateExpression(node)) return node.templateSpans.some(({ expression }) => this.#isWords(expression));
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return this.#isWords(node.left) || this.#isWords(node.right);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const [sign] = node.arguments;
    if (node.expression.name.text !== "join" || !sign) return false;
    return !ts.isStringLiteralLike(sign) || !SIGNS.test(sign.text);
  }

  /** Whether an expression, or what it may come to, is read from the dictionary. */
  #isWords(node: ts.Expression): boolean {
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return this.#isWords(node.expression);
    if (ts.isConditionalExpression(node)) return this.#isWords(node.whenTrue) || this.#isWords(node.whenFalse);
    if (ts.isBinaryExpression(node)) return this.#isWords(node.right);
    if (ts.isCallExpression(node)) return this.#isWords(node.expression);
    if (ts.isElementAccessExpression(node)) return this.#isWords(node.expression);
    if (!ts.isPropertyAccessExpression(node) && !ts.isIdentifier(node)) return false;
    const symbol = this.#checker.getSymbolAtLocation(node);
    const declared = symbol?.declarations ?? [];
    if (
      declared.some(
        (one) =>
          one.getSourceFile().fileName.startsWith(DICTIONARIES) && !one.getSourceFile().fileName.endsWith(".tsx"),
      )
    )
      return true;
    // `const { words } = useText()`, `const words = setup.body`
    return ts.isIdentifier(node) && declared.some((one) => this.#comesFromDictionary(one));
  }

  #comesFromDictionary(declared: ts.Declaration): boolean {
    if (ts.isBindingElement(declared)) {
      const property = this.#checker
        .getTypeAtLocation(declared.parent)
        .getProperty((declared.propertyName ?? declared.name).getText());
      return (property?.declarations ?? []).some((one) => one.getSourceFile().fileName.startsWith(DICTIONARIES));
    }
    return (
      ts.isVariableDeclaration(declared) && declared.initializer !== undefined && this.#isWords(declared.initializer)
    );
  }
}
