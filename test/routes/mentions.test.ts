import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DEPARTMENT, expectRedirect, publishCase } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, type Visitor, visitor } from "../helpers/visitor.ts";

const { mentions: words } = zhCN;
const TELL = "/data/used/tell";
const TOLD: Fields = {
  act: "tell",
  title: "一份<清单>的来历",
  publisher: "望川日报",
  publishedOn: "2026-10-01",
  address: "https://daily.example/a?b=1&c=2",
  page: "",
};

describe("the pages of where the site was used", () => {
  forEachSite({}, (site) => {
    let reader: Visitor;
    let moderator: Visitor;
    let number: string;
    const rows = () => site().db.selectFrom("mentions").selectAll().orderBy("id").execute();
    beforeAll(async () => {
      reader = visitor(site());
      moderator = await signedIn(site(), "moderator");
      ({ number } = await publishCase(site()));
    });

    test("take what anybody tells from the page that is cited, and show it once a moderator has listed it", async () => {
      const path = `/cases/${number}`;
      const before = await reader.get(path);
      expect(before.text).toContain(words.none);
      expect(before.html).toContain(`href="${TELL}?page=${encodeURIComponent(path)}"`);
      const form = await reader.get(`${TELL}?page=${encodeURIComponent(path)}`);
      expect(form.html).toContain(`value="${path}"`);
      expect(form.text).toContain(words.form.kept);
      expect(expectRedirect(await reader.post(TELL, { ...TOLD, page: path }))).toBe(`${TELL}?sent=`);
      expect((await reader.get(`${TELL}?sent=`)).text).toContain(words.form.sent);
      expect((await reader.get("/data/used")).text).toContain(words.empty);
      const [row] = await rows();
      expect((await moderator.get("/desk/mentions")).text).toContain("望川日报");
      expectRedirect(await moderator.post("/desk/mentions", { act: "accept", mention: String(row?.id) }));
      for (const shown of ["/data/used", path]) {
        const { html, text } = await reader.get(shown);
        expect(text, shown).toContain("一份<清单>的来历");
        expect(text, shown).toContain("daily.example");
        expect(html, shown).toContain('<a href="https://daily.example/a?b=1&amp;c=2" rel="nofollow ugc noopener">');
      }
      expect((await reader.get(path)).text).toContain(words.count("1"));
      const off = { act: "decline", mention: String(row?.id), seen: "accepted", [`reason-${row?.id}`]: "打不开了。" };
      expectRedirect(await moderator.post("/desk/mentions", off));
      expect((await reader.get("/data/used")).text).toContain(words.empty);
      expect((await reader.get(path)).text).not.toContain("望川日报");
    });

    test("keep what was typed when a field is wrong, and keep nothing else", async () => {
      const before = await rows();
      const wrong: [Fields, string][] = [
        [{ title: "" }, words.errors.title_required],
        [{ title: "长".repeat(121) }, words.errors.title_long],
        [{ publisher: "长".repeat(61) }, words.errors.publisher_long],
        [{ publishedOn: "2026-02-30" }, words.errors.day_wrong],
        [{ publishedOn: addDays(realDay(), 1) }, words.errors.day_ahead],
        [{ address: "javascript:alert(1)" }, words.errors.address_wrong],
        [{ page: "/status/report" }, words.errors.page_unknown],
        [{ page: "/cases/GW-2000-000001" }, words.errors.page_unknown],
      ];
      for (const [fields, error] of wrong) {
        const answer = await visitor(site()).post(TELL, { ...TOLD, ...fields });
        expect(answer.status, error).toBeGreaterThanOrEqual(400);
        expect(answer.text, error).toContain(error);
        if (!("publisher" in fields)) expect(answer.html, error).toContain('value="望川日报"');
      }
      expect(await rows()).toEqual(before);
    });

    test("thank whoever fills in what nobody sees, and keep nothing; and stop whoever sends too many", async () => {
      const before = await rows();
      expect(expectRedirect(await reader.post(TELL, { ...TOLD, website: "https://x.example" }))).toBe(`${TELL}?sent=`);
      expect(await rows()).toEqual(before);
      const answers = [];
      for (let told = 0; told < 12; told += 1)
        answers.push(await reader.post(TELL, { ...TOLD, address: `https://daily.example/${told}` }));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      for (const { text } of refused) expect(text).toContain(words.errors.too_many_tries);
    });

    test("stand on the page of a body and beside the open data", async () => {
      expect((await reader.get(`/departments/${DEPARTMENT}`)).text).toContain(words.onPage);
      expect((await reader.get("/data")).html).toContain('href="/data/used"');
      expect((await reader.get("/robots.txt")).html).toContain(`Disallow: ${TELL}`);
    });
  });
});

describe("where the demonstration was used", () => {
  forEachSite({ demo: true }, (site) => {
    test("is listed twice, each on the page that is cited, and waits once", async () => {
      const told = await site().db.selectFrom("mentions").selectAll().orderBy("id").execute();
      expect(told.map(({ of, state }) => `${of} ${state}`).sort()).toEqual([
        "case accepted",
        "case waiting",
        "department accepted",
      ]);
      const reader = visitor(site());
      const list = (await reader.get("/data/used")).text;
      for (const { of, code, title, state } of told) {
        const { text } = await reader.get(of === "case" ? `/cases/${code}` : `/departments/${code}`);
        for (const shown of [list, text]) expect(shown.includes(title), title).toBe(state === "accepted");
      }
    });
  });
});
