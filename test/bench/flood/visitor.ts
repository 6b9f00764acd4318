import { setTimeout as sleep } from "node:timers/promises";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { submissionForm } from "../submission.ts";

/** More than the form has pages, and more than anybody presses again. */
const MAX_POSTS = 40;
/** After an answer that says to wait, a person presses again. */
const PAUSE = 5000;

export interface Walk {
  /** When the form was opened and when the receipt came, by `performance.now()`; null when it never did. */
  opened: number;
  received: number | null;
  /** Milliseconds of each answer of the site. */
  times: number[];
  /** Posts that had to be sent again. */
  refused: number;
}

/** Walks the form from its first page to the receipt as a person would, pressing again when told to wait. */
export async function walk(url: string, address: string, javaScript: boolean, until: number): Promise<Walk> {
  const result: Walk = { opened: performance.now(), received: null, times: [], refused: 0 };
  let page = await ask();
  let fields = await fill(page);
  for (let posts = 0; posts < MAX_POSTS && performance.now() < until; posts += 1) {
    const answer = await ask(fields);
    if (answer.includes("<code>")) return { ...result, received: performance.now() };
    const form = answer.includes('name="token"');
    const moved = form && stepOf(answer) !== stepOf(page);
    if (!moved) {
      result.refused += 1;
      await sleep(PAUSE);
    }
    // An answer in a few words leaves the form in the browser, which sends it again.
    if (form) fields = await fill((page = answer));
  }
  return result;

  async function ask(body?: URLSearchParams): Promise<string> {
    const begun = performance.now();
    const headers = { Origin: url, "X-Forwarded-For": address };
    const response = await fetch(`${url}/report`, { headers, ...(body && { method: "POST", body }) });
    const text = await response.text();
    result.times.push(performance.now() - begun);
    return text;
  }

  /** What the browser would post of this page: its hidden fields, the answers typed, the proof. */
  async function fill(html: string): Promise<URLSearchParams> {
    const hidden = [...html.matchAll(/<input type="hidden" [^>]*>/g)].map(([tag]) => tag);
    const typed = new URLSearchParams(submissionForm(""));
    const posted = new URLSearchParams();
    for (const tag of hidden) {
      const name = attribute(tag, "name");
      if (name === "proof") posted.set(name, javaScript ? await solve(attribute(tag, "data-challenge")) : "");
      else posted.append(name, attribute(tag, "value"));
    }
    for (const name of new Set(typed.keys())) {
      if (!posted.has(name)) for (const value of typed.getAll(name)) posted.append(name, value);
    }
    return posted;
  }
}

function stepOf(html: string): string {
  return attribute(/<input type="hidden" name="step"[^>]*>/.exec(html)?.[0] ?? "", "value");
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

async function solve(text: string): Promise<string> {
  const challenge = JSON.parse(text) as Parameters<typeof solveChallenge>[0]["challenge"];
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
