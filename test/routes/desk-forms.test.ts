// Long: every form of the desk.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAccount } from "../../app/accounts/account.server.ts";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import type { DecisionError } from "../../app/rulings/decision/decision-form.ts";
import {
  DECLINING,
  DUTY,
  DUTY_OF_ANOTHER,
  OPENING,
  OTHER_PART,
  PART,
  publishCase,
  REPORT,
  sendReport,
  VERDICT,
  WITHDRAWAL,
} from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, STAFF, textAreaOf, type Visitor } from "../helpers/visitor.ts";
import { insertRegion } from "../../db/queries/regions/regions.ts";
import { TODAY } from "../helpers/factories.ts";

const LINKING: Fields = {
  version: "1",
  outcome: "link",
  publicText: "我们镇也是。",
  whyDefault: "wording",
  caseNumber: "GW-2000-000001",
};
const SHARED: Fields = { ...OPENING, duty: DUTY, verdict: "V3" };

/** What is wrong with a decision, and the error that it meets. */
const WRONG: [string, Fields, DecisionError, status?: number][] = [
  ["no outcome", { version: "1", publicText: "公开" }, "outcome_required"],
  ["an unknown outcome", { ...OPENING, outcome: "delete" }, "outcome_required"],
  ["no public text", { ...OPENING, publicText: " " }, "public_text_required"],
  ["5,001 characters of public text", { ...OPENING, publicText: "字".repeat(5001) }, "public_text_long"],
  [
    "a public text that is the original, word for word",
    { ...OPENING, publicText: REPORT.body ?? "" },
    "unredacted",
    400,
  ],
  ["a day to come", { ...OPENING, appliesOn: "9999-12-31" }, "applies_on_future"],
  ["a change without a reason", { ...OPENING, whyDefault: "" }, "unexplained"],
  ["an unknown reason of the changes", { ...OPENING, whyDefault: "boring" }, "why_unknown"],
  ["a telephone number in the public text", { ...OPENING, publicText: "请打13812345678。" }, "personal_left"],
  ["a picture that is none", { ...OPENING, image: "x" }, "image_unknown", 409],
  ["no title", { ...OPENING, title: "" }, "title_required"],
  ["61 characters of title", { ...OPENING, title: "题".repeat(61) }, "title_long"],
  ["no demand", { ...OPENING, demand: "" }, "demand_required"],
  ["601 characters of demand", { ...OPENING, demand: "求".repeat(601) }, "demand_long"],
  ["201 characters of claimed basis", { ...OPENING, claimedBasis: "据".repeat(201) }, "claimed_basis_long"],
  ["an unknown kind", { ...OPENING, kind: "K99" }, "kind_required"],
  ["no department", { ...OPENING, department: "" }, "department_required"],
  ["an unknown department", { ...OPENING, department: "nobody" }, "department_required", 409],
  ["no duty", { ...OPENING, duty: "" }, "duty_required"],
  ["an unknown duty", { ...OPENING, duty: "QH-XX-999" }, "duty_unknown", 409],
  ["no verdict", { ...OPENING, verdict: "" }, "verdict_required"],
  ["an unknown verdict", { ...OPENING, verdict: "V9" }, "verdict_required"],
  ["no reasons", { ...OPENING, reasons: "" }, "reasons_required"],
  ["1,001 characters of reasons", { ...OPENING, reasons: "理".repeat(1001) }, "reasons_long"],
  ["a day that is not in the calendar", { ...OPENING, appliesOn: "2026-02-30" }, "applies_on_wrong"],
  ["words for a day", { ...OPENING, appliesOn: "昨天" }, "applies_on_wrong"],
  ["a day before the duty was in force", { ...OPENING, appliesOn: "1949-10-01" }, "duty_not_in_force", 400],
  ["a shared duty without its parts", SHARED, "parts_needed", 400],
  ["a shared duty with one holder", { ...SHARED, [`part.${PART}`]: "department" }, "parts_needed", 400],
  [
    "a part of another duty",
    { ...SHARED, [`part.${DUTY_OF_ANOTHER}`]: "department", [`part.${OTHER_PART}`]: "township" },
    "part_unknown",
    400,
  ],
  [
    "a part that does not exist",
    { ...SHARED, "part.nothing": "department", [`part.${OTHER_PART}`]: "township" },
    "part_unknown",
    400,
  ],
  ["no number of a case", { ...LINKING, caseNumber: "" }, "case_required"],
  ["a number that is none", { ...LINKING, caseNumber: "17" }, "case_unknown"],
  ["a case that does not exist", LINKING, "case_unknown", 409],
  ["no reason to decline", { ...DECLINING, declineReason: "" }, "reason_required"],
  ["an unknown reason", { ...DECLINING, declineReason: "boring" }, "reason_required"],
  ["no words to the reporter", { ...DECLINING, declineNote: "" }, "note_required"],
  [
    "a reason that no refused letter gives",
    { ...DECLINING, declineReason: "unit_unproven" },
    "letter_not_refused",
    409,
  ],
  ["501 characters to the reporter", { ...DECLINING, declineNote: "字".repeat(501) }, "note_long"],
  ["a version that is none", { ...OPENING, version: "x" }, "stale_version", 409],
  ["no version", { ...DECLINING, version: "" }, "stale_version", 409],
  ["a version to come", { ...DECLINING, version: "2" }, "stale_version", 409],
];

describe("a moderator's decision", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    let id: number;
    let before: Awaited<ReturnType<typeof readFacts>>;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
      ({ id } = await sendReport(site()));
    });
    beforeEach(async () => {
      before = await readFacts(site().db);
    });
    const expectNothingWritten = async () => expect(await readFacts(site().db)).toEqual(before);

    test.each(WRONG)("is asked for again after %s", async (_, fields, error, status = 400) => {
      for (const [lang, words] of [
        ["en", en],
        ["zh-CN", zhCN],
      ] as const) {
        const answer = await moderator.post(`/desk/reports/${id}?lang=${lang}`, fields);
        expect(answer.status).toBe(status);
        expect(answer.title).toBe(words.site.errorTitle(words.desk.report.title(id)));
        expect(
          answer.text.split({ ...words.desk.report.errors, ...words.split.errors, ...words.units.errors }[error]),
        ).toHaveLength(3); // above, and at the field
      }
      await expectNothingWritten();
    });

    test("keeps every answer, with its markup as text", async () => {
      const typed = "<script>归位</script>\n& “引号”";
      const fields = { ...OPENING, publicText: typed, demand: typed, reasons: typed, title: "" };
      const { html } = await moderator.post(`/desk/reports/${id}`, fields);
      for (const name of ["publicText", "demand", "reasons"]) expect(textAreaOf(html, name)).toBe(typed);
      expect(html).toMatch(/<input[^>]*value="V1"[^>]* checked=""|<input[^>]* checked=""[^>]*value="V1"/);
      expect(html).toContain(`value="${PART}" selected=""`);
    });

    test("on a report that is not there finds nothing", async () => {
      for (const path of [
        "/desk/reports/999999",
        "/desk/reports/0",
        "/desk/reports/x",
        "/desk/reports/1e3",
        `/desk/reports/-${id}`,
      ]) {
        expect((await moderator.post(path, DECLINING)).status, path).toBe(404);
      }
      await expectNothingWritten();
    });

    test("on a report of another region is forbidden", async () => {
      const regionId = await insertRegion(site().db, {
        code: "990102000000",
        parent_id: null,
        level: "county",
        name: "白石县",
        name_en: "Baishi County",
      });
      const grant = { role: "moderator" as const, departmentId: null, regionId, lineId: null };
      await createAccount(
        site().db,
        { username: "far", displayName: "外县审核员", password: STAFF, grants: [grant] },
        TODAY,
      );
      const far = await signedIn(site(), "far");
      const { number } = await publishCase(site());
      before = await readFacts(site().db);
      expect((await far.get(`/desk/reports/${id}`)).status).toBe(403);
      expect((await far.post(`/desk/reports/${id}`, DECLINING)).status).toBe(403);
      expect((await far.post(`/desk/reports/${id}`, OPENING)).status).toBe(403);
      expect((await far.post(`/desk/cases/${number}`, VERDICT)).status).toBe(403);
      expect((await far.get("/desk")).text).not.toContain("上路设卡");
      await expectNothingWritten();
    });

    test("is taken once: the second of two moderators learns that the first was quicker", async () => {
      const sent = await sendReport(site());
      const path = `/desk/reports/${sent.id}`;
      const answers = await Promise.all([moderator.post(path, OPENING), moderator.post(path, DECLINING)]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([302, 409]);
      const refused = answers.find((answer) => answer.status === 409);
      expect(refused?.text).toContain(zhCN.desk.report.errors.stale_version);
    });

    test("takes the longest texts there may be", async () => {
      const sent = await sendReport(site());
      const longest = {
        ...OPENING,
        publicText: "🔥".repeat(5000),
        title: "题".repeat(60),
        demand: "求".repeat(600),
        reasons: "理".repeat(1000),
      };
      expect((await moderator.post(`/desk/reports/${sent.id}`, longest)).status).toBe(302);
    });
  });
});

describe("a further verdict, or the withdrawal of a case", () => {
  forEachSite({}, (site) => {
    test("is asked for again when something is missing or unknown, and nothing is written", async () => {
      const { number } = await publishCase(site());
      const [moderator, admin] = [await signedIn(site(), "moderator"), await signedIn(site(), "admin")];
      const before = await readFacts(site().db);
      const { errors } = zhCN.desk.report;
      for (const [by, fields, error] of [
        [moderator, {}, errors.verdict_required],
        [moderator, { ...VERDICT, verdict: "V9" }, errors.verdict_required],
        [moderator, { ...VERDICT, reasons: "" }, errors.reasons_required],
        [moderator, { ...VERDICT, verdict: "V3" }, errors.parts_needed],
        [admin, { ...WITHDRAWAL, takedownReason: "" }, errors.reason_required],
        [admin, { ...WITHDRAWAL, takedownReason: "boring" }, errors.reason_required],
        [admin, { ...WITHDRAWAL, what: "" }, zhCN.matters.errors.what_required],
        [admin, { ...WITHDRAWAL, what: "99" }, zhCN.matters.errors.not_found],
        [admin, { ...WITHDRAWAL, words: " " }, zhCN.matters.errors.words_required],
      ] as const) {
        const answer = await by.post(`/desk/cases/${number}`, fields);
        expect([400, 409]).toContain(answer.status);
        expect(answer.text).toContain(error);
      }
      const stale = await moderator.post(`/desk/cases/${number}`, { ...VERDICT, seen: "0" });
      expect(stale.status).toBe(409);
      expect(stale.text).toContain(errors.stale_version);
      const unknown = await moderator.post("/desk/cases/GW-2000-000001", VERDICT);
      expect([404, 409]).toContain(unknown.status);
      expect(unknown.text).toContain(zhCN.site.errors.unknown_case.title);
      expect(await readFacts(site().db)).toEqual(before);
    });
  });
});
