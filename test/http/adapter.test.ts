import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { MAX_FORM_BYTES, toRequest } from "../../app/http/adapter.server.ts";
import { expectRefusal } from "../helpers/factories.ts";

type Incoming = Parameters<typeof toRequest>[0];

const FORM = "application/x-www-form-urlencoded";

interface Sent {
  method?: string;
  headers?: Record<string, string | string[]>;
  chunks?: (string | Buffer)[];
}

/** A request as Express hands it over. */
function incoming(originalUrl: string, { method = "GET", headers = {}, chunks = [] }: Sent = {}): Incoming {
  const body = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  return Object.assign(body, { originalUrl, method, headers }) as unknown as Incoming;
}

const convert = (sent: Sent, address = "/report") =>
  toRequest(incoming(address, sent), address, "https://guiwei.example", new AbortController().signal);
const post = (headers: Record<string, string>, ...chunks: (string | Buffer)[]) =>
  convert({ method: "POST", headers, chunks });

describe("the request that pages see", () => {
  test("is of our own address, whatever the Host header says", async () => {
    const headers = { host: "evil.example", "x-forwarded-host": "evil.example", ":authority": "evil.example" };
    const { ":authority": _, ...sent } = headers;
    const request = await convert({ headers: sent }, "/cases?state=late");
    expect(request.url).toBe("https://guiwei.example/cases?state=late");
  });

  test("keeps the headers, those that come several times too", async () => {
    const request = await convert({ headers: { cookie: "lang=en", "x-many": ["a", "b"] } });
    expect(request.headers.get("Cookie")).toBe("lang=en");
    expect(request.headers.get("X-Many")).toBe("a, b");
  });

  test.each([
    ["GET", "GET"],
    ["HEAD", "GET"],
  ])("of %s is a %s without a body", async (method, seen) => {
    const request = await convert({ method, headers: { "content-length": "3" }, chunks: ["a=1"] });
    expect(request.method).toBe(seen);
    expect(request.body).toBeNull();
  });

  test.each([FORM, `${FORM}; charset=utf-8`, FORM.toUpperCase()])("carries the form of a POST as %s", async (type) => {
    const request = await post({ "content-type": type }, "body=%E8%AF%95", "&kind=K1");
    expect(request.method).toBe("POST");
    expect([...(await request.formData())]).toEqual([
      ["body", "试"],
      ["kind", "K1"],
    ]);
  });

  test("carries a form in parts", async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="body"\r\n\r\n试\r\n--x--\r\n';
    const request = await post({ "content-type": "multipart/form-data; boundary=x" }, body);
    expect([...(await request.formData())]).toEqual([["body", "试"]]);
  });

  test.each([
    ["no type", {}],
    ["JSON", { "content-type": "application/json" }],
    ["text", { "content-type": "text/plain" }],
    ["a type that begins like a form's", { "content-type": `${FORM}2` }],
    ["a type that ends like a form's", { "content-type": `text/plain; ${FORM}` }],
  ])("is refused as a POST of %s", async (_, headers) => {
    await expectRefusal(post(headers as Record<string, string>, "body=x"), "bad_request");
  });

  test("takes a form of the largest size and none larger, declared or not", async () => {
    const type = { "content-type": FORM };
    const full = Buffer.alloc(MAX_FORM_BYTES, "a");
    expect((await (await post(type, full)).arrayBuffer()).byteLength).toBe(MAX_FORM_BYTES);
    await expectRefusal(post(type, full, "a"), "too_large");
    await expectRefusal(post({ ...type, "content-length": String(MAX_FORM_BYTES + 1) }, "a"), "too_large");
  });

  test("ends when the visitor leaves", async () => {
    const gone = new AbortController();
    const request = await toRequest(incoming("/"), "/", "http://localhost", gone.signal);
    gone.abort();
    expect(request.signal.aborted).toBe(true);
  });
});
