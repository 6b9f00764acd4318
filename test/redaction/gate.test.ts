import { beforeAll, describe, expect, test } from "vitest";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { type Kept, keyOfFinding } from "../../app/redaction/redaction.ts";
import { gateOf } from "../../app/redaction/redaction.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  aVerdict,
  buildCounty,
  type County,
  decide,
  expectRefusal,
  linking,
  opening,
  publishCase,
  sendReport,
  SHORTENED,
  TODAY,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

/** Nobody may read it; somebody has to have looked at it; and what says so. */
const CERTAIN = "打13812345678。";
const LIKELY = "王镇长在会上说的。";
const LOOKED: Kept = { [keyOfFinding({ kind: "name", text: "王镇长" })]: "kept_not_personal" };

describe("the gate of every text on its way to the public", () => {
  forEachEngine((engine) => {
    let county: County;
    let number = "";
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      ({ number } = await publishCase(engine.db(), county));
    });

    const decided = async (decision: Parameters<typeof decide>[3]) =>
      decide(engine.db(), county, await sendReport(engine.db()), decision);
    const disputed = async (reasons: string, keep: Kept, body: string, bodyPublic: boolean) => {
      const { number: of } = await publishCase(engine.db(), county);
      const filed = { caseNumber: of, verdictId: null, ground: "not_our_duty" as const, body, keep: true };
      await fileDispute(engine.db(), county.officers.agriculture, filed, TODAY);
      const { id } = await engine
        .db()
        .selectFrom("disputes")
        .select("id")
        .where("outcome", "is", null)
        .where("body", "=", body)
        .orderBy("id", "desc")
        .executeTakeFirstOrThrow();
      await decideDispute(
        engine.db(),
        county.secondModerator,
        id,
        { outcome: "refused", reasons, bodyPublic, keep },
        TODAY,
      );
    };
    const redaction = (keep: Kept) => ({ ...SHORTENED, keep });

    /** Each way of a text to the public; the compiler sees to it that there is no other: the columns take what is vetted. */
    const WAYS: Record<string, (text: string, keep: Kept) => Promise<unknown>> = {
      "a voice of a new case": (text, keep) => decided(opening({ publicText: text, redaction: redaction(keep) })),
      "a voice of a case that is there": (text, keep) =>
        decided({ ...linking(number, text), redaction: redaction(keep) } as ReturnType<typeof linking>),
      "a title": (text, keep) => decided(opening({ newCase: { title: text }, redaction: redaction(keep) })),
      "a demand": (text, keep) => decided(opening({ newCase: { demand: text }, redaction: redaction(keep) })),
      "a claimed basis": (text, keep) =>
        decided(opening({ newCase: { claimedBasis: text }, redaction: redaction(keep) })),
      "the reasons of a first verdict": (text, keep) =>
        decided(opening({ verdict: { reasons: text }, redaction: redaction(keep) })),
      "the reasons of a further verdict": async (text, keep) => {
        const { verdicts } = await readCasePage(engine.db(), number, TODAY);
        await judgeCase(
          engine.db(),
          county.moderator,
          number,
          { ...aVerdict({ reasons: text }), keep },
          verdicts.length,
          TODAY,
        );
      },
      "the reasons of a decision on a dispute": (text, keep) => disputed(text, keep, "不属于本局职责。", false),
    };

    test.each(Object.keys(WAYS))("stops %s with what nobody may read, whoever looked", async (name) => {
      const keep: Kept = { [keyOfFinding({ kind: "mobile", text: "13812345678" })]: "kept_not_personal" };
      await expectRefusal(WAYS[name]?.(CERTAIN, keep) ?? Promise.resolve(), "personal_left");
    });

    test.each(Object.keys(WAYS))("stops %s until somebody has looked at what may point to a person", async (name) => {
      const way = WAYS[name];
      if (!way) throw new Error(name);
      await expectRefusal(way(LIKELY, {}), "unseen_left");
      await way(LIKELY, LOOKED);
    });

    test("lets a department's words through once they were read with what was found in them marked, save what nobody may read", async () => {
      await disputed("已核对。", {}, LIKELY, true);
      await expectRefusal(disputed("已核对。", {}, CERTAIN, true), "personal_left");
    });

    test("knows the county's townships, also as those who live there call them, and what may be named", async () => {
      const gate = await gateOf(engine.db(), county.regions.county);
      const names = await engine.db().selectFrom("regions").select("name").where("level", "=", "township").execute();
      const found = (text: string) => gate.examine(text, "official").map(({ kind, certain }) => [kind, certain]);
      expect(names.length).toBeGreaterThan(0);
      for (const { name } of names.slice(0, 1)) {
        expect(found(`在${name}核查`)).toEqual([["township", true]]);
        expect(found(`在${name.replace(/镇|乡|街道/, "")}那边核查`)).toEqual([["township", false]]);
      }
      expect(found("2026年3月1日起施行，青农发〔2026〕3号，3月5日已办结")).toEqual([]);
      expect(gate.examine("3月5日开的会", "told").map(({ kind }) => kind)).toEqual(["date"]);
    });

    test("writes nothing of what it stops", async () => {
      const id = await sendReport(engine.db());
      const before = await readFacts(engine.db());
      await expectRefusal(decide(engine.db(), county, id, opening({ newCase: { demand: CERTAIN } })), "personal_left");
      expect(await readFacts(engine.db())).toEqual(before);
    });
  });
});
