import { type Kysely, sql } from "kysely";

/** Many alike do not come before older reports any more. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`update queue_entries set rank = 2 * (1 - retaliation) + (1 - health)`.execute(db);
}
