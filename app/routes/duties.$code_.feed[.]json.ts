export { handle, headers, loader } from "./duties.$code_.feed[.]atom.ts";
