import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { putSetting } from "../../db/queries/site/settings.ts";
import {
  DUTY_OF_ANOTHER,
  OTHER_DEPARTMENT,
  DEPARTMENT,
  decide,
  OPENING,
  PART,
  publishCase,
  reply,
  sendReport,
  VERDICT,
  withdrawByTwo,
} from "../helpers/acts.ts";
import { forEachSite, openSite } from "../helpers/sites.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** An answer as it came over the wire, not decompressed. */
function raw(url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject).end();
  });
}

describe("a public page", () => {
  const site = openSite({ engine: "SQLite" });
  const url = () => `${site().url}/departments`;

  test("comes compressed as the browser likes it, and is the same page each time", async () => {
    const plain = await raw(url());
    const zipped = await raw(url(), { "Accept-Encoding": "gzip" });
    const br = await raw(url(), { "Accept-Encoding": "gzip, deflate, br, zstd" });
    expect([plain, zipped, br].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "gzip", "br"]);
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(br.body.length).toBeLessThan(plain.body.length / 3);
    for (const { headers, body } of [plain, zipped, br]) expect(headers["content-length"]).toBe(String(body.length));
  });

  test("is not compressed for those who refuse it", async () => {
    const answer = await raw(url(), { "Accept-Encoding": "br;q=0, gzip;q=0, identity" });
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });

  test("may be kept by anyone who asks again each time, and differs by language and encoding", async () => {
    const { headers } = await raw(url());
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(headers.vary).toContain("Cookie");
    expect(headers.vary).toContain("Accept-Encoding");
  });

  test("is not sent again while it has not changed", async () => {
    const { headers } = await raw(url());
    const again = await raw(url(), { "If-None-Match": String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers.etag).toBe(headers.etag);
    expect((await raw(url(), { "If-None-Match": '"another"' })).status).toBe(200);
    expect((await raw(`${url()}?lang=en`, { "If-None-Match": String(headers.etag) })).status).toBe(200);
  });

  test.each(["/", "/departments", "/nowhere", "/report"])(
    "answers HEAD with the headers of GET and nothing else: %s",
    async (path) => {
      const [get, head] = [await raw(`${site().url}${path}`), await raw(`${site().url}${path}`, {}, "HEAD")];
      expect(head.status).toBe(get.status);
      expect(head.body).toHaveLength(0);
      for (const name of ["content-type", "etag", "cache-control", "x-frame-options"]) {
        expect(head.headers[name], name).toBe(get.headers[name]);
      }
    },
  );

  test("has style sheets that may be kept for good", async () => {
    const { html } = await visitor(site()).get("/report");
    const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
    const { status, headers } = await visitor(site()).get(sheet);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("text/css");
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });
});

describe("after an act, the public pages show it at once", () => {
  forEachSite({ demo: true }, (site) => {
    const read = async (path: string) => (await visitor(site()).get(path)).text;
    const PAGES = [
      "/",
      "/cases",
      `/cases?department=${DEPARTMENT}`,
      `/cases?duty=${PART}`,
      `/cases?department=${DEPARTMENT}&duty=${PART}`,
      `/cases?region=990101000000&department=${DEPARTMENT}`,
      `/departments/${DEPARTMENT}`,
      `/duties/${PART}`,
      "/regions/990101000000",
    ];

    test("a new case, a voice more, an answer, a verdict, a withdrawal", async () => {
      const title = "要求乡镇上路设卡查车（测试）";
      for (const path of PAGES) expect(await read(path)).not.toContain(title);
      const { number } = await publishCase(site(), { decision: { title } });
      for (const path of PAGES) expect(await read(path), path).toContain(title);

      const voices = zhCN.register.cases.voicesTitle;
      expect(await read(`/cases/${number}`)).toContain(voices(1, 0));
      const { id } = await sendReport(site());
      await decide(site(), id, { ...OPENING, outcome: "link", caseNumber: number, publicText: "第二条公开版本" });
      expect(await read(`/cases/${number}`)).toContain(voices(2, 0));
      expect(await read(`/cases/${number}`)).toContain("第二条公开版本");

      await reply(site(), number, { body: "本局已收回这件事。" });
      expect(await read(`/cases/${number}`)).toContain("本局已收回这件事。");

      const moderator = await signedIn(site(), "moderator");
      await moderator.post(`/desk/cases/${number}`, { ...VERDICT, reasons: "补充认定的理由。" });
      expect(await read(`/cases/${number}`)).toContain("补充认定的理由。");

      await withdrawByTwo(site(), number);
      for (const path of PAGES) expect(await read(path), path).not.toContain(title);
      const gone = await visitor(site()).get(`/cases/${number}`);
      expect(gone.status).toBe(410);
      expect(gone.text).toContain(zhCN.site.errors.case_withdrawn.title);
    });

    test("and a report that waits shows nowhere, nor does the time at which it came", async () => {
      const before = await Promise.all([...PAGES, "/ledger"].map(read));
      await sendReport(site());
      expect(await Promise.all([...PAGES, "/ledger"].map(read))).toEqual(before);
    });

    test("and no other: lists and pages of another body or item are still those from before", async () => {
      const others = [
        `/cases?department=${OTHER_DEPARTMENT}`,
        `/cases?department=${OTHER_DEPARTMENT}&kind=K1`,
        `/cases?department=${OTHER_DEPARTMENT}&duty=${DUTY_OF_ANOTHER}`,
        `/cases?duty=${DUTY_OF_ANOTHER}`,
        `/departments/${OTHER_DEPARTMENT}`,
        `/duties/${DUTY_OF_ANOTHER}`,
      ];
      for (const path of [...PAGES, ...others]) await read(path);
      // Written past its own act, it makes no page stale: whatever shows it was rendered since.
      const since = "本页生成于此后";
      await putSetting(site().db, { name: "operator_name", value: since });
      await publishCase(site());
      for (const path of PAGES) expect(await read(path), path).toContain(since);
      for (const path of others) expect(await read(path), path).not.toContain(since);
    });

    test("and many readers at once all get whole pages of the new state", async () => {
      const reading = Array.from({ length: 20 }, (_, index) => read(PAGES[index % PAGES.length] ?? "/"));
      const publishing = publishCase(site(), { decision: { title: "同时公布的一件" } });
      await Promise.all([...reading, publishing]);
      for (const text of await Promise.all(PAGES.map(read))) expect(text).toContain("同时公布的一件");
    });
  });
});
