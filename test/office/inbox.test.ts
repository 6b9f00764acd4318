import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { clockFiltersOf, clocksHref, INBOX_TABS, type InboxTab } from "../../app/office/inbox.ts";
import { inboxCsv, readInbox } from "../../app/office/inbox.server.ts";
import { publishReply } from "../../app/replies/reply.server.ts";
import { signFor } from "../../app/replies/stages/stages.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { addDays } from "../../app/day.ts";
import { named } from "../../db/tables/named.ts";
import { answerCase, buildCounty, type County, publishCase, TODAY, vetted } from "../helpers/factories.ts";
import { forEachEngine } from "../helpers/database.ts";

/** A Monday; the cases below are due on other days of the same week, the one before and the one after. */
const DAYS: Record<string, string> = {
  long: addDays(TODAY, -40),
  yesterday: addDays(TODAY, -1),
  today: TODAY,
  tomorrow: addDays(TODAY, 1),
  sunday: addDays(TODAY, 6),
  next: addDays(TODAY, 7),
};

describe("a department's inbox", () => {
  forEachEngine((engine) => {
    let county: County;
    const numbers: Record<string, string> = {};
    beforeAll(async () => {
      const db = engine.db();
      county = await buildCounty(db);
      const due = async (number: string, day: string) => {
        const { id } = await db
          .selectFrom("cases")
          .select("id")
          .where("number", "=", named(number))
          .executeTakeFirstOrThrow();
        await db
          .updateTable("stages")
          .set({ due_on: day })
          .where("stage", "=", "answered")
          .where("case_id", "=", id)
          .execute();
      };
      for (const [name, day] of Object.entries(DAYS)) {
        numbers[name] = (await publishCase(db, county)).number;
        await due(numbers[name] ?? "", day);
      }
      for (const name of ["answered", "held"] as const) numbers[name] = (await publishCase(db, county)).number;
      await answerCase(db, county, numbers.answered ?? "");
      await publishCase(db, county, { newCase: { department: "forestry", duty: "off-list" } });
      const dispute = { verdictId: null, ground: "not_our_duty" as const, body: "不属于本局职责。" };
      await fileDispute(db, county.officers.agriculture, { caseNumber: numbers.next ?? "", ...dispute }, TODAY);
    });

    const read = (tab: InboxTab, more: object = {}, by = county.officers.agriculture) =>
      readInbox(engine.db(), by, { tab, ...more }, TODAY);
    const namesIn = async (tab: InboxTab) => {
      const byNumber = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
      return (await read(tab)).rows.map((row) => byNumber.get(row.number) ?? row.number);
    };

    test.each<[InboxTab, string[]]>([
      ["open", ["long", "yesterday", "today", "tomorrow", "sunday", "next", "held"]],
      ["overdue", ["long", "yesterday"]],
      ["today", ["today"]],
      ["week", ["tomorrow", "sunday"]],
      ["later", ["next", "held"]],
      ["answered", ["answered"]],
      // An answer signs for the case; of what was put back by hand above the day of signing stays.
      ["sign", ["long", "yesterday", "today", "tomorrow", "sunday", "next", "held"]],
      ["remedy", ["answered"]],
      ["mine", []],
    ])("%s: by due day, its own alone", async (tab, names) => {
      expect(await namesIn(tab)).toEqual(names);
      expect((await read("open")).counts[tab]).toBe(names.length);
    });

    test("all of them, the latest due first, and its disputes with their results", async () => {
      const { rows, counts } = await read("all");
      expect(rows).toHaveLength(8);
      expect(rows.map((row) => row.dueOn)).toEqual(
        rows
          .map((row) => row.dueOn)
          .toSorted()
          .toReversed(),
      );
      expect([counts.all, counts.disputes]).toEqual([8, 1]);
      const { disputes } = await read("disputes");
      expect(disputes).toMatchObject([{ number: numbers.next, outcome: null, of: "link", ground: "not_our_duty" }]);
      expect((await read("disputes", {}, county.officers.forestry)).disputes).toEqual([]);
      expect((await read("all", {}, county.officers.forestry)).counts).toMatchObject({ all: 1, disputes: 0 });
    });

    test("an answer that a moderator sent back waits for the department until it is mended", async () => {
      const db = engine.db();
      const caseNumber = numbers.held ?? "";
      const held = {
        caseNumber,
        remedies: ["R1" as const],
        body: "经查，反映人：王小明，情况不属实。",
        seen: 0,
        keep: true,
      };
      await publishReply(db, county.officers.agriculture, held, TODAY);
      expect(await namesIn("mine")).toEqual([]);
      await db.updateTable("held_replies").set({ outcome: "returned", decided_on: TODAY, note: "删去姓名" }).execute();
      expect(await namesIn("mine")).toEqual(["held"]);
      expect((await read("open")).counts.mine).toBe(1);
      await publishReply(db, county.officers.agriculture, { ...held, body: "已收回。" }, TODAY);
      expect(await namesIn("mine")).toEqual([]);
    });

    test("tells until when a case is to be signed for, and no more once it is", async () => {
      const db = engine.db();
      const at = { caseNumber: numbers.sunday ?? "" };
      const rowOf = async (tab: InboxTab) => (await read(tab)).rows.find((row) => row.number === at.caseNumber);
      expect((await rowOf("sign"))?.signed).toMatchObject({ dueOn: "2026-11-30", metOn: null, daysLate: 0 });
      const late = await readInbox(db, county.officers.agriculture, { tab: "sign" }, "2026-12-02");
      expect(late.rows[0]?.signed).toMatchObject({ daysLate: 2 });
      await signFor(db, county.officers.agriculture, at.caseNumber, TODAY);
      expect(await rowOf("sign")).toBeUndefined();
      expect((await rowOf("open"))?.signed).toMatchObject({ metOn: TODAY });
      const csv = parse(await inboxCsv(db, county.officers.agriculture, { tab: "open" }, en, TODAY), { bom: true });
      const [head = [], ...rows] = csv as string[][];
      const row = rows.find((one) => one[0] === at.caseNumber) ?? [];
      const column = (name: string) => row[head.indexOf(name)];
      const { signBy, signed, remedied } = en.inbox.csv.columns;
      expect([column(signBy), column(signed), column(remedied)]).toEqual(["2026-11-30", TODAY, ""]);
    });

    test("is narrowed by kind, and by a county that there is", async () => {
      const { counts } = await read("all", { kind: "K9" });
      expect(counts.all).toBe(0);
      // Another county than those of the department's cases narrows nothing.
      expect((await read("all", { region: "990102000000" })).counts.all).toBe(8);
      expect((await read("all", { region: "990101000000" })).counts.all).toBe(8);
    });

    test("of a case that is hidden it reads the number, in the file too", async () => {
      const db = engine.db();
      const hide = (day: string | null) =>
        db
          .updateTable("cases")
          .set({ hidden_until: day })
          .where("number", "=", named(numbers.long ?? ""))
          .execute();
      await hide("2026-12-24");
      expect((await read("overdue")).rows[0]?.title).toBe(numbers.long);
      const csv = await inboxCsv(db, county.officers.agriculture, { tab: "overdue" }, en, TODAY);
      await hide(null);
      const [head, first, second, ...none] = parse(csv, { bom: true }) as string[][];
      expect(head?.[0]).toBe(en.inbox.csv.columns.number);
      expect(first?.slice(0, 2)).toEqual([numbers.long, numbers.long]);
      // From a Sunday on: the Monday alone is late.
      expect([second?.[0], second?.[8], second?.[9]]).toEqual([numbers.yesterday, "overdue", "1"]);
      expect(none).toEqual([]);
    });

    test("reads hundreds page by page, each once and in order", async () => {
      const db = await engine.fresh();
      const own = await buildCounty(db);
      const { number } = await publishCase(db, own);
      const model = await db
        .selectFrom("cases")
        .selectAll()
        .where("number", "=", named(number))
        .executeTakeFirstOrThrow();
      const texts = { title: vetted("标题"), demand: vetted("要求"), claimed_basis: vetted("") };
      const clock = await db.selectFrom("stages").selectAll().where("stage", "=", "answered").executeTakeFirstOrThrow();
      for (let at = 0; at < 120; at += 1) {
        const { id } = await db
          .insertInto("cases")
          .values({ ...model, ...texts, id: 1000 + at, number: named(`GW-2025-${String(at).padStart(6, "0")}`) })
          .returning("id")
          .executeTakeFirstOrThrow();
        const due_on = addDays(TODAY, at % 7);
        await db
          .insertInto("watches")
          .values({ id: 1000 + at, case_id: id, department_id: model.department_id, part: "lead", opened_on: TODAY })
          .execute();
        await db
          .insertInto("stages")
          .values({ ...clock, promise_reason: null, id: 1000 + at, case_id: id, watch_id: 1000 + at, due_on })
          .execute();
      }
      const seen: string[] = [];
      for (let after: string | undefined | null; after !== null;) {
        const page: Awaited<ReturnType<typeof readInbox>> = await readInbox(
          db,
          own.officers.agriculture,
          { tab: "open", after },
          TODAY,
        );
        seen.push(...page.rows.map((row) => `${row.dueOn} ${row.number}`));
        after = page.next;
      }
      expect(seen).toHaveLength(121);
      expect(new Set(seen).size).toBe(121);
      const days = seen.map((one) => one.slice(0, 10));
      expect(days).toEqual(days.toSorted());
    });
  });
});

describe("the address of a list", () => {
  test("says what is asked, and comes back as it was", () => {
    const asked = new URLSearchParams("tab=overdue&region=990101000000&kind=K2&after=2026-11-22.17&x=1");
    const filters = clockFiltersOf(asked, INBOX_TABS);
    expect(clocksHref("/office", filters)).toBe("/office?tab=overdue&region=990101000000&kind=K2&after=2026-11-22.17");
    expect(clocksHref("/office", { tab: "open" })).toBe("/office");
  });

  test("that asks for nonsense asks for the first list", () => {
    const asked = new URLSearchParams("tab=x&region=1&kind=K99&after=17&body=%3Cb%3E");
    expect(clockFiltersOf(asked, INBOX_TABS)).toEqual({ tab: "open" });
  });
});
