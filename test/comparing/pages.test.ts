import { beforeAll, describe, expect, test } from "vitest";
import { EXAMPLE } from "../../app/comparing/example.ts";
import { addDays } from "../../app/day.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { lastDayOf, lastWholeMonth } from "../../app/measures/measure.ts";
import type { Db } from "../../db/engine.ts";
import { named } from "../../db/tables/named.ts";
import { realDay } from "../helpers/clock.ts";
import { fillCounties } from "../helpers/counties.ts";
import { vetted } from "../helpers/factories.ts";
import { forEachSite, openSite } from "../helpers/sites.ts";
import { type Visitor, visitor } from "../helpers/visitor.ts";

const UNTIL = lastWholeMonth(realDay());
/** Within the twelve months, and not at their end. */
const DUE = addDays(lastDayOf(UNTIL), -40);

/** Enters twelve counties, each with a bureau of one line and the numbers of the example: so many clocks, so many of them met. */
async function fillPeers(db: Db): Promise<{ line: string; bodies: string[] }> {
  const counties = await fillCounties(db, { counties: EXAMPLE.length, bodies: 2, duties: 1 });
  const bodies = await db
    .selectFrom("departments as d")
    .innerJoin("lines as l", "l.id", "d.line_id")
    .select(["d.id", "d.code", "d.region_id", "l.code as line"])
    .where("d.host_id", "is", null)
    .where(
      "d.region_id",
      "in",
      counties.map(({ id }) => id),
    )
    .orderBy("d.code")
    .execute();
  let number = 0;
  for (const [at, { count, base }] of EXAMPLE.entries()) {
    const body = bodies[at];
    if (!body) throw new Error("a county has no body");
    const duty = await db
      .selectFrom("duties")
      .select("id")
      .where("region_id", "=", body.region_id)
      .executeTakeFirstOrThrow();
    const started = addDays(DUE, -21);
    const cases = await db
      .insertInto("cases")
      .values(
        Array.from({ length: base }, () => ({
          number: named(`GW-2025-${String((number += 1)).padStart(6, "0")}`),
          state: "open" as const,
          kind: "K1" as const,
          title: vetted("要求代为检查"),
          demand: vetted("反映称，要求代为检查。"),
          claimed_basis: vetted(""),
          demanded_by_id: body.id,
          department_id: body.id,
          duty_id: duty.id,
          region_id: body.region_id,
          published_on: started,
        })),
      )
      .returning("id")
      .execute();
    const watches = await db
      .insertInto("watches")
      .values(
        cases.map(({ id }) => ({
          case_id: id,
          department_id: body.id,
          duty_id: duty.id,
          part: "lead" as const,
          opened_on: started,
        })),
      )
      .returning(["id", "case_id"])
      .execute();
    await db
      .insertInto("stages")
      .values(
        watches.map(({ id, case_id }, one) => ({
          case_id,
          watch_id: id,
          stage: "answered" as const,
          current: 1,
          started_on: started,
          working_days: 15,
          due_on: DUE,
          provisional: 0,
          met_on: one < count ? addDays(DUE, -3) : null,
        })),
      )
      .execute();
  }
  return { line: bodies[0]?.line ?? "", bodies: bodies.map(({ code }) => code) };
}

describe("the bodies of one line", () => {
  forEachSite({}, (site) => {
    let reader: Visitor;
    let line: string;
    let bodies: string[];
    beforeAll(async () => {
      ({ line, bodies } = await fillPeers(site().db));
      reader = visitor(site());
    });

    test("are told apart only where chance does not explain it, in either language", async () => {
      for (const [lang, { comparing: words }, low] of [
        ["zh-CN", zhCN, "第005县（低）"],
        ["en", en, null],
      ] as const) {
        const { status, text, html } = await reader.get(`/compare?line=${line}&lang=${lang}`);
        expect(status).toBe(200);
        if (low) expect(text).toContain(words.found.some(12, "66%", low));
        expect(text).toContain(words.noOrder("57%"));
        expect(html).toContain("<svg");
        expect(html).not.toMatch(/undefined|NaN/);
        for (const band of ["far_below", "above"] as const) expect(text).toContain(words.bands[band]);
      }
      const { text } = await reader.get(`/compare?line=${line}&lang=zh-CN`);
      expect(text).toContain(zhCN.comparing.perhaps("第012县（高）"));
      expect(text).toContain("全组合计：268 / 405");
    });

    test("are shown to other sites with the same picture and numbers, and nothing to choose", async () => {
      const path = `/compare?line=${line}&lang=zh-CN`;
      const [page, framed] = [await reader.get(path), await reader.get(`/embed${path}`)];
      const [picture] = /<figure class="chart funnel">.*?<\/figure>/s.exec(page.html) ?? [];
      expect(picture).toContain("<svg");
      expect(framed.html).toContain(picture);
      expect(framed.text).toContain("全组合计：268 / 405");
      expect(page.html).toContain('name="body"');
      expect(framed.html).not.toMatch(/<form|<input|order=/);
    });

    test("are as many in the list behind each base", async () => {
      const { html } = await reader.get(`/compare?line=${line}&lang=zh-CN`);
      const [, href = ""] = new RegExp(`href="(/cases\\?department=${bodies[4]}[^"]*)"`).exec(html) ?? [];
      const list = await reader.get(href.replaceAll("&amp;", "&"));
      expect(list.text).toContain("共 31 个时限");
    });

    test("stand by name unless a reader asks for their bases; by value not even then, where no order is shown", async () => {
      const order = async (query: string) => {
        const { html } = await reader.get(`/compare?line=${line}${query}`);
        return [...html.matchAll(/<th scope="row"[^>]*><a href="\/departments\/([^"]+)"/g)].map(([, code]) => code);
      };
      const byName = await order("");
      expect(byName.filter((code) => code?.startsWith("c0"))).toEqual(bodies);
      expect(await order("&order=value")).toEqual(byName);
      const byBase = await order("&order=base");
      expect(byBase.slice(0, 3)).toEqual([bodies[3], bodies[7], bodies[11]]);
      const { html } = await reader.get(`/compare?line=${line}`);
      expect(html).toContain("order=base");
      expect(html).not.toContain("order=value");
    });

    test("are compared by the measure that is chosen", async () => {
      const { text } = await reader.get(`/compare?line=${line}&measure=answered_never&lang=zh-CN`);
      expect(text).toContain(zhCN.comparing.found.some(12, "34%", "第005县（高）"));
      const unknown = await reader.get(`/compare?line=${line}&measure=cases&lang=zh-CN`);
      expect(unknown.text).toContain(zhCN.comparing.found.some(12, "66%", "第005县（低）"));
    });

    test("are listed without a picture where too few can be compared", async () => {
      const { text, html } = await reader.get(`/compare?line=${line}&measure=signed_on_time&lang=zh-CN`);
      expect(text).toContain(zhCN.comparing.tooFew(0));
      expect(html).not.toContain('class="chart funnel"');
    });

    test("stand side by side: two to five of one group, each number as on the group's page", async () => {
      const { text } = await reader.get(`/compare/bodies?body=${bodies[4]}&body=${bodies[0]}&lang=zh-CN`);
      const { name } = zhCN.measureTexts.answered_on_time;
      expect(text).toContain(`${name} 11 / 31 35%（21–53%） 26 / 38 68%（53–81%）`);
      const many = await reader.get(`/compare/bodies?${bodies.map((code) => `body=${code}`).join("&")}&lang=zh-CN`);
      expect(many.html.match(/<th scope="col"/g)).toHaveLength(6);
      const other = line === "agriculture" ? "qinghe-water" : "qinghe-agriculture";
      for (const [query, said] of [
        ["", zhCN.comparing.side.none],
        [`?body=${bodies[0]}`, zhCN.comparing.side.none],
        [`?body=${bodies[0]}&body=${bodies[0]}`, zhCN.comparing.side.none],
        [`?body=${bodies[0]}&body=${other}`, zhCN.comparing.side.mixed],
      ] as const) {
        const answer = await reader.get(`/compare/bodies${query}`);
        expect([answer.status, answer.text.includes(said)], query).toEqual([200, true]);
      }
      expect((await reader.get(`/compare/bodies?body=${bodies[0]}&body=nobody`)).status).toBe(404);
    });

    test("are found from a department's page and from the list of lines; there is no page of a line that there is not", async () => {
      const department = await reader.get(`/departments/${bodies[0]}`);
      expect(department.html).toContain(`href="/compare?line=${line}&amp;level=county"`);
      expect((await reader.get("/compare")).html).toContain(`href="/compare?line=${line}&amp;level=county"`);
      expect((await reader.get("/compare?line=no-such-line")).status).toBe(404);
      expect((await reader.get(`/compare?line=${line}&region=1`)).status).toBe(404);
      expect((await reader.get(`/compare?line=${line}&level=province`)).text).toContain(zhCN.comparing.noBodies);
    });
  });
});

describe("of very many bodies", () => {
  const site = openSite({ engine: "SQLite" });

  test("a place is chosen first, and those of a city are a group", async () => {
    await fillCounties(site().db, { counties: 205, bodies: 2, duties: 1 });
    const body = await site()
      .db.selectFrom("departments as d")
      .innerJoin("lines as l", "l.id", "d.line_id")
      .select("l.code")
      .where("d.code", "=", named("c001-body-01"))
      .executeTakeFirstOrThrow();
    const reader = visitor(site());
    const all = await reader.get(`/compare?line=${body.code}&lang=zh-CN`);
    expect(all.text).toContain(zhCN.comparing.tooMany);
    const [, region] = new RegExp(`href="/compare\\?line=${body.code}[^"]*region=(\\d+)"`).exec(all.html) ?? [];
    const narrowed = await reader.get(`/compare?line=${body.code}&region=${region}&lang=zh-CN`);
    expect(narrowed.text).not.toContain(zhCN.comparing.tooMany);
    const rows = narrowed.html.match(/<th scope="row"/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(50);
  });
});
