import type { Site } from "./site.ts";
import { type Answer, signedIn, type Visitor } from "./visitor.ts";

type SiteOfStaff = Parameters<typeof signedIn>[0];

/** Those who stay signed in at a site: to sign in takes longer than most acts. */
const present = new WeakMap<SiteOfStaff, Map<string, Visitor>>();

/**
 * Sends a form as this member of staff, who stays signed in from one such act to the next; who was signed out meanwhile, or
 * whose day at the desk is over, signs in again.
 */
export async function postAs(
  site: Site,
  username: string,
  ...[path, fields, headers]: Parameters<Visitor["post"]>
): Promise<Answer> {
  const all = present.get(site) ?? new Map<string, Visitor>();
  present.set(site, all);
  const before = all.get(username);
  const answer = await before?.post(path, fields, headers);
  if (answer && !asksToSignIn(answer)) return answer;
  const anew = await signedIn(site, username);
  all.set(username, anew);
  return anew.post(path, fields, headers);
}

/** A form with words in it is kept on the page that asks to sign in. */
function asksToSignIn({ status, headers }: Answer): boolean {
  return status === 401 || (headers.get("location") ?? "").startsWith("/sign-in");
}
