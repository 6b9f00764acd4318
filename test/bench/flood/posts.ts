import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { answer } from "../child.ts";
import { submissionForm } from "../submission.ts";

/** Posts at a steady pace, however slowly they are answered. */
export interface Flood {
  url: string;
  perSecond: number;
  seconds: number;
  /** All from one address, or each from another. */
  from: "one address" | "ever new addresses";
  /** Whole reports sent without proof, or the first page of the form, which is then made anew. */
  what: "reports" | "first pages" | "nothing";
}

export interface FloodResult {
  sent: number;
  /** How many answers had which status; 0 for none. */
  statuses: [status: number, count: number][];
  /** Milliseconds of each answer. */
  times: number[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 400 });

async function pour({ url, perSecond, seconds, from, what }: Flood): Promise<FloodResult> {
  if (what === "nothing") return { sent: 0, statuses: [], times: [] };
  const statuses = new Map<number, number>();
  const times: number[] = [];
  const waiting = new Set<Promise<void>>();
  const start = performance.now();
  let sent = 0;
  for (; sent < perSecond * seconds; sent += 1) {
    const ahead = start + (sent * 1000) / perSecond - performance.now();
    if (ahead > 1) await sleep(ahead);
    const begun = performance.now();
    const one = post(url, what, from === "one address" ? 0 : sent).then((status) => {
      times.push(performance.now() - begun);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      waiting.delete(one);
    });
    waiting.add(one);
  }
  await Promise.all(waiting);
  return { sent, statuses: [...statuses].sort(([a], [b]) => a - b), times };
}

/** Answers the status, or 0 when the connection fails. */
function post(url: string, what: Flood["what"], from: number): Promise<number> {
  const form = new URLSearchParams(submissionForm(randomBytes(16).toString("hex")));
  if (what === "first pages") form.set("step", "story");
  const body = form.toString();
  return new Promise((resolve) => {
    const posted = request(
      `${url}/report`,
      {
        method: "POST",
        agent,
        headers: {
          Origin: url,
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": Buffer.byteLength(body),
          "X-Forwarded-For": `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`,
        },
      },
      (response) => response.resume().on("end", () => resolve(response.statusCode ?? 0)),
    );
    posted.on("error", () => resolve(0)).end(body);
  });
}

answer(pour);
