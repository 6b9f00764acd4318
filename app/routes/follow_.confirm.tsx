import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import {
  CONFIRM_FOLLOW_REFUSALS,
  confirmFollow,
  openConfirmLink,
  readAsked,
} from "../notifications/followers/follower.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Actions, Button } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = { title: (text) => text.follows.confirm.title } satisfies PageHandle;

/** To open it does nothing: what looks into mails before their readers opens every link. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, cookieSecret, url, today }) => {
    const { name, nameEn, confirmed } = await readAsked(db, openConfirmLink(cookieSecret, url), today);
    return { here: `/follow/confirm${url.search}`, name, nameEn, confirmed };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: async ({ visit }) => openConfirmLink(visit.cookieSecret, visit.url), key: (message: string) => message },
    (act) => ({
      confirm: act({
        onlyPressed: true,
        codes: CONFIRM_FOLLOW_REFUSALS,
        refusals: onPage("not_found"),
        run: async ({ visit: { db, today, url }, who }) => {
          await confirmFollow(db, who, today);
          return redirect(`/follow/confirm${url.search}`);
        },
      }),
    }),
  );
}

export default function ConfirmFollow() {
  const { here, name, nameEn, confirmed } = useLoaderData<typeof loader>();
  const words = useText().follows.confirm;
  const shown = useName()({ name, nameEn });
  return (
    <SitePage title={words.title} lede={confirmed ? undefined : words.lede(shown)}>
      {confirmed ? (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      ) : (
        <form method="post" action={here}>
          <Actions>
            <Button name="act" value="confirm">
              {words.submit}
            </Button>
          </Actions>
        </form>
      )}
    </SitePage>
  );
}
