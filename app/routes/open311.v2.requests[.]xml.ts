export { handle, headers, loader } from "./open311.v2.requests[.]json.ts";
