import { useName, useText } from "../../../i18n/use-text.ts";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { Actions, Button } from "../../../ui/form.tsx";
import type { BilingualName } from "../../setup.ts";
import type { BodyChangeProps } from "../body-forms.tsx";

type Line = BilingualName & { code: string };

/** Puts a body in another line, where it was entered in a wrong one. */
export function LineForm({
  code,
  current,
  lines,
  answers,
  errors,
}: BodyChangeProps & { code: string; current: string; lines: readonly Line[] }) {
  const { site, setup } = useText();
  const nameOf = useName();
  const words = setup.body.line;
  const now = lines.find((line) => line.code === current);
  return (
    <section aria-labelledby="correct-line">
      <h2 id="correct-line">{words.title}</h2>
      <p>{words.lede(now ? nameOf(now) : "")}</p>
      <form method="post" action={`/setup/bodies/${code}`} noValidate>
        <SelectField
          name="line"
          label={words.line}
          width="medium"
          defaultValue={answers?.line ?? current}
          options={lines.map((line) => ({ value: line.code, label: nameOf(line) }))}
          error={errors.line}
          errorPrefix={site.errorPrefix}
        />
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
          <Button name="act" value="line" look="secondary">
            {words.submit}
          </Button>
        </Actions>
      </form>
    </section>
  );
}
