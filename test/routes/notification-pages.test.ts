import { beforeAll, describe, expect, test } from "vitest";
import { cookieSecretFor } from "../../app/http/cookie-secret.server.ts";
import { stopLink } from "../../app/notifications/stop/stop.server.ts";
import { DEPARTMENT, expectRedirect } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, type Visitor, visitor } from "../helpers/visitor.ts";

const ALL = "/office/notifications";
const FIELDS = { act: "add", format: "mail", address: "office@nyncj.example.cn", locale: "zh-CN" };

describe("the settings of notifications", () => {
  forEachSite({}, (site) => {
    let officer: Visitor;
    let body: string;
    beforeAll(async () => {
      officer = await signedIn(site(), "officer-agriculture");
      const { id } = await site()
        .db.selectFrom("departments")
        .select("id")
        .where("code", "=", DEPARTMENT as never)
        .executeTakeFirstOrThrow();
      body = String(id);
    });

    const address = async () =>
      (await site().db.selectFrom("notification_addresses").selectAll().orderBy("id", "desc").executeTakeFirstOrThrow())
        .id;

    test("take an address, what it is told at once, a test, and give it up again", async () => {
      expect((await officer.get(ALL)).text).toContain("还没有登记地址");
      expect((await officer.get(ALL)).text).toContain("本站没有开通邮件");
      expectRedirect(await officer.post(`${ALL}?index`, { ...FIELDS, body }));
      expect((await officer.get(ALL)).text).toContain(FIELDS.address);
      const page = `${ALL}/${await address()}`;
      expectRedirect(await officer.post(page, { act: "save", occasion: ["overdue", "new_case"], locale: "en" }));
      const kept = await site().db.selectFrom("notification_addresses").selectAll().executeTakeFirstOrThrow();
      expect([JSON.parse(kept.at_once), kept.locale]).toEqual([["overdue", "new_case"], "en"]);
      expect((await officer.get(page)).html).toMatch(/checked=""[^>]*value="overdue"/);
      expectRedirect(await officer.post(page, { act: "save", locale: "zh-CN" }));
      expectRedirect(await officer.post(page, { act: "test" }));
      expect((await officer.get(page)).text).toContain("测试消息：等待发出");
      expectRedirect(await officer.post(page, { act: "remove" }));
      expect((await officer.get(page)).status).toBe(404);
    });

    test.each([
      ["address", "not an address", "请填写一个邮箱"],
      ["format", "pigeon", "请选择方式"],
      ["locale", "fr", "请选择语言"],
      ["secret", "with blank", "密钥只能是"],
    ])("say what is wrong with %s, and keep the rest", async (field, value, words) => {
      const answer = await officer.post(`${ALL}?index`, { ...FIELDS, body, [field]: value });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(words);
      if (field !== "address") expect(answer.html).toContain(`value="${FIELDS.address}"`);
    });

    test("take a webhook by https alone, and none of another body", async () => {
      const hook = { ...FIELDS, body, format: "json", address: "http://10.0.0.8/hook" };
      expect((await officer.post(`${ALL}?index`, hook)).status).toBe(400);
      const other = await site()
        .db.selectFrom("departments")
        .select("id")
        .where("id", "<>", Number(body))
        .limit(1)
        .executeTakeFirstOrThrow();
      expect((await officer.post(`${ALL}?index`, { ...FIELDS, body: String(other.id) })).status).toBe(403);
    });

    test("are stopped by whoever has the link, on POST alone, also when a mail server sends it", async () => {
      expectRedirect(await officer.post(`${ALL}?index`, { ...FIELDS, body, address: "stop@example.cn" }));
      const id = await address();
      const secret = cookieSecretFor({ DATA_DIR: site().folder, SECRETS_DIR: site().folder }, () => {});
      const link = stopLink({ origin: site().url, secret }, "body", id);
      const stopped = async () =>
        (
          await site()
            .db.selectFrom("notification_addresses")
            .select("stopped_on")
            .where("id", "=", id)
            .executeTakeFirstOrThrow()
        ).stopped_on;
      const path = link.slice(site().url.length);
      const seen = await visitor(site()).get(path);
      expect([seen.status, await stopped()]).toEqual([200, null]);
      expect(seen.text).toContain("不再发到这个地址");
      const wrong = await fetch(`${link}x`, {
        method: "POST",
        body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      });
      expect([wrong.status, await stopped()]).toEqual([404, null]);
      // RFC 8058: without cookies, without an Origin.
      const answer = await fetch(link, {
        method: "POST",
        body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
        redirect: "manual",
      });
      expect(answer.status).toBe(302);
      expect(await stopped()).not.toBeNull();
      expect((await visitor(site()).get(`${path}&done`)).text).toContain("已经停发");
    });
  });
});
