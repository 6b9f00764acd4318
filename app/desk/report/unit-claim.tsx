import { useText } from "../../i18n/use-text.ts";
import { publishesAs } from "../../reports/unit/unit.ts";
import { useDecisionErrors } from "../../rulings/decision/decision-errors.ts";
import { fieldId, TextArea } from "../../ui/fields.tsx";
import { FactList } from "../../ui/figures/figures.tsx";
import { Actions, Button } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { readReportForDesk } from "./desk-report.server.ts";

type Report = Awaited<ReturnType<typeof readReportForDesk>>;

/**
 * In whose name a report claims to speak, how that stands, and the buttons that say so; nothing without a claim. `form` is
 * the decision that the buttons are sent with, where there is one: what was filled in there comes back.
 */
export function UnitClaimSection({
  unit,
  locked,
  form,
  typed,
  errors,
}: {
  unit: Report["unit"];
  /** A part of the report is public. */
  locked: boolean;
  form?: string;
  /** The note as it was typed. */
  typed?: string;
  errors: Record<string, string>;
}) {
  const { units } = useText();
  const words = units.desk;
  const field = useDecisionErrors(errors);
  if (!unit) return null;
  const as = publishesAs(unit);
  const standing =
    as === "waits"
      ? words.standing.claimed
      : as === "unit"
        ? words.standing.confirmed
        : words.standing.refused[as === "stopped" ? "stop" : "anonymous"];
  const { error } = field("unit");
  return (
    <section id={fieldId("unit")} aria-labelledby="unit-title" tabIndex={-1}>
      <h3 id="unit-title">{words.title}</h3>
      {error && <p className="error">{error}</p>}
      <FactList
        facts={[
          { term: words.claim, detail: <span lang="zh-CN">{unit.name}</span> },
          { term: words.kind, detail: units.kinds[unit.kind] },
          { term: words.unless, detail: units.unless[unit.unless] },
        ]}
      />
      <Notice tone={as === "unit" ? "success" : as === "anonymous" ? "info" : "overdue"}>
        <p>{standing}</p>
        {unit.note && <p>{unit.note}</p>}
      </Notice>
      {form && locked && <p className="hint">{words.locked}</p>}
      {form && !locked && (
        <>
          <p className="hint">{words.check}</p>
          <Actions>
            {as !== "unit" && (
              <Button look="secondary" form={form} name="act" value="unit-confirm">
                {words.confirm}
              </Button>
            )}
          </Actions>
          <details open={Boolean(typed || field("unitNote").error)}>
            <summary>{words.refuse}</summary>
            <TextArea
              name="unitNote"
              form={form}
              rows={2}
              label={words.note}
              defaultValue={typed}
              {...field("unitNote")}
            />
            <Button look="secondary" form={form} name="act" value="unit-refuse">
              {words.refuse}
            </Button>
          </details>
        </>
      )}
    </section>
  );
}
