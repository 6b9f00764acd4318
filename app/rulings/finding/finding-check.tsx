import type { MouseEvent } from "react";
import { contradicts, type Verdict } from "../../cases/case.ts";
import type { DutyFinding } from "../../duties/duty.ts";
import { FindingText } from "../../duties/finding-text.tsx";
import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { Actions, Button } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { writeInto } from "../../ui/live-fields.ts";
import { useCitation } from "./citation.ts";
import { withCitation } from "./with-citation.ts";

/**
 * What the register says beside the fields of a verdict, and a button that copies its legal basis into the reasons. Once
 * a duty is chosen its place is kept, so that what stands below does not move when the answer comes.
 */
export function FindingCheck({ finding, expected }: { finding: DutyFinding | null; expected: boolean }) {
  const { decision } = useText();
  const words = decision.finding;
  const citation = useCitation();
  const cite = (event: MouseEvent) => {
    if (!finding?.version) return;
    event.preventDefault();
    const cited = citation(finding.version);
    writeInto("reasons", (typed) => withCitation(typed, cited));
  };
  return (
    <>
      <div className={expected ? "finding-place" : undefined}>
        {finding ? (
          <Notice title={words.title}>
            <FindingText finding={finding} full />
          </Notice>
        ) : (
          <p className="hint">{words.checkHint}</p>
        )}
      </div>
      <Actions>
        <Button look="secondary" name="act" value="check">
          {words.check}
        </Button>
        {finding?.version && finding.version.bases.length > 0 && (
          <Button look="secondary" name="act" value="cite" onClick={cite}>
            {words.cite}
          </Button>
        )}
      </Actions>
    </>
  );
}

/** A warning, and the tick without which a verdict that contradicts the register is not taken. */
export function ContraryTick({
  finding,
  verdict,
  split,
  ticked,
  error,
  errorPrefix,
}: {
  finding: DutyFinding | null;
  verdict: string;
  /** The register gives parts of the duty to both sides. */
  split: boolean;
  ticked: boolean;
  error?: string;
  errorPrefix?: string;
}) {
  const { decision } = useText();
  const words = decision.finding;
  const contrary = finding !== null && contradicts(finding.kind, verdict as Verdict, split);
  if (!contrary && !error) return null;
  return (
    <Notice tone="overdue" title={words.contrary}>
      <p>{words.contraryHint}</p>
      <CheckboxGroup
        name="explained"
        label={words.contrary}
        labelHidden
        defaultValue={ticked ? ["yes"] : []}
        options={[{ value: "yes", label: words.explained }]}
        error={error}
        errorPrefix={errorPrefix}
      />
    </Notice>
  );
}
