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

/**
 * What the reporter sent, word for word; `body` shows their own words, `notices` in whose name they speak, and what they said against the decision. What they
 * left out is not listed. Never leaves the desk.
 */
export function OriginalReport({
  report,
  added,
  body,
  notices,
}: {
  report: Omit<Report, "body">;
  /** The fields of what was added later. */
  added: readonly string[];
  body: ReactNode;
  notices: ReactNode;
}) {
  const text = useText();
  const { site, reports } = text;
  const words = text.desk.report;
  const { form } = reports;
  const by = report.demandedBy === "listed" || report.demandedBy === "unlisted" ? "department" : report.demandedBy;
  const later = (term: string, fields: RegExp) =>
    added.some((field) => fields.test(field)) ? text.followUp.added.later(term) : term;
  const facts: [term: string, detail: ReactNode][] = [
    [words.received, site.day(report.receivedOn)],
    [words.township, report.township],
    [words.reporter, form.reporters[report.reporter].label],
    [report.reporter === "cadre" ? words.demandedBy : words.inCharge, form.demandedBy[by].label],
    [words.department, report.department?.name],
    [words.departmentText, report.departmentText],
    [words.kind, kindLabel(text, report.kind as ReportKind)],
    [later(words.channels, /^channel$/), site.list(report.channels.map((code) => form.channels[code as Channel]))],
    [later(words.document, /^document$/), report.document],
    [
      later(words.marks, /^(mechanism|consequence)$/),
      site.list(report.marks.filter(isNoGap).map((mark) => markLabel(text, mark as Mark))),
    ],
    [
      later(words.needs, /^need\./),
      site.list(report.needs.map((need) => site.labelled(markLabel(text, need.code as Gap), form.came[need.came]))),
    ],
    [
      text.redaction.asked.fact,
      site.list((report.places.hidden ?? []).map((one) => site.labelled(text.redaction.kinds[one.kind], one.text))),
    ],
    [later(words.hours, /^hours$/), report.hoursPerMonth],
    [later(words.people, /^people$/), report.people],
  ];
  return (
    <>
      {body}
      {report.joins && (
        <>
          <p>
            {site.labelled(
              words.joins,
              <BesideLink href={`/desk/cases/${report.joins.number}`}>{report.joins.number}</BesideLink>,
            )}
          </p>
          <p lang="zh-CN">{report.joins.title}</p>
          {report.state === "received" && !report.joins.stands && <p>{words.joinsGone}</p>}
          {report.wordless && <p className="hint">{words.wordless}</p>}
        </>
      )}
      {notices}
      <details className="reading-facts">
        <summary>{words.facts}</summary>
        <FactList
          facts={facts
            .filter(([, detail]) => detail != null && detail !== "")
            .map(([term, detail]) => ({ term, detail }))}
        />
      </details>
    </>
  );
}

/** What was missing stands in the row of needs, with how much of it came. */
const isNoGap = (mark: string) => !(GAPS as readonly string[]).includes(mark);
