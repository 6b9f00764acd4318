import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { takeCallBack } from "../../app/callouts/call.server.ts";
import { listCallouts, listTownshipCallouts } from "../../app/callouts/callout.server.ts";
import { readCallout } from "../../app/callouts/read-callouts.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, DOXING } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { addCallers, CALLED, type Callers, COME_BY, CONTACT_BY, playing, REASON, SIGN_BY } from "./playing.ts";

describe("a township that calls the body of a case", () => {
  forEachEngine((engine) => {
    let county: County;
    let callers: Callers;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      callers = await addCallers(engine.db(), county);
    });
    // The days of each begin anew.
    beforeEach(() => clearFacts(engine.db()));
    const { open, call, called, step, came, confirm, decline, rate, told, figures, refuses, whole } = playing(
      () => engine.db(),
      () => county,
      () => callers,
    );

    test("has it sign, be in touch and come, each on its day, says itself whether it came, and rates it once", async () => {
      const db = engine.db();
      const { number, id } = await called();
      const { agriculture, forestry } = county.officers;
      expect(await listCallouts(db, agriculture, CALLED)).toMatchObject([
        { id, number, township: { name: "沙河镇" }, next: { step: "signed", dueOn: SIGN_BY } },
      ]);
      expect(await listCallouts(db, forestry, CALLED)).toEqual([]);
      await step(id, "signed", SIGN_BY);
      await step(id, "contacted", "2026-11-05");
      await refuses(() => confirm(id, true, "2026-11-05"), "call_early");
      await refuses(() => confirm(id, false, COME_BY), "call_early");
      await step(id, "came", "2026-11-06");
      expect((await told(number, "2026-11-06"))[0]).toMatchObject({
        position: 1,
        reason: REASON,
        endedAs: null,
        steps: [
          { step: "signed", dueOn: SIGN_BY, doneOn: SIGN_BY, state: "in_time" },
          { step: "contacted", dueOn: CONTACT_BY, doneOn: "2026-11-05", state: "late" },
          { step: "came", dueOn: COME_BY, doneOn: "2026-11-06", state: "in_time" },
        ],
      });
      expect(await listCallouts(db, agriculture, "2026-11-06")).toEqual([]);
      await refuses(() => rate(id, "partly", "2026-11-06"), "call_early");
      await confirm(id, true, "2026-11-06");
      await rate(id, "partly", "2026-11-10");
      await refuses(() => rate(id, "resolved", "2026-11-10"), "call_over");
      await refuses(() => confirm(id, false, "2026-11-10"), "call_over");
      expect(await told(number, "2026-11-10")).toMatchObject([{ endedAs: "confirmed", ratedOn: "2026-11-10" }]);
      expect(await figures("2026-11-10")).toMatchObject({
        calls: 1,
        claimed: 1,
        confirmed: 1,
        denied: 0,
        rated: 1,
        ratings: null,
        steps: [
          { step: "signed", due: 1, inTime: 1 },
          { step: "contacted", due: 1, inTime: 0, late: 1 },
          { step: "came", due: 1, inTime: 1 },
        ],
      });
      expect(await readCallout(db, callers.township, id, "township", "2026-11-10")).toMatchObject({ rating: "partly" });
      expect(await readCallout(db, agriculture, id, "body", "2026-11-10")).toMatchObject({ rating: null });
      await whole();
    });

    test("is nowhere named in public, and neither is its rating", async () => {
      const { number, id } = await called();
      await came(id);
      await confirm(id);
      await rate(id, "unresolved");
      const entries = await engine.db().selectFrom("ledger_entries").select(["kind", "body"]).execute();
      const calls = entries.filter(({ kind }) => kind.startsWith("callout_"));
      expect(calls).toHaveLength(6);
      const said = JSON.stringify([calls, await told(number)]);
      for (const word of ["沙河镇", "990101101000", "Region", "unresolved"]) expect(said).not.toContain(word);
    });

    test("says that nobody came, against what the body says, or once its last day has passed", async () => {
      const [claimed, silent] = [await called(), await called()];
      await came(claimed.id, "2026-11-04");
      await confirm(claimed.id, false, "2026-11-04");
      await refuses(() => rate(claimed.id), "call_over");
      await refuses(() => confirm(silent.id, false, COME_BY), "call_early");
      await refuses(() => confirm(silent.id, true, "2026-11-10"), "call_early");
      await confirm(silent.id, false, "2026-11-10");
      expect(await told(claimed.number, "2026-11-10")).toMatchObject([
        { endedAs: "denied", steps: [{}, {}, { doneOn: "2026-11-04", state: "in_time" }] },
      ]);
      expect(await told(silent.number, "2026-11-10")).toMatchObject([
        { endedAs: "denied", steps: [{ state: "missed" }, { state: "missed" }, { state: "missed" }] },
      ]);
      expect(await figures("2026-11-10")).toMatchObject({ claimed: 1, confirmed: 0, denied: 2 });
      await whole();
    });

    test("is declined in public, or takes the call back; what was missed by then stays", async () => {
      const [declined, back, early] = [await called(), await called(), await called()];
      await came(early.id, CALLED);
      await takeCallBack(engine.db(), callers.township, back.id, SIGN_BY);
      await refuses(() => decline(declined.id, "2026-11-05", DOXING), "identifying_left");
      await decline(declined.id, "2026-11-05");
      await refuses(() => decline(early.id), "call_over");
      await refuses(() => takeCallBack(engine.db(), callers.township, early.id, CALLED), "call_over");
      await refuses(() => step(declined.id, "signed", "2026-11-05"), "call_over");
      await refuses(() => confirm(back.id, false, "2026-11-10"), "call_over");
      expect(await told(declined.number, "2026-11-20")).toMatchObject([
        { endedAs: "declined", steps: [{ state: "missed" }, { state: "missed" }, { state: "dropped" }] },
      ]);
      expect(await told(back.number, "2026-11-20")).toMatchObject([
        { endedAs: "taken_back", steps: [{ state: "dropped" }, { state: "dropped" }, { state: "dropped" }] },
      ]);
      expect(await figures("2026-11-20")).toMatchObject({
        calls: 3,
        declined: 1,
        takenBack: 1,
        steps: [{ due: 2, missed: 1 }, { due: 2, missed: 1 }, { due: 1 }],
      });
      await whole();
    });

    test("has one open call on a case, and another once that has ended, each with its own place", async () => {
      const { number, id } = await called();
      await refuses(() => call(number), "call_open");
      // Another township of the county may.
      const other = await call(number, {}, { by: "otherTownship" });
      await decline(id);
      await call(number);
      expect((await told(number)).map((one) => [one.position, one.endedAs])).toEqual([
        [1, "declined"],
        [2, null],
        [3, null],
      ]);
      expect((await listTownshipCallouts(engine.db(), callers.township, CALLED)).map((one) => one.endedAs)).toEqual([
        null,
        "declined",
      ]);
      expect(await listTownshipCallouts(engine.db(), callers.otherTownship, CALLED)).toMatchObject([{ id: other }]);
      await whole();
    });

    test("waits no longer than the day that it wants, which is a working day of the next four weeks", async () => {
      const number = await open();
      await refuses(() => call(number, { wantedOn: CALLED }), "wanted_unfit");
      await refuses(() => call(number, { wantedOn: "2026-12-01" }), "wanted_unfit");
      // A Saturday: the Monday after.
      await call(number, { wantedOn: "2026-11-14" });
      expect(await told(number)).toMatchObject([{ steps: [{}, {}, { dueOn: "2026-11-16" }] }]);
      await call(number, { wantedOn: "2026-11-30" }, { by: "otherTownship" });
    });

    test("calls ten times in a month and no more", async () => {
      const number = await open();
      for (let made = 0; made < 10; made += 1) await decline(await call(number));
      await refuses(() => call(number), "calls_many");
      await call(number, { wantedOn: "2026-12-02" }, { today: "2026-12-01" });
    });
  });
});
