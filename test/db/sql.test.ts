import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "../../db/engine.ts";
import type { Database } from "../../db/tables/index.ts";
import { type Query, readQueries } from "../helpers/query-arguments.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const files = globSync("db/queries/**/*.ts", { cwd: ROOT }).sort();
const moduleOf = (file: string) => file.replace(/^db\/queries\/|\.ts$/g, "");
const fileOf = (module: string) => path.join(import.meta.dirname, "sql", `${module}.sql`);

/** After so many answers with a row there are none, so that a loop which reads on comes to its end. */
const ROWS = 2;
const ROW = new Proxy({}, { get: (_row, column) => (typeof column === "symbol" || column === "then" ? undefined : 1) });

/** Says yes to everything and writes down what it was asked. */
class Recorder extends DummyDriver {
  rows = 0;

  override async acquireConnection(): Promise<DatabaseConnection> {
    return {
      executeQuery: async <R>(): Promise<QueryResult<R>> => {
        this.rows -= 1;
        return { rows: this.rows >= 0 ? [ROW as R] : [], numAffectedRows: 1n };
      },
      // eslint-disable-next-line require-yield
      async *streamQuery() {},
    };
  }
}

function recording(engine: "SQLite" | "PostgreSQL") {
  const said = new Set<string>();
  const driver = new Recorder();
  const db: Db = new Kysely<Database>({
    log: ({ query }) => void said.add(query.sql),
    dialect: {
      createDriver: () => driver,
      createAdapter: () => (engine === "SQLite" ? new SqliteAdapter() : new PostgresAdapter()),
      createQueryCompiler: () => (engine === "SQLite" ? new SqliteQueryCompiler() : new PostgresQueryCompiler()),
      createIntrospector: (one) => (engine === "SQLite" ? new SqliteIntrospector(one) : new PostgresIntrospector(one)),
    },
  });
  return { db, said, driver };
}

type Exports = Record<string, (...args: unknown[]) => unknown>;

/** Every statement that the function writes, in the order in which its calls first write it. */
async function statementsOf({ name, calls }: Query, exports: Exports, engine: "SQLite" | "PostgreSQL") {
  const { db, said, driver } = recording(engine);
  for (const rows of [ROWS, 0]) {
    for (const call of calls) {
      driver.rows = rows;
      try {
        const answer = await exports[name]?.(db, ...call);
        // Half a statement, to which others add.
        if (isUnsaid(answer)) said.add(answer.compile().sql);
      } catch {
        // Made-up rows lead nowhere in the end; what was asked until then was asked.
      }
    }
  }
  return [...said];
}

const isUnsaid = (answer: unknown): answer is { compile(): { sql: string } } =>
  typeof answer === "object" && answer !== null && "compile" in answer;

/** A clause a line, so that a change shows where it is. */
const laidOut = (sql: string) =>
  sql.replace(
    /(?<!^delete) (?=(from|where|(inner|left) join|group by|having|order by|limit|values|set|on conflict|returning) )/g,
    "\n  ",
  );
/** Placeholders are counted on PostgreSQL alone. */
const uncounted = (sql: string) => sql.replace(/\$\d+/g, "?");

async function textOf(module: string, queries: readonly Query[]): Promise<string> {
  const exports = (await import(path.join(ROOT, "db/queries", `${module}.ts`))) as Exports;
  const parts: string[] = [];
  for (const query of queries) {
    const [sqlite, postgres] = [
      await statementsOf(query, exports, "SQLite"),
      await statementsOf(query, exports, "PostgreSQL"),
    ];
    const same = sqlite.map(uncounted).join() === postgres.map(uncounted).join();
    const blocks = same
      ? [["both engines", sqlite]]
      : [
          ["SQLite", sqlite],
          ["PostgreSQL", postgres],
        ];
    for (const [engine, statements] of blocks as [string, string[]][]) {
      parts.push(`-- ${query.name}, ${engine}\n${statements.map((sql) => `${laidOut(sql)};\n`).join("")}`);
    }
  }
  return `-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/${module}.ts asks.\n\n${parts.join("\n")}`;
}

describe("the SQL of every query module stands beside its test, so that a change of it shows", () => {
  let queries: Query[];
  beforeAll(() => {
    queries = readQueries(files);
  });

  test.each(files.map(moduleOf))("%s", async (module) => {
    const mine = queries.filter((query) => query.module === module);
    const text = await textOf(module, mine);
    if (process.env.UPDATE_SQL === "1") {
      mkdirSync(path.dirname(fileOf(module)), { recursive: true });
      writeFileSync(fileOf(module), text);
    }
    expect(readFileSync(fileOf(module), "utf8")).toBe(text);
    // A function of which nothing was seen would change unseen.
    expect([...text.matchAll(/^-- (\w+), .*\n(?=\n|-- |$(?![\s\S]))/gm)].map((match) => match[1])).toEqual([]);
  });

  test("no file is left of a module that is gone", () => {
    const kept = globSync("**/*.sql", { cwd: path.join(import.meta.dirname, "sql") }).map((file) => file.slice(0, -4));
    expect(kept.sort()).toEqual(files.map(moduleOf).sort());
  });
});
