import { useText } from "../../i18n/use-text.ts";
import type { DeclineReason } from "../../reports/report.ts";
import { Notice } from "../../ui/notice.tsx";
import type { readReportForDesk } from "./desk-report.server.ts";

type Report = Awaited<ReturnType<typeof readReportForDesk>>;

/** What became of a report that is no longer open: the outcome, when and by whom, and what its reporter was told. */
export function DecidedReport({
  report,
  byReader,
}: {
  report: Pick<Report, "state" | "decidedOn" | "declineReason" | "declineNote">;
  /** The reader decided it. */
  byReader: boolean;
}) {
  const { site, desk, vocabulary } = useText();
  const words = desk.report.became;
  const reason = report.declineReason as DeclineReason | null;
  return (
    <Notice
      title={
        report.state in words.states ? words.states[report.state as keyof typeof words.states] : desk.report.decided
      }
    >
      {report.decidedOn && <p>{words.decidedOn(site.day(report.decidedOn), byReader)}</p>}
      {report.state === "declined" && reason && <p>{vocabulary.declineReasons[reason].label}</p>}
      {report.state === "declined" && report.declineNote && <blockquote lang="zh-CN">{report.declineNote}</blockquote>}
    </Notice>
  );
}
