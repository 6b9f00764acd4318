import { useText } from "../i18n/use-text.ts";
import { BANDS } from "../duties/duty.ts";
import { CheckboxGroup } from "../ui/choices.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import { HiddenFields } from "../ui/form.tsx";
import { FIELDS } from "./reading/fields.ts";
import type { readPreview } from "./preview.server.ts";

export type ImportPreview = Awaited<ReturnType<typeof readPreview>>;

/** How a table is read: from which day, which sheets, of which list, what each column is. */
export function ChoiceFields({ preview, error }: { preview: ImportPreview; error?: string }) {
  const { site, imports } = useText();
  const words = imports.preview;
  return (
    <>
      <TextField
        name="from"
        label={words.from}
        hint={words.fromHint}
        type="date"
        width="medium"
        defaultValue={preview.from}
        error={error}
        errorPrefix={site.errorPrefix}
        required
      />
      {preview.sheets.map((sheet, at) => (
        <SheetFields key={at} sheet={sheet} at={at} bodies={preview.bodies} alone={preview.sheets.length === 1} />
      ))}
    </>
  );
}

function SheetFields({
  sheet,
  at,
  bodies,
  alone,
}: {
  sheet: ImportPreview["sheets"][number];
  at: number;
  bodies: ImportPreview["bodies"];
  alone: boolean;
}) {
  const { imports, vocabulary } = useText();
  const words = imports.preview;
  const name = (field: string) => `s${at}.${field}`;
  const { columns } = sheet;
  return (
    <section aria-labelledby={`sheet-${at}`}>
      <h3 id={`sheet-${at}`}>{words.sheet(sheet.name, sheet.rows)}</h3>
      <HiddenFields values={{ [name("shown")]: "yes", ...(alone && { [name("taken")]: "yes" }) }} />
      {!alone && (
        <CheckboxGroup
          name={name("taken")}
          label={words.sheet(sheet.name, sheet.rows)}
          labelHidden
          defaultValue={sheet.taken ? ["yes"] : []}
          options={[{ value: "yes", label: words.taken }]}
        />
      )}
      {columns === null ? (
        <p>{words.noHeader}</p>
      ) : (
        <>
          <SelectField
            name={name("band")}
            label={words.band}
            width="medium"
            defaultValue={sheet.band ?? ""}
            options={[
              { value: "", label: sheet.byColumn ? words.bandByColumn : words.bandNone },
              ...BANDS.map((band) => ({ value: band, label: vocabulary.bands[band].label })),
            ]}
          />
          <SelectField
            name={name("holder")}
            label={words.holder}
            hint={words.holderHint}
            width="medium"
            defaultValue={sheet.holder}
            options={[
              { value: "", label: words.holderNone },
              ...bodies.map((body) => ({ value: body.code, label: body.name })),
            ]}
          />
          <details>
            <summary>{words.columnsTitle}</summary>
            {columns.map((column, index) => (
              <SelectField
                key={index}
                name={name(`c${index}`)}
                label={words.column(column.letter, column.label)}
                width="medium"
                defaultValue={column.field}
                options={FIELDS.map((field) => ({ value: field, label: imports.fields[field] }))}
              />
            ))}
          </details>
        </>
      )}
    </section>
  );
}
