import { vi } from "vitest";
import { refuseQueriesAtOnce } from "./one-at-a-time.ts";

// One process runs many files (`isolate: false`), and shares only the packages: each file loads the site's code anew.
vi.resetModules();
vi.useRealTimers();

// `npm run test:days`: the day that this file plays on begins at the same instant for each, and passes midnight.
const { CLOCK_STARTS } = process.env;
if (CLOCK_STARTS) {
  process.env.CLOCK_SHIFT = "0";
  process.env.CLOCK_SHIFT = String(Date.parse(CLOCK_STARTS) - Date.now());
}

// In the process of the tests nobody reads the machine's clock: days and instants are handed in.
vi.mock("../../app/clock.ts", () => ({
  readClock() {
    throw new Error("a test read the machine's clock: hand TODAY or NOW in, or ask for `realNow()` (helpers/clock.ts)");
  },
}));

// Passwords and receipt codes are hashed at the lowest cost there is: a run makes thousands. Tests of the cost unmock it.
vi.mock("@node-rs/argon2", async (importOriginal) => {
  const argon2 = await importOriginal<typeof import("@node-rs/argon2")>();
  const hash: typeof argon2.hash = (secret, cost) => argon2.hash(secret, { ...cost, memoryCost: 8, timeCost: 1 });
  return { ...argon2, hash };
});

// Whatever asks two things at once within a transaction fails here, in every test of it.
await refuseQueriesAtOnce();
