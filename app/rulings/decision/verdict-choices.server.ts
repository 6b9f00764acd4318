import type { Db } from "../../../db/engine.ts";
import type { Day } from "../../day.ts";
import { subDutiesOn } from "../../duties/duty.server.ts";
import type { DutyVersion } from "../../duties/duty.ts";
import { listDuties, registerOf } from "../../register/register.server.ts";

/**
 * What a further verdict on a case chooses from: the parts of its duty; of a case that is off the list also the items of
 * today's register that it can be put under (null where it has one), and the parts of all of them.
 */
export async function readVerdictChoices(
  db: Db,
  { duty, region }: { duty: { dutyId: number } | null; region: { id: number } | null },
  today: Day,
) {
  const items = duty || !region ? null : await listDuties(db, await registerOf(db, region.id, today));
  const parts = duty
    ? await subDutiesOn(db, duty.dutyId, today)
    : (items ?? []).filter(({ parentCode }) => parentCode !== null);
  return { items: items?.map(choice) ?? null, parts: parts.map(choice) };
}

const choice = ({ code, parentCode, title, category, holder }: DutyVersion) => ({
  code,
  parentCode,
  title,
  category,
  holder,
});
