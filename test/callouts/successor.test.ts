import { expect, describe, test } from "vitest";
import { findActor } from "../../app/accounts/account.server.ts";
import { listCallouts } from "../../app/callouts/callout.server.ts";
import { readCallout } from "../../app/callouts/read-callouts.server.ts";
import { remindBodies } from "../../app/notifications/bodies/remind.server.ts";
import { changeBody } from "../../app/setup/bodies/change.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty } from "../helpers/factories.ts";
import { giveAddress } from "../notifications/mailboxes.ts";
import { addCallers, CALLED, playing, SIGN_BY } from "./playing.ts";

describe("a call of a body that is merged into another", () => {
  forEachEngine((engine) => {
    test("goes on with that body: it is reminded, takes the steps, and nothing is lost or doubled", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const callers = await addCallers(db, county);
      const { called, step, confirm, told, figures, whole } = playing(
        () => db,
        () => county,
        () => callers,
      );
      const { number, id } = await called();
      const ofForestry = async () => {
        const actor = await findActor(db, county.officers.forestry.userId, SIGN_BY);
        if (!actor) throw new Error("nobody answers for forestry");
        return actor;
      };
      expect(await listCallouts(db, await ofForestry(), CALLED)).toEqual([]);
      const address = await giveAddress(db, county.departments.forestry);
      const into = {
        kind: "merged" as const,
        day: SIGN_BY,
        source: "三定规定",
        other: "forestry",
        name: "",
        nameEn: "",
      };
      await changeBody(db, county.admin, "agriculture", into, SIGN_BY);
      const officer = await ofForestry();
      expect(await listCallouts(db, officer, SIGN_BY)).toMatchObject([{ id, next: { step: "signed" } }]);
      expect(await readCallout(db, officer, id, "body", SIGN_BY)).toMatchObject({ loose: true });
      await remindBodies(db, SIGN_BY);
      const reminded = db.selectFrom("notifications").select(["kind", "recipient_id"]).where("kind", "=", "call_today");
      expect(await reminded.execute()).toEqual([{ kind: "call_today", recipient_id: address }]);
      for (const what of ["signed", "contacted", "came"] as const) await step(id, what, SIGN_BY, officer);
      await confirm(id, true, SIGN_BY);
      expect(await told(number, SIGN_BY)).toMatchObject([
        { endedAs: "confirmed", steps: [{ doneOn: SIGN_BY }, {}, {}] },
      ]);
      expect(await figures(SIGN_BY)).toMatchObject({ calls: 1, confirmed: 1, steps: [{ inTime: 1 }, {}, {}] });
      await whole();
    });
  });
});
