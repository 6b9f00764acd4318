import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { expectRedirect, publishCase, reply, withReceipt } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

const words = zhCN.queue.bulk;

describe("a publication that was a mistake", () => {
  forEachSite({}, (site) => {
    const lastAct = async () =>
      (await site().db.selectFrom("bulk_acts").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id;
    const undo = async () => {
      const moderator = await signedIn(site(), "moderator");
      return moderator.post("/desk/bulk", { step: "undo", act: String(await lastAct()) });
    };

    test("is undone from the list, which says what undoing cannot take back; nobody else is offered it", async () => {
      const { id, number, code } = await publishCase(site());
      const moderator = await signedIn(site(), "moderator");
      expect((await visitor(site()).get(`/cases/${number}`)).status).toBe(200);
      for (const address of ["/desk", `/desk/reports/${id}`]) {
        const { text } = await moderator.get(address);
        expect(text).toContain(words.done.opened());
        expect(text).toContain(words.seenMeanwhile);
      }
      expect((await (await signedIn(site(), "moderator-2")).get("/desk")).text).not.toContain(words.seenMeanwhile);
      expect(expectRedirect(await undo())).toBe("/desk?done=undone.1.0");
      expect((await visitor(site()).get(`/cases/${number}`)).status).toBe(410);
      expect((await visitor(site()).get("/cases")).html).not.toContain(number);
      expect((await moderator.get("/desk")).html).toContain(`/desk/reports/${id}`);
      const again = await moderator.get(`/desk/reports/${id}`);
      expect([again.status, again.text.includes(words.seenMeanwhile)]).toEqual([200, false]);
      // Its reporter may have read that it was public.
      const own = (await (await withReceipt(site(), code)).get("/status/report")).text;
      expect(own).toContain(zhCN.ownWords.news.kinds.undone);
      expect(own).toContain(zhCN.followUp.timeline.undone);
    });

    test("is told from others by the number of its report, and each report's page undoes that one alone", async () => {
      const [first, second] = [await publishCase(site()), await publishCase(site())];
      const moderator = await signedIn(site(), "moderator");
      const strip = ({ id }: { id: number }) =>
        zhCN.site.labelled(zhCN.desk.report.title(id), words.done.opened()).toString();
      const list = await moderator.get("/desk");
      const [shown, folded] = list.html.split('<details class="queue-undo-earlier">');
      expect([shown?.includes(strip(second)), shown?.includes(strip(first))]).toEqual([true, false]);
      expect(folded).toContain(strip(first));
      const page = await moderator.get(`/desk/reports/${first.id}`);
      expect([page.text.includes(strip(first)), page.text.includes(strip(second))]).toEqual([true, false]);
      expect(page.html.match(/class="queue-undo"/g)).toHaveLength(1);
    });

    test("stays once the department has answered, and says so", async () => {
      const { number } = await publishCase(site());
      await reply(site(), number);
      const refused = await undo();
      expect([refused.status, refused.text.includes(words.errors.undo_over)]).toEqual([409, true]);
      expect((await visitor(site()).get(`/cases/${number}`)).status).toBe(200);
    });
  });
});
