import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { readPage } from "../../app/i18n/page.server.ts";
import { officially, saltedHash, settleLedger } from "../../app/ledger/ledger.server.ts";
import { type Act, HASHED_TEXTS } from "../../app/ledger/ledger.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { readDisputes } from "../../app/rulings/disputes/read-disputes.server.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { publishReply, readAnswers } from "../../app/replies/reply.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import type { Db } from "../../db/engine.ts";
import { named } from "../../db/tables/named.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  proposeFor,
  publishCase,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";

/** The recipe of the method page, written anew. */
const digest = (...texts: (string | null)[]) => createHash("sha256").update(JSON.stringify(texts)).digest("hex");

/** What the ledger holds as digests of the texts of a case, by act. */
async function digestsOf(db: Db, number: string) {
  const entries = await db.selectFrom("ledger_entries").selectAll().where("subject", "=", number).execute();
  return entries.flatMap(({ kind, body }) => {
    const { textHash } = JSON.parse(body) as { textHash?: string };
    return textHash ? [{ kind, textHash }] : [];
  });
}

async function saltsOf(db: Db, number: string) {
  const { id } = await db
    .selectFrom("cases")
    .select("id")
    .where("number", "=", named(number))
    .executeTakeFirstOrThrow();
  const of = async (table: "voices" | "verdicts" | "replies") =>
    (await db.selectFrom(table).select("hash_salt").where("case_id", "=", id).orderBy("id").execute()).map(
      (row) => row.hash_salt,
    );
  const matter = await db.selectFrom("cases").select("hash_salt").where("id", "=", id).executeTakeFirstOrThrow();
  return [matter.hash_salt, ...(await of("voices")), ...(await of("verdicts")), ...(await of("replies"))];
}

describe("the digest of a text", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const answer = (number: string) =>
      publishReply(
        engine.db(),
        county.officers.agriculture,
        { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 },
        TODAY,
      );

    test("can be worked out by anybody from what the case's page shows, for every text of it", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      await addToCase(db, county, number);
      await answer(number);
      const words = { caseNumber: number, verdictId: null, ground: "not_our_duty" as const, body: "不属于本局职责。" };
      await fileDispute(db, county.officers.agriculture, words, TODAY);
      const { id } = await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
      const decision = { outcome: "refused" as const, reasons: "核对了名录。", bodyPublic: true };
      await decideDispute(db, county.secondModerator, id, decision, TODAY);

      const page = await readCasePage(db, number, TODAY);
      const { replies } = await readAnswers(db, page.id, TODAY);
      const { disputes } = await readDisputes(db, page.id);
      const expected = [
        { kind: "case_published", textHash: digest(page.hashSalt, page.title, page.demand, page.claimedBasis) },
        ...page.voices.map((one) => ({ kind: "voice_published", textHash: digest(one.hashSalt, one.text) })),
        ...page.verdicts.map((one) => ({ kind: "verdict_given", textHash: digest(one.hashSalt, one.reasons) })),
        ...replies.map((one) => ({ kind: "reply_published", textHash: digest(one.hashSalt, one.texts?.body ?? null) })),
        ...disputes.map((one) => ({ kind: "dispute_filed", textHash: digest(one.textSalt, one.text) })),
        ...disputes.map((one) => ({ kind: "dispute_decided", textHash: digest(one.reasonsSalt, one.reasons) })),
      ];
      expect(expected).toHaveLength(7);
      const byHash = (a: { textHash: string }, b: { textHash: string }) => (a.textHash < b.textHash ? -1 : 1);
      expect((await digestsOf(db, number)).toSorted(byHash)).toEqual(expected.toSorted(byHash));
    });

    test("is carried by the acts that tell of a text and by no other", async () => {
      const db = engine.db();
      const entries = await db.selectFrom("ledger_entries").select(["kind", "body"]).execute();
      expect(new Set(entries.map((entry) => entry.kind)).size).toBeGreaterThan(5);
      for (const { kind, body } of entries) {
        expect("textHash" in (JSON.parse(body) as object), kind).toBe(kind in HASHED_TEXTS);
      }
    });

    test("loses its salt when a reporter takes words back, and only that one", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      const reportId = await addToCase(db, county, number);
      await withdrawReport(db, await readReport(db, reportId), TODAY);
      const [matter, first, second] = await saltsOf(db, number);
      expect([matter, first].every((salt) => /^[0-9a-f]{32}$/.test(salt ?? ""))).toBe(true);
      expect(second).toBeNull();
    });

    test("keeps its salt unseen while a voice is hidden for days, and loses it when it is hidden for good", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      await addToCase(db, county, number);
      const takedown = await proposeFor(db, county.moderator, number, "identifies_reporter", TODAY, 1);
      expect((await saltsOf(db, number))[1]).not.toBeNull();
      expect((await readCasePage(db, number, TODAY)).voices.map((one) => one.hashSalt === null)).toEqual([true, false]);
      await decideTakedown(db, county.admin, takedown, "confirmed", TODAY);
      expect((await saltsOf(db, number)).slice(1, 3).map((salt) => salt === null)).toEqual([true, false]);
    });

    test("loses its salt with everything of a case that is withdrawn", async () => {
      const db = engine.db();
      const { number } = await publishCase(db, county);
      await addToCase(db, county, number);
      await answer(number);
      await readCase(db, number);
      expect((await saltsOf(db, number)).filter((salt) => salt === null)).toEqual([]);
      await withdrawCase(db, county, number, "not_true");
      expect((await saltsOf(db, number)).filter((salt) => salt !== null)).toEqual([]);
    });

    test("is all that an entry may hold of a text", async () => {
      const db = engine.db();
      for (const from of ["老王说的", "two words"]) {
        const facts = { from: named(from), demandedBy: named("forestry"), duty: named("split") };
        const act = officially(db, TODAY, (_, record) => record("case_moved", { subject: named("GW"), facts }));
        await expect(act).rejects.toThrow("never a text");
      }
      await settleLedger(db, addDays(TODAY, 1));
    });
  });

  test.each(["zh-CN", "en"] as const)(
    "is told on the method page for every act that has one, in %s",
    async (locale) => {
      const html = await readPage("method", locale);
      const section = /id="text-hash"[\s\S]*/.exec(html)?.[0] ?? "";
      const rows = [...section.matchAll(/<tr>[\s\S]*?<td>([\s\S]*?)<\/td>/g)].map((row) => row[1] ?? "");
      const named = rows.flatMap((row) => [...row.matchAll(/<code>(\w+)<\/code>/g)].map((code) => code[1] as Act));
      expect(named.toSorted()).toEqual(Object.keys(HASHED_TEXTS).toSorted());
      const [, salt = "", text = "", hash] =
        /<code>([0-9a-f]{32})<\/code>[^<]*?“([^”]+)”[^<]*<code>([0-9a-f]{64})<\/code>/.exec(section) ?? [];
      expect([saltedHash(salt, text), digest(salt, text)]).toEqual([hash, hash]);
    },
  );
});
