import { beforeAll, describe, expect, test } from "vitest";
import { findActor, insertGrant } from "../../../../app/accounts/account.server.ts";
import type { Actor } from "../../../../app/accounts/permissions.ts";
import { decideDispute } from "../../../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../../../app/rulings/disputes/file-dispute.server.ts";
import { listDisputes, readDispute } from "../../../../app/rulings/disputes/read-disputes.server.ts";
import { endRecusalOf, readRecusals, recuse } from "../../../../app/rulings/fairness/recusal/recusal.server.ts";
import { readMergePage } from "../../../../app/rulings/merging/read-merge.server.ts";
import { decideTakedown } from "../../../../app/rulings/takedown/decide-takedown.server.ts";
import { listTakedowns, readCaseForDesk } from "../../../../app/rulings/takedown/read-takedowns.server.ts";
import type { Db } from "../../../../db/engine.ts";
import { forEachEngine } from "../../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  expectRefusal,
  opening,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
} from "../../../helpers/factories.ts";

const everywhere = { role: "moderator", departmentId: null, regionId: null, lineId: null } as const;
const SAID = { reasons: "核对了名录。", bodyPublic: true };
const REFUSED = { outcome: "refused", ...SAID } as const;

describe("who keeps out", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    let staff = 0;
    const again = async (actor: Actor) => (await findActor(db, actor.userId, TODAY)) as Actor;
    const recusedFrom = async (code: string) => {
      const moderator = await addStaff(db, `m${(staff += 1)}`, everywhere);
      const recusal = { code, reason: "kin", note: "", until: null, person: null } as const;
      await recuse(db, moderator, { from: "department", ...recusal }, TODAY);
      return again(moderator);
    };
    const dispute = async (number: string, by: Actor) => {
      const filed = { caseNumber: number, verdictId: null, ground: "not_our_duty", body: "不属于本局职责。" } as const;
      await fileDispute(db, by, filed, TODAY);
      return (await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id;
    };

    beforeAll(async () => {
      db = engine.db();
      county = await buildCounty(db);
    });

    test("of the body that made a demand has no part in its case, though another department answers for it", async () => {
      const recused = await recusedFrom("headquarters");
      const number = await decide(
        db,
        county,
        await sendReport(db),
        opening({ newCase: { department: "headquarters" } }),
      );
      await expectRefusal(readMergePage(db, recused, number ?? "", TODAY), "recused");
      await expectRefusal(proposeFor(db, recused, number ?? "", "not_true"), "recused");
      const id = await dispute(number ?? "", county.officers.emergency);
      expect((await listDisputes(db, recused, TODAY)).map((one) => one.id)).not.toContain(id);
      await expectRefusal(readDispute(db, recused, id, TODAY), "recused");
      await expectRefusal(decideDispute(db, recused, id, REFUSED, TODAY), "recused");
      await decideDispute(db, county.secondModerator, id, REFUSED, TODAY);
      const takedown = await proposeFor(db, county.moderator, number ?? "", "not_true");
      expect((await listTakedowns(db, recused, TODAY)).map((one) => one.id)).not.toContain(takedown);
      await expectRefusal(decideTakedown(db, recused, takedown, "confirmed", TODAY), "forbidden");
    });

    test("of a department does not move a case to it", async () => {
      const recused = await recusedFrom("forestry");
      const { number } = await publishCase(db, county);
      const id = await dispute(number, county.officers.agriculture);
      const move = { outcome: "upheld", remedy: "move", department: "forestry", duty: "off-list", ...SAID } as const;
      await expectRefusal(decideDispute(db, recused, id, move, TODAY), "recused");
      await decideDispute(db, county.secondModerator, id, move, TODAY);
    });

    test("or is of elsewhere reads nothing of what may point to a reporter and is hidden", async () => {
      const { number } = await publishCase(db, county);
      const textFor = async (actor: Actor) => (await readCaseForDesk(db, actor, number, TODAY)).matter.voices[0]?.text;
      const local = await addStaff(db, "local", everywhere, county.regions.county);
      const outsiders = [county.farModerator, local, await recusedFrom("agriculture")];
      const shown = await textFor(county.secondModerator);
      for (const actor of outsiders) expect(await textFor(actor)).toBe(shown);
      await proposeFor(db, county.moderator, number, "identifies_reporter", TODAY, 1);
      for (const actor of [county.moderator, county.secondModerator, county.admin]) {
        expect(await textFor(actor)).toBe(shown);
      }
      for (const actor of outsiders) expect(await textFor(actor)).toBeNull();
      const whole = (await publishCase(db, county)).number;
      await proposeFor(db, county.moderator, whole, "identifies_reporter");
      expect((await readCaseForDesk(db, county.admin, whole, TODAY)).matter.number).toBe(whole);
      for (const actor of outsiders) await expectRefusal(readCaseForDesk(db, actor, whole, TODAY), "case_hidden");
    });

    test("because another says so does not end that, administrator or not", async () => {
      await insertGrant(db, county.secondModerator.userId, { ...everywhere, role: "admin" }, TODAY);
      const both = await again(county.secondModerator);
      const recusal = {
        code: "agriculture",
        reason: "kin",
        note: "",
        until: null,
        person: "second-moderator",
      } as const;
      await recuse(db, county.admin, { from: "department", ...recusal }, TODAY);
      const row = (await readRecusals(db, both, TODAY)).find((one) => one.enteredBy === "admin");
      expect(row).toMatchObject({ mayEnd: false });
      await expectRefusal(endRecusalOf(db, both, row?.id ?? 0, TODAY), "own_account");
      expect((await again(both)).recusals).toHaveLength(1);
      await endRecusalOf(db, county.admin, row?.id ?? 0, TODAY);
      expect((await again(both)).recusals).toEqual([]);
    });
  });
});
