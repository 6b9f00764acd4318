import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** A place in the sources from which others are called, or refusals thrown. */
interface Node {
  throws: Set<string>;
  calls: { to: ts.Node; caught: ReadonlySet<string> }[];
}

/**
 * What every function of `app/` and `db/` may refuse with, by following its calls: each `new DomainError(code)` that can
 * be reached, save what `attempt(codes, …)` catches on the way. A function that is only handed on counts as called.
 * What hides behind an interface (storage, the driver) is not followed; none of it refuses in the name of the domain.
 */
export class Refusals {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #nodes = new Map<ts.Node, Node>();
  readonly #codes = new Map<ts.Node, Set<string>>();
  /** Whatever else a piece of code names is none of ours: what a builder of queries is made of, the compiler is not asked. */
  readonly #names: ReadonlySet<string>;
  /** Constructions of which the compiler knows no single code. */
  readonly unclear: string[] = [];

  constructor() {
    const config = path.join(ROOT, "tsconfig.json");
    const read = ts.getParsedCommandLineOfConfigFile(
      config,
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
    );
    const files = (read?.fileNames ?? []).filter((file) => /\/(app|db)\//.test(file.slice(ROOT.length)));
    this.#program = ts.createProgram(files, { ...read?.options, noEmit: true, incremental: false });
    this.#checker = this.#program.getTypeChecker();
    this.#names = new Set(this.#program.getSourceFiles().filter(isOurs).flatMap(namesIn));
  }

  /** Files of `app/`, by their path from the root. */
  files(): { path: string; source: ts.SourceFile }[] {
    return this.#program
      .getSourceFiles()
      .filter((file) => file.fileName.startsWith(`${ROOT}/app/`))
      .map((source) => ({ path: source.fileName.slice(ROOT.length + 1), source }));
  }

  /** The codes that can come out of this function, or of this piece of code. */
  codesOf(node: ts.Node): string[] {
    const known = this.#nodes.size;
    this.#read(node);
    // What those looked into before call is known with them, and does not change any more.
    const fresh = [...this.#nodes].slice(known);
    // What one function can throw may grow while the others are looked at: until nothing grows any more.
    for (let growing = fresh.length > 0; growing;) {
      growing = false;
      for (const [at, { throws, calls }] of fresh) {
        const codes = this.#codes.get(at) ?? new Set(throws);
        const size = this.#codes.has(at) ? codes.size : -1;
        for (const { to, caught } of calls) {
          for (const code of this.#codes.get(to) ?? []) if (!caught.has(code)) codes.add(code);
        }
        this.#codes.set(at, codes);
        growing ||= codes.size !== size;
      }
    }
    return [...(this.#codes.get(node) ?? [])].sort();
  }

  /** The string literals that a type is a union of; null when it is wider. */
  literalsOf(type: ts.Type): string[] | null {
    const parts = type.isUnion() ? type.types : [type];
    const texts = parts.map((part) => (part.isStringLiteral() ? part.value : null));
    return texts.every((text) => text !== null) ? texts : null;
  }

  typeOf(node: ts.Node): ts.Type {
    return this.#checker.getTypeAtLocation(node);
  }

  /** Where a part of an object stands, whichever object it was spread from. */
  partOf(node: ts.Node, name: string): ts.Node | undefined {
    return this.typeOf(node).getProperty(name)?.valueDeclaration;
  }

  /** The members of a list that is a constant. */
  membersOf(list: ts.Node): string[] | null {
    const type = this.#checker.getTypeAtLocation(list);
    const element = this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return element ? (element.flags & ts.TypeFlags.Never ? [] : this.literalsOf(element)) : null;
  }

  /** Looks into a function and into all that it calls, once each. */
  #read(node: ts.Node): void {
    if (this.#nodes.has(node)) return;
    const found: Node = { throws: new Set(), calls: [] };
    this.#nodes.set(node, found);
    this.#walk(node, new Set(), found);
    for (const { to } of found.calls) this.#read(to);
  }

  #walk(node: ts.Node, caught: ReadonlySet<string>, found: Node): void {
    if (ts.isTypeNode(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText() === "DomainError") {
      const [code] = node.arguments ?? [];
      const codes = code ? this.literalsOf(this.typeOf(code)) : null;
      if (codes === null)
        this.unclear.push(`${node.getSourceFile().fileName.slice(ROOT.length + 1)}: ${node.getText()}`);
      for (const one of codes ?? []) if (!caught.has(one)) found.throws.add(one);
    }
    if (ts.isCallExpression(node) && node.expression.getText() === "attempt") {
      const [codes, act] = node.arguments;
      const members = codes && this.membersOf(codes);
      if (members && act) return this.#walk(act, new Set([...caught, ...members]), found);
    }
    if (ts.isIdentifier(node) && this.#names.has(node.text)) {
      const to = this.#declarationOf(node);
      if (to) found.calls.push({ to, caught });
    }
    ts.forEachChild(node, (child) => this.#walk(child, caught, found));
  }

  /** The function or constant of ours that a name stands for. */
  #declarationOf(name: ts.Identifier): ts.Node | null {
    if (ts.isPropertyAssignment(name.parent) && name.parent.name === name) return null;
    const short = ts.isShorthandPropertyAssignment(name.parent) ? name.parent : undefined;
    let symbol = short
      ? this.#checker.getShorthandAssignmentValueSymbol(short)
      : this.#checker.getSymbolAtLocation(name);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.#checker.getAliasedSymbol(symbol);
    const declaration = symbol?.valueDeclaration ?? (symbol?.declarations ?? []).find(ts.isMethodDeclaration);
    if (!declaration || ts.getNameOfDeclaration(declaration) === name) return null;
    return isOurs(declaration.getSourceFile()) && isCallable(declaration) ? declaration : null;
  }
}

const isOurs = ({ fileName }: ts.SourceFile) =>
  ["app", "db"].some((folder) => fileName.startsWith(`${ROOT}/${folder}/`));

function isCallable(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    (ts.isVariableDeclaration(node) && isOfModule(node))
  );
}

/** The names of all functions and constants of a file, and those that it gives to others'. */
function namesIn(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const look = (node: ts.Node) => {
    const renames = ts.isImportSpecifier(node) || ts.isExportSpecifier(node) || ts.isImportClause(node);
    const name = isCallable(node) || renames ? ts.getNameOfDeclaration(node as ts.Declaration) : undefined;
    if (name) names.push(name.getText(source));
    ts.forEachChild(node, look);
  };
  look(source);
  return names;
}

function isOfModule(declaration: ts.VariableDeclaration): boolean {
  return ts.isVariableStatement(declaration.parent.parent) && ts.isSourceFile(declaration.parent.parent.parent);
}
