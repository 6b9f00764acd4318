import { request as askHttp } from "node:http";
import { request as askHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { ChannelSender, SendingResult } from "../sending/sender.ts";
import { WEBHOOK_FORMATS, type WebhookRequest } from "./formats.server.ts";
import { addressToAsk, type Resolver } from "./reachable.server.ts";
import { within } from "./within.server.ts";

const WHOLE_MS = 15_000;
/** So much of an answer is read. */
const ANSWER_BYTES = 16_000;
/** Statuses after which the same may go well later. */
const LATER = [408, 409, 425, 429];

export interface WebhookSettings {
  /** Origins that the operator has named: they may be inside the network, and without https. */
  trusted: readonly string[];
  now: () => Date;
  /** How host names are looked up; by default as the system does. */
  resolve?: Resolver;
}

/** True for an address that may be asked at all: by https, or one that the operator has named. */
export function mayAsk(address: string, trusted: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && trusted.includes(origin));
}

/**
 * Sends to webhooks: by https, to no address inside the network, following no redirect, within 15 seconds, reading no more
 * than the beginning of the answer. Of the answer nothing is kept but what it means.
 */
export function webhookSender({ trusted, now, resolve }: WebhookSettings): ChannelSender {
  return (to, letter, key) =>
    within(WHOLE_MS, async () => {
      const format = to.format === "mail" ? null : WEBHOOK_FORMATS[to.format];
      if (!format || !mayAsk(to.address, trusted)) return never("not_https");
      try {
        const { origin, hostname } = new URL(to.address);
        const address = await addressToAsk(hostname, trusted.includes(origin), resolve);
        if (address === null) return never("inside");
        const answer = await ask(format.request(to, letter, key, now()), address);
        if (answer.status >= 300) {
          const forGood = answer.status < 500 && !LATER.includes(answer.status);
          return { ok: false, code: `http_${answer.status}`, forGood };
        }
        const meant = format.read(answer.body);
        return meant === "arrived" ? { ok: true } : { ok: false, code: "refused", forGood: meant === "never" };
      } catch (error) {
        return { ok: false, code: codeOf(error), forGood: false };
      }
    });
}

const never = (code: string): SendingResult => ({ ok: false, code, forGood: true });
const codeOf = (error: unknown) =>
  String((error as { code?: unknown }).code ?? "failed")
    .toLowerCase()
    .slice(0, 40);

function ask({ url, headers, body }: WebhookRequest, address: string): Promise<{ status: number; body: string }> {
  const lookup: LookupFunction = (_host, options, found) =>
    options.all
      ? found(null, [{ address, family: address.includes(":") ? 6 : 4 }])
      : found(null, address, address.includes(":") ? 6 : 4);
  return new Promise((resolve, reject) => {
    const send = url.startsWith("https:") ? askHttps : askHttp;
    const request = send(
      url,
      {
        method: "POST",
        headers: { ...headers, "Content-Length": Buffer.byteLength(body), "User-Agent": "guiwei" },
        agent: false,
        lookup,
        signal: AbortSignal.timeout(WHOLE_MS),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let read = 0;
        const end = () => {
          resolve({ status: response.statusCode ?? 500, body: Buffer.concat(chunks).toString("utf8") });
          response.destroy();
        };
        response.on("data", (chunk: Buffer) => {
          read += chunk.length;
          if (read <= ANSWER_BYTES) chunks.push(chunk);
          else end();
        });
        response.on("end", end);
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
