import { useName, useText } from "../i18n/use-text.ts";
import { FieldRow, SelectField } from "../ui/fields.tsx";
import { Button } from "../ui/form.tsx";
import type { CountyOptions } from "./register.ts";

/** The county as the first field of a filter; nothing where there is none to choose. */
export function CountyField({
  options: { level, groups, chosen },
  name = "region",
}: {
  options: CountyOptions;
  name?: string;
}) {
  const { register } = useText();
  const nameOf = useName();
  if (groups.length === 0) return null;
  return (
    <SelectField
      name={name}
      label={register.county.label}
      hint={level === "county" ? undefined : register.county.stepwise}
      width="medium"
      defaultValue={chosen ?? ""}
      options={[
        { value: "", label: register.county.all },
        ...groups.flatMap(({ of, places }) =>
          places.map((place) => ({ value: place.code, label: nameOf(place), group: of ? nameOf(of) : undefined })),
        ),
      ]}
    />
  );
}

/** Above a form of staff that names a department: whose departments it is to list. Nothing where one county is served. */
export function CountyOfForm({
  action,
  options,
  county,
}: {
  action: string;
  options: CountyOptions;
  /** Code of the county whose departments are listed; null before one is chosen. */
  county: string | null;
}) {
  const { register } = useText();
  if (options.groups.length === 0) return null;
  return (
    <form method="get" action={action} aria-label={register.county.choose}>
      <p className="hint">{county ? register.county.formChosen : register.county.formFirst}</p>
      <FieldRow>
        <CountyField options={options} name="county" />
        <Button look="secondary">{register.county.show}</Button>
      </FieldRow>
    </form>
  );
}
