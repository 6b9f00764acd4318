import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { deleteFollower } from "../notifications/followers/follower.server.ts";
import { openStopLink, stopRecipient, STOP_RECIPIENT_REFUSALS } from "../notifications/stop/stop-recipient.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Actions, Button } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = { title: (text) => text.notifications.stop.title } satisfies PageHandle;

/** To open it does nothing: what looks into mails before their readers opens every link. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ cookieSecret, url }) => {
    const { kind } = openStopLink(cookieSecret, url);
    return { follows: kind === "follower", here: `/stop${url.search}`, done: url.searchParams.has("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: async ({ visit }) => openStopLink(visit.cookieSecret, visit.url), key: (message: string) => message },
    (act) => ({
      stop: act({
        codes: STOP_RECIPIENT_REFUSALS,
        refusals: onPage("not_found"),
        run: async ({ visit: { db, today, url }, who }) => {
          await (who.kind === "follower" ? deleteFollower(db, who.id, today) : stopRecipient(db, who, today));
          return redirect(`/stop${url.search}&done`);
        },
      }),
    }),
  );
}

export default function Stop() {
  const { follows, here, done } = useLoaderData<typeof loader>();
  const text = useText();
  const words = { ...text.notifications.stop, ...(follows && text.follows.stop) };
  return (
    <SitePage title={words.title} lede={done ? undefined : words.lede}>
      {done ? (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      ) : (
        <form method="post" action={here}>
          <Actions>
            <Button name="act" value="stop">
              {words.submit}
            </Button>
          </Actions>
        </form>
      )}
    </SitePage>
  );
}
