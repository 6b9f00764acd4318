export { handle, headers, loader } from "./ledger_.feed[.]atom.ts";
