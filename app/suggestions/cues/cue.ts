import { BY_THE_WAY, CITIZENS } from "./citizens.ts";
import { ECONOMY_AND_TOWNS } from "./economy-and-towns.ts";
import { LAND_AND_NATURE } from "./land-and-nature.ts";
import { LIVELIHOOD } from "./livelihood.ts";
import { PARTY_AND_OFFICE } from "./party-and-office.ts";
import { SAFETY_AND_LAW } from "./safety-and-law.ts";

/** What a register calls a matter, and what people say when they mean it: words divided by blanks. */
export type TopicCues = readonly [register: string, everyday: string];

/** Topics of each line, by the line's code: what such a department is about in any county. */
export type LineCues = Readonly<Record<string, readonly TopicCues[]>>;

const REGISTERED: LineCues = {
  ...LAND_AND_NATURE,
  ...SAFETY_AND_LAW,
  ...LIVELIHOOD,
  ...ECONOMY_AND_TOWNS,
  ...PARTY_AND_OFFICE,
};

export const LINE_CUES: LineCues = Object.fromEntries(
  Object.entries(REGISTERED).map(([line, topics]) => {
    const more = CITIZENS[line];
    return [line, more === undefined ? topics : [...topics, ["", more] as const]];
  }),
);

/** Cue words that tell little, as they go with any matter. */
export const WEAK_CUES: ReadonlySet<string> = new Set(BY_THE_WAY.split(" "));
