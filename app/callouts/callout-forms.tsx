import { useName, useText } from "../i18n/use-text.ts";
import { RadioGroup } from "../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../ui/fields.tsx";
import { Button, HiddenFields } from "../ui/form.tsx";
import { MAX_CALL_WORDS, type Rating, RATINGS } from "./callout.ts";

interface Form {
  action: string;
  answers: Record<string, string | undefined>;
  field: (name: string) => { error: string | undefined; errorPrefix: string };
}

/** The form with which a township calls the body of a case. */
export function CallFields({
  townships,
  last,
  action,
  answers,
  field,
}: Form & { townships: readonly { code: string; name: string; nameEn: string }[]; last: string }) {
  const { site, reports, callouts } = useText();
  const nameOf = useName();
  const words = callouts.township;
  const options = townships.map((one) => ({ value: one.code, label: nameOf(one) }));
  const none = { value: "", label: callouts.errors.township_required };
  return (
    <form method="post" action={action} noValidate>
      <HiddenFields values={{ act: "call" }} />
      <SelectField
        name="township"
        label={words.township}
        width="medium"
        defaultValue={answers.township ?? ""}
        options={options.length > 1 ? [none, ...options] : options}
        {...field("township")}
      />
      <TextField
        name="wantedOn"
        type="date"
        width="medium"
        label={words.wantedOn}
        hint={words.wantedHint(site.day(last))}
        defaultValue={answers.wantedOn}
        required
        {...field("wantedOn")}
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        limit={reports.form.bodyLimit(MAX_CALL_WORDS)}
        defaultValue={answers.reason}
        required
        {...field("reason")}
      />
      <Button>{words.submit}</Button>
    </form>
  );
}

/** The form with which a body says that it does not come. */
export function DeclineCallFields({ action, answers, field }: Form) {
  const { reports, callouts } = useText();
  const words = callouts.office;
  return (
    <form method="post" action={action} noValidate>
      <h2>{words.decline}</h2>
      <p>{words.declineText}</p>
      <HiddenFields values={{ act: "decline" }} />
      <TextArea
        name="reason"
        label={words.declineReason}
        hint={words.declineHint}
        limit={reports.form.bodyLimit(MAX_CALL_WORDS)}
        defaultValue={answers.reason}
        required
        {...field("reason")}
      />
      <Button look="secondary">{words.declineSubmit}</Button>
    </form>
  );
}

/** What the township does with a call of its own: whether the body came, what came of it, that it need not come. */
export function TownshipForms({
  call,
  action,
  answers,
  field,
}: Form & {
  call: {
    may: { came: boolean; not: boolean };
    mayRate: boolean;
    loose: boolean;
    rating: Rating | null;
    endedAs: string | null;
  };
}) {
  const { callouts } = useText();
  const words = callouts.township;
  return (
    <>
      {call.may.came || call.may.not ? (
        <form method="post" action={action}>
          <h2>{words.answerTitle}</h2>
          <p>{words.answerText}</p>
          {call.may.came && (
            <Button name="act" value="came">
              {words.came}
            </Button>
          )}{" "}
          <Button name="act" value="not" look="secondary">
            {words.notCame}
          </Button>
        </form>
      ) : (
        call.endedAs === null && <p className="hint">{words.answerEarly}</p>
      )}
      {call.mayRate && (
        <form method="post" action={action} noValidate>
          <h2>{words.rateTitle}</h2>
          <p>{words.rateText}</p>
          <HiddenFields values={{ act: "rate" }} />
          <RadioGroup
            name="rating"
            label={words.rating}
            defaultValue={answers.rating ?? ""}
            options={RATINGS.map((value) => ({ value, label: callouts.ratings[value] }))}
            {...field("rating")}
          />
          <Button>{words.rateSubmit}</Button>
        </form>
      )}
      {call.rating !== null && <p>{words.ownRating(callouts.ratings[call.rating])}</p>}
      {call.loose && (
        <form method="post" action={action}>
          <h2>{words.takeBackTitle}</h2>
          <p>{words.takeBackText}</p>
          <Button name="act" value="back" look="secondary">
            {words.takeBack}
          </Button>
        </form>
      )}
    </>
  );
}
