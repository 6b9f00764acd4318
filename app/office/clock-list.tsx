import type { ReactNode } from "react";
import { StageTag } from "../cases/clock/stage-tag.tsx";
import type { ClockStage } from "../cases/clock/clock.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { type Column, DataTable } from "../ui/table.tsx";
import type { ClockRow } from "./clocks.server.ts";

/** Clocks as rows: of which case, whose, due when, how they stand. */
export function ClockList({
  rows,
  caption,
  linkTo,
  withDepartment = false,
  withCounty,
  stage,
  tick,
  empty,
}: {
  rows: readonly ClockRow[];
  caption: string;
  /** Folder of the pages that the titles lead to. */
  linkTo: string;
  withDepartment?: boolean;
  withCounty: boolean;
  /** What is due of these. */
  stage: ClockStage;
  /** A box before the title of a row. */
  tick?: (row: ClockRow) => ReactNode;
  empty: ReactNode;
}) {
  const { site, inbox, vocabulary, sendingBack, rounds } = useText();
  const nameOf = useName();
  const words = inbox.columns;
  /** A row that has no such stage is in no list of it. */
  const clockOf = (row: ClockRow) => (stage === "answered" ? row : (row[stage] ?? row));
  const columns: Column<ClockRow>[] = [
    {
      key: "title",
      header: words.title,
      rowHeader: true,
      cell: (row) => (
        <>
          {row.round > 1 && row.metOn === null && (
            <span className="row-note clock-sent-back">{rounds.row(row.round)}</span>
          )}
          {row.sentBackOn && (
            <span className="row-note clock-sent-back">{sendingBack.row(site.day(row.sentBackOn))}</span>
          )}
          {row.toMend && !row.sentBackOn && <span className="row-note clock-sent-back">{inbox.toMend}</span>}
          {tick?.(row)}
          <a href={`${linkTo}/${row.number}`} lang="zh-CN">
            {row.title}
          </a>
          {row.title !== row.number && (
            <>
              {" "}
              <span className="row-number">{row.number}</span>
            </>
          )}
          <span className="row-note">{vocabulary.kinds[row.kind].label}</span>
          {row.nudgedOn && <span className="row-note clock-nudged">{inbox.nudged(site.day(row.nudgedOn))}</span>}
        </>
      ),
    },
    ...(withDepartment
      ? [{ key: "department", header: words.department, cell: (row: ClockRow) => nameOf(row.department) }]
      : []),
    ...(withCounty
      ? [{ key: "county", header: words.county, short: true, cell: (row: ClockRow) => nameOf(row.county) }]
      : []),
    {
      key: "due",
      header: words.due,
      short: true,
      cell: (row) => <time dateTime={clockOf(row).dueOn}>{site.day(clockOf(row).dueOn)}</time>,
    },
    {
      key: "clock",
      header: words.clock,
      cell: (row) => {
        const { dueOn, metOn, heldOn, daysLate } = clockOf(row);
        return (
          <>
            <StageTag stage={stage} {...{ dueOn, metOn, heldOn, daysLate }} />
            {stage !== "signed" && row.signed?.metOn === null && (
              <span className="row-note">
                <StageTag stage="signed" {...row.signed} />
              </span>
            )}
          </>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="stack"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.number}
      empty={empty}
    />
  );
}
