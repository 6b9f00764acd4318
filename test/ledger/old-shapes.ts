import type { Act } from "../../app/ledger/ledger.ts";

const DIGEST = JSON.stringify("9f".repeat(32));

/** Shapes that no act writes any more and that stand in ledgers for good, with the hash of each as a first entry. */
export const OLD_SHAPES: readonly { kind: Act; body: string; hash: string }[] = [
  {
    kind: "voice_published",
    body: `{"hoursPerMonth":40,"marks":["M1","M8"],"position":1,"textHash":${DIGEST}}`,
    hash: "eb884e08c29b08049cc2af889e706c938f892f94c19d69bf7edbf978147cc9f1",
  },
  {
    kind: "voice_published",
    body: `{"hoursPerMonth":null,"marks":[],"position":2,"textHash":${DIGEST}}`,
    hash: "e0b506bc26ff00564bf85c590f4ffde56c811c4ee99db927ddee50b66c553bca",
  },
  {
    kind: "voice_published",
    body: `{"images":[${DIGEST}],"position":1,"textHash":${DIGEST}}`,
    hash: "ca8709cc93630bd412e5246eb6fe8dffbe9ed99a22069bd82413a17b47fe8eb0",
  },
  {
    kind: "contact_opened",
    body: `{"key":"abababababababab","reason":${DIGEST},"shares":3}`,
    hash: "1308b1cc22481ecdc4ab697545932d859232c4da5531102534bcacff692263a2",
  },
  {
    kind: "original_opened",
    body: `{"key":"abababababababab","reason":${DIGEST},"shares":3}`,
    hash: "320176b09292f80d251a5720b7e9cf64f19184b132d12540bbe36c8690044795",
  },
];
