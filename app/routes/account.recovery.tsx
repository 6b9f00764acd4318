import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "../accounts/guard.server.ts";
import {
  makeRecoveryCodes,
  readFactors,
  MAKE_RECOVERY_CODES_REFUSALS,
} from "../accounts/second-factor/second-factor.server.ts";
import { assertConfirmed } from "../accounts/session.server.ts";
import { deskOf, safePath } from "../accounts/sign-in/sign-in-form.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Actions, Button, LinkButton } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import "../accounts/accounts.css";

export const handle = { title: (text) => text.accounts.recovery.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { actor, signIn } = await requireStaff(visit);
    // Asked before the button is pressed: after it the page would have to be opened and pressed once more.
    assertConfirmed(signIn, visit.now);
    const { recoveryCodes } = await readFactors(visit.db, actor.userId);
    const to = safePath(visit.url.searchParams.get("to")) ?? deskOf(actor);
    return { to, person: actor.displayName, left: recoveryCodes };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => requireStaff(visit),
      key: (message: string) => message,
      show: async () => ({ codes: [] as string[] }),
    },
    (act) => ({
      make: act({
        codes: MAKE_RECOVERY_CODES_REFUSALS,
        refusals: onPage("password_needed"),
        run: async ({ visit, who }) => ({ codes: await makeRecoveryCodes(visit.db, who.signIn, visit.now) }),
      }),
    }),
  );
}

export default function Recovery() {
  const { to, person, left } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const words = useText().accounts.recovery;
  return (
    <SitePage title={words.title} lede={words.lede} person={person}>
      {made ? (
        <>
          <Notice title={words.once}>{words.keep}</Notice>
          <ol className="recovery-codes">
            {made.codes.map((code) => (
              <li key={code}>
                <code>{code.match(/.{1,4}/g)?.join("-")}</code>
              </li>
            ))}
          </ol>
          <Actions>
            <LinkButton href={to}>{words.go}</LinkButton>
          </Actions>
        </>
      ) : (
        // The address keeps where to go next.
        <form method="post">
          <p>{words.left(left)}</p>
          {left > 0 && <p>{words.remakeNote}</p>}
          <Actions>
            <Button>{left > 0 ? words.remake : words.make}</Button>
            <LinkButton href={to} look="secondary">
              {words.later}
            </LinkButton>
          </Actions>
        </form>
      )}
    </SitePage>
  );
}
