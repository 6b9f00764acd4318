import { useText } from "../../../i18n/use-text.ts";
import { TextArea } from "../../../ui/fields.tsx";
import { Button, HiddenFields } from "../../../ui/form.tsx";
import { Notice, Paragraphs } from "../../../ui/notice.tsx";
import type { readFlagQueue } from "../retaliation/retaliation.server.ts";

type Flag = Awaited<ReturnType<typeof readFlagQueue>>["waiting"][number];

/** The name of the field for the words to the reporter; each word of retaliation on the page has its own. */
export const noteOf = (flag: string | number | undefined) => `note-${flag}`;
/** The same for the words to the second moderator, by the voice that is to be hidden. */
export const wordsOf = (voice: string | undefined) => `words-${voice ?? ""}`;

/** When the first answer is due or was given, and who of the desk has seen it. */
export function FlagState({ flag, today }: { flag: Flag; today: string }) {
  const { site, followUp } = useText();
  const words = followUp.desk.retaliation;
  const { clock, replies } = flag;
  const dueToday = clock.dueOn === today;
  return (
    <>
      {clock.state === "overdue" && <Notice tone="overdue" title={words.overdue(clock.daysLate)} />}
      {clock.state === "running" && <p>{dueToday ? words.dueToday : words.dueBy(site.day(clock.dueOn))}</p>}
      {clock.state === "answered" && <p>{words.firstAnswered(site.day(replies[0]?.repliedOn ?? today))}</p>}
      <p className="hint">
        {words.seenBy(site.list(flag.seenBy.map((look) => words.seen(look.name, site.day(look.on)))))}
      </p>
      {flag.lacksEyes && <Notice tone="overdue" title={words.lacksEyes} />}
    </>
  );
}

/** What the reporter wrote and was answered, and the ways to the report while it is not destroyed, and to its cases. */
export function FlagStory({ flag }: { flag: Flag }) {
  const { site, followUp } = useText();
  const words = followUp.desk.retaliation;
  return (
    <>
      <Paragraphs text={flag.body} lang="zh-CN" />
      {flag.replies.map((reply) => (
        <Notice key={reply.id} title={words.replied(site.day(reply.repliedOn))}>
          <Paragraphs text={reply.body} lang="zh-CN" />
        </Notice>
      ))}
      <ul>
        {flag.readable && (
          <li>
            <a href={`/desk/reports/${flag.report}`}>{words.seeReport(flag.report)}</a>
          </li>
        )}
        {flag.published.map(({ number, position }) => (
          <li key={number}>
            <a href={`/desk/cases/${number}`}>{words.seeCase(number)}</a>
            <br />
            <a href={`/desk/cases/${number}/correct#voice-${position}`}>{words.shorten(number, position)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** For each public voice of the report: a form that hides it at once, until another person has looked. */
export function HideForms({
  flag,
  address,
  answers,
  error,
}: {
  flag: Flag;
  address: string;
  answers: Record<string, string | undefined>;
  /** By the name of the field. */
  error: (name: string) => string | undefined;
}) {
  const { site, followUp } = useText();
  const words = followUp.desk.retaliation;
  return flag.published.map(({ number, position, readable }) => {
    const voice = `${number}.${position}`;
    const name = wordsOf(voice);
    if (!readable) {
      return (
        <p key={voice} className="hint">
          {words.alreadyHidden(number, position)}
        </p>
      );
    }
    return (
      <details key={voice} open={error(name) !== undefined}>
        <summary>{words.hideTitle(number, position)}</summary>
        <form method="post" action={address} noValidate>
          <HiddenFields values={{ voice }} />
          <TextArea
            name={name}
            rows={2}
            label={words.hideWords}
            hint={words.hideHint}
            defaultValue={answers[name] ?? words.hideDefault}
            error={error(name)}
            errorPrefix={site.errorPrefix}
          />
          <Button name="act" value="hide" look="danger">
            {words.hide}
          </Button>
        </form>
      </details>
    );
  });
}
