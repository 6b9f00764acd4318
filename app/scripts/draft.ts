const KEY = "guiwei-draft";
const DAYS_KEPT = 7;
const DAY_MS = 24 * 3600 * 1000;
const PAUSE_MS = 400;
/**
 * What is worth nothing later, and what a phone that is lost must not tell: how to reach a person, what was looked for, the
 * report's own token.
 */
const NEVER_KEPT = ["go", "contact", "token", "proof", "ticket", "file", "upload", "look", "county"];

interface Draft {
  until: number;
  fields: [string, string][];
}

/**
 * True while the draft is of another form than the one shown and nobody has said what becomes of it: nothing is saved over
 * it. Null before the first page; the pages of one form come into one document.
 */
let unanswered: boolean | null = null;

/**
 * Keeps what is typed into the report form in this browser, if the reporter asks for it, and offers to go on with it.
 * Off unless asked for; gone when the report is sent, after a week, or with the quick exit.
 */
export function enhanceDraft(root: Document = document): void {
  if (root.querySelector("[data-receipt]")) return forgetDraft();
  const form = root.querySelector<HTMLFormElement>("[data-draft-form]");
  const wish = root.querySelector<HTMLElement>("[data-draft-wish]");
  const box = wish?.querySelector<HTMLInputElement>("input");
  if (!form || !wish || !box || !storage()) return;
  const draft = readDraft();
  const found = root.querySelector<HTMLElement>("[data-draft-found]");
  unanswered = draft !== null && (unanswered ?? found !== null);
  wish.hidden = unanswered;
  box.checked = draft !== null && !unanswered;
  if (draft && found && unanswered) offer(root, form, draft, found, wish);
  keepUp(form, box);
}

export function forgetDraft(): void {
  storage()?.removeItem(KEY);
}

/** Some browsers refuse any storage, in private windows for instance. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function readDraft(): Draft | null {
  try {
    const draft = JSON.parse(storage()?.getItem(KEY) ?? "null") as Draft | null;
    if (draft && draft.until > Date.now()) return draft;
  } catch {
    // Not ours, or cut short: as good as none.
  }
  forgetDraft();
  return null;
}

function saveDraft(form: HTMLFormElement): void {
  const typed = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const fields = typed.filter(([name]) => !NEVER_KEPT.includes(name));
  try {
    storage()?.setItem(KEY, JSON.stringify({ until: Date.now() + DAYS_KEPT * DAY_MS, fields } satisfies Draft));
  } catch {
    // No room: the form itself still holds everything.
  }
}

function keepUp(form: HTMLFormElement, box: HTMLInputElement): void {
  let waiting = 0;
  const save = () => {
    window.clearTimeout(waiting);
    if (box.checked) saveDraft(form);
  };
  box.addEventListener("change", () => (box.checked ? save() : forgetDraft()));
  form.addEventListener("submit", save);
  form.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(save, PAUSE_MS);
  });
}

/** On the first page of either way: go on with the draft, or throw it away. */
function offer(root: Document, form: HTMLFormElement, draft: Draft, found: HTMLElement, wish: HTMLElement): void {
  found.hidden = false;
  found.querySelector("[data-draft-resume]")?.addEventListener("click", () => {
    unanswered = false;
    const step = draft.fields.find(([name]) => name === "step")?.[1] ?? "";
    const filled = root.createElement("form");
    filled.method = "post";
    filled.action = form.action;
    filled.dataset.draftForm = "";
    for (const [name, value] of [...draft.fields, ["go", `resume:${step}`]] as const) {
      const field = root.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      filled.append(field);
    }
    root.body.append(filled);
    // Sent like the form itself where that is done by a script.
    if (filled.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }))) filled.submit();
  });
  found.querySelector("[data-draft-drop]")?.addEventListener("click", () => {
    forgetDraft();
    unanswered = false;
    wish.hidden = false;
    found.hidden = true;
  });
}
