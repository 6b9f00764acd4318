import { saltedHash } from "../../app/ledger/ledger.server.ts";
import type { Act } from "../../app/ledger/ledger.ts";
import { named } from "../../db/tables/named.ts";
import type { Sample } from "./sample-acts.ts";

const textHash = saltedHash("0".repeat(32), "one text");
const number = named("GW-2026-000007");

/** Of `SAMPLES` those of a topic. */
export const TOPIC_SAMPLES: { [Kind in Extract<Act, `topic_${string}`>]: readonly [Sample<Kind>, ...Sample<Kind>[]] } =
  {
    topic_opened: [
      [{ lead: named("agriculture"), textHash }, "2b866acaa3699be1ced4c89b8e66f64001f75b4280bd16114d1483db8c05a776"],
    ],
    topic_case_added: [[{ case: number }, "aa6874bca491576638fc0b3745e8e7720c3b27d557a446c29d3f514af471f307"]],
    topic_case_removed: [
      [{ case: number, textHash }, "9e3e2bc33363474bc3c51275afcce131bfd79bed474ec23718327145c28b383e"],
    ],
    topic_step_set: [
      [{ step: 2, dueOn: "2026-12-14", textHash }, "1d505c109bc08f8ab8fd13e050b147f7380ab2ddadab5cdc054f4afef837d948"],
    ],
    topic_step_done: [[{ step: 2, textHash }, "77af5264ccc219dd16bcd4d30c6d393ff51bbb5a5b664a4b491b0005c5c1be01"]],
    topic_step_moved: [
      [
        { step: 2, before: "2026-12-14", dueOn: "2026-12-21", textHash },
        "96f84012b758204f5299899474dfc75beaacdc30e6babd8132d2dead8b95d165",
      ],
    ],
    topic_closed: [[{ textHash }, "c5df2eeb3c58f52851d0b819f99aa728ea879599185030fb9a0b869d14c3d0d2"]],
  };
