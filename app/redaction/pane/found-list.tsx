import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { Actions, Button } from "../../ui/form.tsx";
import type { Redaction } from "../use-redaction.ts";

/** The buttons that mask: with scripts all at once, without them what is ticked too. */
export function FoundList({ redaction, here }: { redaction: Redaction; here: string }) {
  const { redaction: words, site } = useText();
  const { findings, isMasked, live, mask } = redaction;
  if (findings.length === 0) return <p className="hint">{words.found.none}</p>;
  const open = findings.filter((finding) => !isMasked(finding));
  if (live) {
    return (
      <div className="found-actions">
        <Button type="button" look="secondary" onClick={() => mask(open)}>
          {words.found.maskAll}
        </Button>
        <output>{words.found.status(open.length)}</output>
      </div>
    );
  }
  return (
    <>
      <CheckboxGroup
        name="mask"
        label={words.found.title(findings.length)}
        hint={words.found.hint}
        options={findings.map((finding) => ({
          value: String(finding.start),
          label: site.row(
            words.found.maskOne(words.kinds[finding.kind], finding.text),
            isMasked(finding) ? words.found.masked : words.found.open,
            ...(finding.asked ? [words.asked.mark] : []),
          ),
        }))}
      />
      <Actions>
        <Button name="go" value="mask-all" look="secondary" formAction={here}>
          {words.found.maskAll}
        </Button>
        <Button name="go" value="mask" look="secondary" formAction={here}>
          {words.found.maskChosen}
        </Button>
        <Button name="go" value="unmask" look="secondary" formAction={here}>
          {words.found.unmaskChosen}
        </Button>
      </Actions>
    </>
  );
}
