import { saltedHash } from "../../app/ledger/ledger.server.ts";
import type { Sample } from "./sample-acts.ts";

const textHash = saltedHash("0".repeat(32), "one text");

/** Of `SAMPLES` that by which an answer is sent back. */
export const SENT_BACK_SAMPLES: readonly [Sample<"answer_sent_back">, ...Sample<"answer_sent_back">[]] = [
  [
    {
      position: 1,
      ground: "says_nothing",
      from: "2026-11-10",
      until: "2026-11-20",
      textHash,
      due: { answered: "2026-12-03" },
    },
    "c58493114759314e76a0f99478e29ee048061cbb7f162e3f016ba7d9b4b398f0",
  ],
  [
    { position: 1, ground: "other", from: "2026-11-10", until: "2026-11-20", textHash, due: undefined },
    "acff00cf14a3d7209e554e5c29438b7acb1229728abbde5b64c2a2a938c4c534",
  ],
];
