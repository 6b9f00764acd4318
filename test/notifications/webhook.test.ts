import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOW } from "../helpers/factories.ts";
import { WEBHOOK_FORMATS } from "../../app/notifications/channels/formats.server.ts";
import { addressToAsk, isOutside } from "../../app/notifications/channels/reachable.server.ts";
import { webhookSender } from "../../app/notifications/channels/webhook.server.ts";
import type { Addressee, Letter } from "../../app/notifications/letter.ts";
import type { AddressFormat } from "../../app/notifications/notification.ts";

const LETTER: Letter = {
  subject: "【归位】青禾县农业农村局：1 件事由有新情况",
  paragraphs: ["新的事由（1 件）\n· GW-2026-000001"],
  stopAt: "https://guiwei.example/stop",
  data: { id: "k1", kind: "new_case", cases: [{ number: "GW-2026-000001" }] },
};

/** Of this machine, of a network, or leading there. */
const INSIDE =
  "127.0.0.1 127.8.8.8 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 192.0.0.8 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::7f00:1 fe80::1 fc00::1 fd12::1 ff02::1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 2001:db8::1 100::1 not-an-address"
    .split(" ")
    .concat("");

describe("what is inside a network", () => {
  test.each(INSIDE)("%s is", (address) => {
    expect(isOutside(address)).toBe(false);
  });

  test.each(["8.8.8.8", "223.5.5.5", "172.32.0.1", "100.128.0.1", "2400:3200::1", "2606:4700::1111"])(
    "%s is not",
    (address) => {
      expect(isOutside(address)).toBe(true);
    },
  );

  test("one address inside among others is enough to refuse a name; the one that is asked is one that was looked at", async () => {
    const names = (addresses: string[]) => async () => addresses;
    expect(await addressToAsk("chat.example", false, names(["8.8.8.8", "10.0.0.1"]))).toBeNull();
    expect(await addressToAsk("chat.example", false, names(["8.8.8.8"]))).toBe("8.8.8.8");
    expect(await addressToAsk("chat.example", false, names([]))).toBeNull();
    expect(await addressToAsk("chat.example", true, names(["10.0.0.1"]))).toBe("10.0.0.1");
    expect(await addressToAsk("[::1]", false)).toBeNull();
    expect(await addressToAsk("127.0.0.1", false)).toBeNull();
  });
});

describe("a webhook", () => {
  const asked: { request: IncomingMessage; body: string }[] = [];
  let answer = (response: ServerResponse) => void response.end('{"errcode":0,"code":0}');
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
      request.on("end", () => {
        asked.push({ request, body });
        answer(response);
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const to = (format: AddressFormat, { secret = "", path = "/hook?key=abc" } = {}): Addressee => ({
    format,
    address: `${origin}${path}`,
    secret,
    locale: "zh-CN",
  });
  const send = (whom: Addressee, trusted = [origin]) => webhookSender({ trusted, now: () => NOW })(whom, LETTER, "k1");

  test("of our own format is signed as Standard Webhooks are, and named by its key", async () => {
    expect(await send(to("json", { secret: "s3cret" }))).toEqual({ ok: true });
    const headers: Record<string, unknown> = asked.at(-1)?.request.headers ?? {};
    const body = asked.at(-1)?.body ?? "";
    expect(headers["idempotency-key"]).toBe("k1");
    const seconds = String(Math.floor(NOW.getTime() / 1000));
    expect(headers["webhook-timestamp"]).toBe(seconds);
    const right = createHmac("sha256", "s3cret").update(`k1.${seconds}.${body}`).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${right}`);
    expect(JSON.parse(body)).toMatchObject({ id: "k1", subject: LETTER.subject });
    await send(to("json"));
    expect(asked.at(-1)?.request.headers["webhook-signature"]).toBeUndefined();
  });

  test.each([
    ["wecom", (body: Record<string, unknown>) => (body.text as { content: string }).content],
    ["dingtalk", (body: Record<string, unknown>) => (body.text as { content: string }).content],
    ["feishu", (body: Record<string, unknown>) => (body.content as { text: string }).text],
  ] as const)("of %s gets the words as that chat takes them", async (format, textOf) => {
    expect(await send(to(format))).toEqual({ ok: true });
    const body = JSON.parse(asked.at(-1)?.body ?? "{}") as Record<string, unknown>;
    expect(body.msgtype ?? body.msg_type).toBe("text");
    expect(textOf(body)).toBe(`${LETTER.subject}\n新的事由（1 件）\n· GW-2026-000001`);
    expect(asked.at(-1)?.request.url).toBe("/hook?key=abc");
  });

  test("of DingTalk and Feishu is signed as each of them checks it", async () => {
    const secret = "SECabc";
    await send(to("dingtalk", { secret }));
    const url = new URL(asked.at(-1)?.request.url ?? "", origin);
    const stamp = String(NOW.getTime());
    expect(url.searchParams.get("key")).toBe("abc");
    expect(url.searchParams.get("timestamp")).toBe(stamp);
    expect(url.searchParams.get("sign")).toBe(
      createHmac("sha256", secret).update(`${stamp}\n${secret}`).digest("base64"),
    );
    await send(to("feishu", { secret }));
    const body = JSON.parse(asked.at(-1)?.body ?? "{}") as Record<string, string>;
    const seconds = String(Math.floor(NOW.getTime() / 1000));
    expect(body.timestamp).toBe(seconds);
    expect(body.sign).toBe(createHmac("sha256", `${seconds}\n${secret}`).update("").digest("base64"));
  });

  test("of WeCom holds no more than 2,048 bytes, and no half line", () => {
    const long = {
      ...LETTER,
      paragraphs: Array.from({ length: 99 }, (_, index) => `第${index}行：${"字".repeat(30)}`),
    };
    const { body } = WEBHOOK_FORMATS.wecom.request(to("wecom"), long, "k", NOW);
    const { content } = (JSON.parse(body) as { text: { content: string } }).text;
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048);
    expect(Buffer.byteLength(content)).toBeGreaterThan(1900);
    expect(content).toMatch(/字{30}$/);
  });

  test.each([
    ["wecom", '{"errcode":93000,"errmsg":"invalid webhook url"}', true],
    ["wecom", '{"errcode":45009,"errmsg":"api freq out of limit"}', false],
    ["dingtalk", '{"errcode":310000,"errmsg":"sign not match"}', true],
    ["dingtalk", '{"errcode":130101}', false],
    ["feishu", '{"code":19021,"msg":"sign match fail"}', true],
    ["feishu", '{"code":11232}', false],
    ["feishu", "<html>", false],
  ] as const)("%s that answers %s: for good is %s", async (format, body, forGood) => {
    answer = (response) => void response.end(body);
    expect(await send(to(format))).toEqual({ ok: false, code: "refused", forGood });
    answer = (response) => void response.end('{"errcode":0,"code":0}');
  });

  test.each([
    [302, true],
    [404, true],
    [410, true],
    [429, false],
    [500, false],
    [503, false],
  ])("that answers %i is not followed anywhere: for good is %s", async (status, forGood) => {
    const before = asked.length;
    answer = (response) => void response.writeHead(status, { Location: `${origin}/elsewhere` }).end();
    expect(await send(to("json"))).toEqual({ ok: false, code: `http_${status}`, forGood });
    expect(asked).toHaveLength(before + 1);
    answer = (response) => void response.end('{"errcode":0,"code":0}');
  });

  test("that answers without end is read no further", async () => {
    answer = (response) => {
      const more = () => {
        if (!response.destroyed) response.write("x".repeat(8000), () => setImmediate(more));
      };
      more();
    };
    expect(await send(to("json"))).toEqual({ ok: true });
    answer = (response) => void response.end('{"errcode":0,"code":0}');
  });

  test("within the network is not asked, nor one without https, unless the operator has named it", async () => {
    const before = asked.length;
    expect(await send(to("json"), [])).toEqual({ ok: false, code: "not_https", forGood: true });
    const https = { ...to("json"), address: to("json").address.replace("http:", "https:") };
    expect(await send(https, [])).toEqual({ ok: false, code: "inside", forGood: true });
    for (const host of ["localhost", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"]) {
      expect(await send({ ...https, address: `https://${host}/` }, [])).toMatchObject({ ok: false, code: "inside" });
    }
    expect(await send({ ...https, address: "file:///etc/passwd" })).toMatchObject({ ok: false, code: "not_https" });
    const rebound = webhookSender({ trusted: [], now: () => NOW, resolve: async () => ["10.1.1.1"] });
    expect(await rebound({ ...https, address: "https://chat.example/" }, LETTER, "k")).toMatchObject({
      code: "inside",
    });
    expect(asked).toHaveLength(before);
  });

  test("is asked at the very address that was looked at", async () => {
    const { port } = new URL(origin);
    const trusted = [`http://chat.example:${port}`];
    const sender = webhookSender({ trusted, now: () => NOW, resolve: async () => ["127.0.0.1"] });
    const whom = { ...to("json"), address: `http://chat.example:${port}/hook` };
    expect(await sender(whom, LETTER, "k")).toEqual({ ok: true });
    expect(asked.at(-1)?.request.headers.host).toBe(`chat.example:${port}`);
  });
});
