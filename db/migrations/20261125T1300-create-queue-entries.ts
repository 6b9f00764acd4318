import { type Kysely, sql } from "kysely";
import { createTable } from "./portable.ts";

const OLDEST = ["received_on", "report_id"];
const BY_RANK = ["rank", ...OLDEST];
/** Of whom a report is: at the end of an index, so that counting within bounds reads the index alone. */
const BOUNDS = ["line_id", "township_id", "county_id", "city_id", "province_id"];

/** Each way into the list, in either order: all of it, a region at any level, a line, a kind, a stage, a flag. */
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
  alike: ["undecided", "county_id", "department_id", "kind"],
  age: ["undecided", "county_id", "received_on"],
};
const FLAGS = ["retaliation", "health", "alike", "files", "news"];

export async function up(db: Kysely<any>): Promise<void> {
  const flag = (c: any) => c.notNull().defaultTo(0);
  await createTable(db, "queue_entries")
    .addColumn("report_id", "integer", (c) => c.notNull().primaryKey().references("reports.id"))
    .addColumn("township_id", "integer", (c) => c.notNull().references("regions.id"))
    .addColumn("county_id", "integer", (c) => c.references("regions.id"))
    .addColumn("city_id", "integer", (c) => c.references("regions.id"))
    .addColumn("province_id", "integer", (c) => c.references("regions.id"))
    .addColumn("line_id", "integer", (c) => c.references("lines.id"))
    .addColumn("department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("stage", "text", (c) =>
      c.notNull().check(sql`stage in ('waiting', 'asked', 'answered', 'appealed', 'reopened', 'decided')`),
    )
    .addColumn("undecided", "integer", flag)
    .addColumn("open", "integer", flag)
    .addColumn("retaliation", "integer", flag)
    .addColumn("health", "integer", flag)
    .addColumn("alike", "integer", flag)
    .addColumn("files", "integer", flag)
    .addColumn("news", "integer", flag)
    .addColumn("rank", "integer", (c) => c.notNull().defaultTo(7))
    .addColumn("received_on", "text", (c) => c.notNull())
    .execute();
  for (const [name, columns] of Object.entries(INDEXES)) {
    await db.schema.createIndex(`queue_entries_${name}`).on("queue_entries").columns(columns).execute();
  }
  for (const name of FLAGS) {
    await db.schema
      .createIndex(`queue_entries_flag_${name}`)
      .on("queue_entries")
      .columns([name, "open", ...OLDEST, ...BOUNDS])
      .execute();
  }
  await db.schema.createIndex("reports_by_decision").on("reports").columns(["decided_on", "state"]).execute();
  await enterReports(db);
}

/** The reports that are there already. Whether health is at stake was not looked for when they came. */
async function enterReports(db: Kysely<any>): Promise<void> {
  await sql`
    insert into queue_entries (
      report_id, township_id, county_id, city_id, province_id, line_id, department_id, kind,
      stage, undecided, retaliation, files, news, received_on
    )
    select r.id, t.id, county.id, city.id, city.parent_id, d.line_id, r.department_id, r.kind,
      case
        when r.state = 'received' then
          case
            when (select m.sender from report_messages m where m.report_id = r.id
                  and m.sent_on >= coalesce(a.decided_on, '') order by m.id desc limit 1) = 'moderator' then 'asked'
            when a.upheld = 1 then 'reopened'
            when exists (select 1 from report_messages m where m.report_id = r.id and m.sender = 'moderator')
              then 'answered'
            else 'waiting'
          end
        when r.state = 'declined' and a.id is not null and a.decided_on is null then 'appealed'
        else 'decided'
      end,
      case when r.state = 'received' then 1 else 0 end,
      case when exists (select 1 from retaliation_flags f where f.report_id = r.id and f.handled_on is null)
        then 1 else 0 end,
      case when exists (select 1 from attachments f where f.report_id = r.id) then 1 else 0 end,
      case when exists (select 1 from report_messages m where m.report_id = r.id and m.sender = 'reporter'
        and m.seen_on is null) then 1 else 0 end,
      r.received_on
    from reports r
    join regions t on t.id = r.region_id
    left join regions county on county.id = t.parent_id
    left join regions city on city.id = county.parent_id
    left join departments d on d.id = r.department_id
    left join appeals a on a.report_id = r.id
    where r.destroyed_on is null
  `.execute(db);
  await sql`
    update queue_entries set alike = 1 where undecided = 1 and (county_id, department_id, kind) in (
      select county_id, department_id, kind from queue_entries
      where undecided = 1 and county_id is not null and department_id is not null
      group by county_id, department_id, kind having count(*) >= 3
    )
  `.execute(db);
  await sql`
    update queue_entries set
      open = case when stage <> 'decided' or news = 1 or retaliation = 1 then 1 else 0 end,
      rank = 4 * (1 - retaliation) + 2 * (1 - health) + (1 - alike)
  `.execute(db);
}
