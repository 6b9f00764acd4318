import ts from "typescript";
import { listPaths, readText } from "./source-files.ts";

export interface Column {
  type: "number" | "text";
  nullable: boolean;
}

/** What db/tables says of each table: its columns by name. */
export function readTableInterfaces(): Record<string, Record<string, Column>> {
  const interfaces = new Map(
    listPaths("db/tables/**/*.ts").flatMap((file) => {
      const tree = ts.createSourceFile(file, readText(file), ts.ScriptTarget.ESNext, true);
      return tree.statements.filter(ts.isInterfaceDeclaration).map((one) => [one.name.text, one] as const);
    }),
  );
  const members = (name: string) => (interfaces.get(name)?.members ?? []).map((one) => one as ts.PropertySignature);
  return Object.fromEntries(
    members("Database").map((table) => [
      table.name.getText(),
      Object.fromEntries(
        members(table.type?.getText() ?? "").map((column) => [column.name.getText(), readColumn(column.type)]),
      ),
    ]),
  );
}

function readColumn(type: ts.TypeNode | undefined): Column {
  const text = type?.getText() ?? "";
  return { type: /\bnumber\b|^\d( \| \d)+$/.test(text) ? "number" : "text", nullable: /\bnull\b/.test(text) };
}
