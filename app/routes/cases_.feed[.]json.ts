export { handle, headers, loader } from "./cases_.feed[.]atom.ts";
