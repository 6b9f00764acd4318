import { addDays, type Day, mondayOf } from "../../day.ts";
import { GROUP } from "../case.ts";

/** What at least so many of them told is public: with one known, the others still may or may not have. */
export const MOST = 3;
/** Hours a month are told of in these steps, each from its number up to the next. */
export const HOUR_STEPS = [1, 10, 20, 40, 80, 160, 320] as const;

/** What one voice told, for the sums alone. */
export interface Telling {
  /** The case in which it was published: one that is merged brings its own groups along. */
  case: string;
  /** It speaks in the name of a unit, whom everybody knows to be staff: those make groups of their own. */
  signed: boolean;
  linkedOn: Day;
  /** False once it is taken back, hidden or found untrue: nothing of its group is told then. */
  stands: boolean;
  marks: readonly string[];
  hours: number | null;
}

/** What the voices of a case told together: never fewer than `GROUP` of them. */
export interface ToldTogether {
  /** How many voices stand in the sums. */
  voices: number;
  /** By code, how many told it at least. */
  marks: { code: string; atLeast: number }[];
  /** Of each group the hours that most reach, in the step that they lie in; in how many groups. */
  hours: { from: number; to: number | null; groups: number }[];
}

/**
 * What a case's page tells of ticks and hours. The voices, in the order in which they were linked, make groups of five for
 * ever, those of units apart from the anonymous ones. Of a full group it is told what at least three ticked, as three, and the hours that at least three reach, in
 * steps, from the Monday after its last voice was linked; nothing more, and nothing of a group that has lost a voice. When
 * a group shows and which voices are in it follows from what is public anyway; what it shows never changes. So neither
 * one reading nor any two settle what one voice ticked, not even for who knows another one's: docs/decisions/ticks-and-hours.md.
 */
export function toldTogether(voices: readonly Telling[], today: Day): ToldTogether {
  const groups = toldGroups(voices, today);
  const codes = [...new Set(groups.flatMap(({ marks }) => marks))].sort(byCode);
  const stepsFrom = new Map(
    [...Map.groupBy(groups, ({ hoursFrom }) => hoursFrom)].map(([from, own]) => [from, own.length]),
  );
  return {
    voices: groups.length * GROUP,
    marks: codes.map((code) => ({
      code,
      atLeast: MOST * groups.filter(({ marks }) => marks.includes(code)).length,
    })),
    hours: HOUR_STEPS.flatMap((from) => {
      const inStep = stepsFrom.get(from) ?? 0;
      return inStep > 0 ? [{ ...hourStepOf(from), groups: inStep }] : [];
    }),
  };
}

/** What one full group tells: the codes that at least three ticked, and where the step of the middle one's hours begins (null: none given). */
export interface ToldGroup {
  case: string;
  marks: string[];
  hoursFrom: number | null;
}

/** The groups that tell on a day, each by itself: whatever is said over several cases is a sum of these and of nothing else. */
export function toldGroups(voices: readonly Telling[], today: Day): ToldGroup[] {
  const monday = mondayOf(today);
  return standingGroups(voices).filter(({ from }) => from <= monday);
}

/** The full groups all of whose voices stand, and from which Monday each tells: that after its last voice was linked. */
export function standingGroups(voices: readonly Telling[]): (ToldGroup & { from: Day })[] {
  return [...Map.groupBy(voices, (voice) => `${voice.case} ${voice.signed}`).values()]
    .flatMap(inGroups)
    .filter((group) => group.every((voice) => voice.stands))
    .map((group) => ({
      case: group[0]?.case ?? "",
      from: addDays(
        mondayOf(
          group
            .map(({ linkedOn }) => linkedOn)
            .sort()
            .at(-1) ?? "",
        ),
        7,
      ),
      marks: [...new Set(group.flatMap(({ marks }) => marks))]
        .filter((code) => mostOf(group, (voice) => voice.marks.includes(code)))
        .sort(byCode),
      hoursFrom: HOUR_STEPS.findLast((from) => mostOf(group, (voice) => (voice.hours ?? 0) >= from)) ?? null,
    }));
}

/** A step of hours by where it begins; the last has no end. */
export function hourStepOf(from: number): { from: number; to: number | null } {
  return { from, to: HOUR_STEPS.find((next) => next > from) ?? null };
}

/** The full groups; what is left waits for further voices. */
function inGroups(voices: readonly Telling[]): Telling[][] {
  const full = Math.floor(voices.length / GROUP);
  return Array.from({ length: full }, (_, index) => voices.slice(index * GROUP, (index + 1) * GROUP));
}

const mostOf = (group: Telling[], tells: (voice: Telling) => boolean) => group.filter(tells).length >= MOST;

/** C2 before C10, by letter first. */
const byCode = (a: string, b: string) =>
  a.charAt(0) === b.charAt(0) ? Number(a.slice(1)) - Number(b.slice(1)) : a < b ? -1 : 1;
