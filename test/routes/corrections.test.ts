import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { CORRECTION, expectRedirect, OPENING, publishCase, reply, VERDICT, withReceipt } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, textAreaOf, visitor } from "../helpers/visitor.ts";

const words = zhCN.corrections;

describe("correcting what is public", () => {
  forEachSite({}, (site) => {
    test("a reporter who is threatened asks for less, and a moderator takes it out", async () => {
      const { number, code } = await publishCase(site());
      const reporter = await withReceipt(site(), code);
      expect((await reporter.get("/status/report/care")).text).toContain("审核员可以再删减");
      const asked = { token: "7".repeat(32), body: "请删去查看运输车辆这半句。" };
      expectRedirect(await reporter.post("/status/report/care", { act: "message", ...asked }));
      const moderator = await signedIn(site(), "moderator");
      const desk = await moderator.get("/desk/retaliation");
      const address = `/desk/cases/${number}/correct`;
      expect(desk.html).toContain(`href="${address}#voice-1"`);
      const page = await moderator.get(address);
      expect(page.html).toContain('id="voice-1"');
      expect(page.text).toContain(String(OPENING.publicText));
      expectRedirect(await moderator.post(address, CORRECTION));
      const shown = await visitor(site()).get(`/cases/${number}`);
      expect(shown.text).not.toContain("查看运输车辆");
      expect(shown.text).toContain(words.mark);
      expect(shown.text).toContain(String(CORRECTION.words));
    });

    test("every refusal comes back with what was typed", async () => {
      const { number } = await publishCase(site());
      const moderator = await signedIn(site(), "moderator");
      const address = `/desk/cases/${number}/correct`;
      expect((await moderator.get(`/desk/cases/${number}`)).html).toContain(`href="${address}"`);
      for (const [change, status, error] of [
        [{ reason: "" }, 400, "reason_required"],
        [{ words: "" }, 400, "words_required"],
        [{ words: "电话13900000077" }, 400, "personal_left"],
        [{ text: "部门要求乡镇不设卡。" }, 400, "adds_words"],
        [{ text: String(OPENING.publicText) }, 400, "nothing_changed"],
        [{ seen: "3" }, 409, "stale_version"],
      ] as const) {
        const fields: Fields = { ...CORRECTION, ...change };
        const answer = await moderator.post(address, fields);
        expect([answer.status, answer.text.includes(words.errors[error])], error).toEqual([status, true]);
        expect(answer.html, error).toContain(`>${String(fields.text)}</textarea>`);
        if (fields.words) expect(answer.html, error).toContain(`>${String(fields.words)}</textarea>`);
      }
    });

    test("a department reads on its page what changed since its answer", async () => {
      const { number } = await publishCase(site());
      await reply(site(), number);
      const [moderator, officer] = [await signedIn(site(), "moderator"), await signedIn(site(), "officer-agriculture")];
      expect((await officer.get(`/office/cases/${number}`)).text).not.toContain(words.told);
      expectRedirect(await moderator.post(`/desk/cases/${number}`, VERDICT));
      const title = { part: "case", place: "0", title: "要求乡镇设卡查车", demand: String(OPENING.demand), kind: "K2" };
      const page = await moderator.get(`/desk/cases/${number}/correct`);
      expect(textAreaOf(page.html, "demand")).toBe(OPENING.demand);
      expectRedirect(
        await moderator.post(`/desk/cases/${number}/correct`, {
          ...title,
          reason: "wrong",
          words: "类型和标题有误。",
          seen: "0",
          claimedBasis: "",
        }),
      );
      const told = await officer.get(`/office/cases/${number}`);
      for (const part of [words.told, zhCN.vocabulary.verdicts.V5.label, words.mark, "类型和标题有误。"]) {
        expect(told.text).toContain(part);
      }
    });
  });
});
