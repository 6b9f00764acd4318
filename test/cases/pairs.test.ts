import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEWEST_GROUPS, toldPairs } from "../../app/cases/pairs/pairs.ts";
import { type Telling, type ToldGroup, toldGroups } from "../../app/cases/voices/told-together.ts";
import { addDays } from "../../app/day.ts";
import { TODAY } from "../helpers/factories.ts";

const group = (number: string, ...marks: string[]) => ({ case: number, marks, hoursFrom: null });

/** As they are read: those that tell both, those that tell the same together. */
function pairsOf(groups: readonly ToldGroup[]) {
  const both = groups.filter(({ marks }) =>
    ["M", "G"].every((letter) => marks.some((code) => code.startsWith(letter))),
  );
  const alike = Map.groupBy(both, ({ marks }) => marks.join(" "));
  return toldPairs(
    [...alike].map(([marks, same]) => ({ marks: marks.split(" "), groups: same.length })),
    new Set(both.map((one) => one.case)).size,
  );
}

describe("what was missing by what means", () => {
  test("is counted by groups that tell both, worked out by hand", () => {
    const groups = [
      group("A", "C1", "G1", "G3", "M6"),
      group("A", "G3", "M6", "M10"),
      group("B", "G3", "M6"),
      group("B", "G1", "C2"),
      group("C", "M2"),
      group("D"),
    ];
    expect(pairsOf(groups)).toEqual({
      groups: 3,
      cases: 2,
      gaps: ["G1", "G3"],
      rows: [
        { means: "M6", cells: [1, 3] },
        { means: "M10", cells: [0, 1] },
      ],
      most: { means: "M6", gap: "G3", groups: 3 },
    });
  });

  test("names no most where two are equal, and says nothing of fewer groups than three", () => {
    const tied = [group("A", "M1", "G1"), group("B", "M1", "G1"), group("C", "M2", "G2"), group("D", "M2", "G2")];
    expect(pairsOf(tied)?.most).toBeNull();
    expect(FEWEST_GROUPS).toBe(3);
    expect(pairsOf([...tied.slice(0, 2), group("C", "M2"), group("D", "G2")])).toBeNull();
  });

  const marks = fc.subarray(["M1", "M2", "G1", "G2"]);
  const voices = fc.array(fc.record({ marks, case: fc.constantFrom("A", "B") }), { minLength: 30, maxLength: 60 });

  test("does not change by what one voice ticked while the two others of three would say the same, nor by any voice of no full group", () => {
    const telling = ({ marks: ticked, case: number }: { marks: string[]; case: string }): Telling => ({
      case: number,
      signed: false,
      linkedOn: TODAY,
      stands: true,
      hours: null,
      marks: ticked,
    });
    const later = addDays(TODAY, 7);
    const told = (list: readonly Telling[]) => pairsOf(toldGroups(list, later));
    let shown = 0;
    fc.assert(
      fc.property(voices, marks, fc.nat(), (all, other, at) => {
        const list = all.map(telling);
        const before = told(list);
        if (before) shown += 1;
        // Voices after the last full group of their case are in no figure, whatever they ticked.
        const waiting = ["A", "B"].flatMap((number) => {
          const own = list.filter((voice) => voice.case === number);
          return own.slice(Math.floor(own.length / 5) * 5);
        });
        const changed = list.map((voice) => (waiting.includes(voice) ? { ...voice, marks: other } : voice));
        expect(told(changed)).toEqual(before);
        // One voice moves a cell only where its group stood at just two or three of five.
        const [voice] = list.slice(at % Math.max(list.length, 1));
        if (!voice) return;
        const own = list.filter((one) => one.case === voice.case);
        const place = Math.floor(own.indexOf(voice) / 5) * 5;
        const five = own.slice(place, place + 5);
        const edge = ["M1", "M2", "G1", "G2"].some((code) => {
          const others = five.filter((one) => one !== voice && one.marks.includes(code)).length;
          return others === 2;
        });
        if (!edge) expect(told(list.map((one) => (one === voice ? { ...one, marks: other } : one)))).toEqual(before);
      }),
      { numRuns: 500, seed: 20261201 },
    );
    expect(shown).toBeGreaterThan(20);
  });
});
