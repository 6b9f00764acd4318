import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";
import type { DeclineReason, Reporter, ReportState } from "../report.ts";
import type { Appeal } from "./appeal.server.ts";
import { Note } from "./conversation.tsx";
import { useRelief } from "./relief/use-relief.ts";

/** How a report stands today. */
export interface ReportStanding {
  state: ReportState;
  /** In whose words the reporter is asked. */
  reporter: Reporter;
  /** The reporter took it back. */
  withdrawn: boolean;
  daysWaited: number;
  /** A moderator's question waits for the reporter. */
  asked: boolean;
  /** `noteHtml` is sanitised. */
  declined: { reason: DeclineReason; note: string; noteHtml: string } | null;
  appeal: Pick<Appeal, "state" | "filedOn" | "decidedOn"> | null;
  /** What of it is public, in the order of publication. */
  matters: readonly StandingMatter[];
}

export interface StandingMatter {
  number: string;
  title: string;
  /** Null once the case is withdrawn. */
  now: {
    clock: { dueOn: string; metOn: string | null };
    /** Since when it is asked, null while it is not. */
    askedSince: string | null;
    daysLate: number;
    /** The reporter's word is due: days since the answer after which it is asked, 0, 30 or 90. */
    ask: number | null;
    /** The first day of the next time that it is asked. */
    nextOn: string | null;
  } | null;
}

/** How the report stands, what happens next and when. */
export function StatusNow({ standing }: { standing: ReportStanding }) {
  const { reports, followUp, split } = useText();
  const { state, matters } = standing;
  const asked = standing.asked && state === "received";
  const partly = state === "received" && matters.length > 0;
  const { states } = reports.status;
  const backAfterwards = standing.withdrawn && state === "published";
  const said = partly ? split.status.partly : backAfterwards ? { ...states.withdrawn, text: "" } : states[state];
  return (
    <>
      {standing.asked && !asked && (
        <Notice>
          <Asked />
        </Notice>
      )}
      <div id="now">
        <Notice
          title={asked ? followUp.received.askedTitle : said.title}
          tone={state === "published" && !backAfterwards ? "success" : "info"}
        >
          {asked ? <Asked /> : said.text && <p>{said.text}</p>}
          {state === "received" && <Waiting standing={standing} />}
          {state === "declined" && <Declined standing={standing} />}
          {state === "published" && matters.length > 1 && <p>{split.status.several}</p>}
          {state === "published" && <Published matters={matters} reporter={standing.reporter} />}
        </Notice>
      </div>
      {partly && (
        <Notice title={reports.status.states.published.title} tone="success">
          <Published matters={matters} reporter={standing.reporter} />
        </Notice>
      )}
      {state === "published" && standing.declined && (
        <Notice title={split.status.rest}>
          <Declined standing={standing} />
        </Notice>
      )}
    </>
  );
}

/** In place of "please come back in some days": now it is the reporter's turn. */
function Asked() {
  const { followUp } = useText();
  return (
    <>
      <p>{followUp.received.asked}</p>
      <p>
        <a href="#conversation">{followUp.received.answer}</a>
      </p>
    </>
  );
}

function Waiting({ standing: { appeal, daysWaited } }: { standing: ReportStanding }) {
  const { site, followUp } = useText();
  const words = followUp.received;
  if (appeal?.state === "upheld") return <p>{words.again(site.day(appeal.decidedOn ?? ""))}</p>;
  return <p>{daysWaited === 0 ? words.waitedToday : words.waited(daysWaited)}</p>;
}

function Declined({ standing: { declined, appeal } }: { standing: ReportStanding }) {
  const { site, reports, followUp, vocabulary } = useText();
  const words = followUp.declined;
  const reason = declined && vocabulary.declineReasons[declined.reason];
  return (
    <>
      {reason && (
        <>
          <Line label={reports.status.reason}>{reason.label}</Line>
          <p>{reason.hint}</p>
        </>
      )}
      {declined?.note && (
        <>
          <p>{site.labelled(reports.status.note, "")}</p>
          <Note html={declined.noteHtml} />
        </>
      )}
      {appeal === null && <p>{words.appeal}</p>}
      {appeal?.state === "waiting" && <p>{words.waiting(site.day(appeal.filedOn))}</p>}
      {appeal?.state === "rejected" && <p>{words.rejected(site.day(appeal.decidedOn ?? ""))}</p>}
      <p>
        {words.again} <a href="/report">{words.report}</a>
      </p>
    </>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  const { site } = useText();
  return <p>{site.labelled(label, children)}</p>;
}

function Published({ matters, reporter }: Pick<ReportStanding, "matters" | "reporter">) {
  return matters.map((matter) => (
    <PublishedMatter key={matter.number} matter={matter} alone={matters.length === 1} reporter={reporter} />
  ));
}

function PublishedMatter({ matter, alone, reporter }: { matter: StandingMatter; alone: boolean; reporter: Reporter }) {
  const { site, reports, followUp } = useText();
  const words = followUp.published;
  const asking = useRelief(reporter);
  if (!matter.now) return <p>{alone ? reports.status.hidden : site.labelled(matter.number, reports.status.hidden)}</p>;
  const { clock, askedSince, daysLate, ask, nextOn } = matter.now;
  const { dueOn, metOn } = clock;
  const confirm = `/status/report/confirm${alone ? "" : `?case=${matter.number}`}`;
  return (
    <>
      <p>
        <a href={`/cases/${matter.number}`}>
          {site.labelled(alone ? reports.status.seeCase : matter.number, <span lang="zh-CN">{matter.title}</span>)}
        </a>
      </p>
      {metOn === null ? (
        <p>{daysLate > 0 ? words.overdue(daysLate, site.day(dueOn)) : words.running(site.day(dueOn))}</p>
      ) : (
        <p>{words.answered(site.day(metOn))}</p>
      )}
      {askedSince !== null && (
        <>
          {ask !== null && (
            <p>
              <a href={confirm}>{ask === 0 ? asking.now : asking.again(ask)}</a>
            </p>
          )}
          {ask === null && <p>{nextOn === null ? words.confirmDone : asking.next(site.day(nextOn))}</p>}
        </>
      )}
    </>
  );
}
