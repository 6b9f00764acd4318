import { describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findActor } from "../../app/accounts/account.server.ts";
import { decideAppeal, fileAppeal } from "../../app/reports/follow-up/appeal.server.ts";
import { DECLINING, decide, sendReport } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn } from "../helpers/visitor.ts";

const { colleagues: words } = zhCN;

describe("handing a report on", () => {
  forEachSite({}, (site) => {
    test("is offered to whoever may, and says why nobody is left or another must choose", async () => {
      const { db } = site();
      const [first, second] = [await signedIn(site(), "moderator"), await signedIn(site(), "moderator-2")];
      const { id } = await sendReport(site());
      const page = `/desk/reports/${id}/notes`;
      const fresh = await first.get(page);
      expect([fresh.html.includes('name="colleague"'), fresh.text.includes(words.nobody)]).toEqual([true, false]);
      await decide(site(), id, DECLINING, first);
      expect((await second.get(page)).text).toContain(words.decided);
      await fileAppeal(db, id, "上次没看清。", realDay());
      const users = await db.selectFrom("users").select("id").where("username", "=", "moderator-2").execute();
      const other = await findActor(db, users[0]?.id ?? 0, realDay());
      if (!other) throw new Error("no second moderator");
      await decideAppeal(db, other, id, { upheld: true, note: "" }, realDay());
      const own = await first.get(page);
      expect([own.html.includes('name="colleague"'), own.text.includes(words.ownBefore)]).toEqual([false, true]);
      const alone = await second.get(page);
      expect([alone.html.includes('name="colleague"'), alone.text.includes(words.nobody)]).toEqual([false, true]);
    });
  });
});
