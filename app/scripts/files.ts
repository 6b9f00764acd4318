import { MAX_FILE_BYTES, MAX_FILES_AT_ONCE } from "../http/uploads/upload.ts";
import { isRecording, sizeWords } from "../attachments/attachment.ts";

/** What the page says; `{name}` stands for the file's own name, `{percent}` for how much has gone. */
interface Words {
  large: string;
  recording: string;
  heic: string;
  empty: string;
  many: string;
  again: string;
  chosen: string;
  uploading: string;
  uploadingAt: string;
}

/** Edge of a thumbnail, in pixels. */
const EDGE = 72;

let tell: ((share: number) => void) | null = null;

/**
 * Shows what was chosen before it is sent, by the names that this device has for it and with thumbnails, and leaves out
 * what would be refused after a long upload. Names and thumbnails stay in the page: neither is sent with the form's fields.
 */
export function enhanceFiles(root: Document = document): void {
  const field = root.querySelector<HTMLInputElement>("input[type=file][name=upload]");
  const place = root.querySelector<HTMLElement>("[data-chosen]");
  tell = null;
  if (!field || !place) return;
  const words = JSON.parse(place.dataset.chosen ?? "{}") as Words;
  let turns = 0;
  field.addEventListener("change", () => {
    const turn = (turns += 1);
    void look(field, place, words, () => turn === turns);
  });
  const progress = place.querySelector("output");
  const sending = (share: number) => {
    if (!progress || !field.files || field.files.length === 0) return;
    const percent = String(Math.floor(share * 100));
    progress.textContent = share > 0 ? words.uploadingAt.replace("{percent}", percent) : words.uploading;
  };
  tell = sending;
  field.form?.addEventListener("submit", () => sending(0));
}

/** Says how much of an upload has gone, from 0 to 1. */
export function tellProgress(share: number): void {
  tell?.(share);
}

async function look(field: HTMLInputElement, place: HTMLElement, words: Words, isLatest: () => boolean): Promise<void> {
  const all = [...(field.files ?? [])];
  const fine: File[] = [];
  const refused: string[] = [];
  for (const file of all) {
    const why = (await whyNot(file, words)) ?? (fine.length >= MAX_FILES_AT_ONCE ? words.many : null);
    if (why === null) fine.push(file);
    else refused.push(why.replace("{name}", () => file.name));
  }
  // Others were chosen meanwhile.
  if (!isLatest()) return;
  if (refused.length > 0 && !leaveOnly(field, fine)) {
    if (fine.length > 0) refused.push(words.again);
    fine.length = 0;
  }
  show(place, fine, refused, words);
}

async function whyNot(file: File, words: Words): Promise<string | null> {
  const named = isRecording(file.name) ? words.recording : /\.hei[cf]$/i.test(file.name) ? words.heic : null;
  if (file.size === 0) return words.empty;
  // Phones give some pictures a name of another kind. The server goes by the content.
  if (named !== null && !(await isTaken(file))) return named;
  return file.size > MAX_FILE_BYTES ? words.large : null;
}

/** How files begin that are taken whatever they are called: JPEG, PNG, WebP, PDF. */
const BEGINNINGS = [/^\xff\xd8\xff/, /^\x89PNG/, /^RIFF[^]{4}WEBP/, /^%PDF/];

async function isTaken(file: File): Promise<boolean> {
  try {
    const bytes = new Uint8Array(await new Response(file.slice(0, 12)).arrayBuffer());
    const beginning = String.fromCharCode(...bytes);
    return BEGINNINGS.some((one) => one.test(beginning));
  } catch {
    // It cannot be read here: the server looks.
    return true;
  }
}

/** Keeps of the choice what can be sent. Browsers that cannot change a choice choose nothing then: false. */
function leaveOnly(field: HTMLInputElement, fine: readonly File[]): boolean {
  try {
    const kept = new DataTransfer();
    for (const file of fine) kept.items.add(file);
    field.files = kept.files;
    return true;
  } catch {
    field.value = "";
    return false;
  }
}

function show(place: HTMLElement, files: readonly File[], refused: readonly string[], words: Words): void {
  const problems = place.querySelector<HTMLElement>("[role=alert]");
  const list = place.querySelector("ul");
  if (!problems || !list) return;
  problems.textContent = "";
  problems.hidden = refused.length === 0;
  for (const why of refused) problems.append(lineOf("p", why));
  list.textContent = "";
  for (const file of files) {
    const item = lineOf("li", `${file.name} · ${sizeWords(file.size)}`);
    list.append(item);
    void addThumbnail(item, file);
  }
  const heading = place.querySelector<HTMLElement>("[data-chosen-title]");
  if (heading) {
    heading.hidden = files.length === 0;
    heading.textContent = words.chosen;
  }
}

function lineOf(name: string, text: string): HTMLElement {
  const line = document.createElement(name);
  line.textContent = text;
  return line;
}

/** Drawn by the page itself; what cannot be drawn has its name alone. */
async function addThumbnail(item: HTMLElement, file: File): Promise<void> {
  if (!file.type.startsWith("image/") || typeof createImageBitmap !== "function") return;
  try {
    const picture = await createImageBitmap(file);
    const scale = EDGE / Math.max(picture.width, picture.height);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    item.prepend(canvas);
  } catch {
    // No picture after all: the server says what is wrong with it.
  }
}
