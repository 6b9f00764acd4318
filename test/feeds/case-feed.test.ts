import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { addDays, sundayOf } from "../../app/day.ts";
import { DomainError } from "../../app/domain-error.ts";
import { undoTogether, readUndoable } from "../../app/desk/bulk/undo.server.ts";
import { OFF_LIST } from "../../app/duties/duty.ts";
import { MAX_ENTRIES, TOLD_ACTS } from "../../app/feeds/feed.ts";
import { answerCaseFeed, readCaseEntries } from "../../app/feeds/feed.server.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { BY_WEEK, REPORTERS_ACTS } from "../../app/ledger/ledger.ts";
import { confirmRelief } from "../../app/replies/reply.server.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import type { Db } from "../../db/engine.ts";
import * as migration from "../../db/migrations/20261206T0300-index-case-entries.ts";
import type { EntriesOf } from "../../db/queries/ledger/case-entries.ts";
import { insertDepartment } from "../../db/queries/register/departments.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  answerCase,
  buildCounty,
  type County,
  decide,
  FAR_TOWNSHIP,
  linking,
  mergeByTwo,
  NOW,
  opening,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { beginning, perform, randomActs } from "../helpers/random-acts.ts";

const TOMORROW = addDays(TODAY, 1);
const LONG_AFTER = addDays(TODAY, 40);
const SEED = 20261129;

describe("what a feed tells of cases", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });

    const told = async (of: EntriesOf | null = null, today = LONG_AFTER) =>
      (await readCaseEntries(db, of && [of], today)).map(({ kind, number }) => `${kind} ${number}`);
    const ofBody = (id: number) => ({ column: "department_id" as const, id });
    const moveToForestry = async (number: string) => {
      const filing = { caseNumber: number, verdictId: null, ground: "not_our_duty" as const, body: "不归本局。" };
      await fileDispute(db, county.officers.agriculture, filing, TODAY);
      const { id } = await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
      const decision = { outcome: "upheld" as const, remedy: "move" as const, department: "forestry" };
      const said = { duty: "off-list", reasons: "名录写明。", bodyPublic: true };
      await decideDispute(db, county.secondModerator, id, { ...decision, ...said }, TODAY);
    };

    test("is what the ledger says, the newest first, from the day after it on", async () => {
      const { number } = await publishCase(db, county);
      await answerCase(db, county, number);
      expect(await told(null, TODAY)).toEqual([]);
      const entries = await readCaseEntries(db, null, TOMORROW);
      expect(entries.map(({ kind }) => kind)).toEqual([
        "reply_published",
        "voice_published",
        "verdict_given",
        "case_published",
      ]);
      const ledger = await db.selectFrom("ledger_entries").select(["seq", "day", "kind"]).execute();
      for (const { seq, day, kind } of entries) expect(ledger).toContainEqual({ seq, day, kind });
      expect(entries[0]).toMatchObject({ day: TODAY, title: "要求乡镇上路设卡", facts: { remedy: "R1" } });
    });

    test("goes to the body, the item, the county and the case that it is about, and to no other", async () => {
      const far = await insertDepartment(db, {
        code: "far-agriculture",
        line_id: 1,
        region_id: county.regions.farCounty,
        type: "government",
        name: "白石县农业农村局",
        name_en: "Far",
        host_id: null,
      });
      const here = await publishCase(db, county);
      const reportId = await sendReport(db, { region: FAR_TOWNSHIP });
      const decision = opening({ newCase: { department: "far-agriculture", duty: OFF_LIST, title: "白石县的一件" } });
      const there = await decide(db, county, reportId, decision, TODAY, county.farModerator);
      const id = async (number: string) =>
        (await db.selectFrom("cases").selectAll().execute()).find((one) => one.number === number)?.id ?? 0;
      const scopes: [EntriesOf, string[]][] = [
        [ofBody(county.departments.agriculture), [here.number]],
        [ofBody(far), [there]],
        [ofBody(county.departments.forestry), []],
        [{ column: "region_id", id: county.regions.county }, [here.number]],
        [{ column: "region_id", id: county.regions.farCounty }, [there]],
        [{ column: "duty_id", id: county.duties.withdrawn ?? 0 }, [here.number]],
        [{ column: "duty_id", id: county.duties.own ?? 0 }, []],
        [{ column: "case_id", id: await id(there) }, [there]],
      ];
      for (const [of, numbers] of scopes) {
        const found = await readCaseEntries(db, [of], TOMORROW);
        expect([...new Set(found.map(({ number }) => number))], JSON.stringify(of)).toEqual(numbers);
      }
      const both = await readCaseEntries(db, [ofBody(county.departments.agriculture), ofBody(far)], TOMORROW);
      expect(both.map(({ seq }) => seq)).toEqual((await readCaseEntries(db, null, TOMORROW)).map(({ seq }) => seq));
    });

    test("is nothing of a case that is withdrawn, merged or hidden, and its title least of all", async () => {
      const one = await publishCase(db, county, { newCase: { title: "撤下的一件" } });
      const two = await publishCase(db, county, { newCase: { title: "并走的一件" } });
      const three = await publishCase(db, county, { newCase: { title: "隐去的一件" } });
      const into = await publishCase(db, county, { newCase: { title: "并入的一件" } });
      await withdrawCase(db, county, one.number, "not_true");
      await mergeByTwo(db, county, two.number, into.number);
      await proposeFor(db, county.moderator, three.number, "identifies_reporter");
      const entries = await readCaseEntries(db, null, LONG_AFTER);
      const merged = await db.selectFrom("cases").select("number").where("merged_into_id", "is not", null).execute();
      const [gone = ""] = merged.map(({ number }) => number as string);
      const stays = gone === two.number ? into.number : two.number;
      expect([...new Set(entries.map(({ number }) => number))]).toEqual([stays]);
      expect(entries[0]).toMatchObject({ kind: "case_merged", subject: gone, number: stays });
      const response = answerCaseFeed(
        { url: new URL("https://guiwei.example/feed.atom"), locale: "zh-CN" },
        { title: "全部", path: "/" },
        entries,
      );
      const xml = await response.text();
      expect(xml).toContain("另一件事由并入");
      for (const secret of ["撤下的一件", "隐去的一件", one.number, three.number, gone])
        expect(xml).not.toContain(secret);
    });

    test("is nothing of what was published and undone within its minutes, nor of the undoing", async () => {
      const { number } = await publishCase(db, county);
      await addToCase(db, county, number);
      const kept = await told();
      const id = await sendReport(db);
      await decide(db, county, id, linking(number, "点错了。"));
      expect(await told()).toHaveLength(kept.length + 1);
      const later = new Date(NOW.getTime() + 60_000);
      const [act] = await readUndoable(db, county.moderator, later);
      await undoTogether(db, county.moderator, act?.id ?? 0, TODAY, later);
      expect(await told()).toEqual(kept);
      // Its place is free again: the next voice there is news.
      await decide(db, county, id, linking(number, "这回是这件。"));
      expect(await told()).toEqual([`voice_published ${number}`, ...kept]);
    });

    test("of reporters' words is told under the Sunday of their week, once that is over", async () => {
      const { number, reportId } = await publishCase(db, county);
      await answerCase(db, county, number);
      const sunday = sundayOf(TODAY);
      await confirmRelief(db, reportId, "not", addDays(TODAY, 2));
      await settleLedger(db, sunday);
      expect(await told(null, sunday)).not.toContain(`relief_confirmed ${number}`);
      await settleLedger(db, addDays(sunday, 1));
      const [newest] = await readCaseEntries(db, null, addDays(sunday, 1));
      expect(newest).toMatchObject({ kind: "relief_confirmed", day: sunday });
    });

    test("goes over to the body that a case is moved to, with all that was told before", async () => {
      const { number } = await publishCase(db, county);
      const before = await told(ofBody(county.departments.agriculture));
      expect(before).not.toEqual([]);
      await moveToForestry(number);
      expect(await told(ofBody(county.departments.agriculture))).toEqual([]);
      const after = await told(ofBody(county.departments.forestry));
      expect(after).toContain(`case_moved ${number}`);
      expect(after).toEqual(expect.arrayContaining(before));
      expect(await told({ column: "duty_id", id: county.duties.withdrawn ?? 0 })).toEqual([]);
    });

    test("has a bound", async () => {
      const numbers: string[] = [];
      for (let at = 0; at < 20; at += 1) numbers.push((await publishCase(db, county)).number);
      const entries = await readCaseEntries(db, null, TOMORROW);
      expect(entries).toHaveLength(MAX_ENTRIES);
      expect(entries[0]?.number).toBe(numbers.at(-1));
    });

    test("is found under what every case stands with, whatever people do", async () => {
      const play = beginning();
      let done = 0;
      for (const act of fc.sample(randomActs, { numRuns: engine.name === "SQLite" ? 6 : 2, seed: SEED }).flat()) {
        try {
          await perform(db, county, play, act);
          done += 1;
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
      }
      expect(done).toBeGreaterThan(10);
      await settleLedger(db, addDays(play.today, 31));
      const cases = await db.selectFrom("cases").selectAll().execute();
      const entries = await db.selectFrom("ledger_entries").select(["seq", "kind", "subject"]).orderBy("seq").execute();
      const noted = new Map((await db.selectFrom("case_entries").selectAll().execute()).map((row) => [row.seq, row]));
      for (const { seq, kind, subject } of entries) {
        const of = cases.find(({ number }) => number === (subject as string));
        const row = noted.get(seq);
        expect(row === undefined, `${kind} ${subject}`).toBe(of === undefined);
        const standing = cases.find(({ id }) => id === row?.case_id);
        if (kind !== "case_merged") expect(row?.case_id, kind).toBe(of?.id);
        const { department_id, duty_id, region_id } = standing ?? {};
        if (row) expect(row).toMatchObject({ department_id, duty_id, region_id });
      }
      // A database that was in use before gets the same, save where a merger was undone since.
      await migration.down(db);
      await migration.up(db);
      const again = await db.selectFrom("case_entries").selectAll().orderBy("seq").execute();
      const unmerged = new Set(entries.filter(({ kind }) => kind === "case_merged").map(({ seq }) => seq));
      const others = (rows: typeof again) => rows.filter(({ seq }) => !unmerged.has(seq));
      expect(again).toHaveLength(noted.size);
      expect(others(again)).toEqual(others([...noted.values()].sort((a, b) => a.seq - b.seq)));
    });
  });
});

test("no act is told that hides something or takes it back, and of reporters none but by week", () => {
  const quiet = /withdrawn|hidden|withheld|stripped|takedown|shown|undone/;
  expect(TOLD_ACTS.filter((kind) => quiet.test(kind))).toEqual([]);
  expect(TOLD_ACTS.length).toBeGreaterThan(10);
  expect(TOLD_ACTS.filter((kind) => REPORTERS_ACTS.includes(kind) && !BY_WEEK.includes(kind))).toEqual([]);
});
