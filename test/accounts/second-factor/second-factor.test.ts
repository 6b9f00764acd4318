import { Secret, TOTP } from "otpauth";
import { beforeAll, describe, expect, test } from "vitest";
import { seal, unseal } from "../../../app/accounts/second-factor/seal.server.ts";
import {
  assertMayEnrol,
  clearFactors,
  makeRecoveryCodes,
  readFactors,
  removeFactor,
  spendRecovery,
} from "../../../app/accounts/second-factor/second-factor.server.ts";
import { enrolTotp, keepTotp, offerTotp, spendTotp } from "../../../app/accounts/second-factor/totp.server.ts";
import { insertPasskey, spendChallenge, insertChallenge } from "../../../db/queries/staff/second-factors.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { buildCounty, type County, expectRefusal, TODAY, NOW } from "../../helpers/factories.ts";

const cookieSecret = "a secret of forty characters, for tests.";
const SECRET = new Secret({ size: 20 }).base32;

/** The code of an app so many seconds from now. */
const codeAt = (seconds: number, secret = SECRET) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: NOW.getTime() + seconds * 1000 });

describe("a sealed text", () => {
  test("is opened in its place and under its secret alone", () => {
    const sealed = seal(cookieSecret, "here", SECRET);
    expect(sealed).not.toContain(SECRET);
    expect(unseal(cookieSecret, "here", sealed)).toBe(SECRET);
    expect(unseal(cookieSecret, "there", sealed)).toBeNull();
    expect(unseal(`${cookieSecret}!`, "here", sealed)).toBeNull();
    expect(unseal(cookieSecret, "here", `${sealed.slice(0, -4)}AAAA`)).toBeNull();
    expect(unseal(cookieSecret, "here", "")).toBeNull();
    expect(seal(cookieSecret, "here", SECRET)).not.toBe(sealed);
  });
});

describe("a second factor", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const someone = () => county.moderator.userId;
    const owner = (minutes = 0) => ({
      userId: someone(),
      confirmedAt: new Date(NOW.getTime() - minutes * 60_000).toISOString(),
    });
    const keep = () => keepTotp(engine.db(), cookieSecret, someone(), SECRET, TODAY);
    const spend = (code: string) => spendTotp(engine.db(), cookieSecret, someone(), code, NOW);
    const aPasskey = (id: string) =>
      insertPasskey(engine.db(), {
        id,
        user_id: someone(),
        public_key: "",
        sign_count: 0,
        transports: "[]",
        name: id,
        added_on: TODAY,
      });

    test("a code of the app works now, a step before and a step after, and not two", async () => {
      for (const seconds of [0, -30, 30]) {
        await keep();
        await spend(codeAt(seconds));
      }
      for (const seconds of [-60, 60]) {
        await keep();
        await expectRefusal(spend(codeAt(seconds)), "wrong_code");
      }
    });

    test("a code works once, and so does none from before it", async () => {
      await keep();
      await spend(codeAt(0));
      await expectRefusal(spend(codeAt(0)), "wrong_code");
      await expectRefusal(spend(codeAt(-30)), "wrong_code");
      await spend(` ${codeAt(30).replace(/^.../, "$& ")} `);
    });

    test("of two who send the same code at once, one gets in", async () => {
      await keep();
      const code = codeAt(0);
      const tries = await Promise.allSettled([spend(code), spend(code), spend(code)]);
      expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    });

    test.each(["", "12345", "1234567", "abcdef", "000000000000"])("%j is no code", async (code) => {
      await keep();
      await expectRefusal(spend(code), "wrong_code");
    });

    test("the secret is not stored in clear, and another person's code does not work", async () => {
      await keep();
      const rows = await engine.db().selectFrom("totp_secrets").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(SECRET);
      const other = spendTotp(engine.db(), cookieSecret, county.admin.userId, codeAt(0), NOW);
      await expectRefusal(other, "wrong_code");
    });

    test("an app is kept once its first code is right, for the sign-in that it was offered to", async () => {
      const signIn = { sessionId: "one", userId: someone() };
      const offer = offerTotp({ cookieSecret, signIn }, "审核员");
      const secret = offer.key.replaceAll(" ", "");
      const enrol = (code: string, sessionId = "one") =>
        enrolTotp(engine.db(), { cookieSecret, signIn: { ...signIn, sessionId } }, offer.sealed, code, NOW);
      await expectRefusal(enrol("000000"), "wrong_code");
      await expectRefusal(enrol(codeAt(0, secret), "another"), "wrong_code");
      const session = { user_id: someone(), stage: "full" as const, started_at: "", used_at: "", expires_at: "9" };
      await engine
        .db()
        .insertInto("sessions")
        .values(["one", "elsewhere"].map((id) => ({ ...session, id })))
        .execute();
      await enrol(codeAt(0, secret));
      const open = await engine.db().selectFrom("sessions").select("id").where("user_id", "=", someone()).execute();
      expect(open).toEqual([{ id: "one" }]); // whoever else was signed in is not any more
      await expectRefusal(spend(codeAt(0, secret)), "wrong_code"); // used up by the proof
      const again = offerTotp({ cookieSecret, signIn }, "审核员", offer.sealed);
      expect(again.key).toBe(offer.key);
      expect(again.qr.path.length).toBeGreaterThan(1000);
    });

    test("ten recovery codes work once each, and not after new ones are made", async () => {
      const codes = await makeRecoveryCodes(engine.db(), owner(), NOW);
      expect(new Set(codes).size).toBe(10);
      const stored = JSON.stringify(await engine.db().selectFrom("recovery_codes").selectAll().execute());
      for (const code of codes) expect(stored).not.toContain(code);
      const [first = "", second = "", third = ""] = codes;
      await spendRecovery(engine.db(), someone(), first.toUpperCase().replace(/.{4}/g, "$&-"));
      await expectRefusal(spendRecovery(engine.db(), someone(), first), "wrong_code");
      await expectRefusal(spendRecovery(engine.db(), county.admin.userId, second), "wrong_code");
      const tries = await Promise.allSettled([1, 2, 3].map(() => spendRecovery(engine.db(), someone(), second)));
      expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
      expect((await readFactors(engine.db(), someone())).recoveryCodes).toBe(8);
      await makeRecoveryCodes(engine.db(), owner(), NOW);
      await expectRefusal(spendRecovery(engine.db(), someone(), third), "wrong_code");
      expect((await readFactors(engine.db(), someone())).recoveryCodes).toBe(10);
    });

    test("the last one cannot be removed, not even by two at once", async () => {
      await clearFactors(engine.db(), someone());
      await keep();
      await makeRecoveryCodes(engine.db(), owner(), NOW);
      await expectRefusal(removeFactor(engine.db(), owner(), null, NOW), "last_factor");
      await aPasskey("key");
      await Promise.allSettled([
        removeFactor(engine.db(), owner(), null, NOW),
        removeFactor(engine.db(), owner(), "key", NOW),
      ]);
      const { totpSince, passkeys } = await readFactors(engine.db(), someone());
      expect((totpSince === null ? 0 : 1) + passkeys.length).toBe(1);
    });

    test("is added after the password alone only where there is none yet", async () => {
      await clearFactors(engine.db(), someone());
      const signIn = {
        sessionId: "one",
        userId: someone(),
        stage: "password" as const,
        confirmedAt: NOW.toISOString(),
      };
      await assertMayEnrol(engine.db(), signIn, NOW);
      await aPasskey("another key");
      await expectRefusal(assertMayEnrol(engine.db(), signIn, NOW), "second_factor_needed");
      await assertMayEnrol(engine.db(), { ...signIn, stage: "full" }, NOW);
    });

    test("no way to sign in changes without the password within ten minutes", async () => {
      await clearFactors(engine.db(), someone());
      await keep();
      await aPasskey("spare");
      const before = await readFactors(engine.db(), someone());
      for (const late of [owner(10), { ...owner(), confirmedAt: null }]) {
        await expectRefusal(makeRecoveryCodes(engine.db(), late, NOW), "password_needed");
        await expectRefusal(removeFactor(engine.db(), late, null, NOW), "password_needed");
        const signIn = { ...late, sessionId: "one", stage: "full" as const };
        await expectRefusal(assertMayEnrol(engine.db(), signIn, NOW), "password_needed");
      }
      expect(await readFactors(engine.db(), someone())).toEqual(before);
      await removeFactor(engine.db(), owner(9), "spare", NOW);
      expect((await readFactors(engine.db(), someone())).passkeys).toEqual([]);
    });

    test("a passkey's challenge is used once, in time, by the session that asked", async () => {
      const put = (challenge: string) =>
        insertChallenge(engine.db(), { challenge, bound_to: "me", expires_at: "2026-11-23T02:05:00.000Z" });
      const take = (challenge: string, by = "me", at = "2026-11-23T02:00:00.000Z") =>
        spendChallenge(engine.db(), challenge, by, at);
      await put("a");
      expect(await take("a", "you")).toBe(false);
      expect(await take("a", "me", "2026-11-23T02:05:00.000Z")).toBe(false);
      expect(await take("a")).toBe(true);
      expect(await take("a")).toBe(false);
      expect(await take("b")).toBe(false);
    });
  });
});
