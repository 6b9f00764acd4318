import type { Dictionary } from "../zh-CN/index.ts";

/** Words of the public ledger. */
export const ledger: Dictionary["register"]["ledger"] = {
  title: "Public ledger",
  lede: "Receiving, publishing, verdict, answering, taking down: each act is an entry that carries the checksum of the one before. Change one and the chain breaks. Reports received and reporters' words on the burden are entered by week.",
  columns: { seq: "No.", day: "Day", act: "Act", subject: "Subject", facts: "Facts", hash: "Checksum" },
  caption: "Ledger entries",
  report: (commitment) => `report ${commitment.slice(0, 12)}…`,
  empty: "The ledger is empty.",
  raw: "The entries word for word, to check them (JSON, 1,000 at a time; read on with ?after=number)",
};
