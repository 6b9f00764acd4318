import { useText } from "../../../i18n/use-text.ts";
import { Notice, Paragraphs } from "../../../ui/notice.tsx";
import type { AppealState } from "../follow-up.ts";
import { BesideLink } from "../../../unsent-notice.tsx";

/** For the desk: how the appeal on a report stands, and the way to decide it. */
export function AppealNotice({
  report,
  appeal,
  own,
}: {
  /** Row id. */
  report: number;
  appeal: { state: AppealState; body: string; filedOn: string; decidedOn: string | null } | null;
  /** The reader made the decision that it is about. */
  own: boolean;
}) {
  const { site, followUp } = useText();
  if (!appeal) return null;
  const words = followUp.desk.appeal;
  const decidedOn = site.day(appeal.decidedOn ?? appeal.filedOn);
  return (
    <Notice title={followUp.desk.appealsTitle}>
      {appeal.state === "waiting" && <p>{words.waiting(site.day(appeal.filedOn))}</p>}
      {appeal.state === "upheld" && <p>{words.reopened(decidedOn)}</p>}
      {appeal.state === "rejected" && <p>{words.rejected(decidedOn)}</p>}
      <details open={appeal.state !== "rejected"}>
        <summary>{words.body}</summary>
        <Paragraphs text={appeal.body} lang="zh-CN" />
      </details>
      {own && <p>{words.own}</p>}
      <p>
        <BesideLink href={`/desk/reports/${report}/appeal`}>{words.open}</BesideLink>
      </p>
    </Notice>
  );
}
