import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { SealedContactsTable, SealingKeysTable } from "../../tables/reports/sealing.ts";

export async function insertSealingKey(db: Db, key: Insertable<SealingKeysTable>): Promise<number> {
  const { id } = await db.insertInto("sealing_keys").values(key).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Every key, oldest first. */
export function listSealingKeys(db: Db) {
  return db.selectFrom("sealing_keys").selectAll().orderBy("id").execute();
}

/** The newest key not retired. */
export function findActiveKey(db: Db) {
  return db
    .selectFrom("sealing_keys")
    .select(["id", "public_key", "fingerprint", "threshold"])
    .where("retired_on", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

export function findSealingKey(db: Db, fingerprint: string) {
  return db.selectFrom("sealing_keys").selectAll().where("fingerprint", "=", fingerprint).executeTakeFirst();
}

/** Retires a key; false when no key in use has this fingerprint. */
export async function retireSealingKey(db: Db, fingerprint: string, day: string): Promise<boolean> {
  const row = await db
    .updateTable("sealing_keys")
    .set({ retired_on: day })
    .where("fingerprint", "=", fingerprint)
    .where("retired_on", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertSealedContact(db: Db, contact: SealedContactsTable): Promise<void> {
  await db.insertInto("sealed_contacts").values(contact).execute();
}

/** The sealed contact of a report with the key that it was sealed to; undefined when the report has none. */
export function findSealedContact(db: Db, reportId: number) {
  return db
    .selectFrom("sealed_contacts as c")
    .innerJoin("sealing_keys as k", "k.id", "c.key_id")
    .select(["c.box", "k.public_key", "k.fingerprint", "k.threshold"])
    .where("c.report_id", "=", reportId)
    .executeTakeFirst();
}

export async function sealedContactExists(db: Db, reportId: number): Promise<boolean> {
  const row = await db
    .selectFrom("sealed_contacts")
    .select("report_id")
    .where("report_id", "=", reportId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteSealedContact(db: Db, reportId: number): Promise<void> {
  await db.deleteFrom("sealed_contacts").where("report_id", "=", reportId).execute();
}
