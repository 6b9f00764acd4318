import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { deskHome } from "../desk/desk-home.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { MentionDeskRow } from "../mentions/mention-desk-row.tsx";
import { mentionAcceptForm, mentionDeclineForm, useMentionErrors } from "../mentions/mention-form.ts";
import { type MentionError, mentionReasonField } from "../mentions/mention.ts";
import {
  ACCEPT_MENTION_REFUSALS,
  acceptMention,
  DECLINE_MENTION_REFUSALS,
  declineMention,
  listMentionsForDesk,
} from "../mentions/mention.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/desk/mentions";
const DONE = ["accept", "decline"] as const;

export const handle = { title: (text) => text.mentions.desk.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    return {
      ...(await listMentionsForDesk(visit.db, actor)),
      person: actor.displayName,
      decides: can(actor, "decide:report"),
      done: DONE.find((one) => one === visit.url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const done = (what: (typeof DONE)[number]) => redirect(`${HERE}?done=${what}`);
  const reasonOf = ({ mention = "" }: Record<string, string>) => mentionReasonField(mention);
  const away = onPage("forbidden", "home_county", "recused", "not_found");
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "judge:case"), key: (message: MentionError) => message },
    (act) => ({
      accept: act({
        schema: mentionAcceptForm,
        onlyPressed: true,
        places: ["reason"],
        named: { reason: reasonOf, mention: () => "mention" },
        codes: ACCEPT_MENTION_REFUSALS,
        refusals: {
          personal_left: ["reason", "personal"],
          unseen_left: ["reason", "personal"],
          unknown_region: "page",
          stale_version: ["reason", "stale"],
          ...away,
        },
        run: async ({ visit: { db, today }, who }, { mention }) => {
          await acceptMention(db, who, mention, today);
          return done("accept");
        },
      }),
      decline: act({
        schema: mentionDeclineForm,
        named: { reason: reasonOf },
        codes: DECLINE_MENTION_REFUSALS,
        refusals: { stale_version: ["reason", "stale"], ...away },
        run: async ({ visit: { db, today }, who }, { mention: id, ...declined }) => {
          await declineMention(db, who, { id, ...declined }, today);
          return done("decline");
        },
      }),
    }),
  );
}

export default function DeskMentions() {
  const { waiting, accepted, person, decides, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const { site, mentions } = text;
  const words = mentions.desk;
  const errors = failed?.errors ?? {};
  const field = useMentionErrors(errors);
  const form = { action: HERE, answers: failed?.answers ?? {}, field };
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [deskHome(text, decides)] }}
    >
      {done && !failed && (
        <Notice tone="success" live>
          {words.done[done]}
        </Notice>
      )}
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <h2>{words.waiting}</h2>
      {waiting.length === 0 && <p>{words.waitingNone}</p>}
      {waiting.map((one) => (
        <MentionDeskRow key={one.id} mention={one} {...form} />
      ))}
      <h2>{words.accepted}</h2>
      {accepted.length === 0 && <p>{words.acceptedNone}</p>}
      {accepted.map((one) => (
        <MentionDeskRow key={one.id} mention={one} {...form} />
      ))}
    </SitePage>
  );
}
