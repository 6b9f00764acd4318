import type { Db } from "../../../db/engine.ts";
import type { Actor } from "../../accounts/permissions.ts";
import { listPublicCases } from "../../cases/read-case.server.ts";
import type { Day } from "../../day.ts";
import { readDepartment } from "../../departments/department.server.ts";
import { accountableId } from "../../departments/department.ts";
import type { Register } from "../../register/register.ts";
import { listBodies, listDuties, registerOf } from "../../register/register.server.ts";
import { besidesOwnCase } from "../../rulings/fairness/second-look/second-look.server.ts";
import type { DeskChoices } from "./fields/choices.ts";

/** Cases of the same department that are shown beside a report. */
const SIMILAR = 10;

/**
 * What a decision on a report chooses from, all of it of the report's county: for a new case the bodies and duties that
 * answer there, and the newest cases there on the department that the report names.
 */
export async function readDecisionChoices(
  db: Db,
  actor: Actor,
  report: { id: number; regionId: number; department: { code: string } | null },
  today: Day,
) {
  const register = await registerOf(db, report.regionId, today);
  const [choices, similar] = await Promise.all([
    readChoices(db, register),
    report.department && listSimilar(db, register, report.department.code),
  ]);
  return { choices, similar: await besidesOwnCase(db, actor, report.id, similar ?? [], today) };
}

async function listSimilar(db: Db, { county, day }: Register, code: string) {
  const department = await readDepartment(db, code);
  const filter = { departmentIds: [accountableId(department)], regionId: county.id, limit: SIMILAR };
  return (await listPublicCases(db, filter, day)).cases;
}

async function readChoices(db: Db, register: Register): Promise<DeskChoices> {
  const [bodies, duties] = await Promise.all([listBodies(db, register), listDuties(db, register)]);
  return {
    bodies: bodies.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    duties: duties.map(({ code, parentCode, title, category, holder }) => ({
      code,
      parentCode,
      title,
      category,
      holder,
    })),
  };
}
