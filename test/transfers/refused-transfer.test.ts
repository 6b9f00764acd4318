import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signFor } from "../../app/replies/stages/stages.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { decideTransfer } from "../../app/rulings/transfers/decide-transfer.server.ts";
import { acceptTransfer } from "../../app/transfers/ask-transfer.server.ts";
import { listAskedTransfers } from "../../app/transfers/read-transfers.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  DOXING,
  proposeFor,
  proposeMerging,
  withdrawCase,
} from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { ASKED, OPENED, playing, REFUSE_BY } from "./playing.ts";

describe("a transfer", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    // The days of each begin anew.
    beforeEach(() => clearFacts(engine.db()));
    const { open, ask, decline, refuses, whole } = playing(
      () => engine.db(),
      () => county,
    );

    test("is refused a transfer too late, twice, once signed, answered or disputed, hidden, and by whoever has no part", async () => {
      const db = engine.db();
      const number = await open();
      const { forestry } = county.officers;
      await refuses(() => ask(number, ASKED, {}, forestry), "forbidden");
      await refuses(() => ask(number, ASKED, {}, county.moderator), "forbidden");
      await refuses(() => ask(number, "2026-11-10"), "transfer_late");
      await refuses(() => ask(number, ASKED, { department: "weather" }), "unknown_department");
      await refuses(() => ask(number, ASKED, { duty: "nothing" }), "unknown_duty");
      await refuses(() => ask(number, ASKED, { department: "agriculture" }), "transfer_back");
      await refuses(() => ask(number, ASKED, { basis: DOXING }), "identifying_left");
      await refuses(() => ask("GW-2026-999999"), "unknown_case");
      await ask(number, REFUSE_BY);
      await refuses(() => ask(number, REFUSE_BY), "transfer_used");
      const signed = await open();
      await signFor(db, county.officers.agriculture, signed, OPENED);
      await refuses(() => ask(signed), "transfer_signed");
      const answered = await open();
      await answerCase(db, county, answered, OPENED);
      await refuses(() => ask(answered), "wrong_state");
      const held = await open();
      await answerCase(db, county, held, OPENED, { body: DOXING, keep: true });
      await refuses(() => ask(held), "pending_matter");
      const disputed = await open();
      const dispute = (of: string) =>
        fileDispute(
          db,
          county.officers.agriculture,
          { caseNumber: of, verdictId: null, ground: "not_our_duty", body: "不归本局。" },
          ASKED,
        );
      await dispute(disputed);
      await refuses(() => ask(disputed), "pending_matter");
      await refuses(() => dispute(number), "transfer_open");
      const hidden = await open();
      await proposeFor(db, county.moderator, hidden, "identifies_reporter", OPENED);
      await refuses(() => ask(hidden), "case_hidden");
    });

    test("is not taken while the case is hidden; a withdrawal ends it", async () => {
      const db = engine.db();
      const [number, gone] = [await open(), await open()];
      await ask(number);
      await ask(gone);
      const takedown = await proposeFor(db, county.moderator, number, "identifies_reporter", "2026-11-05");
      expect(takedown).toBeGreaterThan(0);
      await refuses(() => acceptTransfer(db, county.officers.forestry, number, "2026-11-05"), "case_hidden");
      await refuses(() => decline(number, "2026-11-05"), "case_hidden");
      expect((await listAskedTransfers(db, county.officers.forestry, "2026-11-05")).at(0)?.title).toBe(number);
      await decline(gone);
      await withdrawCase(db, county, gone, "not_true", "2026-11-09");
      const rows = await db.selectFrom("transfers").selectAll().orderBy("id", "desc").executeTakeFirstOrThrow();
      expect(rows).toMatchObject({ outcome: "lapsed", basis_salt: null, answer_salt: null });
      await refuses(
        () => decideTransfer(db, county.moderator, rows.id, { whose: "first", reasons: "查了。" }, "2026-11-09"),
        "stale_version",
      );
      await whole();
    });

    test("has no merger before it is settled", async () => {
      const db = engine.db();
      const [one, other] = [await open(), await open()];
      await ask(one);
      await refuses(() => proposeMerging(db, county, one, other, ASKED), "pending_matter");
    });
  });
});
