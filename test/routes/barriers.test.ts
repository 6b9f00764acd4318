// Long: every page of the demonstration.
import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { fileAppeal } from "../../app/reports/follow-up/appeal.server.ts";
import {
  decide,
  DECLINING,
  expectRedirect,
  OPENING,
  publishCase,
  sendReport,
  VERDICT,
  WITHDRAWAL,
} from "../helpers/acts.ts";
import { buttonsOf } from "../helpers/buttons.ts";
import { realDay } from "../helpers/clock.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite } from "../helpers/sites.ts";
import type { Fields, Visitor } from "../helpers/visitor.ts";
import { enterAll, MAY_ACT, MODERATORS, type Person } from "./roles/people.ts";

const { errors } = zhCN.site;
const REASONS = [errors.forbidden, errors.home_county, errors.recused, errors.own_decision].map((one) => one.text);

/** A report that `by` declined and that is open again since its appeal was upheld by somebody else. */
async function openedAgain(site: Site, by: Visitor, other: Visitor): Promise<string> {
  const { id } = await sendReport(site);
  await decide(site, id, DECLINING, by);
  await fileAppeal(site.db, id, "上次没有看清。", realDay());
  expectRedirect(await other.post(`/desk/reports/${id}/appeal`, { decision: "uphold", note: "再看一次。" }));
  return `/desk/reports/${id}`;
}

const FORMS: {
  name: string;
  page: (site: Site) => Promise<string>;
  button: string;
  fields: Fields;
  who: readonly Person[];
}[] = [
  {
    name: "a verdict",
    page: async (site) => `/desk/cases/${(await publishCase(site)).number}`,
    button: "judge",
    fields: VERDICT,
    who: MODERATORS,
  },
  {
    name: "a takedown",
    page: async (site) => `/desk/cases/${(await publishCase(site)).number}`,
    button: "propose",
    fields: WITHDRAWAL,
    who: [...MODERATORS, "admin"],
  },
];

describe("whoever gets a form may send it, and whoever may not is told why in its place", () => {
  forEachSite({}, (site) => {
    let people: Record<Person, Visitor>;
    beforeAll(async () => {
      people = await enterAll(site());
    });
    /** Whether the page has the button, and that this is so if and only if the form is taken. */
    const walk = async (who: Visitor, path: string, button: string, fields: Fields) => {
      const page = await who.get(path);
      const offered = buttonsOf(page.html, path).some((one) => [one.name, one.value].includes(button));
      const told = REASONS.some((reason) => page.text.includes(reason));
      const { status } = await who.post(path, fields);
      expect({ offered, told }).toEqual({ offered: status === 302, told: status !== 302 });
      return offered;
    };

    test.each(FORMS)("$name", async ({ page, button, fields, who }) => {
      const offered = [];
      for (const person of who)
        if (await walk(people[person], await page(site()), button, fields)) offered.push(person);
      expect(offered).toEqual(who.filter((person) => MAY_ACT.includes(person) || person === "admin"));
    });

    test("a decision on a report opened again", async () => {
      for (const first of MAY_ACT) {
        for (const person of MAY_ACT) {
          const other = MAY_ACT.find((one) => one !== first) ?? first;
          const path = await openedAgain(site(), people[first], people[other]);
          const page = await people[person].get(path);
          expect(page.html.includes('name="outcome"'), `${first}, ${person}`).toBe(first !== person);
          expect(page.html.includes('name="publicText"')).toBe(first !== person);
          expect(page.html.includes('value="claim"')).toBe(first !== person);
          expect(page.text.includes(errors.own_decision.text)).toBe(first === person);
          const answer = await people[person].post(path, {
            ...OPENING,
            version: /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? "3",
          });
          expect(answer.status === 302, `${first}, ${person}: ${answer.text.slice(0, 300)}`).toBe(first !== person);
        }
      }
    });
  });
});
