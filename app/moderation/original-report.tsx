import { useText } from "../i18n/use-text.ts";
import { type Kind, type Mark, markLabel } from "../reports/vocabulary.ts";
import { FactList } from "../ui/figures.tsx";
import type { readReportForDesk } from "./queue.server.ts";

type Report = Awaited<ReturnType<typeof readReportForDesk>>;

/** What the reporter sent, word for word. Never leaves the desk. */
export function OriginalReport({ report }: { report: Report }) {
  const text = useText();
  const { site, reports } = text;
  const words = text.desk.report;
  const none = reports.form.none;
  return (
    <>
      <div lang="zh-CN">
        {report.body.split(/\n+/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <FactList
        title={words.facts}
        facts={[
          { term: words.received, detail: site.day(report.receivedOn) },
          { term: words.township, detail: report.township },
          { term: words.department, detail: report.department?.name ?? none },
          { term: words.departmentText, detail: report.departmentText || none },
          { term: words.kind, detail: text.vocabulary.kinds[report.kind as Kind].label },
          { term: words.hours, detail: report.hoursPerMonth ?? none },
          {
            term: words.marks,
            detail: report.marks.map((mark) => markLabel(text, mark as Mark)).join(site.listSeparator) || none,
          },
        ]}
      />
    </>
  );
}
