import { useText } from "../../../i18n/use-text.ts";
import { RadioGroup } from "../../../ui/choices.tsx";
import { Button, HiddenFields } from "../../../ui/form.tsx";
import { RECUSAL_REASONS } from "./recusal.ts";

/** On a report that waits: a moderator who should keep out of it says so, and it goes to somebody else. */
export function RecuseSection({ report, department }: { report: number; department: string | null }) {
  const words = useText().fairness.recusal;
  return (
    <details>
      <summary>{words.button}</summary>
      <form method="post" action="/desk/recusals" noValidate>
        <p className="hint">{words.buttonHint}</p>
        <HiddenFields values={{ report }} />
        <RadioGroup
          name="reason"
          label={words.reason}
          options={RECUSAL_REASONS.map((value) => ({ value, label: words.reasons[value] }))}
          defaultValue="other"
        />
        {department === null ? (
          <HiddenFields values={{ whole: "report" }} />
        ) : (
          <RadioGroup
            name="whole"
            label={words.from}
            defaultValue="report"
            options={[
              { value: "report", label: words.froms.report },
              { value: "department", label: words.departmentOfReport(department) },
            ]}
          />
        )}
        <Button name="act" value="report" look="secondary">
          {words.button}
        </Button>
      </form>
    </details>
  );
}
