import { HOLLOW_GROUNDS } from "../../cases/answers/answer.ts";
import { useName, useText } from "../../i18n/use-text.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Button, HiddenFields } from "../../ui/form.tsx";
import { SupportAnswer } from "../support-answer.tsx";
import { groundFieldOf, hollowFieldOf } from "../support.ts";
import type { SupportFacts } from "../support.server.ts";

/** The answer of a supporting body, with the form by which a moderator sends it back; `answer`: null where there is none to send back. */
export function SendBackSupport({
  support: { department },
  answer,
  address,
  answers,
  seen,
  field,
}: {
  support: SupportFacts;
  answer: SupportFacts["answers"][number] | null;
  address: string;
  /** What was typed, by the names of the fields. */
  answers: Record<string, string | undefined>;
  seen: number;
  field: (name: string) => { error: string | undefined; errorPrefix: string };
}) {
  const { sendingBack, supports } = useText();
  const name = useName()(department);
  const [ground, reason] = [groundFieldOf(department.code), hollowFieldOf(department.code)];
  const sent = answers[reason] !== undefined;
  if (!answer && !sent) return null;
  return (
    <>
      {answer && <SupportAnswer answer={answer} department={department} />}
      <form method="post" action={address} noValidate>
        <h4>{supports.desk.sendBack(name)}</h4>
        <p>{supports.desk.sendBackText}</p>
        <HiddenFields
          values={{
            act: "return",
            department: department.code,
            answer: (sent ? answers.answer : undefined) ?? answer?.position ?? 0,
            seen: (sent ? answers.seen : undefined) ?? seen,
          }}
        />
        <RadioGroup
          name={ground}
          label={sendingBack.ground}
          required
          defaultValue={answers[ground]}
          options={HOLLOW_GROUNDS.map((one) => ({ value: one, label: sendingBack.grounds[one] }))}
          {...field(ground)}
        />
        <TextArea
          name={reason}
          rows={3}
          label={supports.desk.sendBackReason}
          hint={sendingBack.reasonHint}
          defaultValue={answers[reason]}
          required
          {...field(reason)}
        />
        <Button look="secondary">{supports.desk.sendBackSubmit}</Button>
      </form>
    </>
  );
}
