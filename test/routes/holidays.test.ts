import { expect, test } from "vitest";
import { named } from "../../db/tables/named.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { expectRedirect, publishCase } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

const PATH = "/staff/calendar";
const words = zhCN.calendar;

/** As the State Council might announce them; only what the rules of the list ask for. */
const listOf = (year: string) =>
  ["01-01", ..."05 06 07 08 09 10 11".split(" ").map((day) => `02-${day}`), "05-01", "05-02", "10-01", "10-02", "10-03"]
    .map((day) => `${year}-${day} 休 放假`)
    .join("\n");

forEachSite({}, (site) => {
  test("an administrator enters the next year's holidays; what is wrong is said and kept; the record names who did it", async () => {
    const admin = await signedIn(site(), "admin");
    expect((await admin.get("/staff")).html).toContain(`href="${PATH}"`);
    const page = await admin.get(PATH);
    const [year = "", ...more] = [...page.html.matchAll(/<option value="(\d{4})"/g)]
      .map((match) => match[1] ?? "")
      .reverse();
    expect(more).toEqual([String(Number(year) - 1)]);
    const reason = "国务院办公厅关于节假日安排的通知";

    const whole = { year, list: listOf(year), reason };
    for (const [fields, message] of [
      [{ list: `${year}-01-01 元旦` }, words.problem({ what: "line", line: 1 })],
      [{ list: `${year}-01-01 休 元旦` }, words.problem({ what: "incomplete", day: `${year}-05-01` })],
      [{ list: "" }, words.errors.list],
      [{ reason: "无" }, words.errors.reason],
      [{ reason: "通知，联系人13912345678" }, words.errors.personal],
      [{ year: String(Number(year) + 1) }, words.errors.year],
    ] as const) {
      const sent = { ...whole, ...fields };
      const refused = await admin.post(PATH, sent);
      expect([refused.status, refused.text.includes(message)]).toEqual([400, true]);
      for (const line of sent.list.split("\n")) expect(refused.html).toContain(line);
      expect(refused.html).toContain(`value="${sent.reason}"`);
    }

    const { number } = await publishCase(site());
    const of = await site()
      .db.selectFrom("cases")
      .select(["id", "published_on"])
      .where("number", "=", named(number))
      .executeTakeFirstOrThrow();
    const to = expectRedirect(await admin.post(PATH, whole));
    // Whether today's clock reaches into the next year depends on the day: what the page lists does not.
    await site()
      .db.updateTable("stages")
      .set({ recounted_on: of.published_on, due_before: "2026-12-31" })
      .where("stage", "=", "answered")
      .where("case_id", "=", of.id)
      .execute();
    const done = await admin.get(to);
    expect(done.text).toContain(words.done(year));
    expect(done.text).toContain(`${year} 13 0`);
    expect(done.text).toContain(`${number} ${zhCN.site.day("2026-12-31")}`);
    const reader = visitor(site());
    const shown = (await reader.get("/method")).text;
    expect(shown).toContain(words.shown.note(reason, zhCN.site.day(of.published_on)));
    // What everybody reads of a clock: its holidays by name, and where they come from.
    const matter = await reader.get(`/cases/${number}`);
    expect(matter.text).toContain(zhCN.register.cases.computed.rule);
    expect(matter.html).toContain('href="/method#holidays"');
    const { text } = await admin.get("/desk/staff-record");
    expect(text).toContain(`${zhCN.accounts.record.acts.holidays_entered} ${year}`);
    expect(text).toContain(reason);
  });
});
