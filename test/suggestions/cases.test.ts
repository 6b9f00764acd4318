import { expect, test } from "vitest";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { suggestForReport } from "../../app/suggestions/suggestion.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, proposeFor, publishCase, sendReport, TODAY } from "../helpers/factories.ts";

forEachEngine((engine) => {
  test("a public case is found by the words of its first voice, while these are to be read", async () => {
    const db = await engine.fresh();
    const county = await buildCounty(db);
    const { number } = await publishCase(db, county, {
      publicText: "某户的棚子有怪味，石磨坊夜里开工，要求我们盯着，灰落到井里。",
    });
    await publishCase(db, county, { publicText: "要求我们每天交三张表。" });
    const body = "石磨坊夜里又开工，灰落在我家的井里，棚子里一股怪味。";
    const id = await sendReport(db, { body, department: "", demandedBy: "unsure" });
    const alike = async () => (await suggestForReport(db, county.moderator, id, TODAY)).cases.map((one) => one.number);
    expect(await alike()).toEqual([number]);
    const hidden = await proposeFor(db, county.moderator, number, "identifies_reporter", TODAY, 1);
    await decideTakedown(db, county.admin, hidden, "confirmed", TODAY);
    expect(await alike()).toEqual([]);
  });
});
