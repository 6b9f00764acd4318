import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import { calloutState, type CallStep } from "./callout.ts";
import type { CalloutFacts } from "./callout.server.ts";

/** The calls on a case: each step with its day, what the body says and what the township says side by side. */
export function CalloutSection({ callouts: all }: { callouts: readonly CalloutFacts[] }) {
  const { site, callouts } = useText();
  const words = callouts.onCase;
  if (all.length === 0) return null;
  const column = (step: CallStep) => ({
    key: step,
    header: words.columns[step],
    cell: (row: CalloutFacts) => <StepText step={row.steps.find((one) => one.step === step)} />,
  });
  return (
    <section aria-labelledby="callouts">
      <h2 id="callouts">{words.title}</h2>
      <DataTable
        caption={words.title}
        captionHidden
        narrow="stack"
        rows={all}
        rowKey={(row) => `${row.origin ?? ""} ${row.position}`}
        columns={[
          {
            key: "call",
            header: words.columns.call,
            rowHeader: true,
            cell: (row) => (
              <>
                {row.origin === null ? words.call(row.position) : words.callOf(row.origin, row.position)}
                <p>{words.calledOn(site.day(row.calledOn))}</p>
                <p>{words.wanted(site.day(row.wantedOn))}</p>
              </>
            ),
          },
          column("signed"),
          column("contacted"),
          column("came"),
          {
            key: "state",
            header: words.columns.state,
            cell: (row) => (
              <>
                {callouts.states[calloutState(row)]}
                {row.ratedOn !== null && <p>{words.rated}</p>}
              </>
            ),
          },
        ]}
        note={
          <>
            {words.note} <a href="/method#on-site">{callouts.ofDepartment.method}</a>
          </>
        }
      />
    </section>
  );
}

/** The day on which a step was done, or its last one, and how it stands. */
export function StepText({ step }: { step: CalloutFacts["steps"][number] | undefined }) {
  const { site, callouts } = useText();
  if (!step) return null;
  if (step.state === "open") return <>{callouts.step.due(site.day(step.dueOn))}</>;
  const state = callouts.stepStates[step.state];
  return step.doneOn === null ? (
    <>{callouts.step.not(callouts.step.due(site.day(step.dueOn)), state)}</>
  ) : (
    <>{callouts.step.done(site.day(step.doneOn), state)}</>
  );
}
