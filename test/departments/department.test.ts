import { beforeAll, describe, expect, test } from "vitest";
import { accountableId } from "../../app/departments/department.ts";
import {
  countyOf,
  readDepartment,
  readDepartmentFacts,
  readRegion,
  readRegionChain,
} from "../../app/departments/department.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal } from "../helpers/factories.ts";

test("a temporary body is answered for by its host, every other body by itself", () => {
  expect(accountableId({ id: 4, hostId: 3 })).toBe(3);
  expect(accountableId({ id: 3, hostId: null })).toBe(3);
});

describe("departments and regions", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("a department's page names its former names, its government and the bodies that it hosts", async () => {
      const agriculture = await readDepartmentFacts(engine.db(), await readDepartment(engine.db(), "agriculture"));
      expect(agriculture).toMatchObject({
        aliases: [],
        formerNames: ["农业局"],
        hosted: [],
        host: null,
        region: { name: "青禾县" },
      });
      expect(agriculture.parents).toEqual([
        { departmentCode: null, nameEn: "Region 990101000000", regionCode: "990101000000", name: "青禾县" },
      ]);
      const emergency = await readDepartmentFacts(engine.db(), await readDepartment(engine.db(), "emergency"));
      expect(emergency.hosted.map((body) => body.code)).toEqual(["headquarters"]);
    });

    test("a temporary body's page names its host", async () => {
      const { host } = await readDepartmentFacts(engine.db(), await readDepartment(engine.db(), "headquarters"));
      expect(host).toMatchObject({ code: "emergency", id: county.departments.emergency });
    });

    test("a township lies in its county, and below all that is above", async () => {
      expect((await countyOf(engine.db(), county.regions.township)).id).toBe(county.regions.county);
      expect((await countyOf(engine.db(), county.regions.county)).id).toBe(county.regions.county);
      const chain = await readRegionChain(engine.db(), county.regions.township);
      expect(chain.map((region) => region.level)).toEqual(["township", "county", "city", "province"]);
    });

    test("what is not there is refused", async () => {
      await expectRefusal(readDepartment(engine.db(), "weather"), "unknown_department");
      await expectRefusal(readRegion(engine.db(), "110000000000"), "unknown_region");
      await expectRefusal(countyOf(engine.db(), 999_999), "unknown_region");
    });
  });
});
