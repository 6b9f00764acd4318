import { type Kysely, sql } from "kysely";

const OLDEST = ["since", "report_id"];
const BY_RANK = ["rank", ...OLDEST];
/** Of whom a report is: at the end of an index, so that counting within bounds reads the index alone. */
const BOUNDS = ["line_id", "township_id", "county_id", "city_id", "province_id"];

/** Each way into the list as before, by the day since which somebody waits instead of the day of the report. */
const INDEXES: Record<string, string[]> = {
  oldest: ["open", ...OLDEST],
  rank: ["open", ...BY_RANK],
  ...Object.fromEntries(
    ["county_id", "city_id", "province_id", "line_id"].flatMap((column) => {
      const name = column.replace("_id", "");
      return [
        [`${name}_oldest`, ["open", column, ...OLDEST]],
        [`${name}_rank`, ["open", column, ...BY_RANK]],
      ];
    }),
  ),
  township: ["open", "township_id", ...OLDEST],
  kind: ["open", "kind", ...OLDEST],
  stage: ["stage", ...OLDEST, "open", ...BOUNDS],
  ...Object.fromEntries(
    ["retaliation", "health", "alike", "files", "news"].map((flag) => [
      `flag_${flag}`,
      [flag, "open", ...OLDEST, ...BOUNDS],
    ]),
  ),
};

/** Whoever appeals has waited since the appeal and not since the report; and a body has an index of its own. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("queue_entries")
    .addColumn("since", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await sql`update queue_entries set since = coalesce(
    (select a.filed_on from appeals a where a.report_id = queue_entries.report_id and stage in ('appealed', 'reopened')),
    received_on
  )`.execute(db);
  for (const [name, columns] of Object.entries(INDEXES)) {
    await db.schema.dropIndex(`queue_entries_${name}`).execute();
    await db.schema.createIndex(`queue_entries_${name}`).on("queue_entries").columns(columns).execute();
  }
  await db.schema
    .createIndex("queue_entries_department")
    .on("queue_entries")
    .columns(["open", "department_id", ...OLDEST])
    .execute();
  await db.schema
    .createIndex("queue_entries_arrived")
    .on("queue_entries")
    .columns(["received_on", ...BOUNDS, "kind"])
    .execute();
}
