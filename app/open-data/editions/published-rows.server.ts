import { createInterface } from "node:readline";
import type { Db } from "../../../db/engine.ts";
import { filesOfEdition } from "../../../db/queries/open-data/editions.ts";
import { plainBytes } from "../formats/stored-file.server.ts";
import type { EditionRow, EditionTable } from "./tables.ts";

/** The rows of a table as an edition has them. */
export async function* publishedRows<Table extends EditionTable>(
  db: Db,
  month: string,
  table: Table,
): AsyncIterable<EditionRow<Table>> {
  const files = await filesOfEdition(db, month);
  const file = files.find(({ part, format }) => part === table && format === "ndjson");
  if (!file) return;
  for await (const line of createInterface({ input: plainBytes(db, file), crlfDelay: Infinity })) {
    if (line !== "") yield JSON.parse(line) as EditionRow<Table>;
  }
}
