import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { type FieldName, fieldsOf, type PageName, PAGES } from "../../app/reports/form/pages.ts";
import { REPORTERS } from "../../app/reports/report.ts";
import { publishCase, REPORT, reply } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

/** What nobody but the moderators ever reads, as the page of each says; found again, it would be in no other text. */
const SECRET = { document: "青禾密〔2026〕9876号", people: "8765" };

/** How what is given in a field becomes public. Every field has its line, or a reason to have none. */
const TOLD: Record<FieldName, "together" | "never" | "county" | "signed" | "elsewhere"> = {
  mechanism: "together",
  "need.G1": "together",
  "need.G2": "together",
  "need.G3": "together",
  "need.G4": "together",
  "need.G5": "together",
  hours: "together",
  consequence: "together",
  channel: "never",
  document: "never",
  people: "never",
  region: "county",
  placeText: "county",
  // Become, edited by a moderator, the case itself; files, contact and sending have pages of their own.
  reporter: "elsewhere",
  body: "elsewhere",
  demandedBy: "elsewhere",
  departmentText: "elsewhere",
  department: "elsewhere",
  kind: "elsewhere",
  file: "elsewhere",
  upload: "elsewhere",
  keepOriginal: "elsewhere",
  contact: "elsewhere",
  ticket: "elsewhere",
  proof: "elsewhere",
  hide: "elsewhere",
  unitKind: "signed",
  unitName: "signed",
  unitUnless: "elsewhere",
  // No answers: what is looked for before anything is told.
  look: "elsewhere",
  county: "elsewhere",
};

/** The fields of one kind that stand on a page, those of a group as one. */
const shownOn = (html: string, page: PageName, how: (typeof TOLD)[FieldName]) =>
  new Set(
    fieldsOf(page)
      .filter((name) => TOLD[name] === how && html.includes(`name="${name}"`) && !isHidden(html, name))
      .map((name) => name.split(".")[0]),
  );
const isHidden = (html: string, name: string) => {
  const inputs = html.match(new RegExp(`<(input|textarea)[^>]*name="${name.replace(".", "\\.")}"[^>]*>`, "g")) ?? [];
  return inputs.every((input) => input.includes('type="hidden"'));
};

describe("what the report form says is public", () => {
  forEachSite({}, (site) => {
    for (const [lang, { reports }] of Object.entries({ "zh-CN": zhCN, en })) {
      test.each(REPORTERS)(`stands beside every question that it holds for, in ${lang}, for a %s`, async (reporter) => {
        const { form } = reports;
        const person = visitor(site(), { Cookie: `lang=${lang}` });
        let together = 0;
        for (const page of PAGES) {
          const { html, text } = await person.post("/report", { ...REPORT, reporter, go: `to:${page}` });
          // The last page asks none of it.
          const groups = page === "check" ? 0 : shownOn(html, page, "together").size;
          expect(text.split(form.together).length - 1, page).toBe(groups);
          together += groups;
          if (page === "place") expect(text).toContain(form.ledes.place);
          const secret = shownOn(html, page, "never");
          if (secret.has("channel")) expect(text).toContain(form.hints.channel);
          if (shownOn(html, page, "signed").size > 0) expect(text).toContain(form.hints.unit);
          if (secret.has("document")) expect(text).toContain(form.documentHint);
          if (secret.has("people")) expect(text).toContain(form.peopleHint);
        }
        expect(together).toBe(reporter === "cadre" ? 4 : 2);
      });
    }

    describe("and is", () => {
      let pages: string[];
      beforeAll(async () => {
        const { number } = await publishCase(site(), { report: { ...SECRET, channel: "phone" } });
        await reply(site(), number);
        const reader = visitor(site());
        const addresses = [
          "/",
          `/cases/${number}`,
          "/cases",
          "/departments/qinghe-agriculture",
          "/ledger.json",
          "/ledger",
        ];
        pages = await Promise.all(addresses.map(async (address) => (await reader.get(address)).html));
        expect(pages[1]).toContain(number);
      });

      test.each(Object.values(SECRET))("never %s, nor the name of the township", (secret) => {
        for (const page of pages) {
          expect(page).not.toContain(secret);
          expect(page).not.toContain("柳河镇");
        }
      });
    });
  });
});
