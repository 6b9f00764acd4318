import { beforeAll, describe, expect, test } from "vitest";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { correct } from "../../app/rulings/corrections/correct.server.ts";
import { judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { readReportForDesk } from "../../app/desk/report/desk-report.server.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { wordsToHide } from "../../app/rulings/hidden-words.server.ts";
import { findAll, type HiddenWords, type Kept, keyOfFinding, proposedVersion } from "../../app/redaction/redaction.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  answerCase,
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
import { PLACES } from "./places.ts";

/** What the finder alone would let pass once somebody looked at it, or in what is official altogether. */
const HIDDEN: HiddenWords[] = [
  { kind: "document", text: "青卡发〔2026〕9号" },
  { kind: "date", text: "3月5日" },
];
const BODY = "县里3月5日发了青卡发〔2026〕9号，要求我们每天上路设卡。";
const SAYS = "依据青卡发〔2026〕9号设卡。";
const LOOKED: Kept = Object.fromEntries(HIDDEN.map((one) => [keyOfFinding(one), "kept_not_personal"]));

describe("words that a reporter wants hidden", () => {
  const places = { ...PLACES, hidden: HIDDEN };

  test("are found wherever they stand, in full width too, as certain and as the reporter's wish", () => {
    const found = findAll("青卡发〔２０２６〕９号，3月5日和6月7日", places);
    expect(found.map(({ text, certain, asked = false }) => [text, certain, asked])).toEqual([
      ["青卡发〔２０２６〕９号", true, true],
      ["3月5日", true, true],
      ["6月7日", false, false],
    ]);
  });

  test("are masked in the version that the desk begins with, and nothing else is", () => {
    expect(proposedVersion(`${BODY}6月7日又催。`, places)).toBe(
      "县里【日期】发了【文号】，要求我们每天上路设卡。6月7日又催。",
    );
    expect(proposedVersion(BODY, PLACES)).toBe(BODY);
  });

  forEachEngine((engine) => {
    let county: County;
    let number = "";
    let reportId = 0;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      ({ number, reportId } = await publishCase(engine.db(), county, { report: { body: BODY, hidden: HIDDEN } }));
      const dispute = { caseNumber: number, verdictId: null, ground: "not_our_duty" as const, body: SAYS, keep: true };
      await fileDispute(engine.db(), county.officers.agriculture, dispute, TODAY);
    });
    const redaction = { ...SHORTENED, keep: LOOKED };
    const send = () => sendReport(engine.db(), { body: BODY, hidden: HIDDEN });
    const opened = async (change: Parameters<typeof opening>[0]) =>
      decide(engine.db(), county, await send(), opening({ redaction, ...change }));
    const page = () => readCasePage(engine.db(), number, TODAY);
    const corrected = async (change: { title?: string; words?: string }) => {
      const { title, demand, claimedBasis, kind } = await page();
      const fields = { title: `${title}。`, demand, claimedBasis, kind };
      const how = { part: "case" as const, reason: "typo" as const, words: "写错了。", seen: 0 };
      await correct(engine.db(), county.moderator, { caseNumber: number, ...fields, ...how, ...change }, TODAY);
    };

    /** Decides the department's dispute, whose own words are made public with the reasons. */
    const judged = async (reasons: string) => {
      const open = engine.db().selectFrom("disputes").select("id").where("outcome", "is", null);
      const { id } = await open.executeTakeFirstOrThrow();
      const how = { outcome: "refused" as const, keep: LOOKED, bodyPublic: true };
      await decideDispute(engine.db(), county.secondModerator, id, { ...how, reasons }, TODAY);
    };

    /** Every text that the desk writes for the public of a matter, however it was looked at. */
    const WAYS: Record<string, (text: string) => Promise<unknown>> = {
      "its own public version": (text) => opened({ publicText: text }),
      "the title of its case": (text) => opened({ newCase: { title: text } }),
      "the demand of its case": (text) => opened({ newCase: { demand: text } }),
      "the claimed basis of its case": (text) => opened({ newCase: { claimedBasis: text } }),
      "the reasons of its first verdict": (text) => opened({ verdict: { reasons: text } }),
      "another reporter's voice in its case": async (text) =>
        decide(engine.db(), county, await sendReport(engine.db()), {
          ...linking(number, text),
          redaction,
        } as ReturnType<typeof linking>),
      "the reasons of a further verdict": async (text) => {
        const { length } = (await page()).verdicts;
        const verdict = { ...aVerdict({ reasons: text }), keep: LOOKED };
        await judgeCase(engine.db(), county.moderator, number, verdict, length, TODAY);
      },
      "the reasons of a decision on a dispute": (text) => judged(text),
      "a corrected title": (text) => corrected({ title: text }),
      "what is told of a correction": (text) => corrected({ words: text }),
    };

    test.each(Object.keys(WAYS))("pass by no way: %s", async (name) => {
      const way = WAYS[name];
      if (!way) throw new Error(name);
      for (const words of [SAYS, "3月5日起设卡。"]) await expectRefusal(way(words), "personal_left");
    });

    test("are all that stops these texts: in another case they stand once somebody looked at them", async () => {
      const other = await publishCase(engine.db(), county, { publicText: SAYS, newCase: { title: SAYS }, redaction });
      expect((await readCasePage(engine.db(), other.number, TODAY)).title).toBe(SAYS);
    });

    test("stand in the original for the moderator who decides, with what the reporter wants hidden", async () => {
      const report = await readReportForDesk(engine.db(), county.moderator, await send(), TODAY);
      expect(report.body).toBe(BODY);
      expect(report.places.hidden).toEqual(expect.arrayContaining(HIDDEN));
      expect(report.places.hidden).toHaveLength(2);
    });

    test("are told to whoever typed them about the case, and nothing of the others", async () => {
      const ask = (refused: string, title: string, actor = county.moderator) =>
        wordsToHide(engine.db(), actor, refused, number, { title });
      expect(await ask("personal_left", SAYS)).toEqual(["青卡发〔2026〕9号"]);
      expect(await ask("personal_left", "设卡")).toEqual([]);
      expect(await ask("unseen_left", SAYS)).toEqual([]);
      expect(await ask("personal_left", SAYS, county.officers.agriculture)).toEqual([]);
      expect(await wordsToHide(engine.db(), county.moderator, "personal_left", "GW-2026-999999", { SAYS })).toEqual([]);
    });

    test("do not stop the department's own words, or it would learn what they are", async () => {
      await answerCase(engine.db(), county, number, TODAY, { body: SAYS });
      await judged("已核对。");
      expect((await readDisputes()).map(({ body }) => body)).toEqual([SAYS]);
      const replies = await engine.db().selectFrom("replies").select("body").execute();
      expect(replies.map(({ body }) => body)).toContain(SAYS);
    });

    const readDisputes = () =>
      engine.db().selectFrom("disputes").select("body").where("body", "is not", null).execute();

    test("go with the text that they stand in", async () => {
      const rows = () =>
        engine.db().selectFrom("report_hidden_words").selectAll().where("report_id", "=", reportId).execute();
      expect(await rows()).toHaveLength(2);
      await withdrawReport(engine.db(), await readReport(engine.db(), reportId), TODAY);
      expect(await rows()).toEqual([]);
    });
  });
});
