import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import * as account from "../../../app/accounts/account.server.ts";
import type { Actor, RoleGrant } from "../../../app/accounts/permissions.ts";
import * as factors from "../../../app/accounts/second-factor/second-factor.server.ts";
import * as totp from "../../../app/accounts/second-factor/totp.server.ts";
import * as invitations from "../../../app/accounts/staff/invitation.server.ts";
import { countActs, enterStaffCount } from "../../../app/accounts/record/count.server.ts";
import { readStaffRecord } from "../../../app/accounts/record/read-record.server.ts";
import { onRecord } from "../../../app/accounts/record/record.server.ts";
import { STAFF_ACTS, type StaffAct } from "../../../app/accounts/record/staff-act.ts";
import * as staff from "../../../app/accounts/staff/staff.server.ts";
import { addDays } from "../../../app/day.ts";
import type { Db } from "../../../db/engine.ts";
import { putTotp } from "../../../db/queries/staff/second-factors.ts";
import { insertStaffAct } from "../../../db/queries/staff/staff-acts.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { addStaff, buildCounty, type County, expectRefusal, TODAY, NOW } from "../../helpers/factories.ts";

interface Scene {
  db: Db;
  county: County;
  /** A member of staff of their own for each act, who has an authenticator app. */
  person: Actor;
}

/** An act and what it enters; or why an export of these modules enters nothing. */
type Walk = { act: (scene: Scene) => Promise<unknown>; enters: readonly StaffAct[] } | string;

const REASON = { reason: "换了岗位，按规定办理", today: TODAY };
/** Of somebody who has just shown the password. */
const confirmed = ({ userId }: Actor) => ({ userId, confirmedAt: NOW.toISOString() });
const PASSWORD = "four unrelated words here";
const MODERATOR: RoleGrant = { role: "moderator", departmentId: null, regionId: null, lineId: null };
const LINK = { displayName: "王五", homeRegionId: null, grants: [MODERATOR] };

/** Whatever these modules offer: a new act must say here what it enters, or the test does not compile. */
const ACTS: Record<
  Exclude<
    keyof typeof staff | keyof typeof invitations | keyof typeof factors | keyof typeof totp | keyof typeof account,
    `${string}_REFUSALS`
  >,
  Walk
> = {
  giveRole: {
    act: ({ db, county, person }) =>
      staff.giveRole(db, county.admin, person.userId, { ...MODERATOR, regionId: county.regions.farCounty }, TODAY),
    enters: ["role_given"],
  },
  takeRole: {
    act: async ({ db, county, person }) => {
      const { id } = await db
        .selectFrom("user_roles")
        .select("id")
        .where("user_id", "=", person.userId)
        .executeTakeFirstOrThrow();
      return staff.takeRole(db, county.admin, person.userId, id, REASON);
    },
    enters: ["role_taken"],
  },
  setHome: {
    act: async ({ db, county, person }) => {
      await staff.setHome(db, county.admin, person.userId, county.regions.county, TODAY);
      await staff.setHome(db, null, person.userId, county.regions.farCounty, TODAY);
      await staff.setHome(db, null, person.userId, null, TODAY);
    },
    enters: ["home_set", "home_left", "home_set", "home_left"],
  },
  setEmployer: {
    act: async ({ db, county, person }) => {
      await staff.setEmployer(db, county.admin, person.userId, county.departments.agriculture, TODAY);
      await staff.setEmployer(db, null, person.userId, county.departments.forestry, TODAY);
      await staff.setEmployer(db, null, person.userId, null, TODAY);
    },
    enters: ["employer_set", "employer_left", "employer_set", "employer_left"],
  },
  setClosed: {
    act: async ({ db, county, person }) => {
      await staff.setClosed(db, county.admin, person.userId, true, REASON);
      await staff.setClosed(db, null, person.userId, false, REASON);
    },
    enters: ["closed", "reopened"],
  },
  resetAccount: {
    act: ({ db, county, person }) => staff.resetAccount(db, county.admin, person.userId, REASON),
    enters: ["reset"],
  },
  endSessions: {
    act: ({ db, county, person }) => staff.endSessions(db, county.admin, person.userId, null, TODAY),
    enters: ["signed_out"],
  },
  invite: { act: ({ db, county }) => invitations.invite(db, county.admin, LINK, NOW), enters: ["invited"] },
  revokeInvitation: {
    act: async ({ db, county }) => {
      await invitations.invite(db, county.admin, LINK, NOW);
      const [newest] = await invitations.listOpenInvitations(db, county.admin, NOW);
      await invitations.revokeInvitation(db, county.admin, newest?.id ?? 0, TODAY);
    },
    enters: ["invited", "invitation_revoked"],
  },
  acceptInvitation: {
    act: async ({ db, county, person }) => {
      const home = { ...LINK, homeRegionId: county.regions.farCounty };
      const token = await invitations.invite(db, county.admin, home, NOW);
      await invitations.acceptInvitation(db, token, { username: `i-${person.userId}`, password: PASSWORD }, NOW);
    },
    enters: ["invited", "account_made", "role_given", "home_set"],
  },
  createAccount: {
    act: ({ db, person }) =>
      account.createAccount(
        db,
        { username: `c-${person.userId}`, displayName: "赵六", password: PASSWORD, grants: [MODERATOR] },
        TODAY,
      ),
    enters: ["account_made", "role_given"],
  },
  changePassword: {
    act: async ({ db, county, person: { userId } }) => {
      const password = await staff.resetAccount(db, county.admin, userId, REASON);
      await account.changePassword(db, { userId, sessionId: "none" }, password, PASSWORD, TODAY);
    },
    enters: ["reset", "password_changed"],
  },
  keepTotp: {
    act: ({ db, person }) => totp.keepTotp(db, "secret", person.userId, "JBSWY3DPEHPK3PXP", TODAY),
    enters: ["factor_added"],
  },
  removeFactor: {
    act: async ({ db, person }) => {
      const rest = { public_key: "", sign_count: 0, transports: "[]", name: "电脑", added_on: TODAY };
      await db
        .insertInto("passkeys")
        .values({ id: `key-${person.userId}`, user_id: person.userId, ...rest })
        .execute();
      await factors.removeFactor(db, confirmed(person), null, NOW);
    },
    enters: ["factor_removed"],
  },
  makeRecoveryCodes: {
    act: ({ db, person }) => factors.makeRecoveryCodes(db, confirmed(person), NOW),
    enters: ["codes_made"],
  },
  enrolTotp: "by way of keepTotp",
  clearFactors: "within resetAccount",
  insertAccount: "within createAccount and acceptInvitation",
  insertGrant: "within giveRole and insertAccount",
  assertTogether: "asks",
  assertMayEnrol: "asks",
  hasFactor: "asks",
  readFactors: "reads",
  findActor: "reads",
  findActors: "reads",
  toGrant: "reads",
  openInvitation: "reads",
  listOpenInvitations: "reads",
  authenticate: "reads",
  offerTotp: "stores nothing",
  randomPassword: "stores nothing",
  spendTotp: "a sign-in",
  spendRecovery: "a sign-in",
};
const WALKED = Object.entries(ACTS).flatMap(([name, walk]) =>
  typeof walk === "string" ? [] : [[name, walk] as const],
);

describe("the staff record", () => {
  forEachEngine((engine) => {
    let county: County;
    let people = 0;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const anew = async (): Promise<Scene> => {
      people += 1;
      const person = await addStaff(engine.db(), `person-${people}`, MODERATOR);
      await putTotp(engine.db(), { user_id: person.userId, sealed: "", last_step: 0, added_on: TODAY });
      return { db: engine.db(), county, person };
    };
    const recorded = async (db = engine.db()) => db.selectFrom("staff_acts").selectAll().orderBy("id").execute();

    test.each(WALKED)("holds %s", async (_, { act, enters }) => {
      const scene = await anew();
      const before = (await recorded()).length;
      await act(scene);
      const after = (await recorded()).slice(before);
      expect(after.map((row) => row.kind)).toEqual(enters);
      for (const row of after) expect(row).toMatchObject({ day: TODAY });
    });

    test("says who did what to whom, and why", async () => {
      const { db, person } = await anew();
      await staff.setClosed(db, county.admin, person.userId, true, REASON);
      await staff.resetAccount(db, null, person.userId, REASON);
      const { acts } = await readStaffRecord(db, county.secondModerator);
      expect(acts.slice(0, 2)).toMatchObject([
        { kind: "reset", by: null, person: `person-${people}`, reason: REASON.reason },
        { kind: "closed", by: "admin", person: `person-${people}`, reason: REASON.reason, own: false },
      ]);
    });

    test("asks for a reason before something is taken from a person, and changes nothing without", async () => {
      const { db, person } = await anew();
      const before = await recorded();
      for (const reason of ["", "   ", "短", "长".repeat(201)]) {
        const without = { reason, today: TODAY };
        await expectRefusal(staff.setClosed(db, county.admin, person.userId, true, without), "reason_needed");
        await expectRefusal(staff.resetAccount(db, null, person.userId, without), "reason_needed");
        await expectRefusal(staff.takeRole(db, county.admin, person.userId, 1, without), "reason_needed");
      }
      expect(await recorded()).toEqual(before);
    });

    test("cannot be changed or emptied, by whoever has the database open", async () => {
      const rows = await recorded();
      expect(rows.length).toBeGreaterThan(10);
      await expect(engine.db().updateTable("staff_acts").set({ reason: "" }).execute()).rejects.toThrow(/append-only/);
      await expect(engine.db().deleteFrom("staff_acts").execute()).rejects.toThrow(/append-only/);
      if (engine.name === "PostgreSQL") {
        await expect(sql`truncate staff_acts`.execute(engine.db())).rejects.toThrow(/append-only/);
      }
      expect(await recorded()).toEqual(rows);
    });

    test("takes back the change when it cannot be entered, and refuses an act that enters nothing", async () => {
      const { db, person } = await anew();
      const act = onRecord(db, null, TODAY, async (trx) => {
        await trx.updateTable("users").set({ disabled: 1 }).where("id", "=", person.userId).execute();
      });
      await expect(act).rejects.toThrow("staff record");
      expect(await account.findActor(db, person.userId, TODAY)).not.toBeNull();
    });

    test("is read by every administrator and moderator, page by page, and by nobody else", async () => {
      const { db } = await anew();
      for (let at = 0; at < 120; at += 1) {
        await insertStaffAct(db, {
          day: TODAY,
          kind: "signed_out",
          by_user_id: null,
          user_id: county.admin.userId,
          role: null,
          department_id: null,
          region_id: null,
          line_id: null,
        });
      }
      for (const reader of [county.admin, county.moderator, county.farModerator]) {
        const seen: number[] = [];
        for (let before: number | undefined; ;) {
          const { acts, older } = await readStaffRecord(db, reader, before);
          seen.push(...acts.map((one) => one.id));
          if (older === null) break;
          before = older;
        }
        expect(seen).toEqual((await recorded()).map((row) => row.id).reverse());
      }
      await expectRefusal(readStaffRecord(db, county.officers.forestry), "forbidden");
    });

    test("is counted in the public ledger by kind, without a name, once", async () => {
      const db = await engine.fresh();
      const { admin, moderator } = await buildCounty(db);
      await staff.setClosed(db, admin, moderator.userId, true, REASON);
      await staff.setClosed(db, admin, moderator.userId, false, REASON);
      expect(await enterStaffCount(db, addDays(TODAY, 1))).toBeNull();
      const acts = { closed: 1, reopened: 1 };
      expect(await enterStaffCount(db, addDays(TODAY, 2))).toMatchObject({ through: TODAY, acts });
      expect(await enterStaffCount(db, addDays(TODAY, 2))).toBeNull();
      await staff.endSessions(db, admin, moderator.userId, null, addDays(TODAY, 1));
      await enterStaffCount(db, addDays(TODAY, 9));
      const entries = await db.selectFrom("ledger_entries").selectAll().where("kind", "=", "staff_changed").execute();
      expect(entries).toHaveLength(2);
      for (const { body, subject } of entries) {
        const said = JSON.parse(body) as { from: string; through: string; acts: Record<string, number> };
        expect(subject).toBe(said.through);
        expect(said.acts).toEqual(await countActs(db, said.from, said.through));
        expect(Object.keys(said.acts).every((kind) => STAFF_ACTS.includes(kind as StaffAct))).toBe(true);
        expect(body).not.toMatch(/admin|moderator|办理/);
      }
    });
  });
});
