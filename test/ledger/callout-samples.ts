import { saltedHash } from "../../app/ledger/ledger.server.ts";
import type { Act } from "../../app/ledger/ledger.ts";
import { named } from "../../db/tables/named.ts";
import type { Sample } from "./sample-acts.ts";

const textHash = saltedHash("0".repeat(32), "one text");

/** Of `SAMPLES` those by which a township calls a body, and what becomes of it. */
export const CALLOUT_SAMPLES: {
  [Kind in Extract<Act, `callout_${string}`>]: readonly [Sample<Kind>, ...Sample<Kind>[]];
} = {
  callout_made: [
    [
      {
        call: 2,
        to: named("agriculture"),
        wantedOn: "2026-11-25",
        signed: "2026-11-24",
        contacted: "2026-11-25",
        came: "2026-11-30",
        textHash,
      },
      "3f638fe9ba383fc4151833dfc26d6189a45d4e9e768ce3effa830e6bee37f11e",
    ],
  ],
  callout_signed: [[{ call: 2 }, "b6da1d3986526ef81bd0758af88de623697df7bcf1579c4f9f18639059f147a3"]],
  callout_contacted: [[{ call: 2 }, "24eac6678b24fc2346bd64d71954b03bcbc1e5d5fea5390244bcb0220e2a2575"]],
  callout_came: [[{ call: 2 }, "a021c30b0eda7feb5220a39ce691cbfea96192c4130639f53a7af6871df9df14"]],
  callout_declined: [[{ call: 2, textHash }, "12894629f57012ca88c016ac562ccd1357e04753e41b2cd43701bcba470a6900"]],
  callout_answered: [
    [{ call: 2, came: true }, "264b654d747a7f7323f05750797a1730d536f06be058745722a139390fb7a7f3"],
    [{ call: 2, came: false }, "56e64608cc403d93c5aa4d82ce86871202a5481f012c1be8134abb639ffac0d2"],
  ],
  callout_rated: [
    [
      { call: 2, rating: saltedHash("0".repeat(32), "partly") },
      "8d99639b6c36f1f5a9ada41f2ee9572d1e825b6caf87222eb3e4557aa64a0f90",
    ],
  ],
  callout_taken_back: [[{ call: 2 }, "618575aeb6444218d9848bedf4d56ad0b9402660e007543adddd6d9244369e25"]],
};
