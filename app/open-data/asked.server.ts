import type { Db } from "../../db/engine.ts";
import { CASE_STATES, VERDICTS } from "../cases/case.ts";
import type { CaseListFilter } from "../cases/read-case.server.ts";
import type { Day } from "../day.ts";
import { countedFor, readDepartment } from "../departments/department.server.ts";
import { readDuty } from "../duties/duty.server.ts";
import { OFF_LIST } from "../duties/duty.ts";
import { chooseCounty, countiesMeant } from "../register/register.server.ts";
import { KINDS } from "../reports/vocabulary.ts";
import type { AskedCases } from "./asked.ts";

/**
 * What an address asks of the cases, as the list of cases understands it; all that it asks has to be met. Throws
 * `unknown_department`, `unknown_duty`, `unknown_region`.
 */
export async function readAskedCases(db: Db, asked: AskedCases, today: Day): Promise<Omit<CaseListFilter, "limit">> {
  const { department, duty, region, after } = asked;
  const state = CASE_STATES.find((one) => one === asked.state);
  const filter: Omit<CaseListFilter, "limit"> = {
    kind: KINDS.find((one) => one === asked.kind),
    verdict: VERDICTS.find((one) => one === asked.verdict),
    clock: state && { state, today },
    after: after ?? undefined,
  };
  if (department) filter.departmentIds = await countedFor(db, (await readDepartment(db, department)).id);
  if (duty) filter.dutyId = duty === OFF_LIST ? null : (await readDuty(db, duty, today)).id;
  if (region) filter.regionIds = await countiesMeant(db, await chooseCounty(db, region, today));
  return filter;
}
