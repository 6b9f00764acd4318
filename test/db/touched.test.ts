import { type KyselyPlugin, type OperationNode, type RootOperationNode, sql, SqliteAdapter } from "kysely";
import { describe, expect, test } from "vitest";
import type { Db } from "../../db/engine.ts";
import { isCaseTouched, isVoiceTouched } from "../../db/queries/cases/undo.ts";
import { forEachEngine } from "../helpers/database.ts";

/** Columns that name a case or a voice and are not asked whether something came of it, each with the reason. */
const NOT_ASKED: Record<string, string> = {
  "case_entries.case_id": "lists entries of the ledger; what the acts left is asked",
  "cases.merged_into_id": "of a merger, which `mergers` has",
  "public_images.voice_id": "the voice's own, withdrawn with it",
  "report_messages.case_id": "of a word on the burden, which `confirmations` has",
  "reports.joins_case_id": "another report, decided for itself whatever becomes of the case",
  "suggestion_lessons.voice_id": "unlearned with the voice",
  "summed_cases.case_id": "made of the case alone, and taken out with it",
  "told_groups.case_id": "made of its voices alone, and taken out with them",
  "voice_marks.voice_id": "the voice's own, deleted with it",
  "voice_redactions.voice_id": "the voice's own, deleted with it",
};

/** What hangs off these comes after a row of theirs, which is asked for. */
const PARENTS = { reply_id: "replies", verdict_id: "verdicts", watch_id: "watches" } as const;

type Tree = { [part: string]: unknown } & OperationNode;

/** The columns, by table, that the conditions of these queries ask for. */
function askedFor(nodes: readonly RootOperationNode[]): Set<string> {
  const asked = new Set<string>();
  const tablesOf = (select: Tree): string[] => {
    const tables: string[] = [];
    const look = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const { kind, ...parts } = node as Tree;
      if (kind === "TableNode")
        tables.push((node as unknown as { table: { identifier: { name: string } } }).table.identifier.name);
      else if (kind !== "SelectQueryNode") Object.values(parts).forEach(look);
    };
    look(select.from);
    return tables;
  };
  const look = (node: unknown, tables: readonly string[], within: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind } = node as Tree;
    const own = kind === "SelectQueryNode" ? tablesOf(node as Tree) : tables;
    if (kind === "ColumnNode" && within) {
      for (const table of own) asked.add(`${table}.${(node as unknown as { column: { name: string } }).column.name}`);
    }
    for (const part of Object.values(node)) {
      const inside = (part as Partial<Tree> | null)?.kind;
      look(part, own, inside === "WhereNode" || (within && inside !== "SelectQueryNode"));
    }
  };
  for (const node of nodes) look(node, [], false);
  return asked;
}

/** What a question asks the database for. */
async function columnsAsked(db: Db, ask: (db: Db) => Promise<unknown>): Promise<Set<string>> {
  const nodes: RootOperationNode[] = [];
  const listening: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await ask(db.withPlugin(listening));
  return askedFor(nodes);
}

/** Every column of a table that names a case or a voice: by a foreign key, or by what it is called. */
async function columnsThatName(db: Db, table: "cases" | "voices"): Promise<string[]> {
  const called = new RegExp(`(^|_)${table.slice(0, -1)}_id$`);
  const tables = (await db.introspection.getTables()).filter((one) => !one.isView);
  const named = tables.flatMap(({ name, columns }) =>
    columns.filter((column) => called.test(column.name)).map((column) => `${name}.${column.name}`),
  );
  const keys =
    db.getExecutor().adapter instanceof SqliteAdapter
      ? sql<{ name: string }>`
        select m.name || '.' || k."from" as name from sqlite_master m, pragma_foreign_key_list(m.name) k
        where m.type = 'table' and k."table" = ${table}`
      : sql<{ name: string }>`
        select k.conrelid::regclass::text || '.' || a.attname as name from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.confrelid = ${table}::regclass`;
  return [...new Set([...named, ...(await keys.execute(db)).rows.map((row) => row.name)])].sort();
}

describe("whether something came of a case or a voice", () => {
  forEachEngine((engine) => {
    const ofVoice = () => columnsAsked(engine.db(), (db) => isVoiceTouched(db, { id: 1, case_id: 1, report_id: 1 }));
    const ofCase = async () =>
      new Set([...(await columnsAsked(engine.db(), (db) => isCaseTouched(db, 1))), ...(await ofVoice())]);

    test("asks every table that names one, save those that need not be asked", async () => {
      const [cases, voices] = [
        await columnsThatName(engine.db(), "cases"),
        await columnsThatName(engine.db(), "voices"),
      ];
      expect(cases).toContain("mergers.into_id");
      expect(voices).toContain("takedowns.voice_id");
      const [inCase, inVoice] = [await ofCase(), await ofVoice()];
      const forgotten = [...cases.filter((name) => !inCase.has(name)), ...voices.filter((name) => !inVoice.has(name))];
      expect(forgotten.sort()).toEqual(Object.keys(NOT_ASKED));
    });

    test("is also asked of the tables that others hang off", async () => {
      const asked = await ofCase();
      const tables = await engine.db().introspection.getTables();
      const hanging = tables.filter(({ columns }) => columns.some(({ name }) => name in PARENTS));
      expect(hanging.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["answer_checks", "reply_versions", "stages", "verdict_parts"]),
      );
      for (const parent of Object.values(PARENTS)) expect(asked).toContain(`${parent}.case_id`);
    });
  });
});
