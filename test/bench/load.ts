import autocannon, { type RequestTemplate } from "autocannon";
import { percentile } from "./figures.ts";
import { answer } from "./child.ts";
import { type OpenedForm, openForms } from "./opened-forms.ts";
import { submissionForm } from "./submission.ts";

export const IN_FLIGHT = 16;

/** What to send: one address again and again, pages of a list that no cache has seen, or reports. */
export interface Load {
  url: string;
  what: "same" | "unseen" | "reports";
  acceptEncoding?: string;
  /** Stop after so many seconds, or after so many answers. */
  seconds?: number;
  amount?: number;
}

export interface Shot {
  perSecond: number;
  /** Milliseconds. */
  p99: number;
  answers: number;
  /** The receipt code in each answer to a report. */
  receipts: string[];
}

let sent = 0;

/** Fires one load and measures it. Throws unless every answer is 200 and, to a report, holds a receipt code. */
async function fire({ url, what, acceptEncoding, seconds, amount }: Load): Promise<Shot> {
  const times: number[] = [];
  const receipts: string[] = [];
  let first = 0;
  let last = 0;
  const wrong = new Map<string, number>();
  const count = (problem: string) => wrong.set(problem, (wrong.get(problem) ?? 0) + 1);
  const forms = what === "reports" ? await openForms(new URL(url).origin, (amount ?? 0) + IN_FLIGHT) : [];
  const requests = {
    same: undefined,
    unseen: [{ setupRequest: (request: RequestTemplate) => unseen(request, url) }],
    reports: [
      {
        setupRequest: (request: RequestTemplate) => report(request, forms.pop()),
        onResponse: (_status: number, body: string) => keepReceipt(body),
      },
    ],
  }[what];
  const run = autocannon({
    url,
    connections: IN_FLIGHT,
    sampleInt: 50,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    headers: acceptEncoding ? { "Accept-Encoding": acceptEncoding } : {},
    requests,
    setupClient(client) {
      // Decoding answers that nobody reads would make the load generator the slower side.
      if (what !== "reports") client.pipelinedRequests.addBody = () => {};
    },
  });
  run.on("response", (_client, status, _bytes, milliseconds) => {
    last = performance.now();
    if (first === 0) first = last;
    times.push(milliseconds);
    if (status !== 200) count(`status ${status}`);
  });
  const { errors } = await run;
  if (errors > 0) count(`${errors} connection errors`);
  if (wrong.size > 0) throw new Error(`${what} ${url}: ${JSON.stringify([...wrong])} of ${times.length} answers`);
  const perSecond = ((times.length - 1) * 1000) / (last - first);
  return { perSecond, p99: percentile(times, 0.99), answers: times.length, receipts };

  function keepReceipt(body: string): void {
    const code = /<code>(.*?)<\/code>/.exec(body)?.[1]?.replace(/<[^>]*>/g, "");
    if (code) receipts.push(code);
    else count("no receipt code");
  }
}

/**
 * A page of the list that no cache has seen: what a page does not read is left out of the cache's key. Each from a
 * visitor of its own, since one visitor may have few pages rendered.
 */
function unseen(request: RequestTemplate, url: string): RequestTemplate {
  sent += 1;
  const path = `${new URL(url).pathname}?after=2099-${String((sent % 12) + 1).padStart(2, "0")}-01.${sent}`;
  return { ...request, path, headers: { ...request.headers, ...fromElsewhere(sent) } };
}

const fromElsewhere = (at: number) => ({ "X-Forwarded-For": `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}` });

/** A report of a form of its own, from a visitor of its own: one visitor may send few. */
function report(request: RequestTemplate & { url?: string; origin?: string }, form?: OpenedForm): RequestTemplate {
  sent += 1;
  return {
    ...request,
    method: "POST",
    headers: {
      Origin: request.origin ?? "",
      "Content-Type": "application/x-www-form-urlencoded",
      ...fromElsewhere(sent),
    },
    body: submissionForm(form?.token ?? "", form?.ticket),
  };
}

if (import.meta.main) answer(fire);
