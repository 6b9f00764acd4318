import { describe, expect, test } from "vitest";
import { OPENING, publishCase, sendReport } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

describe("the suggestions on the desk's page of a report", () => {
  forEachSite({}, (site) => {
    test("stand there with their words and codes, and nothing is chosen", async () => {
      const { id } = await sendReport(site(), {
        body: "塘里漂着死猪，要我们捞上来掩埋。",
        demandedBy: "unsure",
        department: "",
      });
      const moderator = await signedIn(site(), "moderator");
      const { html, text, status } = await moderator.get(`/desk/reports/${id}`);
      expect(status).toBe(200);
      expect(text).toContain("QH-NY-005 病死畜禽收集和无害化处理");
      expect(html).toMatch(/<mark[^>]*>死猪<\/mark>/);
      const select = /<select[^>]*name="duty"[\s\S]*?<\/select>/.exec(html)?.[0] ?? "";
      expect(select).toContain('value="QH-NY-005"');
      expect(select).not.toContain("selected");
      expect(/<select[^>]*name="department"[\s\S]*?<\/select>/.exec(html)?.[0]).not.toContain("selected");
    });

    test("are gone once the report is decided, and for those who may not read it", async () => {
      const { id } = await publishCase(site(), { decision: OPENING });
      const moderator = await signedIn(site(), "moderator");
      expect((await moderator.get(`/desk/reports/${id}`)).html).not.toContain('class="suggestions"');
      expect((await visitor(site()).get(`/desk/reports/${id}`)).html).not.toContain('class="suggestions"');
    });
  });
});
