import { readFileSync } from "node:fs";
import { answer } from "./child.ts";
import { percentile } from "./figures.ts";
import { type OpenedForm, openForms } from "./opened-forms.ts";
import { submissionForm } from "./submission.ts";

/** Reports to send, so many at once, each with the photo at this path, or without one. */
export interface PhotoLoad {
  url: string;
  photo: string | null;
  amount: number;
  atOnce: number;
}

/** A report with a photo is two posts, from the first byte of the photo to the receipt. Milliseconds. */
export interface PhotoShot {
  perSecond: number;
  p50: number;
  p95: number;
  receipts: string[];
}

let sent = 0;

/** Throws unless every report gets a receipt code, and every photo was taken. */
async function fire({ url, photo, amount, atOnce }: PhotoLoad): Promise<PhotoShot> {
  const bytes = photo === null ? null : readFileSync(photo);
  const times: number[] = [];
  const receipts: string[] = [];
  const forms = await openForms(url, amount);
  const start = performance.now();
  const one = async () => {
    for (let form = forms.pop(); form; form = forms.pop()) {
      const begun = performance.now();
      receipts.push(await report(url, form, bytes));
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const perSecond = (times.length * 1000) / (performance.now() - start);
  return { perSecond, p50: percentile(times, 0.5), p95: percentile(times, 0.95), receipts };
}

/** Adds the photo on its page and sends the form; answers the receipt code. */
async function report(url: string, form: OpenedForm, photo: Buffer | null): Promise<string> {
  sent += 1;
  const headers = { Origin: url, "X-Forwarded-For": `10.9.${(sent >> 8) & 255}.${sent & 255}` };
  const post = async (body: FormData | URLSearchParams) => {
    const response = await fetch(`${url}/report`, { method: "POST", body, headers });
    return response.text();
  };
  const answers = new URLSearchParams(submissionForm(form.token, form.ticket));
  if (photo) {
    const page = new FormData();
    for (const [name, value] of answers) if (!["step", "go"].includes(name)) page.append(name, value);
    page.append("step", "files");
    page.append("go", "file-add");
    page.append("upload", new Blob([Uint8Array.from(photo)]), "photo.jpg");
    const html = await post(page);
    const token = /file-drop:([\w-]+)/.exec(html)?.[1];
    if (!token) throw new Error("the photo was not taken");
    answers.append("file", token);
  }
  const html = await post(answers);
  const code = /<code>(.*?)<\/code>/.exec(html)?.[1]?.replace(/<[^>]*>/g, "");
  if (!code) throw new Error("no receipt code");
  return code;
}

answer(fire);
