import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Db } from "../../db/engine.ts";
import type { Day } from "../day.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { type Matter, readMatters } from "../replies/matters.server.ts";
import { confirmRelief, CONFIRM_RELIEF_REFUSALS } from "../replies/reply.server.ts";
import { OCCASIONS, occasionDay, occasionOn, OUTCOMES, RELIEF_REASONS } from "../replies/reply.ts";
import { ReplyList } from "../replies/reply-list.tsx";
import { takesFacts, tellWhy, TELL_WHY_REFUSALS } from "../reports/follow-up/conversation.server.ts";
import { whyForm } from "../reports/follow-up/follow-up-form.ts";
import { MAX_WHY } from "../reports/follow-up/follow-up.ts";
import { noteShown } from "../reports/follow-up/news/news.server.ts";
import { newsOf } from "../reports/follow-up/news/news.ts";
import { REPORTER_FORM } from "../reports/follow-up/reporter-form.server.ts";
import { LostWords } from "../reports/follow-up/lost-words.tsx";
import { ReporterPage } from "../reports/follow-up/reporter-page.tsx";
import { useRelief } from "../reports/follow-up/relief/use-relief.ts";
import { openReport } from "../reports/receipt/open-report.server.ts";
import { newSubmissionToken } from "../reports/receipt/receipt.server.ts";
import { RadioGroup } from "../ui/choices.tsx";
import { TextArea } from "../ui/fields.tsx";
import { Actions, Button, HiddenFields, sayErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { outcomeForm } from "../replies/reply-form.ts";

const HERE = "/status/report/confirm";
/** Where the form goes: a page that comes back to it stays, though the matter may be gone, for it shows what was typed. */
const SENT = "sent";

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
    if (open.length === 0 && !url.searchParams.has(SENT)) throw redirect("/status/report");
    const asked = url.searchParams.get("case");
    const matter = open.length === 1 && asked === null ? open[0] : open.find((one) => one.number === asked);
    const { reporter } = report;
    const choices = open.map(({ number, title, clock, askedSince }) => ({ number, title, ...clock, askedSince }));
    if (!matter) return { choices, chosen: null, reporter };
    await noteShown(db, report.id, "confirm", newsOf({ matters: [{ ...matter, now: matter }] }));
    const done = url.searchParams.get("done");
    return {
      choices,
      reporter,
      chosen: {
        ...chosenOf(matter, today),
        saved: done !== null,
        told: done === "told",
        takesWords: await takesFacts(db, report.id),
        token: newSubmissionToken(),
      },
    };
  });
}

type Open = Omit<Matter, "now"> & NonNullable<Matter["now"]>;

/** What the page says of the matter that the reporter speaks of. */
function chosenOf({ number, title, clock: { dueOn }, askedSince, words, nextOn, replies }: Open, today: Day) {
  const now = askedSince && occasionOn(askedSince, today);
  return {
    number,
    title,
    dueOn,
    answered: askedSince !== null,
    replies,
    rounds: OCCASIONS.map((occasion) => {
      const from = askedSince && occasionDay(occasion, askedSince);
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
      schema: outcomeForm.extend(whyForm.shape),
      codes: [...CONFIRM_RELIEF_REFUSALS, ...TELL_WHY_REFUSALS, "too_many_tries"],
      refusals: {
        ...at("outcome", "too_many_tries", "wrong_state"),
        too_many_messages: ["why", "why_full"],
        ...onPage("clock_jumped", "unknown_case"),
      },
      run: async ({ visit: { db, today, url }, who: { report } }, { outcome, reason, case: number, why, token }) => {
        const along = async (trx: Db, caseNumber: string) => {
          if (!why) return;
          const message = { body: why, token: token ?? newSubmissionToken(), outcome, caseNumber };
          await tellWhy(trx, report.id, message, today);
        };
        await confirmRelief(db, report.id, outcome, today, { caseNumber: number, reason: reason || null, along });
        const about = number && url.searchParams.has("case") ? `&case=${encodeURIComponent(number)}` : "";
        return redirect(`${HERE}?done${why ? "=told" : ""}${about}`);
      },
    }),
  }));
}

export default function Confirm() {
  const { choices, chosen, reporter } = useLoaderData<typeof loader>();
  const { followUp } = useText();
  const failed = useActionData<typeof action>();
  const words = useRelief(reporter);
  const errors = sayErrors(failed, followUp.errors);
  const outcome = OUTCOMES.find((one) => one === failed?.answers.outcome);
  return (
    <ReporterPage title={words.title} lede={words.lede} errors={errors.list}>
      {!chosen?.answered &&
        errors.list.map(({ name, message }) => (
          <LostWords key={name} at={name} error={message} words={failed?.answers.why ?? ""} />
        ))}
      {chosen ? (
        <ChosenMatter
          matter={chosen}
          reporter={reporter}
          several={choices.length > 1}
          outcome={outcome}
          typed={failed?.answers}
          errors={errors.at}
        />
      ) : choices.length > 0 ? (
        <MatterChoice matters={choices} />
      ) : (
        <p>{followUp.confirm.nothing}</p>
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
        {matters.map(({ number, title, dueOn, askedSince }) => (
          <li key={number}>
            <a href={`${HERE}?case=${number}`}>{site.labelled(number, <span lang="zh-CN">{title}</span>)}</a>
            <br />
            <span className="hint">
              {askedSince ? words.answered(site.day(askedSince)) : words.due(site.day(dueOn))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ChosenMatter({
  matter,
  reporter,
  several,
  outcome,
  typed,
  errors,
}: {
  matter: NonNullable<Loaded["chosen"]>;
  reporter: Loaded["reporter"];
  several: boolean;
  outcome: (typeof OUTCOMES)[number] | undefined;
  typed: Record<string, string> | undefined;
  errors: Record<string, string | undefined>;
}) {
  const { site, followUp, relief, split, rounds: openings, vocabulary } = useText();
  const { number, title, dueOn, answered, replies, rounds, saidNow, nextOn, saved, told } = matter;
  const words = followUp.confirm;
  const asking = useRelief(reporter);
  const here = `${HERE}?${several ? `case=${number}&` : ""}${SENT}=1`;
  return (
    <>
      {saved && (
        <Notice tone="success" live>
          <p>
            {site.sentences([
              words.saved,
              ...(told ? [relief.whySent] : []),
              ...(nextOn ? [words.next(site.day(nextOn))] : []),
            ])}
          </p>
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
          <p>{asking.wait}</p>
          <p>{words.dueBy(site.day(dueOn))}</p>
        </Notice>
      ) : (
        <>
          <h2>{relief.answersTitle}</h2>
          <ReplyList replies={replies} />
          <form method="post" action={here} noValidate>
            <HiddenFields values={{ token: typed?.token ?? matter.token, case: number }} />
            <RadioGroup
              name="outcome"
              label={saidNow ? words.change : words.outcome}
              hint={openings.opens}
              error={errors.outcome ?? errors.token}
              errorPrefix={site.errorPrefix}
              defaultValue={outcome}
              options={OUTCOMES.map((one) => ({ value: one, ...asking.outcomes[one] }))}
            />
            <RadioGroup
              name="reason"
              label={relief.reason}
              hint={relief.reasonHint}
              errorPrefix={site.errorPrefix}
              defaultValue={typed?.reason ?? ""}
              options={[
                { value: "", label: relief.noReason },
                ...RELIEF_REASONS.map((one) => ({ value: one, label: vocabulary.reliefReasons[one] })),
              ]}
            />
            {(matter.takesWords || typed?.why) && (
              <TextArea
                name="why"
                rows={3}
                label={relief.why}
                hint={relief.whyHint}
                limit={followUp.conversation.limit(MAX_WHY)}
                defaultValue={typed?.why}
                error={errors.why}
                errorPrefix={site.errorPrefix}
              />
            )}
            <Actions>
              <Button name="act" value="confirm">
                {words.send}
              </Button>
            </Actions>
          </form>
        </>
      )}
      <h2>{words.roundsTitle}</h2>
      <ul className="prose">
        {rounds.map((round) => (
          <li key={round.occasion}>
            {site.row(words.rounds[round.occasion], ...(round.from ? [words.from(site.day(round.from))] : []))}
            <br />
            <span className="hint">
              {round.said
                ? words.said(asking.outcomes[round.said.outcome].label, site.day(round.said.on))
                : words[round.stage]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
