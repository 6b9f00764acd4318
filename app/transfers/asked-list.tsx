import { useName, useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import type { listAskedTransfers } from "./read-transfers.server.ts";

/** What other bodies say is this one's, and it has to answer, each with the way to its page. */
export function AskedTransfers({ asked }: { asked: Awaited<ReturnType<typeof listAskedTransfers>> }) {
  const { site, transfers } = useText();
  const nameOf = useName();
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{transfers.inbox.title}</h2>
      {asked.map((one) => (
        <Notice key={one.number}>
          <p>
            <a href={`/office/cases/${one.number}/transfer`} lang="zh-CN">
              {one.title}
            </a>{" "}
            {one.number}
          </p>
          <p>{transfers.inbox.item(nameOf(one.from), site.day(one.answerBy))}</p>
        </Notice>
      ))}
    </section>
  );
}
