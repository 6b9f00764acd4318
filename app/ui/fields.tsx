import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import "./css/fields.css";

/** The id of a field, from its name alone: an error summary can link to it from anywhere. For a group, its first option. */
export function fieldId(name: string) {
  return `f-${name.replace(/[^\w-]+/g, "-").replace(/-+$/, "")}`;
}

/** What every field has. `errorPrefix` ("Error: ") is read out before the error and not shown. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  errorPrefix?: string;
  required?: boolean;
  /** The page's title is the question already: keep the label for screen readers only. */
  labelHidden?: boolean;
};

function describe({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">, more?: string) {
  const id = fieldId(name);
  const ids = [hint ? `${id}-hint` : "", more ?? "", error ? `${id}-error` : ""].filter(Boolean);
  return { "aria-describedby": ids.join(" ") || undefined, "aria-invalid": error ? true : undefined };
}

function Around({ field, limit, children }: { field: FieldProps; limit?: string; children: ReactNode }) {
  const id = fieldId(field.name);
  return (
    <div className={field.error ? "field field-wrong" : "field"}>
      <label className={field.labelHidden ? "hidden" : "label"} htmlFor={id}>
        {field.label}
      </label>
      {field.hint && (
        <div className="hint" id={`${id}-hint`}>
          {field.hint}
        </div>
      )}
      {limit && (
        <p className="hint" id={`${id}-limit`}>
          {limit}
        </p>
      )}
      <ErrorText {...field} />
      {children}
    </div>
  );
}

function ErrorText({ name, error, errorPrefix }: FieldProps) {
  if (!error) return null;
  return (
    <p className="error" id={`${fieldId(name)}-error`}>
      {errorPrefix && <span className="hidden">{errorPrefix}</span>}
      {error}
    </p>
  );
}

export type TextFieldProps = FieldProps & {
  defaultValue?: string;
  width?: "short" | "medium" | "full";
  /** What the browser proposes as one types: what is taken, or that with what is read beside it. */
  suggestions?: readonly (string | { value: string; label: string })[];
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "type" | "maxLength" | "inputMode" | "autoComplete" | "spellCheck" | "accept" | "multiple" | "min" | "max"
  >;

/** One line of text, or any single native input (date, file, password). */
export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    hint,
    error,
    errorPrefix,
    required,
    labelHidden,
    width = "full",
    type = "text",
    suggestions = [],
    ...native
  } = props;
  const list = suggestions.length > 0 ? `${fieldId(name)}-list` : undefined;
  return (
    <Around field={{ name, label, hint, error, errorPrefix, labelHidden }}>
      <input
        {...native}
        {...describe(props)}
        id={fieldId(name)}
        name={name}
        type={type}
        className={`input input-${width}`}
        aria-required={required}
        list={list}
      />
      {list && (
        <datalist id={list}>
          {suggestions.map((one) =>
            typeof one === "string" ? (
              <option key={one}>{one}</option>
            ) : (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ),
          )}
        </datalist>
      )}
    </Around>
  );
}

export type TextAreaProps = FieldProps & {
  defaultValue?: string;
  /** The limit, told beforehand: "at most 2000 characters". Never cuts the text. */
  limit?: string;
  /** What its id is made of, where a page has several fields of this name. */
  at?: string;
} & Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "rows" | "autoComplete" | "spellCheck" | "form">;

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, error, errorPrefix, required, labelHidden, limit, at = name, rows = 8, ...native } = props;
  const id = fieldId(at);
  return (
    <Around field={{ name: at, label, hint, error, errorPrefix, labelHidden }} limit={limit}>
      <textarea
        {...native}
        {...describe({ name: at, hint, error }, limit && `${id}-limit`)}
        id={id}
        name={name}
        rows={rows}
        className="input"
        aria-required={required}
      />
    </Around>
  );
}

export type SelectFieldProps = FieldProps & {
  options: { value: string; label: string; group?: string }[];
  defaultValue?: string;
  width?: "medium" | "full";
  /** Id of the form that it belongs to, where it stands outside of it. */
  form?: string;
};

/** A choice among many. Options with the same `group` are shown together. */
export function SelectField(props: SelectFieldProps) {
  const { name, required, options, defaultValue, width = "full", form } = props;
  const groups = Array.from(new Set(options.map((option) => option.group)));
  const of = (group?: string) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
  return (
    <Around field={props}>
      <select
        {...describe(props)}
        id={fieldId(name)}
        name={name}
        form={form}
        defaultValue={defaultValue}
        className={`input input-${width}`}
        aria-required={required}
      >
        {groups.map((group) =>
          group ? (
            <optgroup key={group} label={group}>
              {of(group)}
            </optgroup>
          ) : (
            of(group)
          ),
        )}
      </select>
    </Around>
  );
}

export type FieldsetProps = Omit<FieldProps, "label"> & { legend: ReactNode; inline?: boolean; children: ReactNode };

/** Fields that answer one question together. */
export function Fieldset({ legend, inline, children, ...field }: FieldsetProps) {
  const id = fieldId(field.name);
  return (
    <fieldset
      className={field.error ? "field field-wrong" : "field"}
      aria-describedby={describe(field)["aria-describedby"]}
    >
      <legend className={field.labelHidden ? "hidden" : "label"}>{legend}</legend>
      {field.hint && (
        <div className="hint" id={`${id}-hint`}>
          {field.hint}
        </div>
      )}
      <ErrorText {...field} label={legend} />
      {inline ? <FieldRow>{children}</FieldRow> : children}
    </fieldset>
  );
}

/** Short fields, and the button that goes with them, in one line while there is room: a register's filter. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="fields-inline">{children}</div>;
}
