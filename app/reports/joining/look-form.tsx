import { useText } from "../../i18n/use-text.ts";
import { FieldRow, TextField } from "../../ui/fields.tsx";
import { Button, HiddenFields } from "../../ui/form.tsx";

/** The field and button that look for public cases. */
export function LookFields({ label, typed }: { label: string; typed?: string }) {
  const words = useText().reports.form.alike;
  return (
    <>
      <FieldRow>
        <TextField name="look" label={label} width="medium" autoComplete="off" defaultValue={typed} />
        <Button look="secondary" name="go" value="look" formAction="/report#look">
          {words.search}
        </Button>
      </FieldRow>
    </>
  );
}

/** On the list of cases; `county` is the code of the one that it shows. Sent to the report form, so that no address, log or cache holds what is looked for. */
export function LookForm({ county }: { county: string | null }) {
  const words = useText().reports.form.alike;
  return (
    <form method="post" action="/report" aria-label={words.title}>
      <HiddenFields values={{ county }} />
      <LookFields label={words.onList} />
      <p className="hint">{words.unseen}</p>
    </form>
  );
}
