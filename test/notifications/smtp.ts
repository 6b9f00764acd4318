import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What a server does with the next mail: takes it, says no for now or for good, hangs up in the middle, or takes its time. */
export type Mood = "takes" | "greylists" | "refuses" | "unknown" | "drops" | "dawdles";

/** A real SMTP server on this machine, in a mood; it keeps what it took. */
export async function startSmtp(port = 0) {
  const taken: { to: string; raw: string }[] = [];
  const state = { mood: "takes" as Mood, tried: 0 };
  const refuse = (responseCode: number) => Object.assign(new Error("no"), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo(_address, _session, done) {
      state.tried += 1;
      if (state.mood === "greylists") return done(refuse(451));
      if (state.mood === "unknown") return done(refuse(550));
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (state.mood === "refuses") return done(refuse(554));
        if (state.mood === "drops") {
          for (const connection of server.connections) connection.close();
          return;
        }
        const take = () => {
          taken.push({ to: session.envelope.rcptTo[0]?.address ?? "", raw: Buffer.concat(chunks).toString("utf8") });
          done();
        };
        if (state.mood === "dawdles") setTimeout(take, 300);
        else take();
      });
    },
  });
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return {
    url,
    taken,
    state,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The headers of a raw mail, each in the lines in which it came. */
export function headersOf(raw: string): Map<string, string> {
  const [head = ""] = raw.split("\r\n\r\n");
  return new Map(
    head.split(/\r\n(?![ \t])/).map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
}

/** The words of a mail's first part of a type, decoded. */
export function partOf(raw: string, type: "text/plain" | "text/html"): string {
  const part = raw.split(/\r\n--[^\r\n]+/).find((one) => one.includes(`Content-Type: ${type}`)) ?? "";
  const [head = "", ...body] = part.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
  if (/quoted-printable/i.test(head)) {
    const bytes = text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
  }
  return text;
}
