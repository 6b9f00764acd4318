import { readFileSync } from "node:fs";
import path from "node:path";
import { Secret, TOTP } from "otpauth";
import { keepTotp } from "../../app/accounts/second-factor/totp.server.ts";
import type { Site } from "./site.ts";
import { realDay } from "./clock.ts";

/**
 * Gives a member of staff an authenticator app, in the place of the one before, and answers a code of it. A new secret
 * each time: two who sign in as the same person within half a minute do not use one code twice.
 */
export async function freshCode({ db, folder }: Pick<Site, "db" | "folder">, username: string): Promise<string> {
  const secret = new Secret();
  const user = await db.selectFrom("users").select("id").where("username", "=", username).executeTakeFirstOrThrow();
  await keepTotp(db, cookieSecretOf(folder), user.id, secret.base32, realDay());
  return codeOf(secret.base32);
}

/** The code that an authenticator app with this secret, in base32, shows now. */
export function codeOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) }).generate();
}

/** The secret that the site made for itself. */
function cookieSecretOf(folder: string): string {
  return readFileSync(path.join(folder, "session-secret"), "utf8");
}
