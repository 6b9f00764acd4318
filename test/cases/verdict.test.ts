import { beforeAll, describe, expect, test } from "vitest";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import type { NewVerdict } from "../../app/cases/case.server.ts";
import type { Unvetted } from "../../app/redaction/redaction.ts";
import { saltedHash } from "../../app/ledger/ledger.server.ts";
import { judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { aVerdict, buildCounty, type County, expectRefusal, publishCase, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

const SPLIT = [
  { duty: "split-check", holder: "department" as const },
  { duty: "split-tell", holder: "township" as const },
];

describe("the verdict on a case", () => {
  forEachEngine((engine) => {
    let county: County;
    let number: string;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      number = (await publishCase(engine.db(), county, { newCase: { duty: "split" } })).number;
    });

    /** Judges as somebody who has just looked. */
    const judge = async (verdict: Partial<Unvetted<NewVerdict>>, of = number, actor = county.moderator) =>
      judgeCase(engine.db(), actor, of, aVerdict(verdict), await countOf(of), TODAY);
    const countOf = async (of: string) => (await verdictsOf(of).catch(() => [])).length;
    const verdictsOf = async (of: string) => (await readCasePage(engine.db(), of, TODAY)).verdicts;
    const refuses = async (act: () => Promise<void>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };

    test("on a day of 2019 rests on what the register said in 2019, shown below the one on today's law", async () => {
      const renewed = await publishCase(engine.db(), county, { newCase: { duty: "renewed" } });
      await judge({ appliesOn: "2019-06-01", code: "V2" }, renewed.number);
      expect(await verdictsOf(renewed.number)).toMatchObject([
        { code: "V1", appliesOn: TODAY, finding: { version: { title: "新法条目" } } },
        { code: "V2", appliesOn: "2019-06-01", finding: { version: { title: "旧法条目" } } },
      ]);
    });

    test("that contradicts the register is refused until the moderator says that the reasons tell why", async () => {
      const { number: withdrawn } = await publishCase(engine.db(), county);
      await refuses(() => judge({ code: "V2", explained: false }, withdrawn), "contrary_unexplained");
      await judge({ code: "V2", explained: true }, withdrawn);
      await judge({ code: "V5", explained: false }, withdrawn); // unclear contradicts nothing
      // Shared contradicts nothing where the register gives the parts to both sides.
      await judge({ code: "V3", parts: SPLIT, explained: false });
      expect((await verdictsOf(withdrawn)).map((verdict) => verdict.finding?.kind)).toEqual(Array(3).fill("withdrawn"));
    });

    test("that the basis is repealed, of a duty in force on the day, must be explained too", async () => {
      const { number: inForce } = await publishCase(engine.db(), county);
      await refuses(() => judge({ code: "V4", explained: false }, inForce), "contrary_unexplained");
    });

    test("given later on the law of the same day takes the place of the earlier one; other days stand beside it", async () => {
      const { number: judged } = await publishCase(engine.db(), county, { newCase: { duty: "renewed" } });
      await judge({ appliesOn: "2019-06-01" }, judged);
      await judge({ code: "V5" }, judged);
      expect((await verdictsOf(judged)).map(({ code, appliesOn, replaced }) => [code, appliesOn, replaced])).toEqual([
        ["V5", TODAY, false],
        ["V1", TODAY, true],
        ["V1", "2019-06-01", false],
      ]);
    });

    test("finds that the basis is repealed once the register has dropped the duty, and nothing else then", async () => {
      const { number: dropped } = await publishCase(engine.db(), county, { newCase: { duty: "off-list" } });
      const id = county.duties["off-list"] ?? 0;
      const end = (effective_to: string | null) =>
        engine.db().updateTable("duty_versions").set({ effective_to }).where("duty_id", "=", id).execute();
      await end("2026-06-30");
      await refuses(() => judge({ code: "V1" }, dropped), "duty_not_in_force");
      await judge({ code: "V4", explained: false }, dropped);
      await judge({ code: "V1", appliesOn: "2026-06-30" }, dropped);
      const told = (await verdictsOf(dropped)).map(({ code, finding }) => [code, finding?.kind, finding?.since]);
      expect(told).toContainEqual(["V4", "repealed", "2026-07-01"]);
      expect(told).toContainEqual(["V1", "off_list", "2020-01-01"]);
      await end(null);
    });

    test("changes version on the day on which the new law takes force", async () => {
      const renewed = await publishCase(engine.db(), county, {
        newCase: { duty: "renewed" },
        verdict: { appliesOn: "2020-12-31" },
      });
      await judge({ appliesOn: "2021-01-01" }, renewed.number);
      const titles = (await verdictsOf(renewed.number)).map((verdict) => verdict.finding.version?.title);
      expect(titles).toEqual(["新法条目", "旧法条目"]);
    });

    test("is refused for a day on which the register said nothing of the duty", async () => {
      await refuses(() => judge({ appliesOn: "2014-12-31" }), "duty_not_in_force");
    });

    test("is refused for the law of a day to come, and given on the day itself", async () => {
      await refuses(() => judge({ appliesOn: "2026-11-24" }), "duty_not_in_force");
      const { number: another } = await publishCase(engine.db(), county, { newCase: { duty: "split" } });
      await judge({ appliesOn: TODAY, code: "V2" }, another);
      expect(await verdictsOf(another)).toHaveLength(2);
    });

    test("is given once when the same form is sent twice, and not over one that the moderator never saw", async () => {
      const { number: contested } = await publishCase(engine.db(), county, { newCase: { duty: "split" } });
      const send = (seen: number) =>
        judgeCase(engine.db(), county.moderator, contested, aVerdict({ code: "V2" }), seen, TODAY);
      await send(1);
      for (const seen of [0, 1, 3, Number.NaN]) await refuses(() => send(seen), "stale_version");
      const both = await Promise.allSettled([send(2), send(2)]);
      expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await verdictsOf(contested)).toHaveLength(3);
    });

    test("that the duty is shared names who holds each part", async () => {
      await judge({ code: "V3", parts: SPLIT });
      const [latest] = await verdictsOf(number);
      expect(latest).toMatchObject({
        code: "V3",
        parts: [
          { duty: "split-check", holder: "department", holderName: "青禾县农业农村局" },
          { duty: "split-tell", holder: "township", holderName: null },
        ],
      });
    });

    test("that the duty is shared needs parts on both sides", async () => {
      const oneSided = SPLIT.map((part) => ({ ...part, holder: "department" as const }));
      await refuses(() => judge({ code: "V3", parts: [] }), "parts_needed");
      await refuses(() => judge({ code: "V3", parts: SPLIT.slice(0, 1) }), "parts_needed");
      await refuses(() => judge({ code: "V3", parts: oneSided }), "parts_needed");
    });

    test("that the duty is shared takes sub-duties of this duty only", async () => {
      const foreign = [...SPLIT.slice(0, 1), { duty: "own", holder: "township" as const }];
      await refuses(() => judge({ code: "V3", parts: foreign }), "unknown_part");
      await refuses(
        () => judge({ code: "V3", parts: [...SPLIT, { duty: "nothing", holder: "township" }] }),
        "unknown_part",
      );
    });

    test("of another kind ignores parts that were filled in", async () => {
      await judge({ code: "V1", parts: SPLIT });
      expect((await verdictsOf(number))[0]).toMatchObject({ code: "V1", parts: [] });
    });

    test("is entered in the ledger with a hash of its reasons, which may have to be redacted", async () => {
      await judge({ code: "V5", reasons: "依据不明" });
      const entry = await engine
        .db()
        .selectFrom("ledger_entries")
        .selectAll()
        .orderBy("seq", "desc")
        .limit(1)
        .executeTakeFirstOrThrow();
      const { hash_salt } = await engine
        .db()
        .selectFrom("verdicts")
        .select("hash_salt")
        .orderBy("id", "desc")
        .limit(1)
        .executeTakeFirstOrThrow();
      expect(entry).toMatchObject({ kind: "verdict_given", subject: number });
      expect(JSON.parse(entry.body)).toEqual({
        verdict: "V5",
        appliesOn: TODAY,
        parts: [],
        textHash: saltedHash(hash_salt ?? "", "依据不明"),
      });
    });

    test("is the moderators' of the county alone", async () => {
      for (const actor of [county.farModerator, county.admin, county.officers.agriculture]) {
        await refuses(() => judge({}, number, actor), "forbidden");
      }
      await refuses(() => judge({}, "GW-2026-999999"), "unknown_case");
    });
  });
});
