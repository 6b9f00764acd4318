import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DECLINING, decide, expectRedirect, OPENING, sendReport } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Answer, signedIn, type Visitor, visitor } from "../helpers/visitor.ts";

/** What differs from one answer to the next by itself: nonces, tokens of forms, the day's sessions. */
function same({ status, html }: Answer) {
  return {
    status,
    html: html.replaceAll(/nonce(="|&quot;:&quot;|":")[^"&]+/g, "nonce").replaceAll(/\b[0-9a-f]{32}\b/g, "token"),
  };
}

forEachSite({ env: { SECOND_LOOK_SHARE: "1" } }, (site) => {
  let second: Visitor;
  let reader: Visitor;
  beforeAll(async () => {
    second = await signedIn(site(), "moderator-2");
    reader = visitor(site());
  });

  describe("a report that is drawn for a second look", () => {
    test("shows the second moderator to the letter what it showed before", async () => {
      const { id } = await sendReport(site());
      const paths = ["/desk", `/desk/reports/${id}`, `/desk/reports/${id}.data`, `/desk/reports/${id}/messages`];
      const read = async () => {
        const pages = [];
        for (const path of paths) pages.push(same(await second.get(path)));
        return pages;
      };
      await read(); // the first opening notes what was read
      const before = await read();
      expect(before.map((page) => page.status)).toEqual([200, 200, 200, 200]);
      const number = await decide(site(), id, OPENING);
      expect(number).toMatch(/^GW-/);
      expect(await read()).toEqual(before);
      expect((await second.get(`/desk/reports/${id}/appeal`)).status).toBe(404);

      const facts = async () => ({ ...(await readFacts(site().db)), second_looks: [] });
      const [known, page] = [await facts(), same(await reader.get(`/cases/${number}`))];
      const answer = await second.post(`/desk/reports/${id}`, { ...OPENING, kind: "K2" });
      expect(expectRedirect(answer)).toBe("/desk?done=decided");
      expect((await second.get("/desk?done=decided")).text).toContain(zhCN.desk.queue.done);
      expect((await second.get("/desk")).html).not.toContain(`/desk/reports/${id}"`);
      expect(await facts()).toEqual(known);
      expect(same(await reader.get(`/cases/${number}`))).toEqual(page);
      const look = await site().db.selectFrom("second_looks").selectAll().where("report_id", "=", id).execute();
      expect(look).toMatchObject([{ first_kind: "K1", second_kind: "K2", first_verdict: "V1", second_verdict: "V1" }]);
    });

    test("refuses the second moderator in the words of any decision, and sends the first away as ever", async () => {
      const { id } = await sendReport(site());
      await decide(site(), id, DECLINING);
      const wrong = await second.post(`/desk/reports/${id}`, { ...OPENING, duty: "nothing" });
      expect(wrong.status).toBe(409);
      expect(wrong.text).toContain(zhCN.desk.report.errors.duty_unknown);
      expect(wrong.text).not.toContain(zhCN.desk.report.decided);
      const stale = await second.post(`/desk/reports/${id}`, { ...DECLINING, version: "2" });
      expect([stale.status, stale.text.includes(zhCN.desk.report.errors.stale_version)]).toEqual([409, true]);
      const first = await signedIn(site(), "moderator");
      expect((await first.get(`/desk/reports/${id}`)).text).toContain(zhCN.desk.report.became.states.declined);
      expect((await first.post(`/desk/reports/${id}`, DECLINING)).status).toBe(409);
    });
  });
});
