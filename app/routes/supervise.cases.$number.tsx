import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { ClockTag } from "../cases/clock/clock-tag.tsx";
import { StageTable } from "../cases/clock/stage-table.tsx";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { nudge, NUDGE_REFUSALS } from "../office/supervision/nudge.server.ts";
import { nudgeForm } from "../office/supervision/nudge-form.ts";
import { nudgeMoments } from "../office/supervision/nudge-moments.tsx";
import { readWatchedCase } from "../office/supervision/supervision.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Button, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { Timeline } from "../ui/timeline.tsx";

export const handle = {
  title: (text, { number }) => text.supervision.caseTitle(number),
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:clocks");
    const { db, params, url, today } = visit;
    const matter = await readWatchedCase(db, actor, params.number ?? "", today);
    if (matter.number !== params.number) throw redirect(`/supervise/cases/${matter.number}`);
    return { ...matter, person: actor.displayName, done: url.searchParams.has("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  return formAction(args, { who: ({ visit }) => requirePermission(visit, "nudge:case"), key: () => "" }, (act) => ({
    nudge: act({
      onlyPressed: true,
      schema: nudgeForm,
      codes: NUDGE_REFUSALS,
      refusals: onPage(...NUDGE_REFUSALS),
      run: async ({ visit: { db, today }, who }, { department }) => {
        await nudge(db, who, caseNumber, today, department);
        return redirect(`/supervise/cases/${caseNumber}?done`);
      },
    }),
  }));
}

export default function SupervisedCase() {
  const matter = useLoaderData<typeof loader>();
  const text = useText();
  const { site, register, vocabulary, supports, supervision: words } = text;
  const nameOf = useName();
  const { clock, answers, nudges } = matter;
  const hidden = matter.hiddenUntil !== null;
  return (
    <SitePage
      person={matter.person}
      kicker={matter.number}
      title={<span lang="zh-CN">{matter.title}</span>}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/supervise", label: words.title }] }}
      aside={
        <FactList
          title={register.cases.facts}
          facts={[
            { term: register.cases.department, detail: nameOf(matter.department) },
            { term: register.cases.clock, detail: <ClockTag {...clock} /> },
            { term: register.cases.kind, detail: vocabulary.kinds[matter.kind].label },
            { term: words.publicPage, detail: <a href={`/cases/${matter.number}`}>{matter.number}</a> },
          ]}
        />
      }
    >
      {matter.done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      <h2>{words.answersTitle}</h2>
      {answers.length === 0 ? (
        <p>{words.answersNone}</p>
      ) : (
        <ul>
          {answers.map((one) => (
            <li key={one.position}>
              <a href={`/cases/${matter.number}#reply-${one.position}`}>
                {site.labelled(
                  site.day(one.publishedOn),
                  site.list(one.remedies.map((remedy) => vocabulary.remedies[remedy].label)),
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
      <h2>{words.nudgesTitle}</h2>
      {nudges.length === 0 ? (
        <p>{words.nudgesNone}</p>
      ) : (
        <Timeline label={words.nudgesTitle} entries={nudgeMoments(nudges, text)} />
      )}
      {matter.leads && (
        <Remind
          number={matter.number}
          may={matter.mayNudge}
          answered={clock.metOn !== null}
          {...{ hidden, againOn: matter.againOn }}
        />
      )}
      {matter.supports.map(({ department, stages, answered, mayNudge, againOn }) => (
        <section key={department.code} aria-label={nameOf(department)}>
          <h2>{site.labelled(supports.part.supporting, nameOf(department))}</h2>
          <StageTable stages={stages} caption={supports.onCase.caption(nameOf(department))} />
          <Remind
            number={matter.number}
            department={department.code}
            may={mayNudge}
            {...{ answered, hidden, againOn }}
          />
        </section>
      ))}
    </SitePage>
  );
}

/** The button by which a body is reminded, the supporting one of this code or else the lead body; or why it cannot be now. */
function Remind({
  number,
  department,
  may,
  answered,
  hidden,
  againOn,
}: {
  number: string;
  department?: string;
  may: boolean;
  answered: boolean;
  hidden: boolean;
  againOn: string | null;
}) {
  const { site, supervision: words } = useText();
  if (!may || againOn) {
    return <p>{hidden ? words.hidden : answered ? words.answered : againOn && words.again(site.day(againOn))}</p>;
  }
  return (
    <form method="post" action={`/supervise/cases/${number}`}>
      <p className="hint">{words.nudgeHint}</p>
      {department && <HiddenFields values={{ department }} />}
      <Button name="act" value="nudge">
        {words.nudge}
      </Button>
    </form>
  );
}
