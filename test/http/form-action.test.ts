import { describe, expect, test } from "vitest";
import { z } from "zod";
import { STATUS } from "../../app/http/errors.ts";
import { at, type FieldOf, onPage, type Refusals, statusOfRefusal } from "../../app/http/forms/form-action.server.ts";
import type { ErrorCode } from "../../app/domain-error.ts";

const CODES = ["stale_version", "not_found", "forbidden"] as const;
const schema = z.discriminatedUnion("of", [
  z.object({ of: z.literal("case"), title: z.string() }),
  z.object({ of: z.literal("voice"), place: z.string() }),
]);
type Map = Refusals<(typeof CODES)[number], FieldOf<typeof schema>, "changed" | "stale_version" | "not_found">;

describe("what a page makes of the refusals of a use case", () => {
  test("is told for each of them, at a field that there is, in words that there are", () => {
    const whole: Map = {
      stale_version: ["title", "changed"],
      not_found: { to: "/desk" },
      forbidden: "page",
    };
    // @ts-expect-error A code is missing.
    const short: Map = { stale_version: ["title", "changed"], not_found: "page" };
    const astray: Map = { ...whole, stale_version: "page" };
    // @ts-expect-error No branch of the form has such a field.
    astray.stale_version = ["heading", "changed"];
    // @ts-expect-error No such words.
    astray.stale_version = ["title", "changde"];
    const shared: Map = { ...at("place", "stale_version", "not_found"), ...onPage("forbidden") };
    // @ts-expect-error The shared ones are looked at as well.
    const wrong: Map = { ...at("places", "stale_version", "not_found"), ...onPage("forbidden") };
    expect(Object.keys(whole).sort()).toEqual([...CODES].sort());
    expect([short, wrong].map((map) => Object.keys(map).length)).toEqual([2, 3]);
    expect(shared).toEqual({
      stale_version: ["place", "stale_version"],
      not_found: ["place", "not_found"],
      forbidden: "page",
    });
  });

  test("has a status that says that the page is still there", () => {
    for (const code of Object.keys(STATUS) as ErrorCode[]) {
      expect([400, 409, 429, 503], code).toContain(statusOfRefusal(code));
    }
    expect([
      statusOfRefusal("unexplained"),
      statusOfRefusal("own_decision"),
      statusOfRefusal("too_many_tries"),
    ]).toEqual([400, 409, 429]);
  });
});
