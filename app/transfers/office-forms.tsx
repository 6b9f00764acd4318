import { useName, useText } from "../i18n/use-text.ts";
import { SelectField, TextArea, TextField } from "../ui/fields.tsx";
import { FactList } from "../ui/figures/figures.tsx";
import { Button, HiddenFields } from "../ui/form.tsx";
import { MAX_TRANSFER_WORDS } from "./transfer.ts";
import type { TransferFacts } from "./transfer.server.ts";

interface Form {
  action: string;
  answers: Record<string, string | undefined>;
  field: (name: string) => { error: string | undefined; errorPrefix: string };
}

/** The form with which a body asks another to take a case. Of the items the browser proposes those of the county as one types. */
export function AskFields({
  bodies,
  items,
  action,
  answers,
  field,
}: Form & {
  bodies: readonly { code: string; name: string; nameEn: string }[];
  items: readonly { code: string; title: string; holder: { name: string; nameEn: string } }[];
}) {
  const { site, reports, transfers: words } = useText();
  const nameOf = useName();
  return (
    <form method="post" action={action} noValidate>
      <HiddenFields values={{ act: "ask" }} />
      <SelectField
        name="department"
        label={words.department}
        width="medium"
        defaultValue={answers.department ?? ""}
        options={[
          { value: "", label: words.departmentNone },
          ...bodies.map((body) => ({ value: body.code, label: nameOf(body) })),
        ]}
        {...field("department")}
      />
      <TextField
        name="duty"
        width="medium"
        label={words.duty}
        hint={words.dutyHint}
        defaultValue={answers.duty}
        autoComplete="off"
        suggestions={items.map(({ code, title, holder }) => ({
          value: code,
          label: site.bracketed(title, nameOf(holder)),
        }))}
        required
        {...field("duty")}
      />
      <TextArea
        name="basis"
        label={words.basis}
        hint={words.basisHint}
        limit={reports.form.bodyLimit(MAX_TRANSFER_WORDS)}
        defaultValue={answers.basis}
        required
        {...field("basis")}
      />
      <Button>{words.submit}</Button>
    </form>
  );
}

/** The two forms with which the body that is asked takes a case, or declines it. */
export function AnswerForms({ asked, action, answers, field }: Form & { asked: TransferFacts }) {
  const { site, reports, matters, transfers } = useText();
  const nameOf = useName();
  const words = transfers.asked;
  return (
    <>
      <FactList
        title={transfers.onCase.title}
        facts={[
          { term: words.from, detail: nameOf(asked.from) },
          ...(asked.body ? [{ term: words.body, detail: nameOf(asked.body) }] : []),
          {
            term: words.item,
            detail: asked.duty ? `${asked.duty.code} ${asked.duty.title}` : matters.dispute.offListCode,
          },
          { term: words.answerBy, detail: site.day(asked.answerBy) },
        ]}
      />
      <p>{words.by(site.day(asked.answerBy))}</p>
      <form method="post" action={action}>
        <h2>{words.accept}</h2>
        <p>{words.acceptText}</p>
        <HiddenFields values={{ act: "accept" }} />
        <Button>{words.acceptSubmit}</Button>
      </form>
      <form method="post" action={action} noValidate>
        <h2>{words.decline}</h2>
        <p>{words.declineText}</p>
        <HiddenFields values={{ act: "decline" }} />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          limit={reports.form.bodyLimit(MAX_TRANSFER_WORDS)}
          defaultValue={answers.reason}
          required
          {...field("reason")}
        />
        <Button look="secondary">{words.declineSubmit}</Button>
      </form>
    </>
  );
}
