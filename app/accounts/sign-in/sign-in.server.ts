import { createCookie } from "@remix-run/node";
import { randomBytes } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { findUser } from "../../../db/queries/staff/accounts.ts";
import { DomainError } from "../../domain-error.ts";
import { factorDelay, passwordDelay, signInLimit, signInVisitorLimit } from "../../http/limits/limits.server.ts";
import { authenticate } from "../account.server.ts";
import { renewSession, type SignedIn } from "../session.server.ts";
import { spendRecovery } from "../second-factor/second-factor.server.ts";
import { spendTotp } from "../second-factor/totp.server.ts";
import { VERIFY_SECRET_REFUSALS } from "../../secrets.server.ts";
import { servesHttps } from "../../http/env.server.ts";

/** What `checkPassword` refuses with. */
export const CHECK_PASSWORD_REFUSALS = [...VERIFY_SECRET_REFUSALS, "too_many_tries", "wrong_credentials"] as const;

/** What `checkOwnPassword` refuses with. */
export const CHECK_OWN_PASSWORD_REFUSALS = [...VERIFY_SECRET_REFUSALS, "too_many_tries", "wrong_credentials"] as const;

/** What `checkCode` refuses with. */
export const CHECK_CODE_REFUSALS = ["too_many_tries", "wrong_code"] as const;

const NINETY_DAYS = 90 * 24 * 3600;

interface Signing {
  db: Db;
  request: Request;
  env: { ORIGIN?: string };
  cookieSecret: string;
  clientKey: string;
  now: Date;
}

const isSecure = ({ env }: Pick<Signing, "env">) => servesHttps(env);

/**
 * Marks a browser in which this name has signed in before. It opens nothing: wrong passwords from elsewhere merely do
 * not slow its owner down.
 */
function knownCookie(signing: Pick<Signing, "env" | "cookieSecret">) {
  return createCookie("known", {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(signing),
    path: "/sign-in",
    maxAge: NINETY_DAYS,
    secrets: [signing.cookieSecret],
  });
}

/** Whose tries count together: those of a browser known to the account by themselves, all others with one another. */
async function triesOf(signing: Signing, name: string): Promise<string> {
  const known: unknown = await knownCookie(signing).parse(signing.request.headers.get("Cookie"));
  if (typeof known === "object" && known !== null) {
    const { username, device } = known as { username?: unknown; device?: unknown };
    if (username === name.toLowerCase() && typeof device === "string") return `device ${device}`;
  }
  return `name ${name.toLowerCase()}`;
}

/**
 * The id of the user with this name and password, within the limits of tries by visitor and by account. Throws
 * `too_many_tries`, `busy`, and as `authenticate` does.
 */
export async function checkPassword(signing: Signing, name: string, password: string): Promise<number> {
  const { db, clientKey } = signing;
  const tries = await triesOf(signing, name);
  await signInVisitorLimit.spend(clientKey);
  await signInLimit.spend(clientKey, name.toLowerCase());
  await passwordDelay.spend(tries);
  const userId = await authenticate(db, name, password);
  await signInVisitorLimit.giveBack(clientKey);
  await signInLimit.giveBack(clientKey, name.toLowerCase());
  await passwordDelay.giveBack(tries);
  return userId;
}

/** Checks the password of whoever is signed in, once more, within the same limits. Throws as `checkPassword` does. */
export async function checkOwnPassword(signing: Signing, { userId }: SignedIn, password: string): Promise<void> {
  const user = await findUser(signing.db, userId);
  if (!user) throw new DomainError("wrong_credentials");
  await checkPassword(signing, user.username, password);
}

/**
 * Uses up a code of the authenticator app, or a recovery code, which is longer. Throws `too_many_tries`, `wrong_code`.
 */
export async function checkCode({ db, cookieSecret, now }: Signing, { userId }: SignedIn, code: string): Promise<void> {
  await factorDelay.spend(String(userId));
  if (/^[\d\s]{0,12}$/.test(code)) await spendTotp(db, cookieSecret, userId, code, now);
  else await spendRecovery(db, userId, code);
  await factorDelay.giveBack(String(userId));
}

/** After both factors: the headers of a new, full session, and of a browser that is known from now on. */
export async function completeSignIn(signing: Signing, userId: number): Promise<Headers> {
  const { db, request, now } = signing;
  const user = await findUser(db, userId);
  const known = { username: user?.username.toLowerCase(), device: randomBytes(12).toString("base64url") };
  const headers = new Headers();
  headers.append("Set-Cookie", await renewSession(db, request.headers.get("Cookie"), userId, isSecure(signing), now));
  headers.append("Set-Cookie", await knownCookie(signing).serialize(known));
  return headers;
}
