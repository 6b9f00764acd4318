export { handle, headers, loader } from "./topics.$code_.feed[.]atom.ts";
