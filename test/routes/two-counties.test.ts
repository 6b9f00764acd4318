// Long: walks every page for two counties.
import { beforeAll, describe, expect, test } from "vitest";
import { named as nameOf } from "../../db/tables/named.ts";
import { createAccount } from "../../app/accounts/account.server.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DISPUTE, expectRedirect, OPENING, publishCase, REPORT, sendReport } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { type FilledCounty, fillCounties } from "../helpers/counties.ts";
import { crawl } from "../helpers/crawl.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Answer, signedIn, STAFF, valueOf, visitor } from "../helpers/visitor.ts";

interface Played extends FilledCounty {
  /** A public case of the county, a report that waits there, and a dispute of the case. */
  number: string;
  waiting: number;
  dispute: string;
  moderator: string;
}

const has = (county: FilledCounty) => ({ department: `${county.body}01`, duty: `${county.duty}0002` });

/** In one county a case, a report that waits and a dispute; its bodies and duties are named as those of any other. */
async function play(site: Site, county: FilledCounty): Promise<Played> {
  const { department, duty } = has(county);
  const report = { region: county.township, department };
  const { number } = await publishCase(site, { report, decision: { department, duty } });
  const waiting = (await sendReport(site, report)).id;
  const grant = { departmentId: null, regionId: null, lineId: null };
  const body = await site.db
    .selectFrom("departments")
    .select("id")
    .where("code", "=", nameOf(department))
    .executeTakeFirstOrThrow();
  const add = (username: string, bounds: object) =>
    createAccount(
      site.db,
      { username, displayName: username, password: STAFF, grants: [{ ...grant, role: "moderator", ...bounds }] },
      realDay(),
    );
  const moderator = `of-${county.code}`;
  await add(moderator, { regionId: county.id });
  await add(`officer-${county.code}`, { role: "officer", departmentId: body.id });
  const officer = await signedIn(site, `officer-${county.code}`);
  expectRedirect(await officer.post(`/office/cases/${number}/dispute`, DISPUTE));
  const dispute = await site.db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  return { ...county, number, waiting, dispute: String(dispute.id), moderator };
}

/** Everything that only pages of this county may name. */
const named = ({ code, body, duty, number }: Played, html: string) =>
  [body, duty, number, code].filter((one) => html.includes(one));

/** Of the whole site: what is newest and every act, whichever county it is of; and where the counties are chosen. */
const OF_ALL =
  /^\/($|cases(\?|$)|feed\.atom$|overdue(\/feed\.atom)?$|topics(\?|$)|ledger|regions|compare(\?|$)|desk(\?|$))/;
const CHOOSERS = /^\/(departments|duties)(\?(band|holder)=[\w-]+)?$/;

/** The county that the site begins with is not walked again. */
const OF_THE_DEMONSTRATION = /QH-|qinghe-|=990101/;
/** What a page offers without being of it: every county by its code, in the filter of the cases; its own address in the other language. */
const withoutOffers = (html: string) =>
  html.replaceAll(/<option value="\d{12}"|<a class="masthead-language"[^>]*>/g, "");

describe("two counties whose bodies and duties have the same names", () => {
  forEachSite({}, (site) => {
    let one: Played;
    let other: Played;
    let both: [Played, Played][];
    beforeAll(async () => {
      const [first, second] = await fillCounties(site().db, { counties: 2, bodies: 6, duties: 10 });
      if (!first || !second) throw new Error("not filled");
      one = await play(site(), first);
      other = await play(site(), second);
      both = [
        [one, other],
        [other, one],
      ];
    }, 60_000);

    /** Pages of a county that name what is another's, and how many are of which. */
    const mixed = (pages: Map<string, Answer>) => {
      const wrong: string[] = [];
      const counts = [0, 0];
      for (const [path, { html }] of pages) {
        for (const [at, [here, there]] of both.entries()) {
          if (named(here, path).length === 0) continue;
          counts[at] = (counts[at] ?? 0) + 1;
          // The filter of the cases, and of what became overdue, offers every county by its code, and nothing else of them.
          const found = named(there, /^\/(cases|overdue|topics)\?/.test(path) ? withoutOffers(html) : html);
          if (found.length > 0) wrong.push(`${path}: ${found.join(", ")}`);
        }
        const owned = both.some(([here]) => named(here, path).length > 0);
        if (owned || OF_ALL.test(path)) continue;
        const codes = both.flatMap(([here]) =>
          named({ ...here, code: CHOOSERS.test(path) ? here.number : here.code }, html),
        );
        if (codes.length > 0) wrong.push(`${path}: ${codes.join(", ")}`);
      }
      return { wrong, counts };
    };

    test("no public page of one names what is the other's", async () => {
      const pages = await crawl(site(), visitor(site()), { only: (path) => !OF_THE_DEMONSTRATION.test(path) });
      expect([...pages].filter(([, { status }]) => status >= 400).map(([path]) => path)).toEqual([]);
      const { wrong, counts } = mixed(pages);
      expect(wrong).toEqual([]);
      for (const [at, [here]] of both.entries()) {
        expect(counts[at]).toBeGreaterThan(40);
        for (const list of ["cases", "departments", "duties"])
          expect([...pages.keys()]).toContain(`/${list}?region=${here.code}`);
      }
    }, 120_000);

    test("no page of the desk of one's moderator names what is the other's, nor leads there", async () => {
      for (const [here, there] of both) {
        const by = await signedIn(site(), here.moderator);
        // Not the record of what administrators did, which is of all counties, nor the list in all its conditions.
        const only = (path: string) => /^\/desk(\/(?!staff-record)|$)/.test(path);
        const desk = await crawl(site(), by, { from: "/desk", only });
        expect([...desk.keys()]).toContain(`/desk/reports/${here.waiting}`);
        const wrong = [...desk].flatMap(([path, { html }]) =>
          named(there, withoutOffers(html)).map((found) => `${path}: ${found}`),
        );
        expect(wrong).toEqual([]);
      }
    }, 240_000);

    test("a moderator of all counties chooses for a report, and for a dispute, among what answers in its county", async () => {
      const moderator = await signedIn(site(), "moderator-2");
      for (const [here, there] of both) {
        for (const path of [`/desk/reports/${here.waiting}`, `/desk/disputes/${here.dispute}`]) {
          const { html, status } = await moderator.get(path);
          expect([status, named(there, html)], path).toEqual([200, []]);
          expect(html).toContain(`<option value="${here.body}05"`);
        }
      }
    });

    test("staff's forms ask for the county first, and list its departments alone", async () => {
      const admin = await signedIn(site(), "admin");
      const person = await site()
        .db.selectFrom("users")
        .select("id")
        .where("username", "=", "moderator")
        .executeTakeFirstOrThrow();
      for (const form of ["/desk/recusals", "/staff/invite", `/staff/${person.id}`]) {
        const unchosen = await admin.get(form);
        expect(unchosen.text).toContain(zhCN.register.county.formFirst);
        for (const [here, there] of both) {
          expect(unchosen.html).not.toContain(here.body);
          const { html } = await admin.get(`${form}?county=${here.code}`);
          expect(html).toContain(`<option value="${here.body}05"`);
          expect(html).not.toContain(there.body);
          // What is refused comes back with the county.
          expect(html).toContain(`action="${form}?county=${here.code}"`);
        }
      }
    });

    test("a department of the other is refused at its field, in either language, and what was typed is kept", async () => {
      const moderator = await signedIn(site(), "moderator");
      const sent = { ...OPENING, ...has(one), department: `${other.body}01`, title: "留下来的标题" };
      for (const [lang, text] of [
        ["zh-CN", zhCN],
        ["en", en],
      ] as const) {
        const { html, status } = await moderator.post(`/desk/reports/${one.waiting}?lang=${lang}`, sent, {
          Cookie: `lang=${lang}; ${cookies(moderator)}`,
        });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(html).toMatch(
          new RegExp(`id="f-department-error"[^>]*>[^]{0,80}${text.desk.report.errors.department_elsewhere}`),
        );
        expect(html).toContain('value="留下来的标题"');
      }
    });

    test("a report keeps no department of the other county, and asks for one of its own", async () => {
      const { errors } = zhCN.reports.form;
      const own = { ...REPORT, region: one.township, departmentText: "第1局" };
      const forged = await visitor(site()).post("/report", { ...own, department: `${other.body}01` });
      expect([forged.status, valueOf(forged.html, "step")]).toEqual([400, "department"]);
      expect(forged.text).toContain(errors.department_unknown);
      expect(valueOf(forged.html, "body")).toBe(REPORT.body);

      // Whoever changes the place at the end is asked for the department anew: their words mean one of the new county.
      const changing = { ...own, department: `${one.body}01`, step: "place", review: "yes" };
      const asked = await visitor(site()).post("/report", { ...changing, go: `place:${other.township}` });
      expect(valueOf(asked.html, "step")).toBe("department");
      expect(asked.html).not.toContain(one.body);
      const again = { ...changing, region: other.township, department: "", step: "department", go: "next" };
      const { html } = await visitor(site()).post("/report", again);
      expect([valueOf(html, "step"), valueOf(html, "department")]).toEqual(["check", `${other.body}01`]);
    });

    test("whoever goes on to another county with a list of cases leaves the department behind", async () => {
      const here = await visitor(site()).get(`/cases?region=${one.code}&department=${one.body}01`);
      expect(here.html).toContain(one.number);
      const there = await visitor(site()).get(`/cases?region=${other.code}&department=${one.body}01`);
      for (const found of [one.number, `value="${one.body}`]) expect(there.html).not.toContain(found);
      expect(there.html).toContain(other.number);
    });
  });
});

const cookies = ({ cookies: all }: Awaited<ReturnType<typeof signedIn>>) =>
  [...all].map(([name, { value }]) => `${name}=${value}`).join("; ");
