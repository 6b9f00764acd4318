import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { decide, expectRedirect, OPENING } from "../helpers/acts.ts";
import { reportWithCode } from "../helpers/reporter.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, valueOf, visitor, type Visitor } from "../helpers/visitor.ts";
import { withReceipt } from "../helpers/acts.ts";

const words = zhCN.ownWords;
const { takedown, hidden } = zhCN.matters;
const HERE = "/status/report/words";

/** What is marked in the texts of a page. */
const marksIn = (html: string) => [...html.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, mark]) => mark);

describe("a reporter's words and what was published of them", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
    });

    async function published(body: string, publicText: string) {
      const { id, code } = await reportWithCode(site(), body);
      const number = await decide(site(), id, { ...OPENING, publicText });
      return { id, code, number, reporter: await withReceipt(site(), code) };
    }
    const shownTo = async (number: string) => (await visitor(site()).get(`/cases/${number}`)).text;

    test("stand beside one another, with what differs marked, and are no news any more", async () => {
      const { reporter, number } = await published("防指办要求我们上路设卡，每天三班。", "防指办要求我们上路设卡。");
      const overview = await reporter.get("/status/report");
      expect(overview.text).toContain(words.news.kinds.published);
      expect(overview.html).toContain(`href="${HERE}"`);
      const page = await reporter.get(HERE);
      for (const said of [words.yours, words.published, words.legend, words.stands.shown]) {
        expect(page.text).toContain(said);
      }
      expect(page.html).toContain(`href="/cases/${number}#voice-1"`);
      expect(marksIn(page.html)).toEqual(["，每天三班"]);
      expect(page.html.length).toBeLessThan(30_000);
      expect((await reporter.get("/status/report")).text).not.toContain(words.news.kinds.published);
    });

    test("say so plainly when the original was destroyed", async () => {
      const { reporter, id } = await published("原文暗语要求设卡。", "要求设卡。");
      await site().db.deleteFrom("report_texts").where("report_id", "=", id).execute();
      const page = await reporter.get(HERE);
      expect(page.text).toContain(words.destroyedBeside);
      expect(page.text).toContain("要求设卡。");
      expect(page.html).not.toContain("暗语");
    });

    test("one press hides what points to the reporter; a moderator takes words out and shows the rest", async () => {
      const { reporter, number } = await published("白虎三号文要求设卡，每天三班。", "白虎三号文要求设卡。");
      expect(await shownTo(number)).toContain("白虎三号文");
      const voice = valueOf((await reporter.get(HERE)).html, "voice") ?? "";
      expectRedirect(await reporter.post(HERE, { act: "hide", voice, why: "三号文只发给了我" }));
      const done = await reporter.get(`${HERE}?done`);
      expect([done.text.includes(words.ask.done), done.text.includes(words.stands.checked)]).toEqual([true, true]);
      expect(done.html).not.toContain('value="hide"');
      const page = await shownTo(number);
      expect([page.includes("三号文"), page.includes(hidden.voiceLookedAt)]).toEqual([false, true]);

      const desk = await moderator.get("/desk/takedowns");
      expect(desk.text).toContain("三号文只发给了我");
      expect(desk.html).not.toContain(takedown.showAgain);
      const waiting = await site().db.selectFrom("takedowns").select("id").where("outcome", "is", null).execute();
      const id = String(waiting.at(-1)?.id);
      const early = await moderator.post("/desk/takedowns", { takedown: id, outcome: "refused" });
      expect([early.status, early.text.includes(zhCN.matters.errors.not_corrected)]).toEqual([409, true]);

      const correction = {
        act: "correct",
        part: "voice",
        place: "1",
        seen: "0",
        reason: "identifies",
        words: "删减。",
      };
      expectRedirect(await moderator.post(`/desk/cases/${number}/correct`, { ...correction, text: "……要求设卡。" }));
      expect(await shownTo(number)).toContain(hidden.voiceLookedAt);
      expect((await moderator.get("/desk/takedowns")).text).toContain(takedown.showAgain);
      expectRedirect(await moderator.post("/desk/takedowns", { takedown: id, outcome: "refused" }));
      const after = await shownTo(number);
      expect([after.includes("……要求设卡。"), after.includes("三号文")]).toEqual([true, false]);
      expect((await reporter.get("/status/report")).text).toContain(words.news.kinds.shown);
      expect((await reporter.get(HERE)).html).toContain("<mark>……</mark>要求设卡。");
    });

    test("another's receipt hides nothing, and what was typed is not lost", async () => {
      const { number } = await published("朱雀要求设卡，每天三班。", "朱雀要求设卡。");
      const { code } = await reportWithCode(site());
      const other = await withReceipt(site(), code);
      const answer = await other.post(HERE, { act: "hide", voice: `${number}.1`, why: "不是我的" });
      expect([answer.status, answer.text.includes(zhCN.followUp.errors.wrong_state)]).toEqual([409, true]);
      expect([answer.text.includes("不是我的"), answer.text.includes(zhCN.followUp.lost)]).toEqual([true, true]);
      // The summary leads to it.
      expect(answer.html).toContain(`href="#f-why-${number}-1"`);
      expect(answer.html).toContain(`id="f-why-${number}-1"`);
      expect(await shownTo(number)).toContain("朱雀要求设卡。");
    });
  });
});
