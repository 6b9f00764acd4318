import { useName, useText } from "../i18n/use-text.ts";
import { FieldRow, SelectField } from "../ui/fields.tsx";
import { Button } from "../ui/form.tsx";
import type { PlaceGroup } from "./register.ts";

/** The county as the first field of a filter; nothing where there is none to choose. */
export function CountyField({
  groups,
  chosen,
  name = "region",
}: {
  groups: readonly PlaceGroup[];
  chosen?: string | null;
  name?: string;
}) {
  const { register } = useText();
  const nameOf = useName();
  if (groups.length === 0) return null;
  return (
    <SelectField
      name={name}
      label={register.county.label}
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
  groups,
  chosen,
}: {
  action: string;
  groups: readonly PlaceGroup[];
  chosen: string | null;
}) {
  const { register } = useText();
  if (groups.length === 0) return null;
  return (
    <form method="get" action={action} aria-label={register.county.choose}>
      <p className="hint">{chosen ? register.county.formChosen : register.county.formFirst}</p>
      <FieldRow>
        <CountyField groups={groups} chosen={chosen} name="county" />
        <Button look="secondary">{register.county.show}</Button>
      </FieldRow>
    </form>
  );
}
