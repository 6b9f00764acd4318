export { handle, headers, loader } from "./departments.$code_.feed[.]atom.ts";
