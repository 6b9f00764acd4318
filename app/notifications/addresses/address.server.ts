import type { Db } from "../../../db/engine.ts";
import {
  type AddressRow,
  addressesOf,
  changeAddress,
  countOfKind,
  deleteAddress,
  findAddress,
  insertAddress,
  lastOfKind,
} from "../../../db/queries/notifications/addresses.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan, departmentsOf } from "../../accounts/permissions.ts";
import { onRecord } from "../../accounts/record/record.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { Locale } from "../../i18n/locale.ts";
import { dropNotifications, enqueueNotifications } from "../notification.server.ts";
import { channelOf, TEST } from "../notification.ts";
import type { BodyOccasion } from "../occasion.ts";
import { MAX_ADDRESSES, type NewAddress, type ShownAddress, shownAddress } from "./address.ts";
import { openAddress, sealAddress } from "./sealed.server.ts";

/** What `addAddress` refuses with. */
export const ADD_ADDRESS_REFUSALS = [...ASSERT_CAN_REFUSALS] as const;

/** What `chooseForAddress` refuses with. */
export const CHOOSE_FOR_ADDRESS_REFUSALS = ["not_found", ...ASSERT_CAN_REFUSALS] as const;

/** What `switchAddress` refuses with. */
export const SWITCH_ADDRESS_REFUSALS = ["not_found", ...ASSERT_CAN_REFUSALS] as const;

/** What `testAddress` refuses with. */
export const TEST_ADDRESS_REFUSALS = ["not_found", ...ASSERT_CAN_REFUSALS] as const;

/** What `removeAddress` refuses with. */
export const REMOVE_ADDRESS_REFUSALS = ["not_found", ...ASSERT_CAN_REFUSALS] as const;

/** So many tests of one address a day. */
export const MAX_TESTS = 5;

/** The addresses of the bodies that the actor answers for. `secret` is the server's. */
export async function listAddresses(db: Db, actor: Actor, secret: string): Promise<ShownAddress[]> {
  const rows = await addressesOf(db, { departmentIds: departmentsOf(actor) });
  const shown: ShownAddress[] = [];
  for (const row of rows) shown.push(await toShown(db, row, secret));
  return shown;
}

/** One of them. Throws `not_found`, `forbidden`. */
export async function readAddress(db: Db, actor: Actor, secret: string, id: number): Promise<ShownAddress> {
  return toShown(db, await findOwn(db, actor, id), secret);
}

async function toShown(db: Db, row: AddressRow, secret: string): Promise<ShownAddress> {
  const opened = openAddress(secret, row);
  const test = await lastOfKind(db, row.id, TEST);
  return {
    id: row.id,
    departmentId: row.department_id,
    format: row.format,
    shown: opened && shownAddress(row.format, opened.address),
    locale: row.locale,
    atOnce: JSON.parse(row.at_once) as BodyOccasion[],
    stoppedOn: row.stopped_on,
    sentOn: row.sent_on,
    test: test ?? null,
  };
}

async function findOwn(db: Db, actor: Actor, id: number): Promise<AddressRow> {
  const row = await findAddress(db, id);
  if (!row?.department_id) throw new DomainError("not_found");
  assertCan(actor, "set:notifications", { departmentId: row.department_id });
  return row;
}

/**
 * Gives a body an address, on the staff record. Answers `full` when it has six, `twice` when it has this one. `secret` is
 * the server's. Throws `forbidden` where the actor does not answer for the body.
 */
export async function addAddress(
  db: Db,
  actor: Actor,
  secret: string,
  departmentId: number,
  given: NewAddress,
  today: Day,
): Promise<"added" | "full" | "twice"> {
  assertCan(actor, "set:notifications", { departmentId });
  return onRecord(db, actor.userId, today, async (trx, enter) => {
    const rows = await addressesOf(trx, { departmentIds: [departmentId] });
    const known = rows.some((row) => openAddress(secret, row)?.address.toLowerCase() === given.address.toLowerCase());
    if (known || rows.length >= MAX_ADDRESSES) {
      await enter(null);
      return known ? "twice" : "full";
    }
    await insertAddress(trx, {
      department_id: departmentId,
      user_id: null,
      format: given.format,
      ...sealAddress(secret, { departmentId }, given),
      locale: given.locale,
      added_on: today,
      stopped_on: null,
      digest_on: null,
      sent_on: null,
    });
    await enter({ kind: "notification_address_added", userId: null, about: given.format, departmentId });
    return "added";
  });
}

/** Says what an address is told at once, and in which language. Throws `not_found`, `forbidden`. */
export async function chooseForAddress(
  db: Db,
  actor: Actor,
  id: number,
  { occasion, locale }: { occasion: readonly BodyOccasion[]; locale: Locale },
): Promise<void> {
  await findOwn(db, actor, id);
  await changeAddress(db, id, { at_once: JSON.stringify([...new Set(occasion)]), locale });
}

/** Sends nothing more to an address, or goes on; what waited is dropped. Throws `not_found`, `forbidden`. */
export async function switchAddress(db: Db, actor: Actor, id: number, on: boolean, today: Day): Promise<void> {
  const row = await findOwn(db, actor, id);
  if (on) await changeAddress(db, id, { stopped_on: null });
  else await stopAddress(db, row, today);
}

/** What the stop link of a letter does, whoever follows it. */
export async function stopAddress(db: Db, row: Pick<AddressRow, "id" | "department_id">, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await changeAddress(trx, row.id, { stopped_on: today });
    await dropNotifications(trx, row.department_id === null ? "staff" : "body", row.id, today);
  });
}

/** Asks for a test message, five a day at most: false = there were five. It goes with the next round of the worker. Throws `not_found`, `forbidden`. */
export async function testAddress(db: Db, actor: Actor, id: number, today: Day): Promise<boolean> {
  const row = await findOwn(db, actor, id);
  return db.transaction().execute(async (trx) => {
    const tests = await countOfKind(trx, id, TEST, today);
    if (tests >= MAX_TESTS) return false;
    const key = `body:${id}:${TEST}:${today}:${tests + 1}`;
    const test = { key, recipientKind: "body", recipientId: id, channel: channelOf(row.format), kind: TEST } as const;
    await enqueueNotifications(trx, [{ ...test, about: TEST, day: today }]);
    return true;
  });
}

/** Takes an address out, on the staff record; what waited is dropped. Throws `not_found`, `forbidden`. */
export async function removeAddress(db: Db, actor: Actor, id: number, today: Day): Promise<void> {
  const row = await findOwn(db, actor, id);
  await onRecord(db, actor.userId, today, async (trx, enter) => {
    await dropNotifications(trx, "body", id, today);
    await deleteAddress(trx, id);
    const departmentId = row.department_id ?? 0;
    await enter({ kind: "notification_address_removed", userId: null, about: row.format, departmentId });
  });
}
