import { beforeAll, describe, expect, test } from "vitest";
import { setUserDisabled } from "../../db/queries/staff/accounts.ts";
import {
  endSession,
  purgeSessions,
  readSession,
  readSignIn,
  renewSession,
  startSession,
} from "../../app/accounts/session.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, NOW } from "../helpers/factories.ts";

describe("a session of staff", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const start = (secure = true) => startSession(engine.db(), county.moderator.userId, "full", secure, NOW);
    const cookieOf = (header: string) => header.split(";")[0] ?? "";
    const sessions = () => engine.db().selectFrom("sessions").selectAll().execute();

    test("is carried by a cookie that scripts and other sites cannot use", async () => {
      expect(await start()).toMatch(/^staff=[a-z0-9]{20,}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/);
      expect(await start(false)).not.toContain("Secure");
    });

    test("answers the member of staff with their roles", async () => {
      expect(await readSession(engine.db(), cookieOf(await start()), NOW)).toEqual(county.moderator);
      expect(await readSession(engine.db(), `lang=en; ${cookieOf(await start())}; other=1`, NOW)).toEqual(
        county.moderator,
      );
    });

    test("is not stored in clear: who reads the database cannot sign in with what is there", async () => {
      const id = cookieOf(await start()).replace("staff=", "");
      const stored = await sessions();
      expect(JSON.stringify(stored)).not.toContain(id);
      for (const row of stored) {
        expect(row.id).toMatch(/^[0-9a-f]{64}$/);
        expect(await readSession(engine.db(), `staff=${row.id}`, NOW)).toBeNull();
      }
    });

    test.each([null, "", "staff=", "staff=0000000000000000000000000000000000000000", "lang=en"])(
      "is none with the cookie %j",
      async (cookie) => {
        expect(await readSession(engine.db(), cookie, NOW)).toBeNull();
      },
    );

    test("ends for good, and clears its cookie", async () => {
      const cookie = cookieOf(await start());
      expect(await endSession(engine.db(), cookie, true, NOW)).toMatch(/^staff=; .*Max-Age=0/);
      expect(await readSession(engine.db(), cookie, NOW)).toBeNull();
    });

    test("ends one and leaves the others of the same person", async () => {
      const [phone, desk] = [cookieOf(await start()), cookieOf(await start())];
      await endSession(engine.db(), phone, true, NOW);
      expect(await readSession(engine.db(), desk, NOW)).toEqual(county.moderator);
    });

    test("runs out", async () => {
      const cookie = cookieOf(await start());
      await engine
        .db()
        .updateTable("sessions")
        .set({ expires_at: new Date(NOW.getTime() - 1000).toISOString() })
        .execute();
      expect(await readSession(engine.db(), cookie, NOW)).toBeNull();
    });

    test("that ran out is swept away when another starts", async () => {
      await engine.db().updateTable("sessions").set({ expires_at: "2026-01-01T00:00:00.000Z" }).execute();
      await start();
      expect(await sessions()).toHaveLength(1);
    });

    test("is cleared without another start too, once it ran out or nobody used it for two hours", async () => {
      await engine.db().deleteFrom("sessions").execute();
      for (let count = 0; count < 3; count += 1) await start();
      const [ended, idle] = await sessions();
      const change = (id: string | undefined, to: { expires_at?: string; used_at?: string }) =>
        engine
          .db()
          .updateTable("sessions")
          .set(to)
          .where("id", "=", id ?? "")
          .execute();
      await change(ended?.id, { expires_at: new Date(NOW.getTime() - 1000).toISOString() });
      await change(idle?.id, { used_at: new Date(NOW.getTime() - 121 * 60_000).toISOString() });
      await purgeSessions(engine.db(), NOW);
      const left = (await sessions()).map((row) => row.id);
      expect(left).toHaveLength(1);
      expect(left).not.toContain(ended?.id);
      expect(left).not.toContain(idle?.id);
    });

    test("ends after two hours without use, and after twelve with it", async () => {
      await engine.db().deleteFrom("sessions").execute();
      const cookie = cookieOf(await start());
      const set = (column: "used_at" | "expires_at", ago: number) =>
        engine
          .db()
          .updateTable("sessions")
          .set({ [column]: new Date(NOW.getTime() - ago).toISOString() })
          .execute();
      await set("used_at", 119 * 60_000);
      expect(await readSession(engine.db(), cookie, NOW)).toEqual(county.moderator);
      const [row] = await sessions();
      expect(row?.used_at).toBe(NOW.toISOString()); // the use was noted
      const lasts = Date.parse(row?.expires_at ?? "") - Date.parse(row?.started_at ?? "");
      expect(lasts).toBe(12 * 3_600_000); // and did not draw it out
      await set("used_at", 121 * 60_000);
      expect(await readSession(engine.db(), cookie, NOW)).toBeNull();
    });

    test("at the password opens nothing, and is another one once both factors are shown", async () => {
      const { userId } = county.moderator;
      const before = cookieOf(await startSession(engine.db(), userId, "password", true, NOW));
      expect(await readSession(engine.db(), before, NOW)).toBeNull();
      expect(await readSignIn(engine.db(), before, NOW)).toMatchObject({ userId, stage: "password" });
      const after = cookieOf(await renewSession(engine.db(), before, userId, true, NOW));
      expect(after).not.toBe(before);
      expect(await readSignIn(engine.db(), before, NOW)).toBeNull();
      expect(await readSession(engine.db(), after, NOW)).toEqual(county.moderator);
    });

    test("of an account that was closed opens nothing", async () => {
      const cookie = cookieOf(await start());
      await setUserDisabled(engine.db(), county.moderator.userId, 1);
      expect(await readSession(engine.db(), cookie, NOW)).toBeNull();
      await setUserDisabled(engine.db(), county.moderator.userId, 0);
    });
  });
});
