import { beforeAll, describe, expect, test } from "vitest";
import { readDuty, readDutyNear, readDutyOn, subDutiesOn } from "../../app/duties/duty.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal, TODAY } from "../helpers/factories.ts";

describe("the register of duties", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    test("reads an item with all its versions, newest first, its legal bases, parts and parent", async () => {
      const renewed = await readDuty(engine.db(), "renewed", TODAY);
      expect(renewed.versions.map((version) => [version.version, version.title, version.holder?.code])).toEqual([
        [2, "新法条目", "forestry"],
        [1, "旧法条目", "agriculture"],
      ]);
      expect(renewed.versions[0]?.bases).toEqual([{ law: "动物防疫法", year: 2021, article: "8" }]);
      expect((await readDuty(engine.db(), "split", TODAY)).parts.map((part) => part.code)).toEqual([
        "split-check",
        "split-tell",
      ]);
      expect((await readDuty(engine.db(), "split-tell", TODAY)).parentCode).toBe("split");
      expect(await subDutiesOn(engine.db(), county.duties.split ?? 0, "2014-12-31")).toEqual([]);
    });

    test("says of an item what it said on that day, or that it said nothing", async () => {
      expect((await readDutyOn(engine.db(), "renewed", "2020-12-31")).title).toBe("旧法条目");
      expect((await readDutyOn(engine.db(), "renewed", "2021-01-01")).title).toBe("新法条目");
      await expectRefusal(readDutyOn(engine.db(), "renewed", "2014-12-31"), "duty_not_in_force");
      await expectRefusal(readDutyOn(engine.db(), "nothing", TODAY), "unknown_duty");
      await expectRefusal(readDuty(engine.db(), "nothing", TODAY), "unknown_duty");
    });

    test("finds words for an item on any day", async () => {
      expect((await readDutyNear(engine.db(), county.duties.renewed ?? 0, TODAY)).title).toBe("新法条目");
      expect((await readDutyNear(engine.db(), county.duties.renewed ?? 0, "2000-01-01")).title).toBe("旧法条目");
      await expectRefusal(readDutyNear(engine.db(), 999_999, TODAY), "unknown_duty");
    });
  });
});
