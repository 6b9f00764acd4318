export { handle, headers, loader } from "./feed[.]atom.ts";
