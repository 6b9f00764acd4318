import { randomInt } from "node:crypto";
import type { Db } from "../../engine.ts";

/** Nine digits: long enough that a draw hardly ever meets another, short enough to be read aloud. */
const FIRST = 100_000_000;
const BEYOND = 1_000_000_000;
const DRAWS = 20;

/** Tables whose ids would tell in which order reporters came, were they counted up. */
type ByLot =
  | "reports"
  | "report_messages"
  | "appeals"
  | "retaliation_flags"
  | "flag_replies"
  | "attachments"
  | "report_notes";

/**
 * An id drawn by lot for a row of what reporters send, free in its table: neither an id nor the gap between two tells who
 * came when, or how many came. Two transactions that draw the same one at the same time: the second fails on the key, as
 * it would by any other clash of keys, about once in a thousand million.
 */
export async function drawId(db: Db, table: ByLot, draw = () => randomInt(FIRST, BEYOND)): Promise<number> {
  for (let tries = 0; tries < DRAWS; tries += 1) {
    const id = draw();
    const taken = await db.selectFrom(table).select("id").where("id", "=", id).executeTakeFirst();
    if (!taken) return id;
  }
  throw new Error(`no free id was drawn for ${table}`);
}
