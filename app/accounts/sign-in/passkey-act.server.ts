import type { Sent } from "../../http/forms/form-action.server.ts";
import type { Staff } from "../guard.server.ts";
import type { SignedIn } from "../session.server.ts";
import { passkeyForm } from "../staff/staff-form.ts";
import { CHECK_PASSKEY_REFUSALS, checkPasskey, partyOf } from "../second-factor/passkey.server.ts";

/**
 * The act of a form on which somebody who has signed in shows a passkey: `whose` says which passkeys will do, as
 * `checkPasskey` takes it, and `done` what follows.
 */
export function passkeyAct<Result>(
  whose: (signIn: SignedIn) => { userId: number | null; owner?: number },
  done: (sent: Sent<Staff>) => Promise<Result>,
) {
  return {
    schema: passkeyForm,
    codes: CHECK_PASSKEY_REFUSALS,
    refusals: { passkey_failed: ["response", "passkey"] },
    run: async (sent: Sent<Staff>, { response }: { response: string }) => {
      const { visit, who } = sent;
      const asked = { ...whose(who.signIn), boundTo: who.signIn.sessionId, response };
      await checkPasskey(visit.db, partyOf(visit), asked, visit.now);
      return done(sent);
    },
  } as const;
}
