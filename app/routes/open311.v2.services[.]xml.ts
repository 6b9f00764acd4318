export { handle, headers, loader } from "./open311.v2.services[.]json.ts";
