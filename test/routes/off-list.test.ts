import { describe, expect, test } from "vitest";
import { dictionary } from "../../app/i18n/dictionary.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DEPARTMENT, DISPUTE, expectRedirect, OTHER_DEPARTMENT, PART, publishCase } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import type { Site } from "../helpers/site.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

const { desk, matters, register } = zhCN;
const OFF_LIST = { decision: { duty: "off_list", reasons: "职责清单没有这一项。" } };
const VERDICT = { act: "judge", verdict: "V1", reasons: "职责清单有这一项，由部门负责。" };

const lastDispute = async ({ db }: Site) =>
  String((await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id);

/** Cells, facts and links of a page in which nothing stands. */
const empty = (html: string) => [...html.matchAll(/<(td|th|dd|a)(?: [^>]*)?>\s*<\/\1>/g)].map((match) => match[0]);

describe("a case off the list", () => {
  forEachSite({}, (site) => {
    test("is named as such on every page that names the duty of a case, in both languages", async () => {
      const { number } = await publishCase(site(), OFF_LIST);
      const { number: other } = await publishCase(site(), OFF_LIST);
      const [anybody, moderator] = [visitor(site()), await signedIn(site(), "moderator")];
      const officer = await signedIn(site(), "officer-agriculture");
      const pages = [
        [anybody, `/cases/${number}`],
        [anybody, "/cases?duty=off_list"],
        [anybody, `/cases?duty=off_list&department=${DEPARTMENT}`],
        [anybody, `/departments/${DEPARTMENT}`],
        [officer, `/office/cases/${number}`],
        [moderator, `/desk/cases/${number}`],
        [moderator, `/desk/cases/${other}/merge?with=${number}`],
      ] as const;
      for (const [who, path] of pages) {
        for (const lang of ["zh-CN", "en"] as const) {
          const { status, text, html } = await who.get(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
          const words = dictionary(lang).register.cases;
          expect([path, lang, status, text.includes(words.offList)]).toEqual([path, lang, 200, true]);
          expect(empty(html), path).toEqual([]);
        }
      }
      expect((await anybody.get("/cases?duty=off_list")).html).toContain(`href="/cases/${number}"`);
      const found = await moderator.get(`/desk/search?${new URLSearchParams({ q: "清单外" })}`);
      expect([found.status, found.html.includes(`/desk/cases/${number}`)]).toEqual([200, true]);
    });

    test("is counted on the page of the duties, which follows the acts at once", async () => {
      const count = async () => {
        const { html } = await visitor(site()).get("/duties");
        return Number(/href="\/cases\?duty=off_list[^"]*">\D*(\d+)/.exec(html)?.[1] ?? 0);
      };
      const before = await count();
      const { number } = await publishCase(site(), OFF_LIST);
      expect(await count()).toBe(before + 1);
      const moderator = await signedIn(site(), "moderator");
      expectRedirect(await moderator.post(`/desk/cases/${number}`, { ...VERDICT, seen: "1", item: PART }));
      expect(await count()).toBe(before);
      expect((await visitor(site()).get(`/duties/${PART}`)).html).toContain(number);
      const { text } = await visitor(site()).get(`/cases/${number}`);
      expect([register.cases.offListFound, register.cases.listed].every((said) => text.includes(said))).toBe(true);
    });

    test("comes back with what was chosen when the item, the parts or the page are wrong", async () => {
      const { number } = await publishCase(site(), OFF_LIST);
      const moderator = await signedIn(site(), "moderator");
      const judge = async (fields: Record<string, string>) => {
        const { status, text, html } = await moderator.post(`/desk/cases/${number}`, {
          ...VERDICT,
          seen: "1",
          ...fields,
        });
        return { status, text, chosen: /<option value="([^"]+)" selected=""/.exec(html)?.[1] };
      };
      const unknown = await judge({ item: "QH-NO-999" });
      expect([unknown.status, unknown.text.includes(desk.report.errors.duty_unknown)]).toEqual([409, true]);
      const shared = await judge({ verdict: "V3" });
      expect([shared.status, shared.text.includes(desk.report.errors.no_parts)]).toEqual([400, true]);
      const contrary = await judge({ verdict: "V2" });
      expect([contrary.status, contrary.text.includes(desk.report.errors.contrary_unexplained)]).toEqual([400, true]);
      const early = await judge({ item: PART, appliesOn: "1999-01-01" });
      expect([early.status, early.chosen]).toEqual([400, PART]);
      expect(early.text).toContain(desk.report.errors.duty_not_in_force);
      expectRedirect(await moderator.post(`/desk/cases/${number}`, { ...VERDICT, seen: "1", item: PART }));
      expect((await judge({ seen: "2", item: PART })).status).toBe(409);
      expect((await moderator.get(`/desk/cases/${number}`)).html).not.toContain('name="item"');
    });

    test("is moved by the words for it, typed where a code is asked", async () => {
      const { number } = await publishCase(site());
      const officer = await signedIn(site(), "officer-agriculture");
      expectRedirect(await officer.post(`/office/cases/${number}/dispute`, DISPUTE));
      const second = await signedIn(site(), "moderator-2");
      const moving = { act: "decide", choice: "move", decisionReasons: "核对了清单。", department: OTHER_DEPARTMENT };
      const address = `/desk/disputes/${await lastDispute(site())}`;
      expect((await second.get(address)).text).toContain(matters.dispute.moveDutyHint);
      const wrong = await second.post(address, { ...moving, duty: "清单里" });
      expect([wrong.status, wrong.text.includes(matters.errors.duty_unknown)]).toEqual([409, true]);
      expectRedirect(await second.post(address, { ...moving, duty: "清单外" }));
      expect((await visitor(site()).get(`/cases/${number}`)).text).toContain(register.cases.offList);
    });
  });
});
