import { beforeEach, describe, expect, test } from "vitest";
import { readCase, readCasesOfReport } from "../../app/cases/case.server.ts";
import { listPublicCases, readCasePage } from "../../app/cases/read-case.server.ts";
import { decideMerger } from "../../app/rulings/merging/decide-merger.server.ts";
import { listMergersOf } from "../../app/rulings/merging/list-mergers.server.ts";
import { mergeCases, unmergeCase, versionOf, versionOfPair } from "../../app/rulings/merging/merging.server.ts";
import { byAge } from "../../app/rulings/merging/merging.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { confirmRelief, publishReply, readAnswers } from "../../app/replies/reply.server.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  expectRefusal,
  proposeFor,
  publishCase,
  TODAY,
} from "../helpers/factories.ts";
import { clearFacts, factsOfCases, readFacts } from "../helpers/facts.ts";
import { counterLines, recount, wordsWithoutAnswer } from "../helpers/recount.ts";

const FIRST = "2026-10-12";
const LATER = "2026-10-20";

describe("merging two cases", () => {
  forEachEngine((engine) => {
    let county: County;
    let [older, younger] = ["", ""];
    let reporter = 0;
    beforeEach(async () => {
      const db = engine.db();
      if (county) await clearFacts(db);
      else county = await buildCounty(db);
      older = (await publishCase(db, county, { today: FIRST })).number;
      const second = await publishCase(db, county, { today: LATER, verdict: { reasons: "后一件的理由。" } });
      younger = second.number;
      reporter = second.reportId;
      await addToCase(db, county, younger, { hoursPerMonth: 7 }, "2026-10-22");
    });

    const answer = (number: string, day: string, seen = 0) =>
      publishReply(
        engine.db(),
        county.officers.agriculture,
        { caseNumber: number, remedies: ["R1"], body: "已收回。", seen },
        day,
      );
    const seenOf = async (one = older, other = younger) =>
      versionOfPair(engine.db(), byAge(await readCase(engine.db(), one), await readCase(engine.db(), other)));
    const propose = async (one = younger, other = older, seen?: string, by = county.moderator) =>
      mergeCases(
        engine.db(),
        by,
        { one, other, reason: "same_demand", seen: seen ?? (await seenOf(one, other)) },
        TODAY,
      );
    const waitingId = async () => {
      const rows = engine.db().selectFrom("merge_proposals").select("id").where("outcome", "is", null);
      return (await rows.orderBy("id", "desc").executeTakeFirstOrThrow()).id;
    };
    const confirm = async (by = county.secondModerator, outcome: "confirmed" | "refused" = "confirmed") =>
      decideMerger(engine.db(), by, await waitingId(), outcome, TODAY);
    /** With the second person that it takes, if it does. */
    const merge = async (one = younger, other = older) => {
      const { into, proposed } = await propose(one, other);
      if (proposed) await confirm();
      return into;
    };
    const unmerge = async (number: string, by = county.moderator) =>
      unmergeCase(
        engine.db(),
        by,
        { number, reason: "another_matter", seen: await versionOf(engine.db(), await readCase(engine.db(), number)) },
        TODAY,
      );

    test("puts the younger into the older, whichever was named first, and its number leads there", async () => {
      expect(await merge(older, younger)).toBe(older);
      const page = await readCasePage(engine.db(), younger, TODAY);
      expect(page).toMatchObject({ number: older, merged: [{ number: younger, on: TODAY }] });
      expect(page.voices.map((voice) => [voice.position, voice.origin])).toEqual([
        [1, null],
        [2, { number: younger, position: 1 }],
        [3, { number: younger, position: 2 }],
      ]);
      expect(page.verdicts.map((verdict) => verdict.from).sort()).toEqual([younger, null].sort());
      expect((await readCasesOfReport(engine.db(), reporter))[0]?.number).toBe(older);
      const { cases } = await listPublicCases(engine.db(), { limit: 10 }, TODAY);
      expect(cases.map((one) => [one.number, one.voices])).toEqual([[older, 3]]);
      expect(await listCounters(engine.db())).toContainEqual(
        expect.objectContaining({ scope: "site", metric: "cases", day: FIRST, value: 1 }),
      );
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
    });

    test("leaves the older clock, and counts the younger's answer on its own day", async () => {
      // Fifteen working days from 12 October end on 2 November; the younger was due later.
      await answer(younger, "2026-11-05");
      await merge();
      const { id, state } = await readCase(engine.db(), older);
      const { clock } = await readAnswers(engine.db(), id, TODAY);
      expect(state).toBe("answered");
      expect(clock).toMatchObject({ startedOn: FIRST, metOn: "2026-11-05", state: "late" });
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
    });

    test("is undone to the last row, also after a chain of mergers and with words of reporters", async () => {
      const db = engine.db();
      const third = (await publishCase(db, county, { today: "2026-10-23" })).number;
      await answer(younger, "2026-10-28");
      await confirmRelief(db, reporter, "not", "2026-10-29");
      const before = await factsOfCases(db);
      await merge(third, younger);
      const between = await factsOfCases(db);
      await merge(younger, older);
      expect((await readCase(db, third)).number).toBe(older);
      await expectRefusal(unmerge(third), "wrong_state");
      await unmerge(younger);
      expect(await factsOfCases(db)).toEqual(between);
      await unmerge(third);
      expect(await factsOfCases(db)).toEqual(before);
    });

    test("undone, leaves no word that counts on a case without an answer", async () => {
      await merge();
      await answer(older, "2026-11-02");
      await confirmRelief(engine.db(), reporter, "gone", "2026-11-03");
      await unmerge(younger);
      const { id } = await readCase(engine.db(), younger);
      expect((await readAnswers(engine.db(), id, TODAY)).words.answer.outcomes.gone).toBe(0);
      expect(await wordsWithoutAnswer(engine.db())).toEqual([]);
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
    });

    test("does not let one person hide a voice at once a second time", async () => {
      const db = engine.db();
      await proposeFor(db, county.moderator, younger, "identifies_reporter", "2026-10-23", 1);
      const { id } = await db.selectFrom("takedowns").select("id").executeTakeFirstOrThrow();
      await decideTakedown(db, county.secondModerator, id, "refused", "2026-10-26");
      await merge();
      await proposeFor(db, county.moderator, older, "identifies_reporter", "2026-10-27", 2);
      expect((await readCasePage(db, older, "2026-10-27")).voices[1]?.text).not.toBeNull();
    });

    test("keeps with the older what came since", async () => {
      const db = engine.db();
      await merge();
      await addToCase(db, county, younger, {}, TODAY);
      await answer(younger, TODAY);
      await unmerge(younger);
      expect((await readCasePage(db, older, TODAY)).voices.map((voice) => voice.position)).toEqual([1, 4]);
      expect((await readCase(db, older)).state).toBe("answered");
      expect((await readCase(db, younger)).state).toBe("open");
      await answer(older, TODAY, 1);
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
    });

    test("is entered in the ledger with numbers and reason", async () => {
      await merge();
      await unmerge(younger);
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .select(["kind", "body"])
        .where("subject", "=", younger)
        .orderBy("seq", "desc")
        .limit(2)
        .execute();
      expect(entries).toEqual([
        { kind: "case_unmerged", body: `{"from":"${older}","reason":"another_matter"}` },
        {
          kind: "case_merged",
          body: `{"into":"${older}","missed":"2026-11-10","reason":"same_demand","replies":0,"verdicts":1,"voices":2}`,
        },
      ]);
    });

    test("is refused for other departments, for one case, on an old page, by others, and while something waits", async () => {
      const db = engine.db();
      const foreign = (await publishCase(db, county, { newCase: { department: "forestry" } })).number;
      const seen = await seenOf();
      await addToCase(db, county, older, {}, TODAY);
      const before = await readFacts(db);
      await expectRefusal(merge(older, foreign), "not_mergeable");
      await expectRefusal(merge(older, older), "not_mergeable");
      await expectRefusal(propose(older, younger, seen), "stale_version");
      await expectRefusal(propose(older, "GW-2026-999999", "x"), "unknown_case");
      for (const by of [county.farModerator, county.admin, county.officers.agriculture]) {
        await expectRefusal(propose(older, younger, undefined, by), "forbidden");
      }
      await expectRefusal(unmerge(older), "wrong_state");
      expect(await readFacts(db)).toEqual(before);
      await proposeFor(db, county.moderator, younger, "not_true");
      await expectRefusal(merge(), "pending_matter");
    });

    test("is proposed once when two moderators do it at the same time", async () => {
      const seen = await seenOf();
      const results = await Promise.allSettled([
        propose(older, younger, seen),
        propose(older, younger, seen, county.secondModerator),
      ]);
      expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
    });

    test("takes two people unless both were answered in time and are of one duty", async () => {
      const db = engine.db();
      const before = await factsOfCases(db);
      const entries = () => db.selectFrom("ledger_entries").select("seq").execute();
      const told = await entries();
      expect(await propose()).toEqual({ into: older, proposed: true });
      expect([await factsOfCases(db), await entries()]).toEqual([before, told]);
      await expectRefusal(propose(), "already_proposed");
      await expectRefusal(confirm(county.moderator), "own_decision");
      for (const by of [county.farModerator, county.admin, county.officers.agriculture]) {
        await expectRefusal(confirm(by), "forbidden");
      }
      expect([await factsOfCases(db), await entries()]).toEqual([before, told]);
      const { id } = await readCase(db, older);
      expect(await listMergersOf(db, county.moderator, id, TODAY)).toMatchObject([
        { older: { number: older }, younger: { number: younger }, proposedOn: TODAY, notTwo: "own_decision" },
      ]);
      const waiting = await waitingId();
      expect(await confirm()).toMatchObject({ into: older, number: younger });
      expect((await readCase(db, younger)).number).toBe(older);
      await expectRefusal(decideMerger(db, county.secondModerator, waiting, "refused", TODAY), "stale_version");
      await expectRefusal(decideMerger(db, county.secondModerator, 999_999, "confirmed", TODAY), "not_found");
    });

    test("takes one person when nothing of a clock is at stake, and two when the duties differ", async () => {
      const db = engine.db();
      await answer(younger, "2026-10-23");
      expect(await propose()).toMatchObject({ proposed: true });
      await answer(older, "2026-10-23");
      const { id, duty_id: duty } = await readCase(db, younger);
      const other = db.selectFrom("duties").select("id").where("id", "<>", duty).limit(1);
      const { id: another } = await other.executeTakeFirstOrThrow();
      await db.updateTable("cases").set({ duty_id: another }).where("id", "=", id).execute();
      expect(await propose()).toMatchObject({ proposed: true });
      await db.updateTable("cases").set({ duty_id: duty }).where("id", "=", id).execute();
      expect(await propose()).toEqual({ into: older, proposed: false });
      expect((await readCase(db, younger)).number).toBe(older);
    });

    test("is not confirmed once the cases have changed; then it is proposed anew, or refused", async () => {
      const db = engine.db();
      await propose();
      await addToCase(db, county, older, {}, TODAY);
      await expectRefusal(confirm(), "stale_version");
      expect((await readCase(db, younger)).number).toBe(younger);
      await propose(younger, older, undefined, county.secondModerator);
      expect(await db.selectFrom("merge_proposals").select("outcome").orderBy("id", "desc").limit(2).execute()).toEqual(
        [{ outcome: null }, { outcome: "lapsed" }],
      );
      await addToCase(db, county, older, {}, TODAY);
      await confirm(county.moderator, "refused");
      expect(await listMergersOf(db, county.moderator, (await readCase(db, older)).id, TODAY)).toEqual([]);
      expect((await readCase(db, younger)).number).toBe(younger);
    });
  });
});
