import { describe, expect, test } from "vitest";
import { pressed } from "../../app/http/forms/pressed.ts";
import { expectRefusal } from "../helpers/factories.ts";

const ACTS = ["decide", "check"] as const;

function sent(...acts: string[]): FormData {
  const form = new FormData();
  for (const act of acts) form.append("act", act);
  return form;
}

describe("the button that sent a form", () => {
  test("is told by its value; without one it is the first", () => {
    expect(pressed(sent("check"), ACTS)).toBe("check");
    expect(pressed(sent(), ACTS)).toBe("decide");
  });

  test("is never taken for another", async () => {
    for (const acts of [["nonsense"], [""], ["check", "decide"], ["toString"]]) {
      await expectRefusal((async () => pressed(sent(...acts), ACTS))(), "unknown_act");
    }
  });
});
