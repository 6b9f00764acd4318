type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS = "input, select, textarea";

/** Set when all is given back: what was done early counts from then on. */
export const GIVEN_BACK = "early answers given back";

/** What a person did to a field before the page's scripts ran: a text or a choice, or a tick. */
type Answer = { value: string; caret: number | null } | { checked: boolean };

/**
 * Keeps what is typed and chosen while a page's scripts are on their way. React takes the fields for what the server
 * wrote: it sets a prefilled text back, checks the radio that was checked at first, and tells no part of the page that
 * depends on a choice. Call it before hydration, and `giveBack` after.
 */
export function keepEarlyAnswers(page: Document): { giveBack: () => Promise<void> } {
  const answers = new Map<Field, Answer>();
  const note = (field: Field) => {
    if (!isTicked(field))
      return void answers.set(field, {
        value: field.value,
        caret: "selectionEnd" in field ? field.selectionEnd : null,
      });
    // Who checks another radio of a group means no longer the one before.
    if (field.type === "radio") forgetGroup(answers, field);
    answers.set(field, { checked: field.checked });
  };
  const listen = (event: Event) => {
    const field = event.target as Field;
    if (field.matches(FIELDS) && field.type !== "file") note(field);
  };
  for (const field of page.querySelectorAll<Field>(FIELDS)) if (isChanged(field)) note(field);
  page.addEventListener("input", listen, true);
  page.addEventListener("change", listen, true);
  return {
    async giveBack() {
      page.removeEventListener("input", listen, true);
      page.removeEventListener("change", listen, true);
      // Choices first: they open the parts in which other fields stand.
      const kept = [...answers].sort(([one], [other]) => Number(isText(one)) - Number(isText(other)));
      for (const [field, answer] of kept) {
        const present = field.isConnected ? field : findAgain(page, field);
        if (present) answerAgain(present, answer);
        await Promise.resolve(); // React draws what follows from it
      }
      performance.mark(GIVEN_BACK);
    },
  };
}

/** Does to a field what the person did, so that everything that listens hears of it. */
function answerAgain(field: Field, answer: Answer): void {
  if ("checked" in answer) {
    const box = field as HTMLInputElement;
    if (box.type === "radio" && !answer.checked) return;
    box.checked = !answer.checked;
    box.click();
    return;
  }
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value") ?? {};
  // Who is typing in it goes on where they are, in the middle of a word of an input method too.
  const typing = field === document.activeElement && field.value === answer.value;
  if (!typing) {
    // By the field's own setter React learns of another value, and takes the next one for typed.
    if (isText(field)) field.value = `${answer.value} `;
    set?.call(field, answer.value);
    if (answer.caret !== null) (field as HTMLInputElement).setSelectionRange(answer.caret, answer.caret);
  }
  field.dispatchEvent(new Event(isText(field) ? "input" : "change", { bubbles: true }));
}

/** The field that stands where one was that a choice took off the page and brought back. */
function findAgain(page: Document, { name, type, value }: Field): Field | undefined {
  const same = [...page.querySelectorAll<Field>(FIELDS)].filter((one) => one.name === name && one.type === type);
  return same.find((one) => !isTicked(one) || one.value === value);
}

function isChanged(field: Field): boolean {
  // Of a group of radios the one that is checked tells all.
  if (isTicked(field)) return field.checked !== field.defaultChecked && (field.checked || field.type === "checkbox");
  if (field instanceof HTMLSelectElement) {
    const { options, selectedIndex } = field;
    const first = [...options].findIndex((one) => one.defaultSelected);
    return selectedIndex !== Math.max(first, 0);
  }
  return !["hidden", "file", "submit"].includes(field.type) && field.value !== field.defaultValue;
}

const isTicked = (field: Field): field is HTMLInputElement => field.type === "radio" || field.type === "checkbox";
const isText = (field: Field) => !isTicked(field) && !(field instanceof HTMLSelectElement);

function forgetGroup(answers: Map<Field, Answer>, { name, form }: HTMLInputElement): void {
  for (const one of answers.keys()) if (one.name === name && one.form === form) answers.delete(one);
}
