import { createAccount } from "../../../app/accounts/account.server.ts";
import type { RoleGrant } from "../../../app/accounts/permissions.ts";
import { insertRegion } from "../../../db/queries/regions/regions.ts";
import { named } from "../../../db/tables/named.ts";
import { DEPARTMENT, TOWNSHIP } from "../../helpers/acts.ts";
import type { Site } from "../../helpers/site.ts";
import { signedIn, STAFF, type Visitor, visitor, withPassword } from "../../helpers/visitor.ts";
import { TODAY } from "../../helpers/factories.ts";

/**
 * Everybody who may stand before a page: by role and by scope, seen from a report of Qinghe County against its
 * agriculture bureau.
 */
export const PEOPLE = [
  "anonymous",
  "passwordOnly", // a moderator who has not shown the second factor
  "moderator", // of every region and line
  "ofCounty", // a moderator of the county
  "ofOtherCounty",
  "ofLine", // a moderator of the department's line
  "ofOtherLine",
  "fromCounty", // a moderator of every region who comes from the county
  "officer", // of the department
  "otherOfficer",
  "approver", // of another department, which has its own officer
  "supervisor", // of the county
  "otherSupervisor",
  "township", // of the county
  "otherTownship",
  "admin",
] as const;
export type Person = (typeof PEOPLE)[number];

/** Moderators who may act on the report. */
export const MAY_ACT: readonly Person[] = ["moderator", "ofCounty", "ofLine"];
export const MODERATORS: readonly Person[] = [...MAY_ACT, "ofOtherCounty", "ofOtherLine", "fromCounty"];
/** Whoever answers for the department, and for any. */
export const OF_BODY: readonly Person[] = ["officer"];
export const OFFICERS: readonly Person[] = [...OF_BODY, "otherOfficer", "approver"];
export const SUPERVISORS: readonly Person[] = ["supervisor", "otherSupervisor"];
export const TOWNSHIPS: readonly Person[] = ["township", "otherTownship"];
export const SIGNED_IN: readonly Person[] = [...MODERATORS, ...OFFICERS, ...SUPERVISORS, ...TOWNSHIPS, "admin"];

/** Signs each of them in once. The acts of test/helpers are the first moderator's; these people are others. */
export async function enterAll(site: Site): Promise<Record<Person, Visitor>> {
  const { db } = site;
  const regions = await db.selectFrom("regions").select(["id", "code", "parent_id"]).execute();
  const county = regions.find((region) => region.code === `${TOWNSHIP.slice(0, 6)}000000`);
  // The account of the demonstration is of the first.
  const otherTownship = regions.find((region) => region.code === TOWNSHIP);
  const otherCounty = await insertRegion(db, {
    code: "990199000000",
    parent_id: county?.parent_id ?? null,
    level: "county",
    name: "白石县",
    name_en: "Baishi County",
  });
  const lineOf = async (code: string) =>
    (await db.selectFrom("departments").select("line_id").where("code", "=", named(code)).executeTakeFirstOrThrow())
      .line_id;
  const somebody = async (username: string, scope: Partial<RoleGrant>, homeRegionId: number | null = null) => {
    const grant: RoleGrant = { role: "moderator", departmentId: null, regionId: null, lineId: null, ...scope };
    await createAccount(db, { username, displayName: username, password: STAFF, grants: [grant], homeRegionId }, TODAY);
    return signedIn(site, username);
  };
  return {
    anonymous: visitor(site),
    passwordOnly: await withPassword(site, "moderator-2"),
    moderator: await somebody("everywhere", {}),
    ofCounty: await somebody("of-county", { regionId: county?.id ?? 0 }),
    ofOtherCounty: await somebody("of-other-county", { regionId: otherCounty }),
    ofLine: await somebody("of-line", { lineId: await lineOf(DEPARTMENT) }),
    ofOtherLine: await somebody("of-other-line", { lineId: await lineOf("qinghe-forestry") }),
    fromCounty: await somebody("from-county", {}, county?.id ?? 0),
    officer: await signedIn(site, "officer-agriculture"),
    otherOfficer: await signedIn(site, "officer-forestry"),
    approver: await signedIn(site, "approver-audit"),
    supervisor: await somebody("supervisor-county", { role: "supervisor", regionId: county?.id ?? 0 }),
    otherSupervisor: await somebody("supervisor-other", { role: "supervisor", regionId: otherCounty }),
    township: await signedIn(site, "township"),
    otherTownship: await somebody("township-other", { role: "township", regionId: otherTownship?.id ?? 0 }),
    admin: await signedIn(site, "admin"),
  };
}
