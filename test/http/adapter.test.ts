import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "../../app/domain-error.ts";
import { addressOf, MAX_FORM_BYTES, toRequest } from "../../app/http/adapter.server.ts";
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

describe("the address of a request", () => {
  test.each([
    ["/", "/"],
    ["/cases?utm_source=x&state=late", "/cases?state=late"],
    ["/cases/GW-2026-000001", "/cases/GW-2026-000001"],
    ["/%E4%BA%8B%E7%94%B1", "/%E4%BA%8B%E7%94%B1"],
    ["/desk/reports/1.data?_routes=desk&index", "/desk/reports/1.data?_routes=desk&index"],
  ])("%s is %s", (url, address) => {
    expect(addressOf(incoming(url))).toBe(address);
  });

  test.each([
    "//evil.example",
    "//evil.example/cases",
    "///",
    "http://evil.example/cases",
    "*",
    "cases",
    "",
    "/%",
    "/%zz",
    "/%E4%BA",
    "/cases/%00",
    "//evil.example.data",
    "/%zz.data",
  ])("%j is refused", async (url) => {
    await expectRefusal((async () => addressOf(incoming(url)))(), "bad_request");
  });

  test("is of our own site or refused, whatever is asked for", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webPath(),
          fc.string(),
          fc.string().map((text) => `/${text}`),
        ),
        (url) => {
          try {
            const { origin } = new URL(`http://localhost${addressOf(incoming(url))}`);
            expect(origin).toBe("http://localhost");
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            expect(error.code).toBe("bad_request");
          }
        },
      ),
    );
  });
});

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
