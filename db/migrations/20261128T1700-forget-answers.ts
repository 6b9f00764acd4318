import { type Kysely, sql } from "kysely";

/** Of reports that were destroyed before, forgets the answers that were left: who reported, the kind, who demanded it. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`update reports set reporter = 'citizen', demanded_by = 'unsure',
    kind = case when state = 'published' then kind else '' end
    where destroyed_on is not null`.execute(db);
}
