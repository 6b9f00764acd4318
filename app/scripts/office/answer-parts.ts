import { sizeWords } from "../../attachments/attachment.ts";
import { MAX_ANSWER_FILE_BYTES, PART_BYTES } from "../../http/uploads/upload.ts";

/** What the page says; `{name}`, `{size}`, `{percent}`, `{seconds}` stand for what only the script knows. */
interface Words {
  unfinished: string;
  looking: string;
  another: string;
  sent: string;
  waiting: string;
  stopped: string;
  whole: string;
}

/** A file that was begun in this tab. Under a name that signing out forgets with what was typed. */
interface Begun {
  token: string;
  name: string;
  size: number;
  sha256: string;
}

/** Tries that fail one after the other before somebody has to press again. */
const MOST_TRIES = 8;
const LONGEST_PAUSE = 30;

/** The server has refused in a way that the next try does not change. */
class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(String(status));
    this.status = status;
  }
}

/**
 * Sends a large file of an answer in parts of a megabyte before its form, so that a cut costs one part: after it, or after the page was loaded
 * anew, the server says from which byte to go on. That it is the same file, its SHA-256 tells, here and at the end there. Without
 * what it takes (a secure page), the form is sent as it is.
 */
export function sendInParts(root: Document = document): void {
  const form = root.querySelector<HTMLFormElement>("form[data-parts]");
  const file = form?.querySelector<HTMLInputElement>("input[type=file]");
  const field = form?.querySelector<HTMLInputElement>("input[name=parts]");
  const output = form?.querySelector("output");
  if (!form || !file || !field || !output || !window.crypto?.subtle) return;
  const words = JSON.parse(form.dataset.words ?? "{}") as Words;
  const address = form.dataset.parts ?? "";
  const key = `unsent parts ${address}`;
  const say = (text: string, told: Record<string, string> = {}) => {
    const line = text.replace(/\{(\w+)\}/g, (_, name: string) => told[name] ?? "");
    if (output.textContent !== line) output.textContent = line;
  };
  /** Sends the form as its button does; with a token, in the place of the file. */
  const post = (token?: string) => {
    const act = document.createElement("input");
    Object.assign(act, { type: "hidden", name: "act", value: "add" });
    form.append(act);
    field.value = token ?? "";
    file.disabled = token !== undefined;
    form.submit();
    // Whoever comes back to the page finds it as it was.
    file.disabled = false;
    act.remove();
  };
  let busy = false;
  const begun = read(key);
  if (begun) void offer(begun);
  form.addEventListener("submit", (event) => {
    const chosen = file.files?.[0];
    if (busy) return event.preventDefault();
    if (!chosen || chosen.size <= PART_BYTES || chosen.size > MAX_ANSWER_FILE_BYTES) return;
    event.preventDefault();
    busy = true;
    void send(chosen).finally(() => (busy = false));
  });

  async function offer(one: Begun): Promise<void> {
    try {
      await ask({ act: "ask", token: one.token });
      say(words.unfinished, { name: one.name, size: sizeWords(one.size) });
    } catch (error) {
      if (error instanceof Refused && error.status === 404) forget(key);
    }
  }

  async function send(chosen: File): Promise<void> {
    say(words.looking);
    let sha256: string;
    try {
      sha256 = await digest(chosen);
    } catch {
      // It cannot be read here: the browser says so itself.
      return post();
    }
    const before = read(key);
    const same = before?.sha256 === sha256;
    if (before && !same) say(words.another);
    let token = same ? before.token : "";
    let offset: number | null = null;
    for (let failed = 0; ;) {
      try {
        if (token === "") {
          token = String((await ask({ act: "open", size: String(chosen.size), sha256 })).token);
          write(key, { token, name: chosen.name, size: chosen.size, sha256 });
          offset = 0;
        }
        offset ??= Number((await ask({ act: "ask", token })).offset);
        if (offset >= chosen.size) break;
        offset = await part(token, offset, chosen);
        failed = 0;
        say(words.sent, { name: chosen.name, percent: String(Math.floor((offset / chosen.size) * 100)) });
      } catch (error) {
        if (error instanceof Refused) {
          forget(key);
          // Not there any more: from the beginning, once. Else the form as it is: the page says what is the matter.
          if (error.status !== 404 || offset === 0) return post();
          [token, offset] = ["", null];
          continue;
        }
        offset = null;
        failed += 1;
        if (failed > MOST_TRIES) return say(words.stopped);
        const seconds = Math.min(2 ** (failed - 1), LONGEST_PAUSE);
        say(words.waiting, { seconds: String(seconds) });
        await new Promise((go) => window.setTimeout(go, seconds * 1000));
      }
    }
    say(words.whole);
    post(token);
  }

  async function part(token: string, offset: number, chosen: File): Promise<number> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ act: "part", token, offset: String(offset) }))
      body.append(name, value);
    body.append("upload", chosen.slice(offset, offset + PART_BYTES), "part");
    return Number((await fetchJson(body)).offset);
  }

  function ask(fields: Record<string, string>) {
    return fetchJson(new URLSearchParams(fields));
  }

  /** Throws `Refused`, or anything else for what may go better the next time. */
  async function fetchJson(body: BodyInit): Promise<Record<string, unknown>> {
    const response = await fetch(address, { method: "POST", body, redirect: "manual", credentials: "same-origin" });
    // Another byte than the server waits for: it says which.
    if (response.ok || (response.status === 409 && isJson(response))) {
      return (await response.json()) as Record<string, unknown>;
    }
    const again = response.status === 429 || response.status >= 500;
    throw again ? new Error(String(response.status)) : new Refused(response.status);
  }
}

const isJson = (response: Response) => (response.headers.get("Content-Type") ?? "").startsWith("application/json");

async function digest(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await new Response(file).arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function read(key: string): Begun | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? "null") as Begun | null;
  } catch {
    return null;
  }
}

function write(key: string, begun: Begun): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(begun));
  } catch {
    // No room: it cannot be gone on with after a reload.
  }
}

function forget(key: string): void {
  try {
    window.sessionStorage.removeItem(key);
  } catch {
    // There is none.
  }
}
