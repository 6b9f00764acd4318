import { useText } from "../i18n/use-text.ts";
import { TextArea } from "../ui/fields.tsx";
import { Button, HiddenFields } from "../ui/form.tsx";
import type { listMentionsForDesk } from "./mention.server.ts";
import { MentionedPage, MentionLink } from "./mention-list.tsx";
import { MAX_MENTION_REASON, mentionReasonField } from "./mention.ts";

/** A mention as a moderator decides on it: it is listed, or not, or taken off the list. */
export function MentionDeskRow({
  mention,
  action,
  answers,
  field,
}: {
  mention: Awaited<ReturnType<typeof listMentionsForDesk>>["waiting"][number];
  action: string;
  answers: Record<string, string | undefined>;
  field: (name: string) => { error: string | undefined; errorPrefix: string };
}) {
  const { site, reports, mentions } = useText();
  const words = mentions.desk;
  const { id, title, address, toldOn, state, page, body } = mention;
  const waits = state === "waiting";
  const reason = mentionReasonField(id);
  return (
    <section aria-label={title}>
      <h3>
        <MentionLink mention={mention} />
      </h3>
      <p>
        <code>{address}</code>
      </p>
      <p>
        <MentionedPage page={page} body={body} /> <span className="hint">{words.toldOn(site.day(toldOn))}</span>
      </p>
      {waits && (
        <form method="post" action={action}>
          <HiddenFields values={{ mention: String(id) }} />
          <Button name="act" value="accept">
            {words.accept}
          </Button>
        </form>
      )}
      <details open={field(reason).error !== undefined}>
        <summary>{waits ? words.decline : words.takeOff}</summary>
        <form method="post" action={action} noValidate>
          <HiddenFields values={{ mention: String(id), seen: state }} />
          <TextArea
            name={reason}
            rows={2}
            label={waits ? words.reason : words.reasonOff}
            hint={words.reasonHint}
            limit={reports.form.bodyLimit(MAX_MENTION_REASON)}
            defaultValue={answers[reason]}
            required
            {...field(reason)}
          />
          <Button name="act" value="decline" look="secondary">
            {waits ? words.decline : words.takeOff}
          </Button>
        </form>
      </details>
    </section>
  );
}
