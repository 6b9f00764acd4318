import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { Actions, Button } from "../../ui/form.tsx";

/**
 * Takes a report back, on a page whose heading says so: what happens to it before or after it is published, a box to
 * tick, and the button. Posts `act=withdraw` and `sure=yes` to `action`. `error` is the words for a box left empty (`withdrawal.required`).
 */
export function WithdrawForm({
  way,
  parts,
  error,
  errorPrefix,
  action = "/status/report",
}: {
  way: "whole" | "stripped" | "partly";
  /** Cases that the report is published in. */
  parts: number;
  error?: string;
  errorPrefix?: string;
  action?: string;
}) {
  const { withdrawal: words, split } = useText();
  const told = {
    whole: words.whole,
    stripped: parts > 1 ? [...words.stripped, split.withdrawSeveral] : words.stripped,
    partly: [...split.withdraw, ...words.stripped],
  }[way];
  return (
    <form method="post" action={action} noValidate>
      {told.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <CheckboxGroup
        name="sure"
        label={words.title}
        labelHidden
        options={[{ value: "yes", label: words.sure }]}
        error={error}
        errorPrefix={errorPrefix}
      />
      <Actions>
        <Button name="act" value="withdraw" look="danger">
          {words.submit}
        </Button>
      </Actions>
    </form>
  );
}
