import { named } from "../../db/tables/named.ts";
import type { Sample } from "./sample-acts.ts";

/** Acts of which an entry tells little but that they were done, or what follows from the calendar. */
type Short =
  | "report_received"
  | "report_added"
  | "report_withdrawn"
  | "report_declined"
  | "decline_undone"
  | "appeal_filed"
  | "appeal_decided"
  | "answer_refused"
  | "reply_returned"
  | "case_signed"
  | "remedy_declared"
  | "case_reopened"
  | "case_nudged"
  | "staff_changed"
  | "texts_destroyed";

/** Of `SAMPLES` those of which there is little to tell. */
export const SHORT_SAMPLES: { [Kind in Short]: readonly [Sample<Kind>, ...Sample<Kind>[]] } = {
  report_received: [[{}, "57d82f66224650e750a4038631a948e6159f256a3b2e897f52e8b21cdb851330"]],
  report_added: [
    [{ commitment: named("9f".repeat(32)) }, "bd8f4c7ae064021813d32599d8ac34c86cfcc4c3399849b8d3fc97d509125ac0"],
  ],
  report_withdrawn: [[{}, "952bb322183d34dc4efe1daa0039651272015d1e35209f92da714651487b0d7a"]],
  report_declined: [[{ reason: "no_facts" }, "2f71ef899d6b0ec061606b8d435022f018b177b977c25b47287aa907a393d4f0"]],
  decline_undone: [[{ reason: "duplicate" }, "b5d8cbd7f10d97c8d058bc317a77cfa597db04d2f8ed81a134d4206dcbab9609"]],
  appeal_filed: [[{}, "058670299fa5082575901a329a03fc5d719406d13e5ff4b0ac3fa05d764b60a4"]],
  answer_refused: [[{}, "3df6d695fb3abbb672ef2b56d83b876caf0f99728e409516e76dfee4fb570200"]],
  reply_returned: [[{}, "6c33a0ce78cd8af7b476b1a93403b7f6bedf4730b26e300ce0b045c0832168c8"]],
  appeal_decided: [
    [{ upheld: true }, "64a9cd8d7534be31bc87c8f4f300daac661ea43d34816061b2ddf0409f157043"],
    [{ upheld: false }, "1d12db85724a60badf3d07a26450b28031175acaef1b9277585f78cd5853765c"],
  ],
  case_signed: [[{}, "17691f436bc1e154c550ce8882e4285c2426b86c4e18e93b4530be8ec12b9057"]],
  remedy_declared: [[{}, "ca8250ba80facd0e000e34960a7b90ef7398c3d0b1322ec06668360146aabdc0"]],
  case_reopened: [
    [
      {
        round: 2,
        workingDays: 15,
        dueOn: "2026-12-21",
        provisional: false,
        remedied: { workingDays: 60, dueOn: "2027-02-26", provisional: true },
      },
      "e1f966a0bbc84f8a0fd9a47cea735d4229f24d0577a0bce2a016568195271115",
    ],
    [
      { round: 3, workingDays: 15, dueOn: "2026-12-21", provisional: false, reasons: ["by_word", "renamed"] },
      "85921131cf18313679c99406d22e5ef1a3c4f2b46832c96404bee8ddf5e9c893",
    ],
  ],
  case_nudged: [
    [
      { department: named("agriculture"), stage: "answered" },
      "a8b7f33aff7f9082ffaf3420847ba4d1e9917bc993a37b85240a568b96cf4619",
    ],
  ],
  texts_destroyed: [[{ reports: 12 }, "5b21414d14668f379c092b7aba979c7cab4171f7492e383ea099aeeaa2226403"]],
  staff_changed: [
    [
      { from: "2026-11-16", through: "2026-11-21", acts: { account_made: 1, role_given: 2 } },
      "3edb9bbf2572cc947e6729978698313dc3bf6d3b80184c98436fe812faeb3ead",
    ],
  ],
};
