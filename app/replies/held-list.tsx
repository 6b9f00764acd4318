import { useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import type { listHeldReplies, readReturned } from "./read-held.server.ts";
import { type AnswerChannel, DAYS_TO_MEND } from "./reply.ts";

/** What a department waits for, and what it has to mend, each with the way to its case. */
export function HeldList({ held }: { held: Awaited<ReturnType<typeof listHeldReplies>> }) {
  const { site, answers } = useText();
  const words = answers.office;
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="held">
      <h2 id="held">{words.heldTitle}</h2>
      {held.map((one) => (
        <Notice
          key={one.id}
          tone={one.returned ? "overdue" : "info"}
          title={one.returned ? words.returned : words.held}
        >
          <p>
            <a href={`/office/cases/${one.number}`} lang="zh-CN">
              {one.title}
            </a>{" "}
            {one.number}
          </p>
          {one.returned ? (
            <>
              <p>{words.returnedText(DAYS_TO_MEND, site.day(one.returned.on))}</p>
              <p lang="zh-CN">{words.returnedNote(one.returned.note)}</p>
            </>
          ) : (
            <p>{words.heldText(site.day(one.filedOn))}</p>
          )}
        </Notice>
      ))}
    </section>
  );
}

/** Of one case: that its answer waits for a moderator, or was sent back and why. */
export function HeldNotices({
  held,
  returned,
}: {
  held: { countsOn: string; channel: AnswerChannel | null } | null;
  returned: Awaited<ReturnType<typeof readReturned>>;
}) {
  const { site, answers, entering } = useText();
  const words = answers.office;
  return (
    <>
      {held && (
        <Notice title={words.held}>
          {held.channel ? (
            <>
              <p>{entering.held(site.day(held.countsOn), held.channel)}</p>
              <p>{entering.office}</p>
            </>
          ) : (
            words.heldText(site.day(held.countsOn))
          )}
        </Notice>
      )}
      {returned && (
        <Notice tone="overdue" title={words.returned}>
          <p>{words.returnedText(DAYS_TO_MEND, site.day(returned.on))}</p>
          <p lang="zh-CN">{words.returnedNote(returned.note)}</p>
        </Notice>
      )}
    </>
  );
}

/** The way to each of the department's own answers that it can correct. */
export function OwnAnswers({ number, positions }: { number: string; positions: readonly number[] }) {
  const { answering } = useText();
  if (positions.length === 0) return null;
  return (
    <section aria-labelledby="own">
      <h2 id="own">{answering.revised.own}</h2>
      <ul>
        {positions.map((position) => (
          <li key={position}>
            <a href={`/office/cases/${number}/answers/${position}`}>{answering.revised.link(position)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
