import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface Import {
  /** Path from the root for a file of ours, else the package's name as it is written. */
  of: string;
  /** True when only types cross, which leave nothing behind at run time. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, with slashes: `app/day.ts`. */
  path: string;
  text: string;
  lines: number;
  imports: Import[];
}

/** Every TypeScript file below these folders of the repository. */
export function readSources(...folders: string[]): SourceFile[] {
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: ROOT },
  );
  return files.sort().map(readSource);
}

/** Paths from the root of whatever fits the pattern. */
export function listPaths(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT }).sort();
}

export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

function readSource(file: string): SourceFile {
  const text = readText(file);
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
  return { path: file, text, lines: text.split("\n").length - 1, imports: importsOf(tree, file) };
}

function importsOf(tree: ts.SourceFile, file: string): Import[] {
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = readImport(node);
    if (found) imports.push({ of: resolve(file, found.of), typeOnly: found.typeOnly });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return imports;
}

function readImport(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return of(node.moduleSpecifier, isTypeOnlyImport(node.importClause));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined;
    return of(node.moduleSpecifier, node.isTypeOnly || (named?.every((one) => one.isTypeOnly) ?? false));
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return of(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return of(node.arguments[0], false);
  return undefined;
}

function of(specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined {
  return specifier && ts.isStringLiteralLike(specifier) ? { of: specifier.text, typeOnly } : undefined;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  const named =
    clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : undefined;
  return clause.isTypeOnly || (!clause.name && named !== undefined && named.every((one) => one.isTypeOnly));
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
}
