import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import {
  acceptMention,
  declineMention,
  listMentions,
  listMentionsForDesk,
  readMentionsOf,
  tellMention,
  type ToldMention,
} from "../../app/mentions/mention.server.ts";
import { MENTIONS_ON_PAGE, MOST_MENTIONS_WAITING } from "../../app/mentions/mention.ts";
import { proposeTakedown } from "../../app/rulings/takedown/propose-takedown.server.ts";
import { changedFrom, publicVersion } from "../../app/ledger/ledger.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal, publishCase, TODAY, withdrawCase } from "../helpers/factories.ts";
import { clearFacts, readFacts } from "../helpers/facts.ts";

const DEPARTMENT = { of: "department", code: "agriculture" } as const;

describe("where the site was used", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    beforeEach(() => clearFacts(engine.db()));

    const tell = (told: Partial<ToldMention> = {}, today = TODAY) =>
      tellMention(
        engine.db(),
        {
          title: "一份清单的来历",
          publisher: "望川日报",
          publishedOn: "2026-10-01",
          address: "https://daily.example/a",
          page: DEPARTMENT,
          ...told,
        },
        today,
      );
    const last = async () =>
      (await engine.db().selectFrom("mentions").select("id").orderBy("id", "desc").executeTakeFirstOrThrow()).id;
    const accept = (id: number, by = county.moderator) => acceptMention(engine.db(), by, id, TODAY);
    const decline = (id: number, seen: "waiting" | "accepted" = "waiting", by = county.moderator) =>
      declineMention(engine.db(), by, { id, seen, reason: "打不开。" }, TODAY);
    const listed = async () => (await listMentions(engine.db(), { limit: 30 })).mentions;
    const refuses = async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };

    test("is kept as it was typed and with the day alone, and listed once a moderator has looked", async () => {
      await tell();
      const row = await engine.db().selectFrom("mentions").selectAll().executeTakeFirstOrThrow();
      expect(Object.keys(row).sort()).toEqual(
        "address code decided_by decided_on department_id id of published_on publisher reason region_id state title told_on".split(
          " ",
        ),
      );
      expect(row).toMatchObject({ told_on: TODAY, state: "waiting", title: "一份清单的来历" });
      expect(await listed()).toEqual([]);
      expect((await readMentionsOf(engine.db(), DEPARTMENT)).count).toBe(0);
      const version = await publicVersion(engine.db());
      await accept(await last());
      const scopes = (await changedFrom(engine.db(), version + 1)).map(({ scope }) => scope);
      expect(scopes.sort()).toEqual(["department:agriculture", "mentions"]);
      expect(await listed()).toMatchObject([
        { title: "一份清单的来历", host: "daily.example", page: DEPARTMENT, body: { name: "青禾县农业农村局" } },
      ]);
      expect(await readMentionsOf(engine.db(), DEPARTMENT)).toMatchObject({
        count: 1,
        newest: [{ publisher: "望川日报" }],
      });
      await refuses(() => accept(row.id), "stale_version");
      await refuses(() => decline(row.id), "stale_version");
      await decline(row.id, "accepted");
      expect(await listed()).toEqual([]);
      expect(await engine.db().selectFrom("mentions").select(["state", "reason"]).execute()).toEqual([
        { state: "declined", reason: "打不开。" },
      ]);
    });

    test("is not told twice, ahead of its day, nor of a page that is none", async () => {
      await tell();
      await tell({ title: "另一个标题" });
      expect(await engine.db().selectFrom("mentions").select("title").execute()).toEqual([{ title: "一份清单的来历" }]);
      await tell({ page: { of: "none", code: "" } });
      expect(await engine.db().selectFrom("mentions").select("id").execute()).toHaveLength(2);
      await refuses(() => tell({ publishedOn: addDays(TODAY, 1) }), "day_ahead");
      await refuses(() => tell({ page: { of: "department", code: "nobody" } }), "unknown_department");
      await refuses(() => tell({ page: { of: "case", code: "GW-2026-999999" } }), "unknown_case");
      await refuses(() => tell({ page: { of: "edition", code: "2020-01" } }), "not_found");
    });

    test("waits in so many at most, whoever floods", async () => {
      for (let told = 0; told < MOST_MENTIONS_WAITING; told += 1)
        await tell({ address: `https://daily.example/${told}`, page: { of: "none", code: "" } });
      await refuses(() => tell({ address: "https://daily.example/more" }), "mentions_full");
      await decline(await last());
      await tell({ address: "https://daily.example/more" });
    });

    test("is decided by the moderators of the county that is cited alone; what cites none, by any", async () => {
      await tell();
      const id = await last();
      for (const by of [county.farModerator, county.officers.agriculture, county.admin]) {
        await refuses(() => accept(id, by), "forbidden");
        await refuses(() => decline(id, "waiting", by), "forbidden");
      }
      const native = { ...county.moderator, homeRegionId: county.regions.county };
      await refuses(() => accept(id, native), "home_county");
      await tell({ page: { of: "none", code: "" } });
      const free = await last();
      const idsFor = async (by: County["moderator"]) =>
        (await listMentionsForDesk(engine.db(), by)).waiting.map((one) => one.id);
      expect(await idsFor(county.moderator)).toEqual([id, free]);
      expect(await idsFor(county.farModerator)).toEqual([free]);
      expect(await idsFor(native)).toEqual([free]);
      await accept(free, county.farModerator);
      await refuses(() => accept(999_999), "not_found");
    });

    test("is not listed while its title points to a person or a township beside what it cites", async () => {
      for (const [address, title] of [
        ["https://daily.example/1", "电话13900000077的来信"],
        ["https://daily.example/2", "沙河镇的检查"],
      ] as const) {
        await tell({ address, title });
        const id = await last();
        await refuses(() => accept(id), "personal_left");
        await decline(id);
      }
    });

    test("tells of no case that is hidden or withdrawn, and of it again once it is back", async () => {
      const db = engine.db();
      const [hidden, gone] = [(await publishCase(db, county)).number, (await publishCase(db, county)).number];
      for (const code of [hidden, gone]) {
        await tell({ page: { of: "case", code } });
        await accept(await last());
      }
      expect(await listed()).toHaveLength(2);
      const target = { of: "case" } as const;
      const proposal = { caseNumber: hidden, target, reason: "identifies_reporter", words: "查一查。" } as const;
      await proposeTakedown(db, county.moderator, proposal, TODAY);
      await withdrawCase(db, county, gone, "not_true");
      expect(await listed()).toEqual([]);
      for (const code of [hidden, gone]) expect((await readMentionsOf(db, { of: "case", code })).count).toBe(0);
      await refuses(
        () => tell({ page: { of: "case", code: hidden }, address: "https://daily.example/b" }),
        "case_hidden",
      );
      await db
        .updateTable("cases")
        .set({ hidden_until: null })
        .where("number", "=", hidden as never)
        .execute();
      expect((await listed()).map(({ page }) => page.code)).toEqual([hidden]);
    });

    test("shows the newest few on the page that is cited, and how many there are; all page by page", async () => {
      for (let told = 0; told < MENTIONS_ON_PAGE + 2; told += 1) {
        await tell({ address: `https://daily.example/${told}`, title: `第 ${told} 篇` });
        await accept(await last());
      }
      const used = await readMentionsOf(engine.db(), DEPARTMENT);
      expect([used.count, used.newest.map(({ title }) => title)]).toEqual([
        MENTIONS_ON_PAGE + 2,
        ["第 6 篇", "第 5 篇", "第 4 篇", "第 3 篇", "第 2 篇"],
      ]);
      const first = await listMentions(engine.db(), { limit: 4 });
      const second = await listMentions(engine.db(), { limit: 4, before: first.next ?? 0 });
      expect([...first.mentions, ...second.mentions].map(({ title }) => title)).toEqual(
        [6, 5, 4, 3, 2, 1, 0].map((told) => `第 ${told} 篇`),
      );
      expect(second.next).toBeNull();
    });
  });
});
