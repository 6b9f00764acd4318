import { useName, useText } from "../../i18n/use-text.ts";
import type { CountyOptions } from "../../register/register.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { ROLES } from "../permissions.ts";

interface Named {
  code: string;
  name: string;
  nameEn: string;
}

export interface GrantFieldsProps {
  choices: {
    /** Code of the county whose departments these are; null where only one is served, or none is chosen yet. */
    county: string | null;
    /** The counties to choose it from; none where only one is served. */
    among: CountyOptions;
    departments: Named[];
    lines: Named[];
    /** Names of divisions that are proposed as one types. */
    places: string[];
  };
  answers: Record<string, string | string[] | undefined>;
  errors: Record<string, string | undefined>;
}

/** A role and its bounds. */
export function GrantFields({ choices, answers, errors }: GrantFieldsProps) {
  const { site, accounts } = useText();
  const nameOf = useName();
  const words = accounts.staff;
  const typed = (name: string) => String(answers[name] ?? "");
  const of = (name: string) => ({ name, error: errors[name], errorPrefix: site.errorPrefix });
  const options = (named: Named[]) => named.map((one) => ({ value: one.code, label: nameOf(one) }));
  return (
    <>
      <RadioGroup
        {...of("role")}
        label={words.role}
        defaultValue={typed("role")}
        options={ROLES.map((role) => ({
          value: role,
          label: accounts.roles[role],
          hint: words.roleHints[role],
        }))}
      />
      <TextField
        {...of("region")}
        label={words.region}
        hint={words.regionHint}
        width="medium"
        defaultValue={typed("region")}
        suggestions={choices.places}
      />
      <SelectField
        {...of("line")}
        label={words.line}
        hint={words.lineHint}
        width="medium"
        defaultValue={typed("line")}
        options={[{ value: "", label: words.any }, ...options(choices.lines)]}
      />
      <SelectField
        {...of("department")}
        label={words.department}
        hint={words.departmentHint}
        width="medium"
        defaultValue={typed("department")}
        options={[{ value: "", label: words.none }, ...options(choices.departments)]}
      />
    </>
  );
}

/** The department that a person works for; `noted` is the one noted now, whichever county's departments are listed. */
export function EmployerField({ choices, answers, errors, noted }: GrantFieldsProps & { noted: Named | null }) {
  const { site, accounts } = useText();
  const nameOf = useName();
  const words = accounts.staff;
  const listed = choices.departments.some((one) => one.code === noted?.code);
  return (
    <SelectField
      name="employer"
      label={words.employer}
      hint={words.employerHint}
      width="medium"
      defaultValue={String(answers.employer ?? noted?.code ?? "")}
      error={errors.employer}
      errorPrefix={site.errorPrefix}
      options={[
        { value: "", label: words.none },
        ...[...(noted && !listed ? [noted] : []), ...choices.departments].map((one) => ({
          value: one.code,
          label: nameOf(one),
        })),
      ]}
    />
  );
}

/** The county that a person comes from. */
export function HomeField({ choices, answers, errors }: GrantFieldsProps) {
  const { site, accounts } = useText();
  const words = accounts.staff;
  return (
    <TextField
      name="home"
      label={words.home}
      hint={words.homeHint}
      width="medium"
      defaultValue={String(answers.home ?? "")}
      error={errors.home}
      errorPrefix={site.errorPrefix}
      suggestions={choices.places}
    />
  );
}
