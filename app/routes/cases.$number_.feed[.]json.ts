export { handle, headers, loader } from "./cases.$number_.feed[.]atom.ts";
