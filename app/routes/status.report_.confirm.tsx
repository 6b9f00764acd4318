import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Day } from "../day.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { type Matter, readMatters } from "../replies/matters.server.ts";
import { confirmRelief, CONFIRM_RELIEF_REFUSALS } from "../replies/reply.server.ts";
import { OCCASIONS, occasionDay, occasionOn, OUTCOMES } from "../replies/reply.ts";
import { useFollowUpError } from "../reports/follow-up/follow-up-error.ts";
import { REPORTER_FORM } from "../reports/follow-up/reporter-form.server.ts";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { openReport } from "../reports/receipt/open-report.server.ts";
import { RadioGroup } from "../ui/choices.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Actions, Button, HiddenFields } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { outcomeForm } from "../replies/reply-form.ts";

const HERE = "/status/report/confirm";

export const handle = {
  title: (text) => text.reports.tab.status,
  enhancement: "/status/scripts/status.js",
} satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const report = await openReport(visit);
    const { db, today, url } = visit;
    const matters = await readMatters(db, report.id, today);
    const open = matters.flatMap(({ now, ...matter }) => (now ? [{ ...matter, ...now }] : []));
    if (open.length === 0) throw redirect("/status/report");
    const asked = url.searchParams.get("case");
    const matter = open.length === 1 ? open[0] : open.find((one) => one.number === asked);
    const choices = open.map(({ number, title, clock }) => ({ number, title, ...clock }));
    if (!matter) return { choices, chosen: null };
    return { choices, chosen: { ...chosenOf(matter, today), saved: url.searchParams.has("done") } };
  });
}

type Open = Omit<Matter, "now"> & NonNullable<Matter["now"]>;

/** What the page says of the matter that the reporter speaks of. */
function chosenOf({ number, title, clock: { dueOn, metOn }, words, nextOn }: Open, today: Day) {
  const now = metOn && occasionOn(metOn, today);
  return {
    number,
    title,
    dueOn,
    answered: metOn !== null,
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
    nextOn,
  };
}

export function action(args: ActionFunctionArgs) {
  return formAction(args, REPORTER_FORM, (act) => ({
    confirm: act({
      schema: outcomeForm,
      codes: [...CONFIRM_RELIEF_REFUSALS, "too_many_tries"],
      refusals: {
        ...at("outcome", "too_many_tries"),
        ...onPage("clock_jumped", "unknown_case", "wrong_state"),
      },
      run: async ({ visit: { db, today }, who: { report } }, { outcome, case: number }) => {
        await confirmRelief(db, report.id, outcome, today, number);
        return redirect(`${HERE}?done${number ? `&case=${encodeURIComponent(number)}` : ""}`);
      },
    }),
  }));
}

export default function Confirm() {
  const { choices, chosen } = useLoaderData<typeof loader>();
  const { followUp } = useText();
  const failed = useActionData<typeof action>();
  const words = followUp.confirm;
  const error = useFollowUpError(failed);
  const outcome = OUTCOMES.find((one) => one === failed?.answers.outcome);
  return (
    <ReporterPage title={words.title} lede={words.lede} errors={error ? [{ name: "outcome", message: error }] : []}>
      {chosen ? (
        <ChosenMatter matter={chosen} several={choices.length > 1} outcome={outcome} error={error} />
      ) : (
        <MatterChoice matters={choices} />
      )}
    </ReporterPage>
  );
}

type Loaded = Awaited<ReturnType<typeof useLoaderData<typeof loader>>>;

/** The matters of a report that tells several: each is spoken of by itself. */
function MatterChoice({ matters }: { matters: Loaded["choices"] }) {
  const { site, split } = useText();
  const words = split.confirm;
  return (
    <>
      <h2>{words.choose}</h2>
      <p>{words.chooseHint}</p>
      <ul className="prose">
        {matters.map(({ number, title, dueOn, metOn }) => (
          <li key={number}>
            <a href={`${HERE}?case=${number}`}>{site.labelled(number, <span lang="zh-CN">{title}</span>)}</a>
            <br />
            <span className="hint">{metOn ? words.answered(site.day(metOn)) : words.due(site.day(dueOn))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ChosenMatter({
  matter,
  several,
  outcome,
  error,
}: {
  matter: NonNullable<Loaded["chosen"]>;
  several: boolean;
  outcome: (typeof OUTCOMES)[number] | undefined;
  error: string | undefined;
}) {
  const { site, followUp, split, vocabulary } = useText();
  const { number, title, dueOn, answered, rounds, saidNow, nextOn, saved } = matter;
  const words = followUp.confirm;
  const here = several ? `${HERE}?case=${number}` : HERE;
  return (
    <>
      {saved && (
        <Notice tone="success" live>
          <p>{site.sentences([words.saved, ...(nextOn ? [words.next(site.day(nextOn))] : [])])}</p>
        </Notice>
      )}
      {several && (
        <p>
          {site.labelled(split.confirm.about, <span lang="zh-CN">{title}</span>)}{" "}
          <a href={HERE}>{split.confirm.others}</a>
        </p>
      )}
      {!answered ? (
        <Notice>
          <p>{words.wait}</p>
          <p>{words.dueBy(site.day(dueOn))}</p>
        </Notice>
      ) : (
        <form method="post" action={here} noValidate>
          {several && <HiddenFields values={{ case: number }} />}
          <RadioGroup
            name="outcome"
            label={saidNow ? words.change : words.outcome}
            error={error}
            errorPrefix={site.errorPrefix}
            defaultValue={outcome}
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
          term: site.row(words.rounds[round.occasion], ...(round.from ? [words.from(site.day(round.from))] : [])),
          detail: round.said
            ? words.said(vocabulary.outcomes[round.said.outcome].label, site.day(round.said.on))
            : words[round.stage],
        }))}
      />
    </>
  );
}
