import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { keyOfFinding } from "../../app/redaction/redaction.ts";
import { CORRECTION, decide, DISPUTE, OPENING, publishCase, sendReport, VERDICT } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn } from "../helpers/visitor.ts";

const HIDDEN = "青卡发〔2026〕9号";
const SAYS = `依据${HIDDEN}。`;
const REPORT = { body: `按${HIDDEN}，要我们设卡。`, hide: keyOfFinding({ kind: "document", text: HIDDEN }) };

describe("words that a reporter hid, written by a moderator who has not read the report", () => {
  forEachSite({}, (site) => {
    /** Address and fields of each form in which the desk writes of a case for the public. */
    let pages: Record<string, [path: string, fields: Fields]>;
    beforeAll(async () => {
      const { number } = await publishCase(site(), { report: REPORT });
      const officer = await signedIn(site(), "officer-agriculture");
      await officer.post(`/office/cases/${number}/dispute`, DISPUTE);
      const dispute = await site().db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
      const { id } = await sendReport(site());
      const linking = { ...OPENING, outcome: "link", caseNumber: number, publicText: SAYS, whyDefault: "wording" };
      const kept = { [`keep.${REPORT.hide}`]: "kept_not_personal" };
      pages = {
        "a report put to the case": [`/desk/reports/${id}`, { ...linking, ...kept }],
        "a verdict": [`/desk/cases/${number}`, { ...VERDICT, reasons: SAYS, explained: "yes" }],
        "a correction": [`/desk/cases/${number}/correct`, { ...CORRECTION, words: SAYS }],
        "a dispute": [`/desk/disputes/${dispute.id}`, { choice: "refused", decisionReasons: SAYS }],
      };
    });

    test.each(["a report put to the case", "a verdict", "a correction", "a dispute"])(
      "are refused and named, with all that was typed: %s",
      async (name) => {
        const [path, fields] = pages[name] ?? ["", {}];
        const answer = await (await signedIn(site(), "moderator-2")).post(path, fields);
        expect([400, 409]).toContain(answer.status);
        expect(answer.text).toContain(zhCN.redaction.asked.left(1));
        expect(answer.html).toContain(`<p lang="zh-CN">${HIDDEN}</p>`);
        expect(answer.html).toContain(SAYS);
      },
    );

    test("stand in no page of the case that the desk shows before anybody types them", async () => {
      const moderator = await signedIn(site(), "moderator-2");
      for (const [path] of Object.values(pages)) expect((await moderator.get(path)).html, path).not.toContain(HIDDEN);
    });

    test("are the only reason: without them the report is put to the case", async () => {
      const [path, fields] = pages["a report put to the case"] ?? ["", {}];
      const moderator = await signedIn(site(), "moderator-2");
      const id = Number(path.split("/").at(-1));
      expect(await decide(site(), id, { ...fields, publicText: "设卡。" }, moderator)).toMatch(/^GW-/);
    });
  });
});
