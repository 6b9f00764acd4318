import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { dictionary } from "../../i18n/dictionary.ts";
import type { Addressee, Letter } from "../letter.ts";
import type { ChannelSender, SendingResult } from "../sending/sender.ts";
import { within } from "./within.server.ts";

const CONNECTIONS = 3;
const STEP_MS = 15_000;
const WHOLE_MS = 50_000;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

export interface MailSettings {
  /** `smtps://user:password@host:port`, or `smtp://…` with STARTTLS; with `?tls=none`, or on this machine, without. */
  url: string;
  /** From whom; bounces go there too. */
  from: string;
  now: () => Date;
}

/** Opens a post office for a while: a few connections, which `close` ends. */
export function openMail({ url, from, now }: MailSettings): { send: ChannelSender; close(): void } {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === "smtps:";
  const plain = LOOPBACK.includes(hostname) || searchParams.get("tls") === "none";
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: !secure && plain,
    ...(username !== "" && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    // Nothing that stands in a letter is fetched or read from the disk.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: (to, letter, key) =>
      within(WHOLE_MS, async () => {
        try {
          await transport.sendMail(mailOf(to, letter, key, from, now()));
          return { ok: true };
        } catch (error) {
          return whyNot(error as { code?: string; command?: string; responseCode?: number });
        }
      }),
    close: () => transport.close(),
  };
}

function mailOf(to: Addressee, letter: Letter, key: string, from: string, date: Date) {
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 32);
  return {
    // As objects: nothing in a name or an address can be read as a second one.
    from: { name: dictionary(to.locale).site.name, address: from },
    to: { name: "", address: to.address },
    subject: letter.subject.replace(/\s+/g, " "),
    date,
    messageId: `<${digest}@${from.split("@").at(-1)}>`,
    text: `${letter.paragraphs.join("\n\n")}\n`,
    html: htmlOf(letter, to.locale),
    headers: {
      "Auto-Submitted": "auto-generated",
      // RFC 8058: each in one line, else signatures over them break.
      ...(letter.stopAt !== null && {
        "List-Unsubscribe": { prepared: true, value: `<${letter.stopAt}>` },
        "List-Unsubscribe-Post": { prepared: true, value: "List-Unsubscribe=One-Click" },
      }),
    },
  };
}

function htmlOf({ paragraphs }: Letter, locale: string): string {
  const said = paragraphs.map((paragraph) => {
    const lines = paragraph.split("\n").map((line) => {
      const text = escapeHtml(line);
      return /^https?:\/\/\S+$/.test(line) ? `<a href="${text}">${text}</a>` : text;
    });
    return `<p>${lines.join("<br>")}</p>`;
  });
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body>${said.join("\n")}</body></html>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

/** A server that refuses the mailbox or the letter means it; one that refuses us, or does not answer, may think otherwise later. */
function whyNot({ code, command = "", responseCode = 0 }: { code?: string; command?: string; responseCode?: number }) {
  const refused = responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
  const why = responseCode > 0 ? `smtp_${responseCode}` : (code ?? "failed").toLowerCase();
  return { ok: false, code: why, forGood: refused } satisfies SendingResult;
}
