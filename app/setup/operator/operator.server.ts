import type { Db } from "../../../db/engine.ts";
import { listSettings, putSetting } from "../../../db/queries/site/settings.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import { onRecord } from "../../accounts/record/record.server.ts";
import type { Day } from "../../day.ts";
import { touchPublic } from "../../ledger/ledger.server.ts";
import { type Operator, OPERATOR_FIELDS, OPERATOR_SETTINGS } from "./operator.ts";

/** What `setOperator` refuses with. */
export const SET_OPERATOR_REFUSALS = [...ASSERT_CAN_REFUSALS] as const;

/** Who runs the site; null while nobody has said anything. */
export async function readOperator(db: Db): Promise<Operator | null> {
  const values = new Map((await listSettings(db)).map((row) => [row.name, row.value]));
  const given = OPERATOR_FIELDS.map((field) => [field, values.get(OPERATOR_SETTINGS[field]) ?? ""] as const);
  return given.some(([, value]) => value !== "") ? (Object.fromEntries(given) as Record<keyof Operator, string>) : null;
}

/**
 * Says who runs the site, on the staff record; what is not given stays. Every page shows it from then on. `by` is the
 * administrator; null = the command on the machine. Throws `forbidden`.
 */
export async function setOperator(db: Db, by: Actor | null, given: Partial<Operator>, today: Day): Promise<void> {
  if (by) assertCan(by, "set-up:site", {});
  await onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    const before = await readOperator(trx);
    const changed = OPERATOR_FIELDS.filter(
      (field) => given[field] !== undefined && given[field] !== (before?.[field] ?? ""),
    );
    for (const field of changed) await putSetting(trx, { name: OPERATOR_SETTINGS[field], value: given[field] ?? "" });
    if (changed.length > 0) await touchPublic(trx);
    await enter(
      changed.length > 0 ? { kind: "operator_set", userId: null, about: given.name ?? before?.name ?? "" } : null,
    );
  });
}
