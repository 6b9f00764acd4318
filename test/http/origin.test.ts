import { describe, expect, test } from "vitest";
import { isSameOrigin } from "../../app/http/origin.server.ts";

const OWN = "https://guiwei.example";

describe("a mutation comes from our own pages", () => {
  test.each([
    ["with our origin", { origin: OWN }, OWN, true],
    ["with our origin, whatever the proxy makes of the host", { origin: OWN, host: "10.0.0.1:3000" }, OWN, true],
    [
      "with the host of the request, where no address is set",
      { origin: "http://localhost:3000", host: "localhost:3000" },
      undefined,
      true,
    ],
    ["on this machine by number", { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, undefined, true],
    ["on this machine by its newer number", { origin: "http://[::1]:3000", host: "[::1]:3000" }, undefined, true],
    ["without an origin, where the browser says same-origin", { "sec-fetch-site": "same-origin" }, OWN, true],
  ] as const)("%s", (_, headers, own, same) => {
    expect(isSameOrigin(headers, own)).toBe(same);
  });

  test.each([
    ["from another site", { origin: "https://evil.example" }, OWN],
    ["from another site that claims our host", { origin: "https://evil.example", host: "guiwei.example" }, OWN],
    ["from our name without https", { origin: "http://guiwei.example" }, OWN],
    ["from another port", { origin: `${OWN}:8443` }, OWN],
    ["from a name that begins with ours", { origin: `${OWN}.evil.example` }, OWN],
    ["from a sandboxed frame", { origin: "null", host: "guiwei.example" }, OWN],
    ["from a sandboxed frame, where no address is set", { origin: "null", host: "null" }, undefined],
    [
      "from another site, where no address is set",
      { origin: "http://evil.example", host: "localhost:3000" },
      undefined,
    ],
    [
      "from another site that says it is the same",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
      OWN,
    ],
    ["from a sister site", { "sec-fetch-site": "same-site" }, OWN],
    ["from nowhere", { "sec-fetch-site": "none" }, OWN],
    ["from a client that says nothing", { host: "guiwei.example" }, OWN],
    [
      "from a name that somebody pointed at us, where no address is set",
      { origin: "http://evil.example:3000", host: "evil.example:3000" },
      undefined,
    ],
    [
      "from a name that begins like this machine's",
      { origin: "http://localhost.evil.example", host: "localhost.evil.example" },
      undefined,
    ],
    ["from another port of this machine", { origin: "http://localhost:4000", host: "localhost:3000" }, undefined],
    ["with an origin that is no address", { origin: "localhost:3000", host: "localhost:3000" }, undefined],
    ["without a host", { origin: OWN }, undefined],
  ] as const)("not %s", (_, headers, own) => {
    expect(isSameOrigin(headers, own)).toBe(false);
  });
});
