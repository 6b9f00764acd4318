import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DEEPEST = 6;

/** A function of a query module, and every way of calling it that its types can tell apart. */
export interface Query {
  /** From `db/queries/`, without the ending: `cases/voices`. */
  module: string;
  name: string;
  /** Arguments after the database: the first with everything asked for, each other with one thing otherwise. */
  calls: unknown[][];
}

/** Reads from their types what the functions of `db/queries` take: a hand-kept list would lack the next one. */
export function readQueries(files: readonly string[]): Query[] {
  const options = ts.parseJsonConfigFileContent(
    { ...ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile).config, include: [] },
    ts.sys,
    ROOT,
  ).options;
  const program = ts.createProgram(
    files.map((file) => path.join(ROOT, file)),
    options,
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(path.join(ROOT, file));
    const symbol = source && checker.getSymbolAtLocation(source);
    const exported = symbol ? checker.getExportsOfModule(symbol) : [];
    return exported.flatMap((one) => {
      const type = checker.getTypeOfSymbol(one);
      const signature = type.getCallSignatures()[0];
      const parameters = signature?.getParameters() ?? [];
      if (!source || !signature || parameters.length === 0) return [];
      // What a module hands on is told where it is written.
      if (one.declarations?.every((declaration) => declaration.getSourceFile() !== source)) return [];
      const types = parameters.map((parameter) => checker.getTypeOfSymbol(parameter));
      if (!types[0] || !/^(Db|Kysely<|Transaction<)/.test(checker.typeToString(types[0]))) return [];
      const module = file.replace(/^db\/queries\/|\.ts$/g, "");
      return [{ module, name: one.name, calls: callsOf(types.slice(1), checker) }];
    });
  });
}

/** One call with the first of every choice, and one more for each other alternative of each choice. */
function callsOf(types: readonly ts.Type[], checker: ts.TypeChecker): unknown[][] {
  const build = (choose: (at: string, alternatives: number) => number) =>
    types.map((type, index) => valueOf(type, `${index}`, 0, { checker, choose }));
  const choices = new Map<string, number>();
  const first = build((at, alternatives) => {
    choices.set(at, alternatives);
    return 0;
  });
  const others = [...choices].flatMap(([where, alternatives]) =>
    Array.from({ length: alternatives - 1 }, (_, other) => build((at) => (at === where ? other + 1 : 0))),
  );
  return [first, ...others];
}

interface Making {
  checker: ts.TypeChecker;
  choose(at: string, alternatives: number): number;
}

function valueOf(type: ts.Type, at: string, depth: number, making: Making): unknown {
  const { checker, choose } = making;
  if (type.isUnion()) {
    // In an order of our own, since the compiler's depends on what it read first; what asks for most comes first.
    const named = type.types.map((one) => ({ one, name: checker.typeToString(one) }));
    const least = ["null", "undefined", "false"];
    named.sort((a, b) => least.indexOf(a.name) - least.indexOf(b.name) || (a.name < b.name ? -1 : 1));
    const alternatives = named.map(({ one }) => one);
    const chosen = alternatives[choose(at, alternatives.length)] ?? alternatives[0];
    return chosen ? valueOf(chosen, `${at}=${checker.typeToString(chosen)}`, depth, making) : undefined;
  }
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  const { flags } = type;
  if (flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type) === "true";
  if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return undefined;
  if (flags & ts.TypeFlags.Null) return null;
  if (flags & ts.TypeFlags.NumberLike) return 1;
  if (flags & ts.TypeFlags.StringLike) return "text";
  if (type.isIntersection() && type.types.some((one) => one.flags & ts.TypeFlags.StringLike)) return "text";
  if (depth > DEEPEST) return undefined;
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const of = checker.getTypeArguments(type as ts.TypeReference);
    return of.map((one, index) => valueOf(one, `${at}[${index}]`, depth + 1, making));
  }
  const name = type.symbol?.name ?? "";
  if (/^(Buffer|Uint8Array)/.test(name)) return Buffer.from("bytes");
  if (name === "Date") return new Date(0);
  if (/^(Readonly)?(Map|Set)$/.test(name)) {
    const of = checker.getTypeArguments(type as ts.TypeReference);
    const values = of.map((one, index) => valueOf(one, `${at}<${index}>`, depth + 1, making));
    return name.endsWith("Map") ? new Map([[values[0], values[1]]]) : new Set(values);
  }
  const [call] = type.getCallSignatures();
  if (call) return () => valueOf(call.getReturnType(), `${at}()`, depth + 1, making);
  // In an order of their own: the compiler gives them in the one in which it came upon them, anywhere in the program.
  const properties = checker
    .getPropertiesOfType(type)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((property) => {
      const of = checker.getTypeOfSymbol(property);
      return [property.name, valueOf(of, `${at}.${property.name}`, depth + 1, making)];
    });
  const named = type.getStringIndexType();
  if (named) properties.push(["text", valueOf(named, `${at}.text`, depth + 1, making)]);
  return Object.fromEntries(properties) as unknown;
}
