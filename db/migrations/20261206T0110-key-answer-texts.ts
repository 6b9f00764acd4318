import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { atomically } from "./portable.ts";

/** What answers that say the same have in common: computed for those that there are, as `app/replies/signals` did then. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await trx.schema.alterTable("replies").addColumn("text_key", "text").execute();
    const gone = trx.selectFrom("cases").select("id").where("state", "=", "withdrawn");
    for (let after = 0; ;) {
      const rows = await trx
        .selectFrom("replies")
        .select(["id", "body"])
        .where("id", ">", after)
        .where((eb) => eb.or([eb("hidden_on", "is", null), eb("hidden_until", "is not", null)]))
        .where("case_id", "not in", gone)
        .orderBy("id")
        .limit(500)
        .execute();
      for (const { id, body } of rows) {
        await trx
          .updateTable("replies")
          .set({ text_key: keyOf(body) })
          .where("id", "=", id)
          .execute();
      }
      if (rows.length === 0) break;
      after = rows.at(-1)?.id;
    }
    await trx.schema.createIndex("replies_by_text").on("replies").columns(["department_id", "text_key"]).execute();
  });
}

function keyOf(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{N}+/gu, "0")
    .replace(/[^\p{L}0]/gu, "");
  return createHash("sha256").update(words).digest("hex");
}
