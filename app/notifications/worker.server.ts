import { Cron } from "croner";
import type { Db } from "../../db/engine.ts";
import { stampWaiting } from "../../db/queries/notifications/queue.ts";
import { type Day, shanghaiDay } from "../day.ts";
import { gatherDigests } from "./bodies/digest.server.ts";
import { remindBodies } from "./bodies/remind.server.ts";
import { type ChannelState, readChannels } from "./channels/channels.server.ts";
import { openMail } from "./channels/mail.server.ts";
import { webhookSender } from "./channels/webhook.server.ts";
import type { FanOut } from "./planning/fan-out.ts";
import { planNotifications } from "./planning/plan.server.ts";
import type { Audiences } from "./sending/audience.ts";
import { deliverDue, type Delivery, forgetDelivered } from "./sending/deliver.server.ts";

/** How things are sent; null = by this channel nothing is. */
export interface WaysToSend {
  mail: { url: string; from: string } | null;
  webhooks: { trusted: readonly string[] } | null;
}

export interface Round {
  db: Db;
  fanOuts: readonly FanOut[];
  audiences: Audiences;
  sending: WaysToSend;
  now: () => Date;
  stopping?: () => boolean;
}

/** The settings of the process as this domain needs them; null while nothing is sent at all. */
export function sendingOf(env: {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  WEBHOOKS: "on" | "off";
  WEBHOOK_ORIGINS: readonly string[];
}): WaysToSend | null {
  const mail = env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null;
  const webhooks = env.WEBHOOKS === "on" ? { trusted: env.WEBHOOK_ORIGINS } : null;
  return mail || webhooks ? { mail, webhooks } : null;
}

let forgotten: Day = "";

/**
 * One round of the worker: what can no longer be undone is planned, clocks are looked at, digests made, and all that is due
 * is sent. Answers how the channels stand then.
 */
export async function runRound({ db, fanOuts, audiences, sending, now, stopping }: Round): Promise<ChannelState[]> {
  await planNotifications(db, fanOuts, now());
  await remindBodies(db, shanghaiDay(now()));
  await gatherDigests(db, now());
  await stampWaiting(db, now().toISOString());
  const mail = sending.mail && openMail({ ...sending.mail, now });
  const senders: Delivery["senders"] = {
    ...(mail && { mail: mail.send }),
    ...(sending.webhooks && { webhook: webhookSender({ ...sending.webhooks, now }) }),
  };
  try {
    await deliverDue({ db, audiences, senders, now, ...(stopping && { stopping }) });
  } finally {
    mail?.close();
  }
  const today = shanghaiDay(now());
  if (forgotten !== today) await forgetDelivered(db, today);
  forgotten = today;
  return readChannels(db);
}

/** Runs `round` at the beginning of each minute, one at a time; `stop` lets none begin any more. */
export function everyMinute(round: () => Promise<void>): { stop(): void } {
  const job = new Cron("* * * * *", { protect: true, unref: true, timezone: "Asia/Shanghai" }, round);
  return { stop: () => job.stop() };
}
