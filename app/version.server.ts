import { readFileSync } from "node:fs";
import { z } from "zod";

/** The version that `package.json` names; npm starts every command in its folder. */
export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync("package.json", "utf8"))).version;
