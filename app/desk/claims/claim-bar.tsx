import type { MouseEvent } from "react";
import { useText } from "../../i18n/use-text.ts";
import { TextField } from "../../ui/fields.tsx";
import { Actions, Button, HiddenFields } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useDecisionErrors } from "../../rulings/decision/decision-errors.ts";
import { type AnswersOf } from "../../ui/live-fields.ts";
import { CLAIM_MINUTES } from "../../rulings/claims/claim.ts";
import type { Claim, readClaim } from "../../rulings/claims/claim.server.ts";
import { useHeartbeat } from "./use-heartbeat.ts";
import "../desk.css";

type Takeovers = Awaited<ReturnType<typeof readClaim>>["takeovers"];

/** Who is at the report, with the buttons to claim it, let it go or take it over; and who took it over before. */
export function ClaimBar({
  report,
  claim,
  takeovers,
  from,
  answers,
  errors,
}: AnswersOf & { report: number; claim: Claim | null; takeovers: Takeovers; from: string }) {
  const { site, decision } = useText();
  const words = decision.claim;
  const field = useDecisionErrors(errors);
  const mine = claim?.mine === true;
  const left = useHeartbeat(report, mine, claim?.minutesLeft ?? 0);
  return (
    <section aria-labelledby="claim" className="claim-bar">
      <h2 id="claim" className="hidden">
        {words.title}
      </h2>
      <form method="post" action={`/desk/reports/${report}`} noValidate>
        <HiddenFields values={{ from, holder: claim?.holderId }} />
        <Notice title={<State claim={claim} left={left} />}>
          {takeovers.length > 0 && (
            <ul aria-label={words.history}>
              {takeovers.map((one, index) => (
                <li key={index}>
                  {words.takeover(
                    <time dateTime={one.takenOn}>{site.day(one.takenOn)}</time>,
                    one.by,
                    one.from,
                    one.reason,
                  )}
                </li>
              ))}
            </ul>
          )}
          {claim && !mine && (
            <TextField
              name="takeoverReason"
              label={words.takeoverReason}
              hint={words.takeoverReasonHint}
              autoComplete="off"
              defaultValue={answers.takeoverReason}
              {...field("takeoverReason")}
            />
          )}
          <Actions>
            {claim && !mine ? (
              <Button name="act" value="takeover" look="secondary" onClick={keepAnswers}>
                {words.takeOver}
              </Button>
            ) : (
              <Button id="act-claim" name="act" value="claim" look="secondary" onClick={keepAnswers}>
                {mine ? words.extend : words.claim}
              </Button>
            )}
            {mine && (
              <Button name="act" value="release" look="secondary">
                {words.release}
              </Button>
            )}
          </Actions>
        </Notice>
      </form>
    </section>
  );
}

function State({ claim, left }: { claim: Claim | null; left: number }) {
  const words = useText().decision.claim;
  if (!claim || (claim.mine && left === 0)) return <>{words.free(CLAIM_MINUTES)}</>;
  return <>{claim.mine ? words.mine(left) : words.other(claim.holder, claim.minutesLeft)}</>;
}

/** With scripts, what was typed into the decision goes along and comes back; without them, its own button does that. */
function keepAnswers(event: MouseEvent<HTMLButtonElement>): void {
  const decision = document.getElementById("decision");
  const { form, value } = event.currentTarget;
  if (!(decision instanceof HTMLFormElement) || !form) return;
  event.preventDefault();
  const typed = new FormData(form);
  typed.set("act", value);
  typed.delete("from");
  for (const [name, text] of typed) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value: text });
    decision.append(input);
  }
  decision.submit();
}
