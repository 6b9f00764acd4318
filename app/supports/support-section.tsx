import { StageTable } from "../cases/clock/stage-table.tsx";
import { useName, useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import type { SupportFacts } from "./support.server.ts";
import { SupportAnswer } from "./support-answer.tsx";
import { SupportSentBack } from "./sending-back/support-sent-back.tsx";

/** The bodies that support a case, each apart from the lead body: why it was asked, its clock, its answers. */
export function SupportSection({ supports }: { supports: readonly SupportFacts[] }) {
  const { supports: text } = useText();
  if (supports.length === 0) return null;
  return (
    <section aria-labelledby="supports">
      <h2 id="supports">{text.onCase.title}</h2>
      <p className="hint">{text.onCase.note}</p>
      {supports.map((one) => (
        <SupportOf key={one.id} support={one} />
      ))}
    </section>
  );
}

function SupportOf({ support }: { support: SupportFacts }) {
  const { site, supports: text } = useText();
  const nameOf = useName();
  const words = text.onCase;
  const { department, duty, over, overAs } = support;
  const name = nameOf(department);
  return (
    <section aria-labelledby={`support-${support.id}`}>
      <h3 id={`support-${support.id}`}>
        <a href={`/departments/${department.code}`}>{name}</a>
      </h3>
      <p>{words.asked(site.day(support.askedOn))}</p>
      {support.from !== null && <p>{words.from(support.from)}</p>}
      <p lang="zh-CN">{words.reason(support.reason)}</p>
      {duty && <p lang="zh-CN">{words.item(`${duty.code} ${duty.title}`)}</p>}
      {over !== null && overAs !== null && (
        <Notice title={words.over[overAs](site.day(over))}>
          {support.endReason !== null && <p lang="zh-CN">{words.endReason(support.endReason)}</p>}
        </Notice>
      )}
      <StageTable stages={support.stages} caption={words.caption(name)} />
      {support.answers.length === 0 && over === null && <p>{words.answerNone}</p>}
      <SupportSentBack support={support} />
      {support.answers.map((answer) => (
        <SupportAnswer
          key={answer.position}
          answer={answer}
          department={department}
          heading={<h4>{words.answer}</h4>}
        />
      ))}
    </section>
  );
}
