import { noonOf } from "../../app/day.ts";
import { insertUser, insertUserRole } from "../../db/queries/staff/accounts.ts";
import {
  insertDepartment,
  insertDepartmentName,
  insertDepartmentParent,
  insertLine,
} from "../../db/queries/register/departments.ts";
import {
  insertDuty,
  insertDutyBasis,
  insertDutyVersion,
  type NewDutyVersion,
} from "../../db/queries/register/duties.ts";
import { insertRegion } from "../../db/queries/regions/regions.ts";
import type { Db } from "../../db/engine.ts";
import { findActor } from "../../app/accounts/account.server.ts";
import type { Actor, RoleGrant } from "../../app/accounts/permissions.ts";

/** The day on which most tests play: a Monday without holidays near. */
export const TODAY = "2026-11-23";
/** Noon of it. */
export const NOW = noonOf(TODAY);

/** Codes of the tiny county; tests write them out where that reads better. */
export const TOWNSHIP = "990101101000";
export const OTHER_TOWNSHIP = "990101102000";
/** A township of another county of the same city. */
export const FAR_TOWNSHIP = "990102101000";

export type DepartmentKey = "agriculture" | "forestry" | "emergency" | "headquarters";

export interface County {
  regions: Record<"province" | "city" | "county" | "township" | "otherTownship" | "farCounty" | "farTownship", number>;
  /** Row ids; the codes are the keys. `headquarters` is a temporary body whose office `emergency` hosts. */
  departments: Record<DepartmentKey, number>;
  /** Row ids by code. */
  duties: Record<string, number>;
  admin: Actor;
  moderator: Actor;
  farModerator: Actor;
  /** Of the same county as the moderator. */
  secondModerator: Actor;
  officers: Record<Exclude<DepartmentKey, "headquarters">, Actor>;
}

/** Enters a county with two townships, four bodies, a small register and its staff into an empty database. */
export async function buildCounty(db: Db): Promise<County> {
  const regions = await buildRegions(db);
  const departments = await buildDepartments(db, regions.county);
  const duties = await buildRegister(db, regions.county, departments);
  const officer = (key: DepartmentKey) =>
    addStaff(db, `officer-${key}`, { role: "officer", departmentId: departments[key], regionId: null, lineId: null });
  return {
    regions,
    departments,
    duties,
    admin: await addStaff(db, "admin", { role: "admin", departmentId: null, regionId: null, lineId: null }),
    moderator: await addStaff(db, "moderator", {
      role: "moderator",
      departmentId: null,
      regionId: regions.county,
      lineId: null,
    }),
    farModerator: await addStaff(db, "far-moderator", {
      role: "moderator",
      departmentId: null,
      regionId: regions.farCounty,
      lineId: null,
    }),
    secondModerator: await addStaff(db, "second-moderator", {
      role: "moderator",
      departmentId: null,
      regionId: regions.county,
      lineId: null,
    }),
    officers: {
      agriculture: await officer("agriculture"),
      forestry: await officer("forestry"),
      emergency: await officer("emergency"),
    },
  };
}

async function buildRegions(db: Db): Promise<County["regions"]> {
  const add = (
    code: string,
    parent_id: number | null,
    level: "province" | "city" | "county" | "township",
    name: string,
  ) => insertRegion(db, { code, parent_id, level, name, name_en: `Region ${code}` });
  const province = await add("990000000000", null, "province", "示范省");
  const city = await add("990100000000", province, "city", "望川市");
  const county = await add("990101000000", city, "county", "青禾县");
  const farCounty = await add("990102000000", city, "county", "白石县");
  return {
    province,
    city,
    county,
    farCounty,
    township: await add(TOWNSHIP, county, "township", "沙河镇"),
    otherTownship: await add(OTHER_TOWNSHIP, county, "township", "柳林乡"),
    farTownship: await add(FAR_TOWNSHIP, farCounty, "township", "石桥镇"),
  };
}

async function buildDepartments(db: Db, region: number): Promise<County["departments"]> {
  const line = await insertLine(db, { code: "rural", name: "农业农村", name_en: "Rural affairs" });
  const add = async (code: DepartmentKey, name: string, host_id: number | null = null) => {
    const type = host_id === null ? ("government" as const) : ("temporary" as const);
    const id = await insertDepartment(db, {
      code,
      line_id: line,
      region_id: region,
      type,
      name,
      name_en: code,
      host_id,
    });
    await insertDepartmentParent(db, {
      department_id: id,
      position: 1,
      parent_department_id: null,
      parent_region_id: region,
    });
    return id;
  };
  const agriculture = await add("agriculture", "青禾县农业农村局");
  await insertDepartmentName(db, { department_id: agriculture, name: "农业局", kind: "former" });
  const forestry = await add("forestry", "青禾县林业和草原局");
  const emergency = await add("emergency", "青禾县应急管理局");
  return { agriculture, forestry, emergency, headquarters: await add("headquarters", "县森林防灭火指挥部", emergency) };
}

type Entry = Pick<NewDutyVersion, "title" | "band" | "effective_from"> &
  Partial<Pick<NewDutyVersion, "effective_to">> & { code: string; holder: DepartmentKey | null; parent?: string };

/** `split` has two sub-duties with different holders; `renewed` has one version until 2020 and another since 2021. */
const REGISTER: Entry[] = [
  { code: "own", title: "村民自治指导", band: "own", holder: null, effective_from: "2020-01-01" },
  { code: "withdrawn", title: "渔业执法检查", band: "withdrawn", holder: "agriculture", effective_from: "2020-01-01" },
  { code: "off-list", title: "野生动物核查", band: "off_list", holder: "forestry", effective_from: "2020-01-01" },
  { code: "split", title: "动物疫病防控", band: "assist", holder: "agriculture", effective_from: "2015-01-01" },
  {
    code: "split-check",
    title: "运输检疫检查",
    band: "off_list",
    holder: "agriculture",
    effective_from: "2015-01-01",
    parent: "split",
  },
  {
    code: "split-tell",
    title: "疫情群防上报",
    band: "own",
    holder: null,
    effective_from: "2015-01-01",
    parent: "split",
  },
  {
    code: "renewed",
    title: "旧法条目",
    band: "assist",
    holder: "agriculture",
    effective_from: "2015-01-01",
    effective_to: "2020-12-31",
  },
  { code: "renewed", title: "新法条目", band: "withdrawn", holder: "forestry", effective_from: "2021-01-01" },
];

async function buildRegister(
  db: Db,
  region_id: number,
  departments: County["departments"],
): Promise<Record<string, number>> {
  const duties: Record<string, number> = {};
  const versions: Record<string, number> = {};
  for (const { code, parent, holder, effective_to = null, ...said } of REGISTER) {
    const duty_id = (duties[code] ??= await insertDuty(db, {
      code,
      region_id,
      parent_id: parent ? (duties[parent] ?? null) : null,
    }));
    const version = (versions[code] = (versions[code] ?? 0) + 1);
    const holder_id = holder && departments[holder];
    const words = { category: "综合", department_duty: "依法负责", township_duty: "配合", note: "" };
    const id = await insertDutyVersion(db, { ...said, ...words, duty_id, version, holder_id, effective_to });
    await insertDutyBasis(db, { version_id: id, position: 0, law: "动物防疫法", year: 2021, article: "8" });
  }
  return duties;
}

/** A member of staff with one role, who has no password. */
export async function addStaff(
  db: Db,
  username: string,
  grant: RoleGrant,
  home_region_id: number | null = null,
): Promise<Actor> {
  const user_id = await insertUser(db, { username, display_name: username, password_hash: "none", home_region_id });
  await insertUserRole(db, {
    user_id,
    role: grant.role,
    department_id: grant.departmentId,
    region_id: grant.regionId,
    line_id: grant.lineId,
  });
  const actor = await findActor(db, user_id, TODAY);
  if (!actor) throw new Error(`${username} was not created`);
  return actor;
}
