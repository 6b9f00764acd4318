import { CompiledQuery, type KyselyPlugin } from "kysely";
import type { Db } from "../../db/engine.ts";

export interface QueryPlan {
  sql: string;
  /** What EXPLAIN QUERY PLAN says of each step, with the table's name in place of its alias: `SEARCH cases USING …`. */
  steps: string[];
}

/** Runs the queries of `read` and answers SQLite's plan of each. */
export async function explainQueries(db: Db, read: (db: Db) => Promise<unknown>): Promise<QueryPlan[]> {
  const queries: CompiledQuery[] = [];
  const recorder: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      queries.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await read(db.withPlugin(recorder));
  // A query that stands within another is built first, and never asked by itself.
  const asked = queries.filter(
    (one) =>
      !queries.some((other) => other !== one && other.sql.length > one.sql.length && other.sql.includes(one.sql)),
  );
  return Promise.all(asked.map((query) => explain(db, query)));
}

async function explain(db: Db, { sql, parameters }: CompiledQuery): Promise<QueryPlan> {
  const { rows } = await db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
  );
  const aliases = new Map([...sql.matchAll(/"(\w+)" as "(\w+)"/g)].map(([, table, alias]) => [alias, table]));
  const steps = rows.map(({ detail }) =>
    detail.replace(/^(SCAN|SEARCH) (\w+)/, (_, verb: string, name: string) => `${verb} ${aliases.get(name) ?? name}`),
  );
  return { sql, steps };
}
