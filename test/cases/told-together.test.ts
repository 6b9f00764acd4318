// Long: random acts by the hundred.
import { describe, expect, test } from "vitest";
import { type Telling, toldTogether } from "../../app/cases/voices/told-together.ts";
import { addDays, mondayOf } from "../../app/day.ts";
import { TODAY } from "../helpers/factories.ts";

const MONDAY = TODAY;
/** Counted once: the worlds compared below name the same few weeks hundreds of thousands of times. */
const WEEKS = Array.from({ length: 20 }, (_, count) => addDays(MONDAY, 7 * count));
const week = (count: number) => WEEKS[count] ?? addDays(MONDAY, 7 * count);

const aVoice = (told: Partial<Telling> = {}): Telling => ({
  case: "",
  signed: false,
  linkedOn: MONDAY,
  stands: true,
  marks: [],
  hours: null,
  ...told,
});

const many = (count: number, told: Partial<Telling> = {}) => Array.from({ length: count }, () => aVoice(told));

/** As a voice is once its reporter has taken it back: the database holds nothing more of it. */
const takenBack = (voice: Telling): Telling => ({ ...voice, stands: false, marks: [], hours: null });

/** All lists of `count` of the values. */
function listsOf<Value>(values: readonly Value[], count: number): Value[][] {
  return count === 0 ? [[]] : listsOf(values, count - 1).flatMap((list) => values.map((value) => [...list, value]));
}

describe("what voices told together", () => {
  test("is nothing of fewer than five", () => {
    for (const count of [0, 1, 2, 3, 4]) {
      expect(toldTogether(many(count, { marks: ["M1"], hours: 100 }), week(9))).toEqual({
        voices: 0,
        marks: [],
        hours: [],
      });
    }
  });

  test("is what three or more of five said, as three, however many they were", () => {
    const five = [
      ...many(3, { marks: ["M1", "C2"] }),
      aVoice({ marks: ["M10", "C2"] }),
      aVoice({ marks: ["C2", "M10"] }),
    ];
    expect(toldTogether(five, week(1)).marks).toEqual([
      { code: "C2", atLeast: 3 },
      { code: "M1", atLeast: 3 },
    ]);
    expect(toldTogether([...five, ...five, ...many(4, { marks: ["M10"] })], week(1))).toMatchObject({
      voices: 10,
      marks: [
        { code: "C2", atLeast: 6 },
        { code: "M1", atLeast: 6 },
      ],
    });
  });

  test("tells the step in which the middle one's hours lie, none given being the least", () => {
    const hoursOf = (...hours: (number | null)[]) =>
      toldTogether(
        hours.map((one) => aVoice({ hours: one })),
        week(1),
      ).hours;
    expect(hoursOf(4, 12, 45, 600, 600)).toEqual([{ from: 40, to: 80, groups: 1 }]);
    expect(hoursOf(null, null, 10, 600, 600)).toEqual([{ from: 10, to: 20, groups: 1 }]);
    expect(hoursOf(null, null, null, 600, 600)).toEqual([]);
    expect(hoursOf(500, 500, 500, 1, 1)).toEqual([{ from: 320, to: null, groups: 1 }]);
  });

  test("waits for the Monday after the fifth", () => {
    const five = [...many(4, { marks: ["M1"] }), aVoice({ linkedOn: addDays(MONDAY, 2), marks: ["M1"] })];
    expect(mondayOf(addDays(MONDAY, 6))).toBe(MONDAY);
    for (const day of [2, 3, 6]) expect(toldTogether(five, addDays(MONDAY, day)).voices).toBe(0);
    for (const day of [7, 8, 400]) expect(toldTogether(five, addDays(MONDAY, day)).voices).toBe(5);
  });

  test("ends with the first of the five that goes, and no other takes its place", () => {
    const ten = many(10, { marks: ["M1"] });
    const less = ten.map((voice, index) => (index === 2 ? takenBack(voice) : voice));
    expect(toldTogether(less, week(1)).voices).toBe(5);
    expect(toldTogether([...less, ...many(4, { marks: ["M1"] })], week(1)).voices).toBe(5);
  });

  test("comes with a case that is merged, without the voices of two cases ever making one group", () => {
    const [own, other] = [many(4, { marks: ["M1"] }), many(6, { case: "GW-2026-000002", marks: ["M1"] })];
    expect(toldTogether([...own, ...other], week(1)).voices).toBe(5);
  });

  /** Two voices a week; read each Monday; one voice, or none, is taken back in some week. */
  const histories = [
    { gone: -1, from: 0 },
    ...listsOf([0, 3, 4, 5, 9], 1).flatMap(([gone = 0]) => [
      { gone, from: 4 },
      { gone, from: 9 },
    ]),
  ];

  test.each(histories)(
    "never settles, by one reading or by all of them, what a voice ticked: voice $gone gone in week $from",
    ({ gone, from }) => {
      const read = (ticks: readonly boolean[]) =>
        JSON.stringify(
          Array.from({ length: 12 }, (_, weeks) => {
            const voices = ticks
              .map((tick, index) => aVoice({ linkedOn: week(Math.floor(index / 2)), marks: tick ? ["M1"] : [] }))
              .filter((voice) => voice.linkedOn < week(weeks))
              .map((voice, index) => (index === gone && weeks >= from ? takenBack(voice) : voice));
            return toldTogether(voices, week(weeks));
          }),
        );
      const alike = Map.groupBy(listsOf([false, true], 10), read);
      expect(alike.size).toBe(gone >= 5 && from === 4 ? 2 : 4); // a five that ended before it was ever told of
      for (const worlds of alike.values()) {
        for (let voice = 0; voice < 10; voice += 1) {
          expect(new Set(worlds.map((ticks) => ticks[voice])).size).toBe(2);
          // Nor for the reporter of another voice, who knows what they ticked themselves.
          for (let known = 0; known < 10; known += 1) {
            const pairs = new Set(worlds.map((ticks) => `${ticks[known]} ${ticks[voice]}`));
            if (known !== voice) expect(pairs.size).toBe(4);
          }
        }
      }
    },
  );

  test("never settles the hours of a voice", () => {
    const alike = Map.groupBy(listsOf([null, 15, 100], 5), (hours) =>
      JSON.stringify(
        toldTogether(
          hours.map((one) => aVoice({ hours: one })),
          week(1),
        ),
      ),
    );
    expect(alike.size).toBe(3);
    for (const worlds of alike.values()) {
      for (let voice = 0; voice < 5; voice += 1) {
        expect(new Set(worlds.map((hours) => hours[voice])).size).toBe(3);
      }
    }
  });
});
