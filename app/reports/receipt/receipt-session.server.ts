import { createHash, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import type { Db } from "../../../db/engine.ts";
import {
  deleteOldReceiptSessions,
  deleteReceiptSession,
  insertReceiptSession,
  reportOfSession,
} from "../../../db/queries/reports/receipt-sessions.ts";
import { addDays, type Day } from "../../day.ts";
import type { ServerContext } from "../../http/context.ts";
import type { Visit } from "../../http/respond.server.ts";
import { sealText, unsealText } from "../../sealed-text.server.ts";
import type { Closed } from "./ask-again.ts";
import { servesHttps } from "../../http/env.server.ts";

const HALF_HOUR_MS = 30 * 60 * 1000;
const TEN_MINUTES_MS = 10 * 60 * 1000;
const PLACE = "cookie";

const keyFor = (secret: string) => ({ secret, use: "guiwei receipt sessions" }) as const;

/** What the cookie holds, sealed: the session, and when it ends. The database holds the day alone. */
interface Ticket {
  session: string;
  until: number;
}

/** The session of a request, once it was opened or found: its action, its loaders and its answer share the context. */
const sessions = new WeakMap<ServerContext, { session: string; reportId: number }>();

/** No `Max-Age`: it goes with the browser's window, and while it is there the server can say that its time is over. */
function cookieOf({ env }: Pick<ServerContext, "env">) {
  const secure = servesHttps(env);
  return createCookie("receipt", { httpOnly: true, sameSite: "lax", secure, path: "/" });
}

const hashOf = (session: string) => createHash("sha256").update(session).digest("hex");

/** Opens a report in this browser, after a right code; the answer carries the cookie (`sessionCookie`). */
export async function beginSession({ db, today, context }: Visit, reportId: number): Promise<void> {
  const session = randomBytes(16).toString("hex");
  await insertReceiptSession(db, { id_hash: hashOf(session), report_id: reportId, opened_on: today });
  sessions.set(context, { session, reportId });
}

/** The report that this request may see, or why none. */
export async function openedReport(visit: Visit, now: Date): Promise<number | Closed> {
  const known = sessions.get(visit.context);
  if (known) return known.reportId;
  const ticket = await readTicket(visit);
  if (!ticket) return "none";
  if (ticket.until <= now.getTime()) return "over";
  const reportId = await reportOfSession(visit.db, hashOf(ticket.session), addDays(visit.today, -1));
  if (reportId === undefined) return "over";
  sessions.set(visit.context, { session: ticket.session, reportId });
  return reportId;
}

/**
 * The Set-Cookie header for a request under a receipt code: each page gives the session another half hour. Null for
 * every other request. Rounded up to ten minutes, so that even opened the cookie does not tell when somebody was here.
 */
export async function sessionCookie(context: ServerContext, now: Date): Promise<string | null> {
  const opened = sessions.get(context);
  if (!opened) return null;
  const until = Math.ceil((now.getTime() + HALF_HOUR_MS) / TEN_MINUTES_MS) * TEN_MINUTES_MS;
  const ticket: Ticket = { session: opened.session, until };
  return cookieOf(context).serialize(sealText(keyFor(context.cookieSecret), PLACE, JSON.stringify(ticket)));
}

/** Ends the session of this request for good, copies of its cookie too; answers the Set-Cookie header that forgets it. */
export async function endReceiptSession(visit: Visit): Promise<string> {
  const ticket = await readTicket(visit);
  if (ticket) await deleteReceiptSession(visit.db, hashOf(ticket.session));
  sessions.delete(visit.context);
  return cookieOf(visit).serialize("", { maxAge: 0 });
}

/** Forgets sessions whose time is over. Call it every hour. */
export function purgeReceiptSessions(db: Db, today: Day): Promise<void> {
  return deleteOldReceiptSessions(db, addDays(today, -1));
}

async function readTicket(visit: Pick<Visit, "env" | "cookieSecret" | "request">): Promise<Ticket | null> {
  const value: unknown = await cookieOf(visit).parse(visit.request.headers.get("Cookie"));
  const text = typeof value === "string" ? unsealText(keyFor(visit.cookieSecret), PLACE, value) : null;
  return text === null ? null : (JSON.parse(text) as Ticket);
}
