/** Suggests townships under the search box while one types; without it the button beside the box does the same. */

interface Suggestion {
  code: string;
  name: string;
  path: string;
}

const ADDRESS = "/report/places";
const WAIT_MS = 200;
const MIN_TEXT = 2;

/** Makes every place picker of the page suggest. */
export function enhancePlacePicker(root: Document = document): void {
  root.querySelectorAll<HTMLElement>("[data-place-picker]").forEach((picker) => {
    const input = picker.querySelector("input");
    if (input?.form && "fetch" in window && "AbortController" in window) suggestIn(picker, input, input.form);
  });
}

/** A combobox with a list (WAI-ARIA 1.2): the focus stays in the field, the arrows move through the list. */
function suggestIn(picker: HTMLElement, input: HTMLInputElement, form: HTMLFormElement): void {
  const list = createList(picker, input);
  const status = createStatus(picker);
  let places: Suggestion[] = [];
  let active = -1;
  let composing = false;
  let timer = 0;
  let request: AbortController | null = null;

  const setActive = (index: number) => {
    active = index;
    Array.from(list.children).forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = list.children[index];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    setActive(-1);
  };
  const stop = () => {
    window.clearTimeout(timer);
    request?.abort();
    request = null;
  };
  const show = (found: Suggestion[]) => {
    places = found;
    list.textContent = "";
    found.forEach((place, index) => list.appendChild(createOption(`${list.id}-${index}`, place)));
    const words = found.length > 0 ? picker.dataset.some : picker.dataset.none;
    status.textContent = (words ?? "").replace("{count}", String(found.length));
    close();
    if (found.length === 0 || document.activeElement !== input) return;
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };
  const ask = async () => {
    const mine = (request = new AbortController());
    try {
      const found = await fetchPlaces(input.value, mine.signal);
      if (request === mine) show(found);
    } catch {
      // No signal, or too many tries: the button beside the field still searches.
      if (request === mine) close();
    }
  };
  const later = () => {
    stop();
    if (composing) return;
    if (input.value.trim().length < MIN_TEXT) return close();
    timer = window.setTimeout(() => void ask(), WAIT_MS);
  };
  const choose = (place: Suggestion | undefined) => {
    if (!place) return;
    stop();
    close();
    submit(form, `place:${place.code}`);
  };

  input.addEventListener("compositionstart", () => {
    composing = true;
    stop();
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    later();
  });
  input.addEventListener("input", later);
  input.addEventListener("keydown", (event) => {
    if (composing || event.isComposing) return;
    const open = !list.hidden;
    if (event.key === "Enter" && open && active >= 0) choose(places[active]);
    else if (event.key === "Enter" && input.value.trim() !== "") submit(form, "place-search");
    else if (event.key === "Escape" && open) close();
    else if (event.key === "ArrowDown" && open) setActive((active + 1) % places.length);
    else if (event.key === "ArrowUp" && open) setActive((active <= 0 ? places.length : active) - 1);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => {
    stop();
    close();
  });
  // The field would lose the focus, and with it the list, before the click came.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = (event.target as Element).closest("[role=option]");
    choose(places[Array.from(list.children).findIndex((one) => one === option)]);
  });
}

async function fetchPlaces(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(ADDRESS, {
    method: "POST",
    body: new URLSearchParams({ text }),
    credentials: "same-origin",
    signal,
  });
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as { places: Suggestion[] }).places;
}

function createList(picker: HTMLElement, input: HTMLInputElement): HTMLElement {
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "suggest-list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", picker.dataset.list ?? "");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("autocapitalize", "off");
  const field = input.parentElement ?? picker;
  field.classList.add("suggest-field");
  field.appendChild(list);
  return list;
}

/** Read out when suggestions come; the list itself says nothing until one moves into it. */
function createStatus(picker: HTMLElement): HTMLElement {
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  picker.appendChild(status);
  return status;
}

function createOption(id: string, place: Suggestion): HTMLElement {
  const option = document.createElement("li");
  option.id = id;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.textContent = place.name;
  const detail = document.createElement("span");
  detail.className = "pick-detail";
  detail.textContent = place.path;
  option.appendChild(detail);
  return option;
}

/** Sends the form as a button with this value would; form.requestSubmit is younger than our oldest browsers. */
function submit(form: HTMLFormElement, go: string): void {
  const button = document.createElement("button");
  button.type = "submit";
  button.name = "go";
  button.value = go;
  button.hidden = true;
  form.appendChild(button);
  button.click();
  button.remove();
}
