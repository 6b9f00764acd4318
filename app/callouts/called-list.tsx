import { useName, useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import type { listCallouts } from "./callout.server.ts";

/** The townships that wait for the body to come, each with its next step, the last day of that and the way to its page. */
export function CalledList({ called }: { called: Awaited<ReturnType<typeof listCallouts>> }) {
  const { site, callouts } = useText();
  const nameOf = useName();
  if (called.length === 0) return null;
  return (
    <section aria-labelledby="called">
      <h2 id="called">{callouts.office.inbox}</h2>
      {called.map((one) => (
        <Notice key={one.id}>
          <p>
            <a href={`/office/calls/${one.id}`} lang="zh-CN">
              {one.title}
            </a>{" "}
            {one.title !== one.number && <span className="row-number">{one.number}</span>}
          </p>
          <p>{callouts.office.item(nameOf(one.township), callouts.toDo[one.next.step], site.day(one.next.dueOn))}</p>
        </Notice>
      ))}
    </section>
  );
}
