import type { LocalPlaces } from "../../app/redaction/redaction.ts";

/** A county as the finder knows it, seen from one of its townships. */
export const PLACES: LocalPlaces = {
  own: "柳河镇",
  townships: ["柳河镇", "石桥镇", "沙河街道", "云台乡", "松岭乡", "梨园乡", "青禾镇", "建设镇"],
  above: ["青禾县", "望川市", "示范省"],
};
