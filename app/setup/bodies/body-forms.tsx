import { useName, useText } from "../../i18n/use-text.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { Actions, Button } from "../../ui/form.tsx";
import type { BilingualName } from "../setup.ts";
import { CHANGE_KINDS } from "./change.ts";

export interface BodyChangeProps {
  /** What was typed before it was refused; null when nothing was. */
  answers: Record<string, string> | null;
  /** By field, in the reader's language. */
  errors: Record<string, string | undefined>;
}

type Correctable = BilingualName & { code: string; aliases: readonly string[]; formerNames: readonly string[] };

/** Corrects what was entered wrongly of a body. */
export function BodyCorrectionForm({ body, answers, errors }: BodyChangeProps & { body: Correctable }) {
  const { site, setup } = useText();
  const words = setup.body.correct;
  const { errorPrefix } = site;
  const lines = (name: "aliases" | "formerNames") => (answers ? answers[name] : body[name].join("\n"));
  return (
    <section aria-labelledby="correct">
      <h2 id="correct">{words.title}</h2>
      <p>{words.lede}</p>
      <form method="post" action={`/setup/bodies/${body.code}`} noValidate>
        {(["name", "nameEn"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={words[name]}
            autoComplete="off"
            defaultValue={answers ? answers[name] : body[name]}
            error={errors[name]}
            errorPrefix={errorPrefix}
            required
          />
        ))}
        {(["aliases", "formerNames"] as const).map((name) => (
          <TextArea
            key={name}
            name={name}
            label={words[name]}
            hint={words.namesHint}
            rows={5}
            defaultValue={lines(name)}
            error={errors[name]}
            errorPrefix={errorPrefix}
          />
        ))}
        <Actions>
          <Button name="act" value="correct" look="secondary">
            {words.submit}
          </Button>
        </Actions>
      </form>
    </section>
  );
}

/** Undoes a merger that was entered by mistake. */
export function UndoForm({ code, answers, errors }: BodyChangeProps & { code: string }) {
  const { site, setup } = useText();
  const words = setup.body.undo;
  return (
    <section aria-labelledby="undo">
      <h2 id="undo">{words.title}</h2>
      <p>{words.lede}</p>
      <form method="post" action={`/setup/bodies/${code}`} noValidate>
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          autoComplete="off"
          defaultValue={answers?.reason}
          error={errors.reason}
          errorPrefix={site.errorPrefix}
          required
        />
        <Actions>
          <Button name="act" value="undo" look="danger">
            {words.submit}
          </Button>
        </Actions>
      </form>
    </section>
  );
}

/** Notes what became of a body on a day; `others` are the bodies that it may be merged into or hosted by. */
export function ChangeForm({
  code,
  others,
  answers,
  errors,
}: BodyChangeProps & { code: string; others: readonly (BilingualName & { code: string })[] }) {
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.body.change;
  const field = (name: string) => ({
    name,
    error: errors[name],
    errorPrefix: site.errorPrefix,
    defaultValue: answers ? answers[name] : undefined,
  });
  return (
    <section aria-labelledby="change">
      <h2 id="change">{words.title}</h2>
      <p>{words.lede}</p>
      <form method="post" action={`/setup/bodies/${code}`} noValidate>
        <RadioGroup
          label={words.kind}
          options={CHANGE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...field("kind")}
        />
        <TextField
          label={words.day}
          hint={words.dayHint}
          width="medium"
          autoComplete="off"
          {...field("day")}
          required
        />
        <TextField label={words.source} hint={words.sourceHint} autoComplete="off" {...field("source")} required />
        <TextField label={words.newName} autoComplete="off" {...field("newName")} />
        <TextField label={words.newNameEn} autoComplete="off" {...field("newNameEn")} />
        <SelectField
          label={words.other}
          options={[
            { value: "", label: words.none },
            ...others.map((other) => ({ value: other.code, label: nameOf(other) })),
          ]}
          {...field("other")}
        />
        <Actions>
          <Button name="act" value="change">
            {words.submit}
          </Button>
        </Actions>
      </form>
    </section>
  );
}
