import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { filtersOf } from "../../../app/desk/queue/narrowing/queue-filters.ts";
import { readQueue } from "../../../app/desk/queue/queue.server.ts";
import {
  addFacts,
  askReporter,
  noteRead,
  readConversation,
} from "../../../app/reports/follow-up/conversation.server.ts";
import { MAX_MESSAGES, turnOf } from "../../../app/reports/follow-up/follow-up.ts";
import { newSubmissionToken } from "../../../app/reports/receipt/receipt.server.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  publishCase,
  sendReport,
  TODAY,
  NOW,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";

const HOSTILE = "<script>alert(1)</script> ' or 1=1; -- \u202E \u{20BB7}";
const NEWS = filtersOf(new URLSearchParams("state=decided&flag=news"));
const a = (body: string) => ({ body, token: newSubmissionToken() });

test("it is the turn of the other side, and nobody's before the first word", () => {
  expect(turnOf([])).toBeNull();
  expect(turnOf([{ sender: "reporter" }, { sender: "moderator" }])).toBe("reporter");
  expect(turnOf([{ sender: "moderator" }, { sender: "reporter" }])).toBe("moderator");
});

describe("a conversation", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("goes both ways, by day, with every word as it was typed", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      await askReporter(db, county.moderator, id, a("有没有文件？"), TODAY);
      await addFacts(db, id, a(HOSTILE), "2026-11-25", NOW);
      const { messages, turn, open } = await readConversation(db, id, "moderator");
      const [said, added] = [null, null];
      expect(messages).toEqual([
        {
          sender: "moderator",
          body: "有没有文件？",
          html: "<p>有没有文件？</p>\n",
          sentOn: TODAY,
          fresh: false,
          said,
          added,
        },
        { sender: "reporter", body: HOSTILE, html: null, sentOn: "2026-11-25", fresh: true, said, added },
      ]);
      expect([turn, open]).toEqual(["moderator", true]);
    });

    test("marks what the other side has not opened, until it does", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      const fresh = async (reader: "reporter" | "moderator") =>
        (await readConversation(db, id, reader)).messages.map((message) => message.fresh);
      const marks = async () => {
        const { reports } = await readQueue(db, county.moderator, { limit: 200, today: TODAY, now: NOW });
        const row = reports.find((one) => one.id === id);
        return [row?.stage, row?.flags.includes("news")];
      };
      await askReporter(db, county.moderator, id, a("问"), TODAY);
      expect(await marks()).toEqual(["asked", false]);
      expect(await fresh("reporter")).toEqual([true]);
      await noteRead(db, id, "reporter", (await readConversation(db, id, "reporter")).messages);
      expect(await fresh("reporter")).toEqual([false]);
      await addFacts(db, id, a("答"), TODAY, NOW);
      expect(await marks()).toEqual(["answered", true]);
      await noteRead(db, id, "moderator", (await readConversation(db, id, "moderator")).messages);
      expect(await marks()).toEqual(["answered", false]);
    });

    test("takes a form that is sent twice once, from either side", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      const [question, answer] = [a("问"), a("答")];
      for (let time = 0; time < 2; time += 1) await askReporter(db, county.moderator, id, question, TODAY);
      await Promise.all([addFacts(db, id, answer, TODAY, NOW), addFacts(db, id, answer, TODAY, NOW)]);
      expect((await readConversation(db, id, "reporter")).messages.map((one) => one.body)).toEqual(["问", "答"]);
    });

    test("refuses whoever is not a moderator of the report's region", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      const before = await readFacts(db);
      for (const actor of [county.farModerator, county.admin, county.officers.agriculture]) {
        await expectRefusal(askReporter(db, actor, id, a("问"), TODAY), "forbidden");
      }
      await expectRefusal(askReporter(db, county.moderator, 999_999, a("问"), TODAY), "not_found");
      expect(await readFacts(db)).toEqual(before);
    });

    test("takes so many messages of a side and not one more", async () => {
      const db = engine.db();
      const id = await sendReport(db);
      for (let count = 0; count < MAX_MESSAGES; count += 1) await addFacts(db, id, a(`第 ${count} 条`), TODAY, NOW);
      await expectRefusal(addFacts(db, id, a("多一条"), TODAY, NOW), "too_many_messages");
      expect((await readConversation(db, id, "reporter")).messages).toHaveLength(MAX_MESSAGES);
      await askReporter(db, county.moderator, id, a("还能问"), TODAY);
    });

    test("goes on after publication, and the desk is told of news outside the queue", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const { reportId } = await publishCase(db, here);
      const waiting = await sendReport(db);
      await addFacts(db, waiting, a("排队中"), TODAY, NOW);
      const news = async (actor: Actor) =>
        (await readQueue(db, actor, { filters: NEWS, limit: 10, today: TODAY, now: NOW })).reports;
      expect(await news(here.moderator)).toEqual([]);
      await addFacts(db, reportId, a("公开以后"), TODAY, NOW);
      expect(await news(here.moderator)).toMatchObject([{ id: reportId, state: "published", township: "沙河镇" }]);
      expect(await news(here.farModerator)).toEqual([]);
      await askReporter(db, here.moderator, reportId, a("谢谢"), TODAY);
      expect(await news(here.moderator)).toEqual([]);
    });

    test("ends when the report is taken back: every word is destroyed, and none is added", async () => {
      const db = engine.db();
      const ids = [await sendReport(db), await sendReport(db), (await publishCase(db, county)).reportId];
      await decide(db, county, ids[1] ?? 0, declining());
      for (const id of ids) {
        await addFacts(db, id, a("写过的话"), TODAY, NOW);
        await withdrawReport(db, await readReport(db, id), TODAY);
        expect(await readConversation(db, id, "reporter")).toEqual({ messages: [], turn: null, open: false });
        await expectRefusal(addFacts(db, id, a("再写"), TODAY, NOW), "wrong_state");
        await expectRefusal(askReporter(db, county.moderator, id, a("再问"), TODAY), "wrong_state");
      }
    });
  });
});
