/** What was typed into one form of one page and not yet taken by the server. */
interface Unsent {
  fields: [name: string, value: string][];
  /** The form was sent, and no answer of the server has been seen since. */
  sent: boolean;
  /** What was offered before and neither put back nor dropped when somebody typed anew. */
  earlier?: Unsent["fields"];
}

interface Found {
  form: HTMLFormElement;
  key: string;
  fields: Unsent["fields"];
  /** It was put back or dropped: it need not be kept apart any more. */
  settle: () => void;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const PREFIX = "unsent ";
const PAUSE_MS = 300;
const NOT_TYPED = ["hidden", "password", "file", "submit", "button"];

/**
 * Keeps what staff type into the forms of a page in this tab until it is sent, and offers it back after a link was
 * followed, another form of the page was sent, or the network failed. The tab's own storage: gone with the tab, and when
 * signing out.
 */
export function keepUnsent(root: Document = document): void {
  // Saves that still wait must not write anything back after that; a page come back to keeps again what is typed.
  const leaving = { leaves: false };
  for (const form of root.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]')) {
    form.addEventListener("submit", () => {
      leaving.leaves = true;
      forgetAll();
    });
  }
  window.addEventListener("pageshow", () => (leaving.leaves = false));
  const forms = [...root.querySelectorAll<HTMLFormElement>('form[method="post"]')].filter((form) =>
    form.querySelector("textarea"),
  );
  const keys = forms.map(keyOf);
  // Of two forms that cannot be told apart, neither may get the other's words.
  const told = forms.filter((_, at) => keys.indexOf(keys[at] ?? "") === keys.lastIndexOf(keys[at] ?? ""));
  offer(
    root,
    told.flatMap((form) => keep(form, leaving)),
  );
}

const keyOf = (form: HTMLFormElement) =>
  `${PREFIX}${location.pathname} ${form.getAttribute("action")} ${form.id || form.getAttribute("aria-labelledby") || ""}`;

/** Keeps what is typed into a form; answers what there is to be put back into it. */
function keep(form: HTMLFormElement, leaving: { readonly leaves: boolean }): Found[] {
  const key = keyOf(form);
  // What the server has just taken of it is nothing to give back.
  for (const name of form.dataset.taken?.split(" ") ?? []) forget(key, name);
  const unsent = read(key);
  const taken = unsent !== null && wasTaken(unsent);
  if (taken) drop(key);
  const offered =
    unsent && !taken ? [unsent.fields, unsent.earlier ?? []].find((one) => differs(form, one)) : undefined;
  // As long as nobody has said what becomes of it, what is typed now is kept beside it, and not over it.
  let apart = offered;
  let begun = offered !== unsent?.fields;
  let waiting = 0;
  const save = (sent: boolean) => {
    window.clearTimeout(waiting);
    if (leaving.leaves) return;
    const before = read(key);
    write(key, {
      fields: merged(apart && !begun ? null : before, typedIn(form)),
      sent,
      earlier: apart ?? before?.earlier,
    });
    begun = true;
  };
  // Some of its fields stand elsewhere on the page.
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLElement) || !("form" in target) || target.form !== form) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => save(false), PAUSE_MS);
  });
  form.addEventListener("submit", () => save(true));
  return offered ? [{ form, key, fields: offered, settle: () => (apart = undefined) }] : [];
}

/** A form that was sent has been answered once the page is opened anew; not when one came back to it or loaded it again. */
function wasTaken({ sent }: Unsent): boolean {
  if (!sent || document.documentElement.dataset.posted) return false;
  const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return opened !== undefined && opened.type === "navigate";
}

function offer(root: Document, found: readonly Found[]): void {
  const notice = root.querySelector<HTMLElement>("[data-unsent]");
  if (!notice || found.length === 0) return;
  notice.hidden = false;
  notice.querySelector("[data-unsent-restore]")?.addEventListener("click", () => {
    notice.hidden = true;
    for (const { form, fields, settle } of found) {
      settle();
      fill(form, fields, 3);
    }
  });
  notice.querySelector("[data-unsent-drop]")?.addEventListener("click", () => {
    notice.hidden = true;
    for (const { key, settle } of found) {
      settle();
      drop(key);
    }
  });
}

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((one): one is Field => "name" in one && "value" in one && isTyped(one as Field));

const isTyped = (field: Field) => field.name !== "" && !NOT_TYPED.includes(field.type) && !field.disabled;

const isTick = (field: Field): field is HTMLInputElement => field.type === "radio" || field.type === "checkbox";

function typedIn(form: HTMLFormElement): Unsent["fields"] {
  return fieldsOf(form).flatMap((field): Unsent["fields"] => {
    if (!isTick(field)) return [[field.name, field.value]];
    return field.checked ? [[field.name, field.value]] : [];
  });
}

/** What is typed now, and what was typed into fields that the form does not show at the moment. */
function merged(before: Unsent | null, now: Unsent["fields"]): Unsent["fields"] {
  const shown = new Set(now.map(([name]) => name));
  return [...now, ...(before?.fields ?? []).filter(([name]) => !shown.has(name))];
}

function differs(form: HTMLFormElement, fields: Unsent["fields"]): boolean {
  const now = new Set(typedIn(form).map((pair) => JSON.stringify(pair)));
  return fields.some((pair) => pair[1] !== "" && !now.has(JSON.stringify(pair)));
}

/**
 * Fills the form as a person would, in several rounds: an answer may bring up further fields. Each is filled once: what is
 * typed meanwhile stays.
 */
function fill(form: HTMLFormElement, fields: Unsent["fields"], rounds: number, filled = new Set<Field>()): void {
  for (const field of fieldsOf(form).filter((one) => !filled.has(one))) {
    filled.add(field);
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isTick(field)) {
      if (values.includes(field.value) !== field.checked && (field.type === "checkbox" || !field.checked))
        field.click();
    } else if (values.length === 1 && field.value !== values[0]) {
      type(field, values[0] ?? "");
    }
  }
  if (rounds > 1) window.setTimeout(() => fill(form, fields, rounds - 1, filled), 50);
}

/** Sets a value past what a framework keeps of it, and says so. */
function type(field: Field, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  setter?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Some browsers refuse any storage, in private windows for instance. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function read(key: string): Unsent | null {
  try {
    return JSON.parse(storage()?.getItem(key) ?? "null") as Unsent | null;
  } catch {
    return null;
  }
}

function write(key: string, unsent: Unsent): void {
  try {
    storage()?.setItem(key, JSON.stringify(unsent));
  } catch {
    // No room: the form itself still holds everything.
  }
}

function forget(key: string, name: string): void {
  const unsent = read(key);
  if (unsent) write(key, { ...unsent, fields: unsent.fields.filter(([of]) => of !== name) });
}

function drop(key: string): void {
  storage()?.removeItem(key);
}

function forgetAll(): void {
  const kept = storage();
  if (!kept) return;
  for (const key of Object.keys(kept)) if (key.startsWith(PREFIX)) kept.removeItem(key);
}
