import { DomainError } from "../../domain-error.ts";

/**
 * The button that sent a form, by its value under `name`; the first of `acts` when the form came without one. An act that
 * nobody knows is never taken for another: throws `unknown_act`, also for a button that came twice. An act that ends with a
 * colon has an object after it: `file-drop:` is that of the button `file-drop:TOKEN`.
 */
export function pressed<Act extends string>(form: FormData, acts: readonly [Act, ...Act[]], name: string = "act"): Act {
  const values = form.getAll(name);
  if (values.length === 0) return acts[0];
  const act =
    values.length === 1
      ? acts.find((one) => (one.endsWith(":") ? String(values[0]).startsWith(one) : one === values[0]))
      : undefined;
  if (act === undefined) throw new DomainError("unknown_act");
  return act;
}
