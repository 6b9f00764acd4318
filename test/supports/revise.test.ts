import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { MAX_REVISIONS } from "../../app/cases/answers/answer.ts";
import { saltedHash } from "../../app/ledger/ledger.server.ts";
import { answerSupport, approveSupportDraft } from "../../app/supports/answering/answer-support.server.ts";
import {
  saveSupportDraft,
  type SentSupport,
  submitSupportDraft,
} from "../../app/supports/answering/draft-support.server.ts";
import { readSupportDraft } from "../../app/supports/read-supports.server.ts";
import { supportAnswerForm } from "../../app/supports/support-form.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { OTHER_DEPARTMENT } from "../helpers/acts.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addStaff, buildCounty, type County, DOXING, withdrawCase } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { counterLines } from "../helpers/recount.ts";
import { FURTHER, SAID, supporting } from "./asking.ts";

const RIGHT = "图斑已经核对，共四处。";
const RIGHTER = "图斑已经核对，共五处。";
const seenText = { corrects: "1", version: "0", seen: "0" };
const LATER = "2026-11-12";

describe("a supporting body's correction of its own answer", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    // The days of each begin anew.
    beforeEach(() => clearFacts(engine.db()));
    const { asked, own, answer, end, told, clocks, refuses, whole } = supporting(engine.db, () => county);
    const revise = (number: string, change: Partial<SentSupport> = {}, by: Actor = county.officers.forestry) =>
      answerSupport(
        engine.db(),
        by,
        { ...own(number), ...FURTHER, corrects: 1, reason: "facts", body: RIGHT, ...change },
        LATER,
      );
    const answered = async () => {
      const number = await asked();
      await answer(number, "2026-11-10");
      return number;
    };

    test("leaves what it said before to be read, and moves no clock and no figure", async () => {
      const number = await answered();
      const [before, figures] = [await clocks(number, LATER), counterLines(await listCounters(engine.db()))];
      await revise(number);
      await revise(number, { seen: 1, reason: "slip", body: RIGHTER });
      const [support] = await told(number, LATER);
      expect(support?.answers).toMatchObject([
        {
          body: RIGHTER,
          publishedOn: "2026-11-10",
          earlier: [
            { body: SAID, reason: "facts", replacedOn: LATER },
            { body: RIGHT, reason: "slip", replacedOn: LATER },
          ],
        },
      ]);
      expect(await clocks(number, LATER)).toEqual(before);
      expect(counterLines(await listCounters(engine.db()))).toEqual(figures);
      const entries = await engine
        .db()
        .selectFrom("ledger_entries")
        .select(["kind", "body"])
        .where("subject", "=", number)
        .where("kind", "in", ["support_answered", "support_revised"])
        .orderBy("seq")
        .execute();
      const texts = [...(support?.answers[0]?.earlier ?? []), support?.answers[0]];
      expect(entries.map(({ kind, body }) => [kind, (JSON.parse(body) as { textHash: string }).textHash])).toEqual(
        ["support_answered", "support_revised", "support_revised"].map((kind, index) => [
          kind,
          saltedHash(texts[index]?.hashSalt ?? "", texts[index]?.body ?? ""),
        ]),
      );
      await whole();
    });

    test("is of the body that is asked, of an answer that there is, once for each form, with a reason", async () => {
      const number = await answered();
      await refuses(() => revise(number, {}, county.officers.agriculture), "forbidden");
      await refuses(() => revise(number, {}, county.moderator), "forbidden");
      await refuses(() => revise(number, { corrects: 2 }), "not_found");
      await refuses(() => revise(number, { seen: 1 }), "stale_draft");
      await refuses(() => revise(number, { reason: null }), "wrong_state");
      await refuses(() => revise(number, { body: SAID }), "nothing_changed");
      await refuses(() => revise(number, { body: DOXING }), "identifying_left");
      await revise(number);
      await refuses(() => revise(number, { body: RIGHTER }), "stale_draft");
      for (let seen = 1; seen < MAX_REVISIONS; seen += 1) await revise(number, { seen, body: `${RIGHT}${seen}` });
      await refuses(() => revise(number, { seen: MAX_REVISIONS, body: RIGHTER }), "wrong_state");
      await end(number, LATER);
      await refuses(() => revise(number, { body: RIGHTER }), "support_over");
      await whole();
    });

    test("asks for a reason of its own list: it has no files to correct", () => {
      const form = { department: OTHER_DEPARTMENT, ...seenText, body: RIGHT };
      for (const revision of ["files", "x", undefined]) {
        const { error } = supportAnswerForm.safeParse({ ...form, revision });
        expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
          [["revision"], "revision_required"],
        ]);
      }
      expect(supportAnswerForm.safeParse({ ...form, revision: "slip" }).data).toMatchObject({ reason: "slip" });
    });

    test("keeps no salt of any version once the case is withdrawn", async () => {
      const number = await answered();
      await revise(number);
      await withdrawCase(engine.db(), county, number, "not_true");
      const salts = await engine
        .db()
        .selectFrom("support_answer_versions as v")
        .innerJoin("support_answers as a", "a.id", "v.answer_id")
        .innerJoin("watches as w", "w.id", "a.watch_id")
        .innerJoin("cases as c", "c.id", "w.case_id")
        .select("v.hash_salt")
        .where("c.number", "=", number as never)
        .execute();
      expect(salts).toEqual([{ hash_salt: null }]);
      await whole();
    });

    test("passes an approver where the body has one, beside the draft of a further answer", async () => {
      const db = engine.db();
      const { forestry } = county.officers;
      const number = await answered();
      const grant = { role: "approver", regionId: null, lineId: null } as const;
      const approver = await addStaff(db, "approver-f", { ...grant, departmentId: county.departments.forestry });
      const sent = { ...own(number), ...FURTHER, corrects: 1, reason: "facts" as const, body: RIGHT };
      await refuses(() => answerSupport(db, forestry, sent, LATER), "approval_needed");
      await refuses(() => submitSupportDraft(db, forestry, { ...sent, body: SAID }, LATER), "nothing_changed");
      await saveSupportDraft(db, forestry, { ...own(number), ...FURTHER, seen: 1, body: "还有" }, LATER);
      await submitSupportDraft(db, forestry, sent, LATER);
      const [support] = await told(number, LATER);
      if (!support) throw new Error("no support");
      expect(support.answers[0]?.body).toBe(SAID);
      expect(await readSupportDraft(db, approver, support, 1)).toMatchObject({
        draft: { body: RIGHT, reason: "facts", mayApprove: true },
        others: [0],
      });
      await refuses(() => approveSupportDraft(db, forestry, { ...sent, version: 1 }, LATER), "forbidden");
      await approveSupportDraft(db, approver, { ...sent, version: 1 }, LATER);
      const [now] = await told(number, LATER);
      expect(now?.answers[0]).toMatchObject({ body: RIGHT, earlier: [{ body: SAID }] });
      expect(await readSupportDraft(db, forestry, support, 0)).toMatchObject({ draft: { body: "还有" }, others: [] });
      await whole();
    });
  });
});
