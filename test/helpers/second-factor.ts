import { readFileSync } from "node:fs";
import path from "node:path";
import { Secret, TOTP } from "otpauth";
import { shanghaiDay } from "../../app/day.ts";
import { keepTotp } from "../../app/accounts/second-factor/totp.server.ts";
import type { Site } from "./site.ts";
import { realNow } from "./clock.ts";

/** A site, with the clock that it lives by where that is not the machine's. */
type WithClock = Pick<Site, "db" | "folder"> & Partial<Pick<Site, "now">>;

/**
 * Gives a member of staff an authenticator app, in the place of the one before, and answers a code of it. A new secret
 * each time: two who sign in as the same person within half a minute do not use one code twice.
 */
export async function freshCode({ db, folder, now }: WithClock, username: string): Promise<string> {
  const secret = new Secret();
  const user = await db.selectFrom("users").select("id").where("username", "=", username).executeTakeFirstOrThrow();
  await keepTotp(db, cookieSecretOf(folder), user.id, secret.base32, shanghaiDay(now?.() ?? realNow()));
  return codeOf(secret.base32, now?.());
}

/** The code that an authenticator app with this secret, in base32, shows now, or at that instant. */
export function codeOf(secret: string, at = realNow()): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) }).generate({ timestamp: at.getTime() });
}

/** The secret that the site made for itself. */
function cookieSecretOf(folder: string): string {
  return readFileSync(path.join(folder, "session-secret"), "utf8");
}
