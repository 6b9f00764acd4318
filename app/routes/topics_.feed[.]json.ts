export { handle, headers, loader } from "./topics_.feed[.]atom.ts";
