import { createHmac } from "node:crypto";
import type { Addressee, Letter } from "../letter.ts";
import type { AddressFormat } from "../notification.ts";

/** A request to a webhook. */
export interface WebhookRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What a webhook's answer means: arrived, try again, or never. */
export type AnswerMeaning = "arrived" | "later" | "never";

export interface WebhookFormat {
  request(to: Addressee, letter: Letter, key: string, now: Date): WebhookRequest;
  /** `body`: the beginning of what it answered with a status of 2xx. */
  read(body: string): AnswerMeaning;
}

const JSON_TYPE = { "Content-Type": "application/json; charset=utf-8" };
/** 企业微信 takes 2,048 bytes of text, the others about 20,000. */
const WECOM_BYTES = 2048;
const CHAT_BYTES = 18_000;

const seconds = (now: Date) => String(Math.floor(now.getTime() / 1000));

/** As much of a letter as fits, whole lines alone; its end, with the links, is left out first. */
function textOf({ subject, paragraphs }: Letter, bytes: number): string {
  const lines = [subject, ...paragraphs.flatMap((paragraph) => paragraph.split("\n"))];
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += Buffer.byteLength(line) + 1;
    if (used > bytes) break;
    kept.push(line);
  }
  return kept.join("\n");
}

/** The answer of a chat: a number that is 0 when it arrived. What it says when it is asked too often is not for good. */
function readCode(name: "errcode" | "code", busy: readonly number[]) {
  return (body: string): AnswerMeaning => {
    try {
      const code = (JSON.parse(body) as Record<string, unknown>)[name];
      if (code === 0) return "arrived";
      return typeof code === "number" && !busy.includes(code) ? "never" : "later";
    } catch {
      return "later";
    }
  };
}

export const WEBHOOK_FORMATS: Readonly<Record<Exclude<AddressFormat, "mail">, WebhookFormat>> = {
  // Standard Webhooks 1.0.0 (github.com/standard-webhooks): id, time and body under one HMAC.
  json: {
    request(to, letter, key, now) {
      const body = JSON.stringify({ ...letter.data, subject: letter.subject });
      const signed = `${key}.${seconds(now)}.${body}`;
      const signature = createHmac("sha256", to.secret).update(signed).digest("base64");
      const headers = {
        ...JSON_TYPE,
        "Idempotency-Key": key,
        "webhook-id": key,
        "webhook-timestamp": seconds(now),
        ...(to.secret !== "" && { "webhook-signature": `v1,${signature}` }),
      };
      return { url: to.address, headers, body };
    },
    read: () => "arrived",
  },

  // developer.work.weixin.qq.com, "消息推送配置说明": 20 messages a minute; 45009 = asked too often, -1 = busy.
  wecom: {
    request: (to, letter) => ({
      url: to.address,
      headers: JSON_TYPE,
      body: JSON.stringify({ msgtype: "text", text: { content: textOf(letter, WECOM_BYTES) } }),
    }),
    read: readCode("errcode", [-1, 45_009]),
  },

  // open.dingtalk.com, "自定义机器人安全设置": signed over milliseconds and secret; 130101 and 410100 = asked too often.
  dingtalk: {
    request(to, letter, _key, now) {
      const url = new URL(to.address);
      if (to.secret !== "") {
        const timestamp = String(now.getTime());
        url.searchParams.set("timestamp", timestamp);
        url.searchParams.set(
          "sign",
          createHmac("sha256", to.secret).update(`${timestamp}\n${to.secret}`).digest("base64"),
        );
      }
      const body = JSON.stringify({ msgtype: "text", text: { content: textOf(letter, CHAT_BYTES) } });
      return { url: url.href, headers: JSON_TYPE, body };
    },
    read: readCode("errcode", [-1, 130_101, 410_100]),
  },

  // open.feishu.cn, "自定义机器人使用指南": keyed with seconds and secret, over nothing; 11232 = asked too often.
  feishu: {
    request(to, letter, _key, now) {
      const timestamp = seconds(now);
      const sign = createHmac("sha256", `${timestamp}\n${to.secret}`).update("").digest("base64");
      const body = JSON.stringify({
        ...(to.secret !== "" && { timestamp, sign }),
        msg_type: "text",
        content: { text: textOf(letter, CHAT_BYTES) },
      });
      return { url: to.address, headers: JSON_TYPE, body };
    },
    read: readCode("code", [11_232]),
  },
};
