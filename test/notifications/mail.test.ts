import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOW } from "../helpers/factories.ts";
import { openMail } from "../../app/notifications/channels/mail.server.ts";
import type { Addressee, Letter } from "../../app/notifications/letter.ts";
import { headersOf, partOf, startSmtp } from "./smtp.ts";

const TO: Addressee = { format: "mail", address: "office@nyncj.example.cn", secret: "", locale: "zh-CN" };
const LETTER: Letter = {
  subject: "【归位】青禾县农业农村局：2 件事由有新情况",
  paragraphs: ["新的事由（1 件）\n· GW-2026-000001 <b>标题</b> & 其他", "https://guiwei.example/office"],
  stopAt: `https://guiwei.example/stop?of=body.1&proof=${"x".repeat(22)}&${"long=".repeat(30)}`,
  data: {},
};

describe("a mail", () => {
  let smtp: Awaited<ReturnType<typeof startSmtp>>;
  beforeAll(async () => {
    smtp = await startSmtp();
  });
  afterAll(() => smtp.stop());

  async function send(letter: Letter, key = "k1", to = TO) {
    const mail = openMail({ url: smtp.url, from: "no-reply@guiwei.example", now: () => NOW });
    const result = await mail.send(to, letter, key);
    mail.close();
    return { result, raw: smtp.taken.at(-1)?.raw ?? "" };
  }

  test("says in plain words and in simple HTML what the letter says, to one address", async () => {
    const { result, raw } = await send(LETTER);
    expect(result).toEqual({ ok: true });
    expect(smtp.taken.at(-1)?.to).toBe(TO.address);
    expect(partOf(raw, "text/plain")).toContain("新的事由（1 件）");
    const html = partOf(raw, "text/html");
    expect(html).toContain("&lt;b&gt;标题&lt;/b&gt; &amp; 其他");
    expect(html).toContain('<a href="https://guiwei.example/office">https://guiwei.example/office</a>');
    expect(html).toContain('<html lang="zh-CN">');
    expect(raw).not.toMatch(/<(img|script|style|link)\b/);
  });

  test("names where a click ends it, in two headers of one line each (RFC 8058)", async () => {
    const { raw } = await send(LETTER);
    const headers = headersOf(raw);
    expect(headers.get("list-unsubscribe")).toBe(`<${LETTER.stopAt}>`);
    expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    const { raw: without } = await send({ ...LETTER, stopAt: null });
    expect(headersOf(without).has("list-unsubscribe")).toBe(false);
  });

  test("has the same Message-ID for the same key, at the sender's domain", async () => {
    const idOf = async (key: string) => headersOf((await send(LETTER, key)).raw).get("message-id");
    const first = await idOf("a");
    expect(first).toMatch(/^<[0-9a-f]{32}@guiwei\.example>$/);
    expect(await idOf("a")).toBe(first);
    expect(await idOf("b")).not.toBe(first);
  });

  test("takes no further header out of its subject, its words or the address", async () => {
    const { raw } = await send({ ...LETTER, subject: "新的\r\nBcc: spy@example.org\r\n\r\n事由" });
    const headers = headersOf(raw);
    expect(headers.has("bcc")).toBe(false);
    expect([...headers.keys()].filter((name) => name === "to")).toHaveLength(1);
    const before = smtp.taken.length;
    await send(LETTER, "k", { ...TO, address: "a@example.cn, b@example.cn" });
    await send(LETTER, "k", { ...TO, address: "a@example.cn\r\nRCPT TO:<b@example.cn>" });
    const more = smtp.taken.slice(before).map(({ to }) => to);
    expect(more.filter((to) => to === "b@example.cn")).toEqual([]);
  });

  test.each([
    ["greylists", { ok: false, code: "smtp_451", forGood: false }],
    ["unknown", { ok: false, code: "smtp_550", forGood: true }],
    ["refuses", { ok: false, code: "smtp_554", forGood: true }],
  ] as const)("that a server %s is told apart", async (mood, expected) => {
    smtp.state.mood = mood;
    expect((await send(LETTER)).result).toEqual(expected);
    smtp.state.mood = "takes";
  });

  test("to a server that hangs up, or is not there, may go later", async () => {
    smtp.state.mood = "drops";
    expect((await send(LETTER)).result).toMatchObject({ ok: false, forGood: false });
    smtp.state.mood = "takes";
    const mail = openMail({ url: "smtp://127.0.0.1:9", from: "a@guiwei.example", now: () => NOW });
    expect(await mail.send(TO, LETTER, "k")).toMatchObject({ ok: false, forGood: false });
    mail.close();
  });

  test("leaves this machine only encrypted, unless the settings say otherwise", async () => {
    const { port } = new URL(smtp.url);
    // Another name of this machine, whose server offers no STARTTLS.
    const strict = openMail({ url: `smtp://127.0.0.2:${port}`, from: "a@guiwei.example", now: () => NOW });
    const before = smtp.taken.length;
    expect(await strict.send(TO, LETTER, "k")).toMatchObject({ ok: false });
    strict.close();
    expect(smtp.taken).toHaveLength(before);
  });
});
