import { describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { type InboxTab, INBOX_TABS } from "../../app/office/inbox.ts";
import { readInbox } from "../../app/office/inbox.server.ts";
import { returnDraft, submitDraft } from "../../app/replies/drafts/draft.server.ts";
import { wholeAnswer } from "../../app/replies/reply.ts";
import { sendBackAnswer } from "../../app/rulings/sending-back/send-back.server.ts";
import { listClocks } from "../../db/queries/office/clock-lists.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addStaff, answerCase, buildCounty, publishCase, TODAY } from "../helpers/factories.ts";

/** A day on which what is published below is not answered yet and not overdue. */
const DAY = addDays(TODAY, 2);

describe("what was sent back", () => {
  forEachEngine((engine) => {
    test("comes first in the lists of what is to be done, by its day, for whoever has to mend it", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { agriculture } = county.officers;
      const grant = { departmentId: county.departments.agriculture, regionId: null, lineId: null };
      const publish = async (today: string) => (await publishCase(db, county, { today })).number;
      const [first, second] = [await publish(addDays(TODAY, -3)), await publish(addDays(TODAY, -3))];
      const [returned, hollow] = [await publish(TODAY), await publish(TODAY)];
      await answerCase(db, county, hollow, TODAY);
      const approver = await addStaff(db, "approver", { ...grant, role: "approver" });
      const sent = {
        caseNumber: hollow,
        answer: 1,
        ground: "says_nothing" as const,
        reason: "没有写由谁办。",
        seen: 1,
      };
      await sendBackAnswer(db, county.moderator, sent, addDays(TODAY, 1));
      const draft = {
        caseNumber: returned,
        version: 0,
        fields: { remedies: ["R1" as const], texts: { body: "拟收回。" } },
      };
      await submitDraft(
        db,
        agriculture,
        draft,
        { ...wholeAnswer({ remedies: ["R1"], body: "拟收回。" }), keep: false },
        DAY,
      );
      await returnDraft(db, approver, { caseNumber: returned, version: 1, note: "请写明依据。" }, DAY);
      const read = async (tab: InboxTab, by = agriculture) =>
        (await readInbox(db, by, { tab }, DAY)).rows.map((row) => ({
          number: row.number as string,
          toMend: row.toMend,
        }));
      const mended = (number: string) => ({ number, toMend: true });
      const other = (number: string) => ({ number, toMend: false });
      expect(await read("open")).toEqual([mended(returned), mended(hollow), other(first), other(second)]);
      expect(await read("later")).toEqual([mended(returned), mended(hollow), other(first), other(second)]);
      expect(await read("mine")).toEqual([mended(returned), mended(hollow)]);
      // A draft is returned to who typed it alone.
      expect(await read("open", approver)).toEqual([mended(hollow), other(first), other(second), other(returned)]);
      for (const tab of INBOX_TABS.filter((one) => ["answered", "all"].includes(one))) {
        expect((await read(tab)).every((row) => !row.toMend)).toBe(true);
      }
    });

    test("and page by page nothing is left out or comes twice", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const numbers = [];
      for (const ago of [4, 3, 2, 1, 0]) {
        const { number } = await publishCase(db, county, { today: addDays(TODAY, -ago) });
        numbers.push(number as string);
      }
      const { agriculture } = county.officers;
      for (const caseNumber of numbers.slice(3)) {
        await answerCase(db, county, caseNumber, TODAY);
        const sent = { caseNumber, answer: 1, ground: "says_nothing" as const, reason: "没有写由谁办。", seen: 1 };
        await sendBackAnswer(db, county.moderator, sent, addDays(TODAY, 1));
      }
      const seen: string[] = [];
      for (let after: { key: string; id: number } | undefined; ;) {
        const list = { span: { met: false }, order: "due", first: agriculture.userId, after, limit: 1 } as const;
        const [row] = await listClocks(db, { departmentIds: [county.departments.agriculture] }, list);
        if (!row) break;
        seen.push(row.number);
        after = { key: row.key, id: row.id };
      }
      expect(seen).toEqual([...numbers.slice(3), ...numbers.slice(0, 3)]);
    });
  });
});
