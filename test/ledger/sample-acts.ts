import { named } from "../../db/tables/named.ts";
import { fileHash, type Recorder, saltedHash } from "../../app/ledger/ledger.server.ts";
import { type Act, aboutOf, type FactsOf, type Subjects } from "../../app/ledger/ledger.ts";
import { CALLOUT_SAMPLES } from "./callout-samples.ts";
import { SHORT_SAMPLES } from "./short-samples.ts";
import { SENT_BACK_SAMPLES } from "./sent-back-samples.ts";
import { SUPPORT_SAMPLES } from "./support-samples.ts";
import { TOPIC_SAMPLES } from "./topic-samples.ts";
import { TRANSFER_SAMPLES } from "./transfer-samples.ts";

/** Of the entries. */
export const DAY = "2026-11-23";
const textHash = saltedHash("0".repeat(32), "one text");
const FILE = fileHash("ab".repeat(32));
const clock = { workingDays: 15, dueOn: "2026-12-14", provisional: false };
const corrected = { position: 2, reason: "identifies", textHash } as const;

/** Facts of an act, and the hash of its entry as a first one: it stands so in the ledger of every site. */
export type Sample<Kind extends Act> = readonly [facts: FactsOf<Kind>, hash: string];

/**
 * Each act with all its facts, then with those that may be left out left out. An act without a line does not compile; what
 * hash a new one has, the test says. A hash that is here is never changed: change what is entered by another act or
 * another fact.
 */
export const SAMPLES: { [Kind in Act]: readonly [Sample<Kind>, ...Sample<Kind>[]] } = {
  ...SHORT_SAMPLES,
  ...SUPPORT_SAMPLES,
  ...TOPIC_SAMPLES,
  ...TRANSFER_SAMPLES,
  ...CALLOUT_SAMPLES,
  case_published: [
    [
      { kind: "K1", demandedBy: named("agriculture"), duty: named("D-001"), textHash },
      "764a4c8f6e10853f1caca5677397dcd53dfadc9c63472ee708a2238f6fd8f78f",
    ],
    [
      { kind: "K1", demandedBy: named("agriculture"), duty: "off_list", textHash },
      "297f13f13b9f3dd405ff32bca777ec6c98423cf5bb6995e2f63e1ae3007d77fd",
    ],
  ],
  clock_started: [
    [clock, "30f82be8e9ca8c467c4851f5db99490021d8855a0a980aa81558085efb2bbd87"],
    [{ ...clock, provisional: true }, "8c207560550151f4242180cd5cb2deb24f3eba6e56e0fbbacb69f62755a3ca0b"],
    [{ ...clock, signed: clock, remedied: clock }, "87c8174822c54fc87c9100f3172864aea1b9d11cd1ab164e8669af399466f708"],
  ],
  clock_recounted: [
    [{ ...clock, before: "2026-12-11" }, "3d2e586750f1f335310472e7b1acd65ff634726e18559207c4c6bfe150ef600f"],
    [
      { ...clock, before: "2026-12-11", stage: "signed" },
      "c54ebc86dd6123a6f367b5a4558f3b8e0c7dc949f6c7492dbee6e616ed7c5178",
    ],
  ],
  day_promised: [
    [
      { stage: "answered", dueOn: DAY, promisedOn: "2026-12-14", textHash },
      "ede8b57d47a78306683995ad7a33cf8d0cb86031108fa1f66a3d73dbd9eac3d1",
    ],
  ],
  clock_resumed: [
    [
      { held: "dispute", from: "2026-11-20", until: DAY, signed: DAY, answered: DAY, remedied: DAY },
      "41b68257b834e9c7de95c612eb8a9b2c17b002c5b152fadd887059d7971949a6",
    ],
    [
      { held: "hidden", from: "2026-11-20", until: DAY },
      "fc4219c51fd99a129174bd393ac90d750122b050ea8b366ce2f51c726027d94b",
    ],
  ],
  voice_published: [[{ position: 1, textHash }, "804643f42503e72b894d80786b1e9c3f48dcd14edee99114fc0b30d32afed7ea"]],
  voice_undone: [[{ position: 2 }, "44799502201cf3a00243291e26f391ac09f011b7bc4b6810e2da49b136fac709"]],
  voice_signed: [
    [
      { position: 1, unit: "township_office", textHash },
      "7e25ba1042785ab291bd4cf092ab25f90bd8e5f352a2a749e8b054c01d59e670",
    ],
    [
      { position: 2, unit: "village_committee", textHash },
      "910db966e076ddbb885bed9774701ee2c5c66a59b079bfed846a0e92d4aa0f21",
    ],
  ],
  voice_stripped: [[{ position: 1 }, "896d593686dbd9356076b21e4c4b6aa23c4c3f11167194716a96bce17ee68116"]],
  verdict_given: [
    [
      { verdict: "V1", appliesOn: DAY, parts: [], textHash },
      "b7ffc1ed74bdbfb96070dd0c77ee4e3174bbf569da8861982ca12a18f62a762d",
    ],
    [
      {
        verdict: "V3",
        appliesOn: DAY,
        parts: [
          { duty: named("D-001.1"), holder: "department" },
          { duty: named("D-001.2"), holder: "township" },
        ],
        textHash,
      },
      "31b02527505d60550401654efd258a85eae6064a1b0a84e508c9bb63060a94a5",
    ],
  ],
  reply_published: [
    [
      { position: 1, remedy: "R1", textHash, channel: "fax", countsOn: "2026-11-20" },
      "794b282125eec447e8a99ead409b0b615fa82f547b90c6f04dc6b1a1768ce87b",
    ],
    [
      { position: 1, remedy: "R1", textHash, countsOn: "2026-11-20" },
      "9e54af3df4e4e73c26f788c38b75c3a9931a1d399a4f06524fbf0bd1bae56b5a",
    ],
    [
      { position: 2, remedy: "R6", further: ["R10"], textHash, restBy: "2027-01-15" },
      "8074935c522aaf0a944f918a8cc7e68ca3eaba049f0b82ebc6a8f7824bc9ca31",
    ],
    [
      { position: 1, remedy: "R1", textHash, countsOn: DAY, due: { answered: DAY } },
      "5fe20be41a6f2c9cfb692ff50613160f4f5c68b59ed62b2e6073af09cc2eeba8",
    ],
    [
      { position: 1, remedy: "R1", textHash, joint: 3 },
      "ab54fa104fb9cf18bf5ac93ec56f635d5355ce0867ab14a817c0d122311034d6",
    ],
    [
      { position: 1, remedy: "R1", textHash, files: [FILE] },
      "21d578443a74f9abd077d13cedf6a7eef872441803ad8c44e7761bf067caa4a3",
    ],
    [{ position: 1, remedy: "R1", textHash }, "191b5e17642a288afe4631f0826ce8811b802761da16318798d4a654769587b1"],
    [
      { position: 1, remedy: "R1", textHash, countsOn: undefined },
      "191b5e17642a288afe4631f0826ce8811b802761da16318798d4a654769587b1",
    ],
  ],
  reply_held: [
    [{ remedy: "R2", countsOn: DAY, joint: 3 }, "7b12a4eb8bcd32ad1d453b8334d7ef5dfacde376baaac6a810e731d99582f76a"],
    [{ remedy: "R2", countsOn: DAY }, "8cdc430efe010ce80fc427f027ec8ef52fbd3d984e4dda6bb6c4cc37c6b63155"],
    [
      { remedy: "R2", further: ["R6", "R11"], countsOn: DAY },
      "48b81f2542a0406ecec8ee04c2e62afcc6b2568bf797f15434b7902c2d64f4f8",
    ],
  ],
  reply_revised: [
    [
      { position: 1, version: 2, reason: "facts", remedy: "R1", further: ["R6"], textHash, restBy: "2027-01-15" },
      "43a07ea4a1d4cc97a2acddabe0a74f832c524b8ec0fc33765b1e41e08a58e6fd",
    ],
    [
      { position: 1, version: 4, reason: "facts", remedy: "R1", textHash, files: [FILE] },
      "d1dd6910a809f1fc9e1b5a6d320b8886e7c6f99459f7c5bef7d5fa42cc857f26",
    ],
    [
      { position: 1, version: 3, reason: "slip", remedy: "R1", textHash },
      "1e71c3e2ba7ce1e0068150701bd3204cbf3267a5524747a9033c70e31e2ee48a",
    ],
  ],
  answer_entered: [
    [
      { remedy: "R2", further: ["R6"], channel: "letter", countsOn: "2026-11-20" },
      "a65d17cf16bc3ebfc636522cf4c85ac840ead3236c677a40ece274e451831618",
    ],
    [
      { remedy: "R2", channel: "visit", countsOn: DAY },
      "b996a30f0a31d403637fcccfd8bb50977bdbb0d61207434344eb0ba5077e83ab",
    ],
  ],
  reply_hidden: [
    [{ position: 1, reason: "court_order" }, "c2a148b03a156b1afac470aea7934ee6cf768c4e6d4e480f959316d11a73abf1"],
  ],
  case_corrected: [
    [
      { fields: ["title", "kind"], reason: "wrong", kind: "K2", textHash },
      "2b521c791bc0ecc67a6f64da53d5d3ca3e5dc4e172342c8a6d885f1ffd7e38f3",
    ],
    [
      { fields: ["demand", "claimedBasis"], reason: "typo", textHash },
      "80861110ed7f09356e23c2eea9d9f41e1ab659261ac3e4fa951bcbd39ee09626",
    ],
  ],
  voice_corrected: [[corrected, "3f3d20b2c63faf5223f8e951f19c37bfea79f884aae203975a2ad4b393f0d5db"]],
  reply_corrected: [[corrected, "0f5c6f367c2d371f4008f8c019b5d62d08d82b736ac4b175400725c20cc52a46"]],
  verdict_corrected: [[corrected, "e4454b185e48dc6e566223557ae37d2eb36cf474d295a97146f67ad1e3596562"]],
  relief_confirmed: [
    [{ outcome: "partly", replaces: "not" }, "496c5701261817736a98af38f020e98d22525f3503d098ab3536b66b0df4c1fc"],
    [{ outcome: "not", reason: "on_paper" }, "7f4bf61e520f462b90ad7c9318c1f73a0ae8badd260ae0622293b5755701c752"],
    [{ outcome: "gone" }, "39371c419819e20924b046011c85f0942b4db8a0afa5e90881684d5958779da1"],
    [{ outcome: "back", replaces: undefined }, "4542953ef6b75c11c34ba555be2d0af435613c775b3f098fab13e63b2b4c2b12"],
  ],
  case_withdrawn: [[{ reason: "not_true" }, "513ad4ec49744424a3b8228b6553b39dcec4ed5b5f704cf1e4e7f8ba458e01fe"]],
  case_merged: [
    [
      {
        into: named("GW-2026-000001"),
        reason: "same_demand",
        voices: 2,
        replies: 1,
        verdicts: 1,
        missed: "2026-11-20",
      },
      "79ab4193dcb6280f527fc753dbbf80958a1b4909772c4ac595b7aed5dd0cc028",
    ],
    [
      {
        into: named("GW-2026-000001"),
        reason: "same_demand",
        voices: 1,
        replies: 1,
        verdicts: 1,
        overdue: "2026-11-20",
      },
      "aaa7b783a0ed17a0ba635d99139796265ce5c406bf5a87b295e9c77f48ef24a3",
    ],
    [
      { into: named("GW-2026-000001"), reason: "opened_twice", voices: 1, replies: 0, verdicts: 1 },
      "09ae816c1828113f92154379a4b8acd58bb373d149747fbb195cd58678aac369",
    ],
  ],
  case_unmerged: [
    [
      { from: named("GW-2026-000001"), reason: "another_matter" },
      "813d0111fba588d3b6d0a7143c8b13fc8f597e7d80c54e8f0fc6c083b462756c",
    ],
  ],
  case_moved: [
    [
      { from: named("agriculture"), demandedBy: named("headquarters"), duty: named("D-002") },
      "eb17dd0001738ee2ea60d489c04f1fb1bd3e8148e2edc87b054739169f21feaf",
    ],
  ],
  case_listed: [[{ duty: named("D-003") }, "7e7f9956299eed66b46a5f7aa264ae2fe9134268252db7e47ae07c0f769b676a"]],
  takedown_proposed: [
    [
      { of: "voice", reason: "identifies_reporter", hiddenUntil: "2026-11-26" },
      "695fa7b63bb1461363f65d7464eb8a2a0cca15334867cdf034b1cd90c79ed256",
    ],
    [
      { of: "voice", reason: "identifies_reporter", atOnce: true },
      "e022941731371aa9274bda685f369e6ca7a1b1355eaa28821bc4d8108bd39be7",
    ],
    [{ of: "case", reason: "wrong_department" }, "3a49798612e99d8b9bb01007dcd823c62350ba6191dbf86c3cc041ec8fb42ee0"],
  ],
  takedown_refused: [
    [{ of: "reply", reason: "court_order" }, "0fb0d89624344f247ed791d7cdb971b9d68e709ac58d027eee8ceb4562fee3bb"],
  ],
  takedown_lapsed: [
    [{ of: "case", reason: "identifies_reporter" }, "ca7fb63dcd7fd2eb9053ceed0785966768d1ed830f67b72c4f9c31b1210843dd"],
  ],
  voice_withheld: [[{}, "76843bd352b2ed901656c9863038cbe673a8c55bc4178478db3aaa911152ee55"]],
  voice_shown: [[{}, "3c2231d2ae78bf2cae2b25df8213a8fd07a7df65b146f4d8bf96b3491c22c55c"]],
  voice_hidden: [
    [{ position: 3, reason: "not_true" }, "4ef9fdbc311e04ed22b1af4bfcd1d441049db1d35206bdeb2f537f141201c0ca"],
  ],
  dispute_filed: [
    [
      { of: "verdict", ground: "law_changed", textHash },
      "f5f63fddf9af69ecde672491502393c4c36927b5dea0c816a4c240296b1950fc",
    ],
    [
      { of: "link", ground: "not_our_duty", textHash },
      "4b983b699cb57d8da37479d3d0d67a63c3fc00b898abe36a0c2cd7069ced570d",
    ],
  ],
  dispute_decided: [
    [
      { outcome: "upheld", remedy: "move", ground: "not_our_duty", textHash },
      "67374b4584e38c86d2889f7a0b7fe2adec404425941d26ee13b6a7be0691fa1f",
    ],
    [
      { outcome: "refused", ground: "facts_wrong", textHash },
      "70e892415a4f871cc5e9b5bad5f9edcca1955bfeee9f92d2cf97439ccc2ea3be",
    ],
    [
      { outcome: "refused", remedy: undefined, ground: "already_done", textHash },
      "caac377875bd22de7db3afa71429e8d9cf3957dca5f7aad6eabf9968800bcafb",
    ],
  ],
  answer_checked: [
    [
      { position: 1, kind: "document", found: "not_so", textHash },
      "ca422ef5664eae02c86e495b74376a0abd8361fd41cc0986a6ab51119eb2d9d2",
    ],
  ],
  answer_sent_back: SENT_BACK_SAMPLES,
  contact_opened: [
    [{ key: "ab".repeat(8), shares: 3, textHash }, "505080c7634b88667888bf8ee29d45a3f903366187461a50cccb96d82d726a37"],
  ],
  original_opened: [
    [{ key: "ab".repeat(8), shares: 3, textHash }, "aaf9bcfcea67e7fc45e5145d0a3b4ba21cf11c4b6da06d5a6bb0413d44dee0ea"],
  ],
};

export const SUBJECTS: Subjects = {
  case: named("GW-2026-000007"),
  report: named("c0".repeat(32)),
  day: "2026-11-21",
  topic: named("T-2026-007"),
};

/** Records the act of a kind with the first of its samples. */
export function enterSample(record: Recorder, kind: Act): Promise<void> {
  const enter = record as (kind: Act, entry: { subject: string; facts: object }) => Promise<void>;
  return enter(kind, { subject: SUBJECTS[aboutOf(kind)], facts: SAMPLES[kind][0][0] });
}
