import { type KeyboardEvent, useState } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { fieldId, SelectField, type SelectFieldProps } from "../../../ui/fields.tsx";
import { Kbd } from "../../../ui/form.tsx";
import { fillField, useHydrated } from "../../../ui/live-fields.ts";

/** A field with very many choices. With scripts they are narrowed by typing any part of their text; Enter takes the first. */
export function DutyField({ chosen, ...field }: SelectFieldProps & { chosen: string }) {
  const words = useText().desk.report;
  const hydrated = useHydrated();
  const [typed, setTyped] = useState("");
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  const found = field.options.filter(
    ({ value, label }) => value !== "" && parts.every((part) => plain(label).includes(part)),
  );
  const shown =
    parts.length === 0
      ? field.options
      : field.options.filter((one) => found.includes(one) || [chosen, ""].includes(one.value));
  const take = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (parts.length === 0 || !found[0]) return;
    fillField(field.name, found[0].value);
    document.getElementById(fieldId(field.name))?.focus();
  };
  return (
    <>
      <SelectField {...field} options={shown} />
      {hydrated && (
        <div className="duty-find">
          <label htmlFor="duty-find">
            {words.findDuty} <Kbd>f</Kbd>
          </label>
          <input
            id="duty-find"
            type="search"
            className="input"
            autoComplete="off"
            aria-keyshortcuts="f"
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={take}
          />
          <output>{parts.length > 0 && words.dutiesFound(found.length)}</output>
        </div>
      )}
    </>
  );
}

const plain = (text: string) => text.normalize("NFKC").toUpperCase();
