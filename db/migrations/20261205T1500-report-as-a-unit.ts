import { type Kysely, sql } from "kysely";
import { atomically, createUnordered } from "./portable.ts";

/** In whose name somebody reports, as claimed and as found; and the name that the public reads at a voice. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createUnordered(trx, "report_units")
      .addColumn("report_id", "integer", (c) => c.primaryKey().references("reports.id"))
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("unless", "text", (c) => c.notNull())
      .addColumn("status", "text", (c) => c.notNull().check(sql`status in ('claimed', 'confirmed', 'refused')`))
      .addColumn("note", "text", (c) => c.notNull())
      .addColumn("decided_on", "text")
      .addColumn("decided_by", "integer", (c) => c.references("users.id"))
      .execute();
    await trx
      .insertInto("message_templates")
      .values({
        purpose: "unit_unproven",
        locale: "zh-CN",
        title: "公函核对不上",
        body: "您好，您以单位名义反映，附的公函我们没有核对上。按您提交时选的，这份反映没有公开。\n\n您可以：\n\n- 申请复议，附上盖章清楚、单位名称一致的公函；\n- 或者另交一份，不以单位名义，写事情本身。",
      })
      .execute();
    for (const column of ["unit_kind", "unit_name", "unit_salt"]) {
      await trx.schema.alterTable("voices").addColumn(column, "text").execute();
    }
  });
}
