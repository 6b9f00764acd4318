import type { Db } from "../../../../db/engine.ts";
import { listLines } from "../../../../db/queries/register/lines.ts";
import { type Actor, can } from "../../../accounts/permissions.ts";
import { chainOf } from "../../../register/register.ts";
import { listCounties } from "../../../register/register.server.ts";
import type { QueueChoices } from "./queue-filter-form.tsx";

/** What the list of reports can be narrowed to: every line, and the counties whose reports the actor may read. */
export async function readQueueChoices(db: Db, actor: Actor): Promise<QueueChoices> {
  const [counties, lines] = await Promise.all([listCounties(db), listLines(db)]);
  return {
    regions: counties
      .filter((county) => can(actor, "read:report", { regionIds: chainOf(county) }))
      .map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    lines: lines.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })),
  };
}
