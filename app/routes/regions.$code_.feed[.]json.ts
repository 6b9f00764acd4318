export { handle, headers, loader } from "./regions.$code_.feed[.]atom.ts";
