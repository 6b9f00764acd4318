import type { ReactNode } from "react";
import { fieldId, Fieldset, type FieldProps } from "./fields.tsx";
import "./css/choices.css";

export type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
export type RadioGroupProps = FieldProps & { options: Option[]; defaultValue?: string; inline?: boolean };

/** One of a few. Nothing is chosen unless `defaultValue` says so. */
export function RadioGroup({ options, defaultValue, inline, label, ...field }: RadioGroupProps) {
  return (
    <Fieldset {...field} legend={label}>
      <Choices
        type="radio"
        name={field.name}
        options={options}
        chosen={defaultValue === undefined ? [] : [defaultValue]}
        inline={inline}
        invalid={Boolean(field.error)}
      />
    </Fieldset>
  );
}

export type CheckboxGroupProps = FieldProps & { options: Option[]; defaultValue?: readonly string[]; inline?: boolean };

/** Any number of a few. */
export function CheckboxGroup({ options, defaultValue = [], inline, label, ...field }: CheckboxGroupProps) {
  return (
    <Fieldset {...field} legend={label}>
      <Choices
        type="checkbox"
        name={field.name}
        options={options}
        chosen={defaultValue}
        inline={inline}
        invalid={Boolean(field.error)}
      />
    </Fieldset>
  );
}

type ChoicesProps = {
  type: "radio" | "checkbox";
  name: string;
  options: Option[];
  chosen: readonly string[];
  inline?: boolean;
  invalid: boolean;
};

function Choices({ type, name, options, chosen, inline, invalid }: ChoicesProps) {
  const first = fieldId(name);
  return (
    <div className={inline ? "choices choices-inline" : "choices"}>
      {options.map((option, index) => {
        const id = index === 0 ? first : `${first}-${index + 1}`;
        return (
          <div key={option.value} className="choice">
            <input
              type={type}
              id={id}
              name={name}
              value={option.value}
              disabled={option.disabled}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={invalid && type === "checkbox" ? true : undefined}
              aria-describedby={option.hint ? `${id}-hint-option` : undefined}
            />
            <label htmlFor={id}>{option.label}</label>
            {option.hint && (
              <div className="hint" id={`${id}-hint-option`}>
                {option.hint}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
