import { isFitPassword } from "../../app/accounts/account.ts";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { authenticate, changePassword, createAccount, findActor } from "../../app/accounts/account.server.ts";
import { resetAccount, setClosed } from "../../app/accounts/staff/staff.server.ts";
import { readSession, startSession } from "../../app/accounts/session.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addStaff, buildCounty, type County, expectRefusal, TODAY, NOW } from "../helpers/factories.ts";

vi.unmock("@node-rs/argon2"); // the cost of a real hash is looked at here

const PASSWORD = "correct horse battery";

describe("an account of staff", () => {
  forEachEngine((engine) => {
    let county: County;
    let userId: number;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      userId = await createAccount(
        engine.db(),
        {
          username: "zhang",
          displayName: "张三",
          password: PASSWORD,
          grants: [
            { role: "moderator", departmentId: null, regionId: county.regions.county, lineId: null },
            { role: "moderator", departmentId: null, regionId: county.regions.farCounty, lineId: null },
          ],
        },
        TODAY,
      );
    });

    test("is signed in by its name and password", async () => {
      expect(await authenticate(engine.db(), "zhang", PASSWORD)).toBe(userId);
    });

    test.each([
      ["zhang", `${PASSWORD} `],
      ["zhang", ""],
      ["Zhang", PASSWORD],
      ["nobody", PASSWORD],
      ["", ""],
    ])("is not opened by %j and %j, whichever of the two is wrong", async (username, password) => {
      await expectRefusal(authenticate(engine.db(), username, password), "wrong_credentials");
    });

    test("that was never given a password cannot be signed in", async () => {
      await addStaff(engine.db(), "robot", { role: "admin", departmentId: null, regionId: null, lineId: null });
      await expect(authenticate(engine.db(), "robot", "none")).rejects.toThrow();
    });

    test("keeps of the password an argon2id hash alone", async () => {
      const rows = await engine.db().selectFrom("users").selectAll().where("id", "=", userId).execute();
      expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(JSON.stringify(rows)).not.toContain(PASSWORD);
    });

    test("acts with its roles and their scopes", async () => {
      expect(await findActor(engine.db(), userId, TODAY)).toEqual({
        userId,
        displayName: "张三",
        homeRegionId: null,
        recusals: [],
        grants: [
          { role: "moderator", departmentId: null, regionId: county.regions.county, lineId: null },
          { role: "moderator", departmentId: null, regionId: county.regions.farCounty, lineId: null },
        ],
      });
      expect(await findActor(engine.db(), 999_999, TODAY)).toBeNull();
    });

    test("needs a password of fifteen characters, and leaves nothing behind without", async () => {
      const short = { username: "li", displayName: "李四", password: "fourteen chars", grants: [] };
      await expect(createAccount(engine.db(), short, TODAY)).rejects.toThrow(RangeError);
      const session = { userId, sessionId: "none" };
      await expect(changePassword(engine.db(), session, PASSWORD, short.password, TODAY)).rejects.toThrow(RangeError);
      expect(await engine.db().selectFrom("users").select("id").where("username", "=", "li").execute()).toEqual([]);
    });

    test.each([
      "aaaaaaaaaaaaaaa",
      "abcabcabcabcabcabc",
      "passwordpassword",
      "1234567890123456",
      "qwertyuiopasdfghjkl",
      "admin admin admin",
      "Guiwei12345678!",
    ])("takes no password that is tried first, such as %s", async (password) => {
      expect(isFitPassword(password)).toBe(false);
      const weak = { username: "weak", displayName: "李四", password, grants: [] };
      await expect(createAccount(engine.db(), weak, TODAY)).rejects.toThrow(RangeError);
    });

    test("takes unrelated words, in any language", () => {
      for (const fit of [
        PASSWORD,
        "correct horse battery staple",
        "山高月小水落石出清风徐来水波",
        "k7q2m9x4b8t3w6z5",
      ]) {
        expect(isFitPassword(`${fit}，好`), fit).toBe(true);
      }
    });

    test("has a name of its own: a taken one is refused and no role is left behind", async () => {
      const roles = () => engine.db().selectFrom("user_roles").selectAll().execute();
      const before = await roles();
      const again = {
        username: "zhang",
        displayName: "张四",
        password: PASSWORD,
        grants: [{ role: "admin" as const, departmentId: null, regionId: null, lineId: null }],
      };
      await expect(createAccount(engine.db(), again, TODAY)).rejects.toThrow();
      expect(await roles()).toEqual(before);
    });

    test("that is given a new password loses its sessions and the old password", async () => {
      const cookie = (await startSession(engine.db(), userId, "full", true, NOW)).split(";")[0] ?? "";
      const given = await resetAccount(engine.db(), null, userId, { reason: "按规定办理", today: TODAY });
      expect(await readSession(engine.db(), cookie, NOW)).toBeNull();
      await expectRefusal(authenticate(engine.db(), "zhang", PASSWORD), "wrong_credentials");
      expect(await authenticate(engine.db(), "zhang", given)).toBe(userId);
      const again = { userId, sessionId: "none" };
      await expectRefusal(changePassword(engine.db(), again, PASSWORD, PASSWORD, TODAY), "wrong_credentials");
      await changePassword(engine.db(), again, given, PASSWORD, TODAY);
      await expectRefusal(
        resetAccount(engine.db(), null, 999_999, { reason: "按规定办理", today: TODAY }),
        "not_found",
      );
    });

    test("that is closed cannot sign in or act, and can be opened again", async () => {
      const cookie = (await startSession(engine.db(), userId, "full", true, NOW)).split(";")[0] ?? "";
      await setClosed(engine.db(), null, userId, true, { reason: "按规定办理", today: TODAY });
      expect(await readSession(engine.db(), cookie, NOW)).toBeNull();
      expect(await findActor(engine.db(), userId, TODAY)).toBeNull();
      await expectRefusal(authenticate(engine.db(), "zhang", PASSWORD), "wrong_credentials");
      await setClosed(engine.db(), null, userId, false, { reason: "按规定办理", today: TODAY });
      expect(await authenticate(engine.db(), "zhang", PASSWORD)).toBe(userId);
      expect(await readSession(engine.db(), cookie, NOW)).toBeNull();
      await expectRefusal(
        setClosed(engine.db(), null, 999_999, true, { reason: "按规定办理", today: TODAY }),
        "not_found",
      );
    });
  });
});
