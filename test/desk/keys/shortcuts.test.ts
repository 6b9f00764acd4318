import { describe, expect, test } from "vitest";
import { en } from "../../../app/i18n/en/index.ts";
import { zhCN } from "../../../app/i18n/zh-CN/index.ts";
import { LISTED, type Press, shortcutFor } from "../../../app/desk/keys/shortcuts.ts";

const press = (key: string, how: Partial<Press> = {}) =>
  shortcutFor({
    key,
    modified: false,
    command: false,
    shift: false,
    composing: false,
    typing: false,
    begun: false,
    single: true,
    ...how,
  });

describe("a key on the page of a report", () => {
  test.each([
    ["c", { do: "click", id: "act-claim" }],
    ["l", { do: "outcome", value: "link" }],
    ["o", { do: "outcome", value: "open" }],
    ["d", { do: "outcome", value: "decline" }],
    ["n", { do: "click", id: "go-next" }],
    ["1", { do: "choose", nth: 1 }],
    ["9", { do: "choose", nth: 9 }],
    ["0", { do: "click", id: "duty-off-list" }],
    ["?", { do: "help" }],
    ["g", { do: "begin" }],
  ] as const)("%s does what the list says", (key, expected) => {
    expect(press(key)).toEqual(expected);
  });

  test("q does something after g alone, and then nothing else does", () => {
    expect(press("q")).toBeNull();
    expect(press("q", { begun: true })).toEqual({ do: "click", id: "go-back" });
    expect(press("d", { begun: true })).toBeNull();
  });

  test("is never taken away from who types, from the browser or from an input method", () => {
    for (const key of ["c", "d", "l", "o", "n", "0", "1", "?", "g", "p", "r"]) {
      expect(press(key, { typing: true }), key).toBeNull();
      expect(press(key, { modified: true }), key).toBeNull();
      expect(press(key, { composing: true }), key).toBeNull();
      expect(press(key, { single: false }), key).toBeNull();
    }
    for (const key of ["x", "Tab", "Escape", " ", "ArrowDown", "F5", "Enter", "C"]) expect(press(key), key).toBeNull();
  });

  test("Ctrl and Enter submit from within a text, but not while a word is put together", () => {
    const command = { command: true, modified: true, typing: true };
    expect(press("Enter", command)).toEqual({ do: "submit" });
    expect(press("Enter", { ...command, single: false })).toEqual({ do: "submit" });
    expect(press("Enter", { ...command, composing: true })).toBeNull();
    expect(press("Enter", { ...command, shift: true })).toEqual({ do: "click", id: "act-next" });
    expect(press("Enter", { ...command, shift: true, composing: true })).toBeNull();
    expect(press("Enter", { shift: true, typing: true })).toBeNull();
    expect(press("Enter", { typing: true })).toBeNull();
  });

  test("is documented, in both languages", () => {
    for (const { decision } of [zhCN, en]) expect(Object.keys(decision.keys.keys).sort()).toEqual([...LISTED].sort());
  });
});
