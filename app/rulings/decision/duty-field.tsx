import { type KeyboardEvent, useState } from "react";
import { OFF_LIST } from "../../duties/duty.ts";
import { useText } from "../../i18n/use-text.ts";
import { fieldId, SelectField, type SelectFieldProps } from "../../ui/fields.tsx";
import { Kbd } from "../../ui/form.tsx";
import { fillField, useHydrated } from "../../ui/live-fields.ts";
import "./duty-field.css";

/** What stands at the head of the choices whatever is typed: nothing chosen yet, and that there is no such item. */
const ALWAYS: readonly string[] = ["", OFF_LIST];

/** A duty item as one of very many choices. */
export function dutyOption({ code, title, category }: { code: string; title: string; category: string }) {
  return { value: code, label: `${code} ${title}`, group: category };
}

/**
 * A field with very many choices. With scripts they are narrowed by typing any part of their text; Enter takes the first.
 * That the register has no such item stays a choice, and Enter never takes it: it is chosen by hand, or by its key. `keys`: the
 * page listens to them.
 */
export function DutyField({ chosen, keys = false, ...field }: SelectFieldProps & { chosen: string; keys?: boolean }) {
  const { desk, register } = useText();
  const words = desk.report;
  const hydrated = useHydrated();
  const [typed, setTyped] = useState("");
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  const found = field.options.filter(
    ({ value, label }) => !ALWAYS.includes(value) && parts.every((part) => plain(label).includes(part)),
  );
  const shown =
    parts.length === 0
      ? field.options
      : field.options.filter((one) => found.includes(one) || [chosen, ...ALWAYS].includes(one.value));
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
            {words.findDuty} {keys && <Kbd>f</Kbd>}
          </label>
          <input
            id="duty-find"
            type="search"
            className="input"
            autoComplete="off"
            aria-keyshortcuts={keys ? "f" : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={take}
          />
          <output>{parts.length > 0 && words.dutiesFound(found.length)}</output>
        </div>
      )}
      {hydrated && field.options.some(({ value }) => value === OFF_LIST) && (
        <button
          type="button"
          id="duty-off-list"
          className="suggestions-choice duty-off-list"
          aria-keyshortcuts={keys ? "0" : undefined}
          onClick={() => fillField(field.name, OFF_LIST)}
        >
          {keys && <Kbd>0</Kbd>}
          {register.cases.offList}
        </button>
      )}
    </>
  );
}

const plain = (text: string) => text.normalize("NFKC").toUpperCase();
