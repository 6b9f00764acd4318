import { CASE_STATES, VERDICTS } from "../cases/case.ts";
import { OFF_LIST } from "../duties/duty.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { CountyField } from "../register/county-field.tsx";
import type { CountyOptions } from "../register/register.ts";
import { KINDS } from "../reports/vocabulary.ts";
import { FieldRow, SelectField, TextField } from "../ui/fields.tsx";
import { Button } from "../ui/form.tsx";
import { type Narrowed, narrowingValues, narrowingWords, searchHref } from "./narrowed.ts";
import { SOUGHT } from "./search.ts";
import { MAX_TYPED } from "./terms.ts";

/** What can be chosen from. Bodies are those of the county that is chosen, duty items those of the body. */
export interface SearchChoices {
  counties: CountyOptions;
  bodies: readonly { code: string; name: string; nameEn: string }[];
  duties: readonly { code: string; title: string }[];
  years: readonly string[];
}

/** The box of the search, and below it what narrows it, folded up so that on a phone what was found comes first. */
export function SearchForm({ typed, by, choices }: { typed: string; by: Narrowed; choices: SearchChoices }) {
  const { siteSearch: words, register, vocabulary } = useText();
  const nameOf = useName();
  const chosen = narrowingValues(by);
  const narrowed = Object.values(chosen).some((one) => one !== null);
  const all = { value: "", label: words.everything };
  const offersDuties = by.body !== null || by.duty !== null;
  return (
    <search>
      <form method="get" action="/search" aria-label={words.title}>
        <TextField
          name="q"
          type="search"
          label={words.label}
          hint={words.hint}
          defaultValue={typed}
          autoComplete="off"
          maxLength={MAX_TYPED}
        />
        <Button>{words.short}</Button>
        <details className="found-filters" open={typed === "" && narrowed}>
          <summary>{words.filter}</summary>
          <FieldRow>
            <CountyField options={choices.counties} name="county" />
            {choices.bodies.length > 0 && (
              <SelectField
                name="body"
                label={words.body}
                hint={offersDuties ? undefined : words.bodyFirst}
                width="medium"
                defaultValue={chosen.body ?? ""}
                options={[all, ...choices.bodies.map((body) => ({ value: body.code, label: nameOf(body) }))]}
              />
            )}
            {offersDuties && (
              <SelectField
                name="duty"
                label={words.duty}
                width="medium"
                defaultValue={chosen.duty ?? ""}
                options={[
                  all,
                  { value: OFF_LIST, label: register.cases.offList },
                  ...choices.duties.map(({ code, title }) => ({ value: code, label: title })),
                ]}
              />
            )}
            <SelectField
              name="kind"
              label={words.sought}
              width="medium"
              defaultValue={chosen.kind ?? ""}
              options={[all, ...SOUGHT.map((one) => ({ value: one, label: words.lists[one] }))]}
            />
            <SelectField
              name="type"
              label={words.type}
              width="medium"
              defaultValue={chosen.type ?? ""}
              options={[all, ...KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind].label }))]}
            />
            <SelectField
              name="verdict"
              label={words.verdict}
              width="medium"
              defaultValue={chosen.verdict ?? ""}
              options={[all, ...VERDICTS.map((code) => ({ value: code, label: vocabulary.verdicts[code].label }))]}
            />
            <SelectField
              name="state"
              label={words.state}
              width="medium"
              defaultValue={chosen.state ?? ""}
              options={[all, ...CASE_STATES.map((one) => ({ value: one, label: register.cases.states[one] }))]}
            />
            <SelectField
              name="year"
              label={words.year}
              width="medium"
              defaultValue={chosen.year ?? ""}
              options={[all, ...choices.years.map((one) => ({ value: one, label: words.ofYear(one) }))]}
            />
            <Button look="secondary">{words.apply}</Button>
          </FieldRow>
        </details>
      </form>
    </search>
  );
}

/** What the search is narrowed to, each with the way to take it away alone. */
export function ChosenNarrowing({ typed, by }: { typed: string; by: Narrowed }) {
  const text = useText();
  const { siteSearch: words } = text;
  const chosen = narrowingWords(text, by);
  if (chosen.length === 0) return null;
  const values = narrowingValues(by);
  return (
    <ul className="found-narrowed" aria-label={words.narrowedTo}>
      {chosen.map(({ name, label }) => (
        <li key={name}>
          <a href={searchHref(typed, values, name)}>{words.drop(label)}</a>
        </li>
      ))}
    </ul>
  );
}
