import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readCaseOfReport } from "../cases/case.server.ts";
import { readForm } from "../http/forms/form.server.ts";
import { followUpLimit } from "../http/limits.server.ts";
import { attempt, respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { confirmRelief, readAnswers, readWords } from "../replies/reply.server.ts";
import { nextOccasion, OCCASIONS, occasionDay, occasionOn, OUTCOMES } from "../replies/reply.ts";
import type { FollowUpError } from "../reports/follow-up/follow-up-form.ts";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { openReport } from "../reports/receipt/open-report.server.ts";
import { RadioGroup } from "../ui/choices.tsx";
import { FactList } from "../ui/figures.tsx";
import { Actions, Button } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

const HERE = "/status/report/confirm";

export const handle = { title: (text) => text.followUp.confirm.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const { db, today, url } = visit;
    const matter = await readCaseOfReport(db, report.id);
    if (!matter) throw redirect("/status/report");
    const [{ clock }, words] = await Promise.all([readAnswers(db, matter.id, today), readWords(db, report.id)]);
    const { dueOn, metOn } = clock;
    const now = metOn && occasionOn(metOn, today);
    return {
      dueOn,
      answered: matter.state === "answered",
      rounds: OCCASIONS.map((occasion) => {
        const from = metOn && occasionDay(occasion, metOn);
        const said = words.find((word) => word.occasion === occasion);
        return {
          occasion,
          from,
          said: said ? { outcome: said.outcome, on: said.givenOn } : null,
          stage: occasion === now ? ("now" as const) : from && from <= today ? ("missed" as const) : ("later" as const),
        };
      }),
      saidNow: words.some((word) => word.occasion === now),
      nextOn: metOn ? (nextOccasion(metOn, today)?.day ?? null) : null,
      saved: url.searchParams.has("done"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const form = await readForm(visit.request);
    const report = await openReport(visit);
    const outcome = OUTCOMES.find((one) => one === form.get("outcome"));
    const failed = (error: FollowUpError, status: number) => data({ error, outcome }, { status });
    if (!outcome) return failed("outcome_required", 400);
    const said = await attempt(["too_many_tries"], async () => {
      await followUpLimit.spend(String(report.id));
      await confirmRelief(visit.db, report.id, outcome, visit.today);
    });
    return said.refused ? failed(said.refused, 429) : redirect(`${HERE}?done`);
  });
}

export default function Confirm() {
  const { dueOn, answered, rounds, saidNow, nextOn, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, followUp, vocabulary } = useText();
  const words = followUp.confirm;
  const error = failed && followUp.errors[failed.error];
  return (
    <ReporterPage title={words.title} lede={words.lede} errors={error ? [{ name: "outcome", message: error }] : []}>
      {saved && (
        <Notice tone="success" live>
          <p>
            {words.saved} {nextOn && words.next(site.day(nextOn))}
          </p>
        </Notice>
      )}
      {!answered ? (
        <Notice>
          <p>{words.wait}</p>
          <p>{words.dueBy(site.day(dueOn))}</p>
        </Notice>
      ) : (
        <form method="post" action={HERE} noValidate>
          <RadioGroup
            name="outcome"
            label={saidNow ? words.change : words.outcome}
            error={error}
            errorPrefix={site.errorPrefix}
            defaultValue={failed?.outcome}
            options={OUTCOMES.map((one) => ({ value: one, ...vocabulary.outcomes[one] }))}
          />
          <Actions>
            <Button name="act" value="confirm">
              {words.send}
            </Button>
          </Actions>
        </form>
      )}
      <FactList
        title={words.roundsTitle}
        facts={rounds.map((round) => ({
          term: words.rounds[round.occasion] + (round.from ? ` · ${words.from(site.day(round.from))}` : ""),
          detail: round.said
            ? words.said(vocabulary.outcomes[round.said.outcome].label, site.day(round.said.on))
            : words[round.stage],
        }))}
      />
    </ReporterPage>
  );
}
