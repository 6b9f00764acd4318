import type { Db } from "../../../db/engine.ts";
import type { EntriesOf } from "../../../db/queries/ledger/case-entries.ts";
import { READ_CASE_REFUSALS, readCase } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import {
  countedFor,
  READ_DEPARTMENT_REFUSALS,
  readDepartment,
  readRegion,
} from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { readDuty } from "../../duties/duty.server.ts";
import type { Followed } from "./follower.ts";

/** What `readFollowed` refuses with. */
export const READ_FOLLOWED_REFUSALS = [
  ...READ_CASE_REFUSALS,
  ...READ_DEPARTMENT_REFUSALS,
  "unknown_duty",
  "unknown_region",
] as const;

/** What is followed, as a mail names it. */
export interface ShownFollowed {
  name: string;
  nameEn: string;
  /** Of its page. */
  path: string;
  entries: EntriesOf[];
}

/** As `readFollowed`; null for what is not there or not public any more. */
export async function findFollowed(db: Db, followed: Followed, today: Day): Promise<ShownFollowed | null> {
  try {
    return await readFollowed(db, followed, today);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** What is followed, as the public sees it now. Throws as its page does; `unknown_region` for one that is no county. */
export async function readFollowed(db: Db, { of, code }: Followed, today: Day): Promise<ShownFollowed> {
  switch (of) {
    case "case": {
      const { id, number, title } = await readCase(db, code);
      return { name: title, nameEn: title, path: `/cases/${number}`, entries: [{ column: "case_id", id }] };
    }
    case "department": {
      const body = await readDepartment(db, code);
      const entries = (await countedFor(db, body.id)).map((id) => ({ column: "department_id" as const, id }));
      return { name: body.name, nameEn: body.nameEn, path: `/departments/${code}`, entries };
    }
    case "duty": {
      const { id, versions } = await readDuty(db, code, today);
      const title = versions[0]?.title ?? code;
      return { name: title, nameEn: title, path: `/duties/${code}`, entries: [{ column: "duty_id", id }] };
    }
    case "region": {
      const region = await readRegion(db, code);
      if (region.level !== "county") throw new DomainError("unknown_region");
      const entries = [{ column: "region_id" as const, id: region.id }];
      return { name: region.name, nameEn: region.name_en, path: `/regions/${code}`, entries };
    }
  }
}
