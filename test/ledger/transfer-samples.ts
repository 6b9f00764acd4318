import { saltedHash } from "../../app/ledger/ledger.server.ts";
import type { Act } from "../../app/ledger/ledger.ts";
import { named } from "../../db/tables/named.ts";
import type { Sample } from "./sample-acts.ts";

const textHash = saltedHash("0".repeat(32), "one text");
const transferred = {
  from: named("agriculture"),
  to: named("forestry"),
  demandedBy: named("forestry"),
  duty: named("D-002"),
  answerBy: "2026-11-30",
  textHash,
};

/** Of `SAMPLES` those by which a case is passed on. */
export const TRANSFER_SAMPLES: {
  [Kind in Extract<Act, `transfer_${string}`>]: readonly [Sample<Kind>, ...Sample<Kind>[]];
} = {
  transfer_asked: [
    [transferred, "c0227a8ba430f7a85ad3b2992bf6c3cc7e5e7678e5841b0a5e69ee7e071f637e"],
    [
      { ...transferred, due: { signed: "2026-11-23" } },
      "2db8ec830e1bcb6d7532b0cf84b3b67cc79eb0fa559a99c69d09f9fe96bd568c",
    ],
    [{ ...transferred, duty: "off_list" }, "15b61956c5e773a75b80b2c74364f9de297ffb4df401a73f23c5a91992d2ea62"],
  ],
  transfer_declined: [
    [{ to: named("forestry"), textHash }, "94b396125efb3f06f035ae00778db17e2ee414878550a2a2f84dc329d5e94928"],
  ],
  transfer_decided: [
    [
      { to: named("forestry"), goes: true, textHash },
      "91d8c9061d58d15a7cbb8bf3d96271d985fce0b08bdd6fcb2e863b29c49e7139",
    ],
    [
      { to: named("forestry"), goes: false, textHash },
      "ecbe84b60f237e69b90656e978e64cfe4c18db444ba9ceaa79d3279eb2e01a97",
    ],
  ],
  transfer_accepted: [[{ to: named("forestry") }, "bb85f3b5cc48c684b55a9211f9799c7b3ee49cd6fd1995a80ad59fb05ad2b9d2"]],
  transfer_unanswered: [
    [{ to: named("forestry") }, "d50d61c0ccb8198fbe7cb50a9dc07043ce19e51df4d495d7ec901f2ba9ddad8d"],
  ],
  transfer_withdrawn: [[{ to: named("forestry") }, "067e8747ad5b2ffea74e05a4d3559402f190d1b3730eba8377d503594bc799cf"]],
};
