import { describe, expect, test } from "vitest";
import { routeFiles } from "../helpers/routes.ts";
import { openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

/** Something in the place of a parameter that its page accepts. */
const SAMPLES: Record<string, string> = {
  number: "GW-2026-000001",
  page: "method",
  code: "990101000000",
  month: "2026-10",
  name: "manifest.json",
  file: "GW-2026-000001.json",
  of: "cases",
  picture: "GW-2026-000001.png",
};

/** Codes of topics look otherwise than all others. */
const sampleOf = (pattern: string, name: string) =>
  name === "code" && pattern.includes("/topics/") ? "T-2026-001" : (SAMPLES[name] ?? "7");

const ADDRESSES = [
  ...new Set(
    routeFiles().map(({ pattern }) => pattern.replace(/:(\w+)/g, (_, name: string) => sampleOf(pattern, name))),
  ),
];

const escaped = (path: string) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

/** Other ways in which the framework would understand an address, or once did. */
const OTHER: Record<string, (path: string) => string> = {
  "a slash at the end": (path) => `${path}/`,
  "slashes at the end": (path) => `${path}//`,
  "an escaped letter": escaped,
  "an escaped letter and a slash": (path) => `${escaped(path)}/`,
  "two slashes within": (path) => path.replace(/(.)\//, "$1//"),
};

/** The fixed parts of an address in capitals. */
const inCapitals = (path: string) =>
  path
    .split("/")
    .map((part, at) => (at === 1 && !["method"].includes(part) ? part.toUpperCase() : part))
    .join("/");

const site = openSite({ engine: "SQLite", env: { INTAKE: "guarded" } });

describe.each(ADDRESSES.filter((path) => path !== "/"))("%s", (path) => {
  const others = [...Object.entries(OTHER), ["capitals", inCapitals] as const]
    .map(([what, spell]) => [what, spell(path)] as const)
    .filter(([, other]) => other !== path);

  test.each(others)(
    "in another spelling is sent to the right one before anything else, forms are refused: %s",
    async (_, other) => {
      const got = await visitor(site()).get(`${other}?after=7&x=%2F`);
      expect(got.status).toBe(308);
      expect(got.headers.get("location")).toBe(`${path}?after=7&x=%2F`);
      expect(got.headers.get("set-cookie")).toBeNull();
      const posted = await visitor(site()).post(other, { step: "story" });
      expect(posted.status).toBe(400);
    },
  );

  test.each([`${path}.data`, `${path}/.data`, `${path}.DATA`, `${escaped(path)}.data`])(
    "takes no form as data, in whatever spelling: %s",
    async (other) => {
      expect([400, 404]).toContain((await visitor(site()).post(other, { step: "story" })).status);
    },
  );
});

describe("the form's gate", () => {
  test.each(["/report/", "/%72eport", "/REPORT", "/report.data", "/%72eport.data", "/report/.data", "/report//"])(
    "is not passed by %s",
    async (other) => {
      const client = visitor(site());
      const statuses = new Set<number>();
      for (let sent = 0; sent < 20; sent += 1) statuses.add((await client.post(other, { step: "story" })).status);
      for (const status of statuses) expect([400, 404]).toContain(status);
    },
  );
});

test("no page without scripts gives its data alone", async () => {
  for (const path of ["/_root.data", ...ADDRESSES.slice(1).map((one) => `${one}.data`)]) {
    const answer = await visitor(site()).get(path);
    const scripted = answer.headers.get("content-type")?.includes("x-script") ?? false;
    if (scripted) expect(path).toMatch(/^\/(desk|office)/);
    else expect(answer.status, path).toBe(404);
  }
});
