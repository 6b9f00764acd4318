import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePassword } from "../accounts/guard.server.ts";
import { bindBrowser } from "../accounts/second-factor/passkey-cookie.server.ts";
import { askForPasskey, offerPasskey, partyOf } from "../accounts/second-factor/passkey.server.ts";
import { assertMayEnrol } from "../accounts/second-factor/second-factor.server.ts";
import { readForm } from "../http/forms/form.server.ts";
import { passkeyLimit } from "../http/limits/limits.server.ts";
import { respond } from "../http/respond.server.ts";

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async () => redirect("/sign-in"));
}

/** What the browser needs to make or use a passkey, for the script of the forms: to enrol, as second factor, alone, or for the password. */
export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, env, clientKey, now } = visit;
    const purpose = (await readForm(visit.request)).get("purpose");
    await passkeyLimit.spend(clientKey);
    const party = partyOf(visit);
    if (purpose === "sign-in") {
      const { boundTo, cookie } = await bindBrowser(env);
      return Response.json(await askForPasskey(db, party, null, boundTo, now), { headers: { "Set-Cookie": cookie } });
    }
    const { actor, signIn } = await requirePassword(visit);
    // In the place of the password the device must check who holds it, as when it signs in alone.
    if (purpose === "confirm") return Response.json(await askForPasskey(db, party, null, signIn.sessionId, now));
    if (purpose !== "enrol") return Response.json(await askForPasskey(db, party, actor.userId, signIn.sessionId, now));
    await assertMayEnrol(db, signIn, now);
    const person = { userId: actor.userId, name: actor.displayName };
    return Response.json(await offerPasskey(db, party, person, signIn.sessionId, now));
  });
}
