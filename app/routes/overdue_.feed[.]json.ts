export { handle, headers, loader } from "./overdue_.feed[.]atom.ts";
