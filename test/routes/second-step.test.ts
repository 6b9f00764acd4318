// Long: waits out what guessed codes cost.
import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { createAccount } from "../../app/accounts/account.server.ts";
import { readFactors } from "../../app/accounts/second-factor/second-factor.server.ts";
import { realNow } from "../helpers/clock.ts";
import { codeOf, freshCode } from "../helpers/second-factor.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, STAFF, valueOf, type Visitor, visitor, withPassword } from "../helpers/visitor.ts";
import { TODAY } from "../helpers/factories.ts";

const words = zhCN.accounts;
const locationOf = (answer: { headers: Headers }) => answer.headers.get("location") ?? "";
const keyOf = (html: string) => /totp-key"><code>([A-Z2-7 ]+)</.exec(html)?.[1] ?? "";

/** How long an answer was kept waiting, in milliseconds. */
async function waited(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await ask();
  return performance.now() - began;
}

describe("the second step", () => {
  forEachSite({}, (site) => {
    const password = (username: string, who: Visitor) => who.post("/sign-in", { username, password: STAFF });
    const newcomer = async (username: string) => {
      const grants = [{ role: "moderator" as const, departmentId: null, regionId: null, lineId: null }];
      await createAccount(site().db, { username, displayName: username, password: STAFF, grants }, TODAY);
      const who = visitor(site());
      await password(username, who);
      return who;
    };

    test("changes the session's id: one that was planted or seen before is worth nothing", async () => {
      const staff = visitor(site());
      const code = await freshCode(site(), "moderator");
      await password("moderator", staff);
      const before = staff.cookies.get("staff");
      await staff.post("/sign-in/second", { code });
      expect(staff.cookies.get("staff")?.value).not.toBe(before?.value);
      expect((await staff.get("/desk")).status).toBe(200);
      const thief = visitor(site());
      thief.cookies.set("staff", before ?? { value: "", path: "/" });
      expect(locationOf(await thief.get("/desk"))).toContain("/sign-in?to=");
    });

    test("takes no code twice", async () => {
      const code = await freshCode(site(), "moderator");
      const [first, second] = [visitor(site()), visitor(site())];
      for (const who of [first, second]) await password("moderator", who);
      expect((await first.post("/sign-in/second", { code })).status).toBe(302);
      const answer = await second.post("/sign-in/second", { code });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(words.errors.code);
      expect(answer.title).toBe(zhCN.site.errorTitle(words.second.title));
      expect(locationOf(await second.get("/desk"))).toContain("/sign-in/second");
    });

    test("is set up first by who has none, and a wrong code keeps the key that was scanned", async () => {
      const who = await newcomer("newcomer");
      expect(locationOf(await who.get("/sign-in/second?to=/desk"))).toBe("/account/second-factor?to=%2Fdesk");
      const page = await who.get("/account/second-factor?to=/desk");
      const sealed = valueOf(page.html, "sealed") ?? "";
      expect(page.html).not.toContain("onload");
      const wrong = await who.post("/account/second-factor", { sealed, code: "000000", to: "/desk" });
      expect(wrong.status).toBe(400);
      expect(keyOf(wrong.html)).toBe(keyOf(page.html));
      expect(valueOf(wrong.html, "sealed")).toBe(sealed);
      const code = codeOf(keyOf(page.html));
      const stranger = await newcomer("stranger");
      expect((await stranger.post("/account/second-factor", { sealed, code })).status).toBe(400);
      const right = await who.post("/account/second-factor", { sealed, code, to: "/desk" });
      expect(locationOf(right)).toBe("/account/recovery?to=%2Fdesk");
      expect((await who.get("/desk")).status).toBe(200);
    });

    test.each(["", "nonsense", "{}", '{"id":"x"}', "[]", "null", `{"id":"x","rawId":"x","type":"public-key"}`])(
      "refuses the passkey %j in words",
      async (response) => {
        const half = await withPassword(site(), "moderator");
        for (const answer of [
          await half.post("/sign-in/second", { act: "passkey", response }),
          await visitor(site()).post("/sign-in/passkey", { act: "passkey", response }),
          await (await newcomerOnce()).post("/account/second-factor", { act: "passkey", response, name: "钥匙" }),
        ]) {
          expect(answer.status).toBe(400);
          expect(answer.text).toContain(words.errors.passkey);
        }
      },
    );
    let once: Visitor | undefined;
    const newcomerOnce = async () => (once ??= await newcomer("keyless"));

    test("slows whoever knows the password and guesses codes, from wherever they come", async () => {
      await freshCode(site(), "officer-forestry");
      const statuses = [];
      for (let time = 0; time < 14; time += 1) {
        const guesser = visitor(site());
        await password("officer-forestry", guesser);
        statuses.push((await guesser.post("/sign-in/second", { code: "000000" })).status);
      }
      expect(statuses.slice(0, 10)).toEqual(Array(10).fill(400));
      expect(statuses).toContain(429);
    });

    test("passwords guessed from many addresses make strangers wait, not a browser known to the account", async () => {
      const known = await signedIn(site(), "officer-education");
      await known.post("/sign-out", {});
      for (const username of ["Officer-education", "nobody"]) {
        const statuses = [];
        for (let time = 0; time < 12; time += 1) {
          statuses.push((await visitor(site()).post("/sign-in", { username, password: "wrong" })).status);
        }
        // The turns themselves are held against a clock of their own in test/http/limits.test.ts.
        expect(statuses).toEqual(Array(12).fill(400));
        expect(await waited(() => visitor(site()).post("/sign-in", { username, password: "wrong" }))).toBeGreaterThan(
          500,
        );
      }
      expect((await password("officer-education", known)).status).toBe(302);
    });

    test("forged marks of a known browser are none", async () => {
      const forger = visitor(site());
      const value = Buffer.from(JSON.stringify({ username: "officer-finance", device: "x" })).toString("base64");
      forger.cookies.set("known", { value: encodeURIComponent(`${value}.${"A".repeat(43)}`), path: "/sign-in" });
      for (let time = 0; time < 12; time += 1) {
        await visitor(site()).post("/sign-in", { username: "officer-finance", password: "wrong" });
      }
      expect(await waited(() => password("officer-finance", forger))).toBeGreaterThan(500);
    });
  });
});

describe("one's own account", () => {
  forEachSite({}, (site) => {
    test("lists the sessions, ends one or all the others, and changes the password", async () => {
      const [desk, phone, third] = [
        await signedIn(site(), "moderator"),
        await signedIn(site(), "moderator"),
        await signedIn(site(), "moderator"),
      ];
      const page = await desk.get("/account");
      expect(page.text).toContain(words.account.here("").trim());
      const ids = [...page.html.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map((match) => match[1] ?? "");
      expect(ids).toHaveLength(2); // its own is marked, and has no button
      await desk.post("/account?index", { act: "end", session: ids[0] ?? "" });
      const alive = await Promise.all([phone, third].map(async (one) => (await one.get("/desk")).status));
      expect(alive.sort()).toEqual([200, 302]);
      await desk.post("/account?index", { act: "end-others" });
      for (const one of [phone, third]) expect((await one.get("/desk")).status).toBe(302);

      const change = (current: string, next: string, repeat = next) =>
        desk.post("/account?index", { act: "password", current, password: next, repeat });
      const next = "quite another long one";
      expect((await change("wrong", next)).text).toContain(words.errors.current);
      expect((await change(STAFF, "too short")).text).toContain(words.errors.password);
      expect((await change(STAFF, next, `${next}!`)).text).toContain(words.errors.repeat);
      const other = await signedIn(site(), "moderator");
      expect((await change(STAFF, next)).status).toBe(302);
      expect((await other.get("/desk")).status).toBe(302);
      expect((await desk.get("/desk")).status).toBe(200);
    });

    test("nobody ends the session of another person, and the last factor stays", async () => {
      const [mine, theirs] = [await signedIn(site(), "moderator-2"), await signedIn(site(), "admin")];
      const { id } = await site()
        .db.selectFrom("sessions as s")
        .innerJoin("users as u", "u.id", "s.user_id")
        .where("u.username", "=", "admin")
        .select("s.id")
        .executeTakeFirstOrThrow();
      await mine.post("/account?index", { act: "end", session: id });
      expect((await theirs.get("/staff")).status).toBe(200);
      const answer = await mine.post("/account?index", { act: "remove-app" });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain(zhCN.site.errors.last_factor.title);
    });

    test("the ways to sign in change only with the password, given in this session within ten minutes", async () => {
      const [thief, owner] = [await signedIn(site(), "moderator-2"), await signedIn(site(), "moderator-2")];
      const { db } = site();
      const { id: userId } = await db
        .selectFrom("users")
        .select("id")
        .where("username", "=", "moderator-2")
        .executeTakeFirstOrThrow();
      // The sign-in itself was longer ago than that.
      const at = new Date(realNow().getTime() - 11 * 60_000).toISOString();
      await db.updateTable("sessions").set({ confirmed_at: at }).where("user_id", "=", userId).execute();
      const rest = { user_id: userId, public_key: "", sign_count: 0, transports: "[]", added_on: TODAY };
      await db
        .insertInto("passkeys")
        .values({ ...rest, id: "spare", name: "spare" })
        .execute();
      const read = () => readFactors(db, userId);
      const before = await read();
      const acts = [
        ["/account/recovery", {}],
        ["/account?index", { act: "remove-app" }],
        ["/account?index", { act: "remove-passkey", passkey: "spare" }],
        ["/account/second-factor", { sealed: "x", code: "123456" }],
        ["/account/second-factor", { act: "passkey", response: "{}", name: "key" }],
        ["/passkey-options", { purpose: "enrol" }],
      ] as const;
      const refuseAll = async (who: Visitor) => {
        for (const [path, fields] of acts) {
          const answer = await who.post(path, fields);
          expect([answer.status, locationOf(answer)], path).toEqual([
            302,
            expect.stringContaining("/account/confirm?to="),
          ]);
        }
        for (const path of ["/account/recovery", "/account/second-factor"]) {
          expect(locationOf(await who.get(path))).toBe(`/account/confirm?to=${encodeURIComponent(path)}`);
        }
        expect(await read()).toEqual(before);
      };
      await refuseAll(owner);

      // Words that were typed are not lost on the way.
      const named = await owner.post("/account/second-factor", { act: "passkey", response: "{}", name: "办公室电脑" });
      expect(named.status).toBe(401);
      expect(named.text).toContain(zhCN.site.errors.password_needed.title);
      expect(named.html).toContain("办公室电脑");

      const to = "/account/recovery";
      expect(valueOf((await owner.get(`/account/confirm?to=${to}`)).html, "to")).toBe(to);
      for (const [fields, message] of [
        [{ password: "wrong" }, words.errors.wrong],
        [{ act: "passkey", response: "{}" }, words.errors.passkey],
      ] as const) {
        const wrong = await owner.post("/account/confirm", { to, ...fields });
        expect(wrong.status).toBe(400);
        expect(wrong.text).toContain(message);
        expect(valueOf(wrong.html, "to")).toBe(to);
      }
      await refuseAll(owner);

      expect(locationOf(await owner.post("/account/confirm", { to, password: STAFF }))).toBe(to);
      await refuseAll(thief); // what another session has shown does not count
      expect((await owner.post(to, {})).status).toBe(200);
      expect((await read()).recoveryCodes).toBe(10);
      expect(locationOf(await owner.post("/account?index", { act: "remove-passkey", passkey: "spare" }))).toBe(
        "/account?done",
      );
      expect((await read()).passkeys).toEqual([]);

      const statuses = [];
      for (let time = 0; time < 9; time += 1) {
        statuses.push((await thief.post("/account/confirm", { password: "wrong" })).status);
      }
      expect(statuses).toEqual([...Array(8).fill(400), 429]);
    });

    test("an administrator's forms ask again, and refuse their own account", async () => {
      const admin = await signedIn(site(), "admin");
      const invite = await admin.post("/staff/invite", { displayName: "王五", role: "officer", home: "没有的县" });
      expect(invite.status).toBe(409);
      expect(invite.text).toContain(words.errors.department);
      expect(valueOf(invite.html, "displayName")).toBe("王五");
      expect((await admin.post("/staff/invite", {})).text).toContain(words.errors.displayName);
      const own = await site().db.selectFrom("users").select("id").where("username", "=", "admin").executeTakeFirst();
      const refused = await admin.post(`/staff/${own?.id}/close`, { reason: "已经离开岗位，不再需要账号。" });
      expect(refused.status).toBe(403);
      expect(refused.text).toContain(zhCN.site.errors.own_account.title);
      expect((await admin.post("/staff/999999/close", { reason: "已经离开岗位，不再需要账号。" })).status).toBe(404);
      expect((await admin.post(`/staff/${own?.id}`, { act: "nonsense" })).status).toBe(400);
    });
  });
});
