import { describe, expect, test } from "vitest";
import { setClosed } from "../../app/accounts/staff/staff.server.ts";
import { findUserByName } from "../../db/queries/staff/accounts.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { freshCode } from "../helpers/second-factor.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, STAFF, valueOf, visitor } from "../helpers/visitor.ts";
import { TODAY } from "../helpers/factories.ts";

const words = zhCN.site.signIn;

async function close({ db }: Site, username: string, closed: boolean): Promise<void> {
  await setClosed(db, null, (await findUserByName(db, username))?.id ?? 0, closed, {
    reason: "按规定办理",
    today: TODAY,
  });
}

describe("signing in", () => {
  forEachSite({}, (site) => {
    const signIn = (username: string, password: string, more: Record<string, string> = {}, who = visitor(site())) =>
      who.post("/sign-in", { username, password, ...more });

    test.each([
      ["moderator", "/desk"],
      ["officer-agriculture", "/office"],
      ["admin", "/staff"],
    ])("leads %s to their desk, after the second step", async (username, desk) => {
      const [staff, code] = [visitor(site()), await freshCode(site(), username)];
      expect((await signIn(username, STAFF, {}, staff)).headers.get("location")).toBe("/sign-in/second");
      expect((await staff.post("/sign-in/second", { code })).headers.get("location")).toBe(desk);
    });

    test("leads back to the page that was asked for, and never to another site", async () => {
      const to = async (asked: string) => {
        const [staff, code] = [visitor(site()), await freshCode(site(), "moderator")];
        const first = (await signIn("moderator", STAFF, { to: asked }, staff)).headers.get("location");
        const second = await staff.post("/sign-in/second", { code, to: asked });
        return [first, second.headers.get("location")];
      };
      const path = "/desk/reports/17";
      expect(await to(path)).toEqual([`/sign-in/second?to=${encodeURIComponent(path)}`, path]);
      for (const foreign of [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/desk\r\nX: y",
      ]) {
        expect(await to(foreign)).toEqual(["/sign-in/second", "/desk"]);
      }
      const page = await visitor(site()).get("/sign-in?to=//evil.example");
      expect(page.html).not.toContain('evil.example" ');
      expect(valueOf(page.html, "to")).toBeUndefined();
    });

    test.each([
      ["", "", [words.required.username, words.required.password]],
      ["moderator", "", [words.required.password]],
      ["", "x", [words.required.username]],
      ["x".repeat(101), "x", [words.required.username]],
      ["moderator", "x".repeat(201), [words.required.password]],
    ])("asks again: %j, %j", async (username, password, errors) => {
      const answer = await signIn(username, password);
      expect(answer.status).toBe(400);
      expect(answer.title).toBe(zhCN.site.errorTitle(words.title));
      for (const error of errors) expect(answer.text).toContain(error);
      expect(valueOf(answer.html, "username")).toBe(username);
      expect(valueOf(answer.html, "password") ?? "").toBe("");
    });

    test("says the same of an unknown name, a wrong password and a closed account", async () => {
      await close(site(), "officer-education", true);
      const pages = [];
      for (const [username, password] of [
        ["nobody", STAFF],
        ["moderator", "wrong"],
        ["officer-education", STAFF],
      ] as const) {
        const answer = await signIn(username, password);
        expect(answer.status).toBe(400);
        expect(answer.headers.getSetCookie()).toEqual([]);
        pages.push(answer.html.replace(`value="${username}"`, ""));
      }
      expect(new Set(pages).size).toBe(1);
      expect(pages[0]).toContain(words.wrong);
      await close(site(), "officer-education", false);
    });

    test("may fail eight times for a name; then even the right password waits", async () => {
      const guesser = visitor(site());
      for (let time = 0; time < 8; time += 1)
        expect((await signIn("moderator", "wrong", {}, guesser)).status).toBe(400);
      const answer = await signIn("moderator", STAFF, {}, guesser);
      expect(answer.status).toBe(429);
      expect(answer.text).toContain(words.tooMany);
      expect((await guesser.post("/sign-in?lang=en", { username: "moderator", password: STAFF })).text).toContain(
        en.site.signIn.tooMany,
      );
      expect((await signIn("moderator", STAFF)).status).toBe(302); // from elsewhere
    });

    test("is not made easier by writing the name in other ways", async () => {
      const guesser = visitor(site());
      for (const name of ["moderator", " moderator", "moderator ", "MODERATOR"]) {
        for (let time = 0; time < 2; time += 1) {
          expect((await signIn(name, "wrong", {}, guesser)).status, name).toBe(400);
        }
      }
      expect((await signIn("Moderator", "wrong", {}, guesser)).status).toBe(429);
      expect((await signIn("moderator", STAFF, {}, guesser)).status).toBe(429);
      expect((await signIn("moderator", STAFF)).status).toBe(302); // from elsewhere
    });

    test("keeps no password and no session id that would open the door", async () => {
      const staff = await signedIn(site(), "moderator-2");
      const session = staff.cookies.get("staff");
      const rows = JSON.stringify([
        await site().db.selectFrom("sessions").selectAll().execute(),
        await site().db.selectFrom("users").selectAll().execute(),
      ]);
      expect(rows).not.toContain(session?.value);
      expect(rows).not.toContain(STAFF);
      expect(site().logs()).not.toContain(STAFF);
    });
  });
});

describe("signing out", () => {
  forEachSite({}, (site) => {
    test("ends the session on the server too", async () => {
      const staff = await signedIn(site(), "moderator");
      const kept = new Map(staff.cookies);
      expect((await staff.post("/sign-out", {})).headers.get("location")).toBe("/");
      expect(staff.cookies.has("staff")).toBe(false);
      for (const [name, cookie] of kept) staff.cookies.set(name, cookie);
      expect((await staff.get("/desk")).headers.get("location")).toContain("/sign-in");
    });

    test("does not happen by following a link", async () => {
      const staff = await signedIn(site(), "moderator");
      expect((await staff.get("/sign-out")).status).toBe(302);
      expect((await staff.get("/desk")).status).toBe(200);
    });

    test("comes with the closing of the account", async () => {
      const staff = await signedIn(site(), "officer-forestry");
      await close(site(), "officer-forestry", true);
      expect((await staff.get("/office")).headers.get("location")).toContain("/sign-in");
      await close(site(), "officer-forestry", false);
    });

    test("needs no session", async () => {
      expect((await visitor(site()).post("/sign-out", {})).status).toBe(302);
    });
  });
});
