import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { OPENING, expectRedirect, publishCase, sendReport, WITHDRAWAL } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, textAreaOf } from "../helpers/visitor.ts";

const errors = zhCN.desk.report.errors;

describe("a decision that links to a case which was hidden meanwhile", () => {
  const site = openSite({ engine: "SQLite" });

  test("comes back with all that was typed", async () => {
    const { number } = await publishCase(site());
    const { id } = await sendReport(site());
    const hiding = { ...WITHDRAWAL, takedownReason: "identifies_reporter" };
    expectRedirect(await (await signedIn(site(), "moderator-2")).post(`/desk/cases/${number}`, hiding));
    const before = await readFacts(site().db);
    const answer = await (
      await signedIn(site(), "moderator")
    ).post(`/desk/reports/${id}`, { ...OPENING, outcome: "link", caseNumber: number, publicText: "隐去以后的话。" });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain(errors.case_hidden);
    expect(textAreaOf(answer.html, "publicText")).toBe("隐去以后的话。");
    expect(textAreaOf(answer.html, "reasons")).toBe(OPENING.reasons);
    expect(await readFacts(site().db)).toEqual(before);
  });
});
