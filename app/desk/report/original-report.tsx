import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import {
  type Channel,
  type Gap,
  GAPS,
  kindLabel,
  type Mark,
  markLabel,
  type ReportKind,
} from "../../reports/vocabulary.ts";
import { BesideLink } from "../../unsent-notice.tsx";
import { FactList } from "../../ui/figures/figures.tsx";
import type { readReportForDesk } from "./desk-report.server.ts";

type Report = Awaited<ReturnType<typeof readReportForDesk>>;

/** What the reporter sent, word for word; `body` shows their own words. Never leaves the desk. */
export function OriginalReport({ report, body }: { report: Omit<Report, "body">; body: ReactNode }) {
  const text = useText();
  const { site, reports } = text;
  const words = text.desk.report;
  const { form } = reports;
  const none = form.none;
  const listed = (labels: string[]) => site.list(labels) || none;
  const by = report.demandedBy === "listed" || report.demandedBy === "unlisted" ? "department" : report.demandedBy;
  return (
    <>
      {body}
      <FactList
        title={words.facts}
        facts={[
          ...(report.joins
            ? [
                {
                  term: words.joins,
                  detail: (
                    <>
                      <BesideLink href={`/desk/cases/${report.joins.number}`}>{report.joins.number}</BesideLink>{" "}
                      {report.joins.title}
                      {report.wordless && <p className="hint">{words.wordless}</p>}
                    </>
                  ),
                },
              ]
            : []),
          { term: words.received, detail: site.day(report.receivedOn) },
          { term: words.township, detail: report.township },
          { term: words.reporter, detail: form.reporters[report.reporter].label },
          { term: report.reporter === "cadre" ? words.demandedBy : words.inCharge, detail: form.demandedBy[by].label },
          { term: words.department, detail: report.department?.name ?? none },
          { term: words.departmentText, detail: report.departmentText || none },
          { term: words.kind, detail: kindLabel(text, report.kind as ReportKind) },
          { term: words.channels, detail: listed(report.channels.map((code) => form.channels[code as Channel])) },
          { term: words.document, detail: report.document || none },
          {
            term: words.marks,
            detail: listed(report.marks.filter(isNoGap).map((mark) => markLabel(text, mark as Mark))),
          },
          {
            term: words.needs,
            detail: listed(
              report.needs.map((need) => site.labelled(markLabel(text, need.code as Gap), form.came[need.came])),
            ),
          },
          {
            term: text.redaction.asked.fact,
            detail: listed(
              (report.places.hidden ?? []).map((one) => site.labelled(text.redaction.kinds[one.kind], one.text)),
            ),
          },
          { term: words.hours, detail: report.hoursPerMonth ?? none },
          { term: words.people, detail: report.people ?? none },
        ]}
      />
    </>
  );
}

/** What was missing stands in the row of needs, with how much of it came. */
const isNoGap = (mark: string) => !(GAPS as readonly string[]).includes(mark);
