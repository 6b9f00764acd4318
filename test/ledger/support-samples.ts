import { saltedHash } from "../../app/ledger/ledger.server.ts";
import type { Act } from "../../app/ledger/ledger.ts";
import { named } from "../../db/tables/named.ts";
import type { Sample } from "./sample-acts.ts";

const textHash = saltedHash("0".repeat(32), "one text");
const to = named("forestry");
const signed = { workingDays: 5, dueOn: "2026-11-30", provisional: false };
const answered = { workingDays: 15, dueOn: "2026-12-14", provisional: false };

/** Of `SAMPLES` those by which further bodies are asked for their part. */
export const SUPPORT_SAMPLES: {
  [Kind in Extract<Act, `support_${string}`>]: readonly [Sample<Kind>, ...Sample<Kind>[]];
} = {
  support_asked: [
    [
      { to, duty: named("D-002"), signed, answered, textHash },
      "b69392ed54313ffea6af594985d8407cea38597d7b44b3af6473e31a153bf081",
    ],
    [{ to, signed, answered, textHash }, "a33060f18fa87051113464a5022ff528ff696eb1d91f20adb20f4beb2b74653c"],
  ],
  support_signed: [[{ to }, "ac43aed85ec247b30a0f0b5e41aa21a4a592675e22bb2cce700087420d7ebf3e"]],
  support_promised: [
    [
      { to, dueOn: "2026-12-14", promisedOn: "2026-12-18", textHash },
      "16b19eb01caf2ab74a1adac90ff997aceebd51227e13e280f7496da3cef4a861",
    ],
  ],
  support_answered: [
    [{ to, position: 1, textHash }, "6b26dd3b9a25678416a72c530e1082ecc46279b9711c74777e71053234a21437"],
  ],
  support_revised: [
    [
      { to, position: 1, version: 1, reason: "slip", textHash },
      "3f1b1e68ee990e589e254d6ef19d8e5f7b4e0697a0e1ebdc2c85a881bac68f3c",
    ],
  ],
  support_sent_back: [
    [
      { to, position: 1, ground: "says_nothing", from: "2026-11-10", until: "2026-11-20", textHash },
      "cc40842162808cf396108e1badb31687cd323f9482f0084bf1604e72c8d85c58",
    ],
  ],
  support_ended: [[{ to, textHash }, "1a239304e845b9bd099ed59db288fc10d4101e4552ab07398f2b069e1b7b5ed5"]],
  support_absorbed: [[{ to }, "a8ea6fbc32e5c92db5fa979ac6ec2ee9baf5976547065f80ef5583d199fb6019"]],
};
