import { beforeAll, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { drawPicture } from "../../app/attachments/attachment.server.ts";
import type { Storage } from "../../app/http/uploads/upload.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { bySignature } from "../../app/cases/case.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays, noonOf } from "../../app/day.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { readUnit } from "../../app/reports/unit/unit.server.ts";
import type { UnitClaim } from "../../app/reports/unit/unit.ts";
import { destroyPrivate } from "../../app/reports/withdrawal/destroy-private.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { decideReport } from "../../app/rulings/decision/decision.server.ts";
import { correct } from "../../app/rulings/corrections/correct.server.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { setSample } from "../../app/rulings/fairness/second-look/draw.server.ts";
import { decideUnit, type UnitDecision } from "../../app/rulings/units/unit.server.ts";
import type { Actor } from "../../app/accounts/permissions.ts";
import { readUndoable, undoTogether } from "../../app/desk/bulk/undo.server.ts";
import { planLinks } from "../../app/desk/bulk/link-together.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { CLAIM, claimUnit, UNIT_NAME as NAME } from "../helpers/letters.ts";
import {
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  linking,
  mergeByTwo,
  opening,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
  vetted,
} from "../helpers/factories.ts";

const CONFIRMED: UnitDecision = { confirmed: true };
const REFUSED: UnitDecision = { confirmed: false, note: "公章看不清。" };

describe("a report in the name of a unit", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const claim = (unit?: Partial<UnitClaim>, of?: Parameters<typeof claimUnit>[2]) => claimUnit(engine.db(), unit, of);
    const look = async (id: number, decision: UnitDecision = CONFIRMED, by: Actor = county.moderator) =>
      decideUnit(engine.db(), by, id, (await readReport(engine.db(), id)).version, decision, noonOf(TODAY));
    /** A case of one anonymous voice, and one of a unit. */
    async function aCase(text = "我们镇也是。") {
      const { number } = await publishCase(engine.db(), county);
      const id = await claim();
      await look(id);
      await decide(engine.db(), county, id, linking(number, text));
      return { number, id };
    }
    const page = (number: string, reader?: "staff") => readCasePage(engine.db(), number, TODAY, reader);
    const rowOf = (reportId: number) =>
      engine.db().selectFrom("voices").selectAll().where("report_id", "=", reportId).executeTakeFirst();

    test("keeps the claim as told until a moderator has looked: it cannot be published before", async () => {
      const id = await claim();
      expect(await readUnit(engine.db(), id)).toMatchObject({ ...CLAIM, status: "claimed", decidedOn: null });
      await expectRefusal(decide(engine.db(), county, id, opening()), "unit_waits");
      expect(await rowOf(id)).toBeUndefined();
    });

    test("once confirmed stands in its case under its name, counted apart, and the ledger tells it", async () => {
      const { number, id } = await aCase();
      const shown = await page(number);
      expect(shown.voices.map(({ unit }) => unit)).toEqual([null, { kind: "township_office", name: NAME }]);
      expect(bySignature(shown.voices)).toEqual([1, 1]);
      expect(await rowOf(id)).toMatchObject({ unit_kind: "township_office", unit_name: NAME });
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .select(["kind", "body"])
        .where("subject", "=", (await readCase(engine.db(), number)).number)
        .orderBy("seq", "desc")
        .limit(2)
        .execute();
      expect(entries.map(({ kind }) => kind)).toEqual(["voice_signed", "voice_published"]);
      expect(JSON.parse(entries[0]?.body ?? "")).toMatchObject({ position: 2, unit: "township_office" });
      expect(JSON.stringify(entries)).not.toContain("沙河镇");
    });

    test("refused goes on without the name where its reporter chose so, masked as an anonymous one", async () => {
      const id = await claim({}, { body: "沙河镇每天派人上路设卡。" });
      await look(id, REFUSED);
      expect(await readUnit(engine.db(), id)).toMatchObject({
        status: "refused",
        note: "公章看不清。",
        decidedOn: TODAY,
      });
      await expectRefusal(
        decide(engine.db(), county, id, opening({ publicText: "沙河镇每天派人。" })),
        "personal_left",
      );
      const number = await decide(engine.db(), county, id, opening());
      expect((await page(number)).voices[0]?.unit).toBeNull();
      expect(await rowOf(id)).toMatchObject({ unit_kind: null, unit_name: null, unit_salt: null });
    });

    test("refused is never published where its reporter chose not to go on; it alone is closed with that reason", async () => {
      const id = await claim({ unless: "stop" });
      const closing = { ...declining(), reason: "unit_unproven" } as const;
      await expectRefusal(decide(engine.db(), county, id, closing), "letter_not_refused");
      await look(id, REFUSED);
      await expectRefusal(decide(engine.db(), county, id, opening()), "unit_stopped");
      await decide(engine.db(), county, id, closing);
      expect(await readReport(engine.db(), id)).toMatchObject({ state: "declined", decline_reason: "unit_unproven" });
      const plain = await sendReport(engine.db());
      await expectRefusal(decide(engine.db(), county, plain, closing), "letter_not_refused");
      const going = await claim();
      await look(going, REFUSED);
      await expectRefusal(decide(engine.db(), county, going, closing), "letter_not_refused");
    });

    test("can be looked at again while nothing of it is public", async () => {
      const id = await claim({ unless: "stop" });
      await look(id, REFUSED);
      await look(id);
      const number = await decide(engine.db(), county, id, opening());
      expect((await page(number)).voices[0]?.unit).toEqual({ kind: "township_office", name: NAME });
      await expectRefusal(look(id, REFUSED), "wrong_state");
    });

    test("nor while a part of it is public", async () => {
      const id = await claim({}, { body: "每天派人上路。还要天天报表。" });
      await look(id);
      const part = { remains: true, hoursPerMonth: null, marks: [] };
      const { version } = await readReport(engine.db(), id);
      await decideReport(
        engine.db(),
        county.moderator,
        id,
        version,
        { ...opening({ publicText: "每天派人上路。" }), part } as never,
        TODAY,
        noonOf(TODAY),
      );
      await expectRefusal(look(id, REFUSED), "wrong_state");
    });

    test.each([
      ["without a file", null],
      ["with a text alone", "text"],
    ] as const)("is not confirmed %s: there is no letter", async (_, letter) => {
      const id = await claim({}, { letter });
      await expectRefusal(look(id), "letter_missing");
      expect(await readUnit(engine.db(), id)).toMatchObject({ status: "claimed" });
    });

    test("has no picture of it drawn for the public: the letter may be any of them", async () => {
      const id = await claim({}, { letter: "jpeg" });
      const { id: attachmentId } = await engine
        .db()
        .selectFrom("attachments")
        .select("id")
        .where("report_id", "=", id)
        .executeTakeFirstOrThrow();
      const picture = { reportId: id, attachmentId, boxes: [], alt: vetted("公函") };
      await expectRefusal(drawPicture(engine.db(), {} as Storage, county.moderator, picture), "not_found");
    });

    test("is not confirmed with somebody's number in its name", async () => {
      await expectRefusal(look(await claim({ name: `${NAME} 13912345678` })), "personal_left");
    });

    test("is looked at by who decides the report, on the version that they read", async () => {
      const id = await claim();
      for (const by of [county.officers.agriculture, county.admin])
        await expectRefusal(look(id, CONFIRMED, by), "forbidden");
      await expectRefusal(decideUnit(engine.db(), county.moderator, id, 7, CONFIRMED, noonOf(TODAY)), "stale_version");
      await expectRefusal(look(await sendReport(engine.db())), "wrong_state");
      expect(await look(id)).toBe(2);
      await expectRefusal(
        decideReport(engine.db(), county.moderator, id, 1, opening(), TODAY, noonOf(TODAY)),
        "stale_version",
      );
    });

    test("may name itself in its own words, in the words of the case never", async () => {
      const id = await claim({}, { body: "沙河镇每天派人上路设卡，查运输车。" });
      await look(id);
      const named = opening({ publicText: "沙河镇每天派人上路。" });
      await expectRefusal(
        decide(
          engine.db(),
          county,
          id,
          opening({ publicText: "沙河镇每天派人上路。", newCase: { title: "要求沙河镇设卡" } }),
        ),
        "personal_left",
      );
      const number = await decide(engine.db(), county, id, named);
      const shorter = { part: "voice", place: 1, text: "沙河镇派人上路。" } as const;
      const correction = { caseNumber: number, reason: "identifies", words: "删减。", seen: 0 } as const;
      await correct(engine.db(), county.moderator, { ...correction, ...shorter }, TODAY);
      expect((await page(number)).voices[0]).toMatchObject({ text: "沙河镇派人上路。", unit: { name: NAME } });
    });

    test("loses its name with its words when they are taken back; the kind stays in the count", async () => {
      const { number, id } = await aCase();
      await withdrawReport(engine.db(), await readReport(engine.db(), id), TODAY);
      expect(await rowOf(id)).toMatchObject({ unit_kind: "township_office", unit_name: null, unit_salt: null });
      expect(await readUnit(engine.db(), id)).toBeNull();
      const shown = await page(number);
      expect(JSON.stringify(shown)).not.toContain(NAME);
      expect(bySignature(shown.voices)).toEqual([1, 1]);
    });

    test("has its name hidden with its words", async () => {
      const { number, id } = await aCase();
      const proposal = await proposeFor(engine.db(), county.moderator, number, "court_order", TODAY, 2);
      await decideTakedown(engine.db(), county.admin, proposal, "confirmed", TODAY);
      expect((await page(number)).voices[1]).toMatchObject({ text: null, unit: { name: null }, unitSalt: null });
      expect((await page(number, "staff")).voices[1]?.unit).toEqual({ kind: "township_office", name: NAME });
      expect(await rowOf(id)).toMatchObject({ unit_salt: null });
    });

    test("takes its name along when its case goes into another", async () => {
      const { number } = await aCase();
      const other = await publishCase(engine.db(), county);
      await mergeByTwo(engine.db(), county, number, other.number, addDays(TODAY, 1));
      const into = await readCase(engine.db(), other.number);
      const { voices } = await page(into.number);
      expect(voices.filter(({ unit }) => unit?.name === NAME)).toHaveLength(1);
    });

    test("is destroyed with what the reporter told; what is public stays", async () => {
      const { number, id } = await aCase();
      await engine
        .db()
        .transaction()
        .execute((trx) => destroyPrivate(trx, id, TODAY));
      expect(await readUnit(engine.db(), id)).toBeNull();
      expect((await page(number)).voices[1]?.unit).toEqual({ kind: "township_office", name: NAME });
    });

    test("is not drawn for a second look, nor linked with many others at once", async () => {
      setSample(1, "a secret");
      try {
        const { id } = await aCase();
        const drawn = engine.db().selectFrom("second_looks").selectAll().where("report_id", "=", id);
        expect(await drawn.execute()).toEqual([]);
        const open = await claim();
        const { number } = await publishCase(engine.db(), county);
        const plan = await planLinks(
          engine.db(),
          county.moderator,
          [{ id: open, version: 1 }],
          number,
          TODAY,
          noonOf(TODAY),
        );
        expect([...plan.obstacles]).toEqual([[open, "unit"]]);
      } finally {
        setSample(0, "");
      }
    });

    test("stands in the database as the ledger tells it; a name changed or gone shows", async () => {
      const db = engine.db();
      const { id } = await aCase();
      const later = addDays(TODAY, 40);
      await settleLedger(db, later);
      const told = async () => {
        const found: string[] = [];
        for await (const { thing, what } of checkLedger(db)) if (thing === "unit") found.push(what);
        return found;
      };
      expect(await told()).toEqual([]);
      // Published by mistake and taken out again within minutes: its place is free, its letter stays confirmed.
      const again = await claim();
      await look(again);
      const { number } = await publishCase(db, county, { today: later });
      await decide(db, county, again, linking(number), later);
      const [act] = await readUndoable(db, county.moderator, noonOf(later));
      await undoTogether(db, county.moderator, act?.id ?? 0, later, noonOf(later));
      expect(await readUnit(db, again)).toMatchObject({ status: "confirmed" });
      expect(await told()).toEqual([]);
      const change = (values: object) => db.updateTable("voices").set(values).where("report_id", "=", id).execute();
      const before = await rowOf(id);
      await change({ unit_name: "梨园乡人民政府" });
      expect(await told()).toEqual(["text"]);
      await change({ unit_name: before?.unit_name, unit_kind: "village_committee" });
      expect(await told()).toEqual(["differs"]);
      await change({ unit_kind: null });
      expect(await told()).toEqual(["no_fact"]);
      await change({ unit_kind: before?.unit_kind });
      expect(await told()).toEqual([]);
    });
  });
});
