import { describe, expect, test, vi } from "vitest";
import { DomainError } from "../app/domain-error.ts";
import { hashSecret, verifySecret } from "../app/secrets.server.ts";

vi.unmock("@node-rs/argon2"); // the cost of a real hash is looked at here

const codeOf = (result: PromiseSettledResult<unknown>) =>
  result.status === "rejected" && result.reason instanceof DomainError ? result.reason.code : result.status;

describe("a secret", () => {
  test("is hashed with a salt of its own and verified by that hash alone", async () => {
    const [one, other] = [await hashSecret("open sesame", "staff"), await hashSecret("open sesame", "reporters")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifySecret(one, "open sesame", "reporters")).toBe(true);
    expect(await verifySecret(one, "open sesam", "staff")).toBe(false);
    expect(await verifySecret(undefined, "open sesame", "staff")).toBe(false);
    expect(await verifySecret(undefined, "no such secret", "staff")).toBe(false);
  });
});

describe("a crowd that hashes", () => {
  test("is turned away once a hundred wait, and is let in again when they are through", async () => {
    const crowd = Array.from({ length: 110 }, () => verifySecret(undefined, "guess", "staff"));
    const results = (await Promise.allSettled(crowd)).map(codeOf);
    // Two at once, a hundred who wait.
    expect(results.slice(0, 102)).toEqual(Array<string>(102).fill("fulfilled"));
    expect(results.slice(102)).toEqual(Array<string>(8).fill("busy"));
    expect(await verifySecret(undefined, "guess", "staff")).toBe(false);
  });

  test("of sign-ins keeps no reporter waiting: each has a lane of their own", async () => {
    const finished: string[] = [];
    const crowd = Array.from({ length: 110 }, () => verifySecret(undefined, "guess", "staff"));
    const all = Promise.allSettled(crowd).then(() => finished.push("staff"));
    await hashSecret("a reporter's secret", "reporters").then(() => finished.push("reporter"));
    await all;
    expect(finished).toEqual(["reporter", "staff"]);
  });

  test("gives its places back when the work fails", async () => {
    const broken = Array.from({ length: 5 }, () => verifySecret("no hash", "x", "reporters"));
    for (const result of await Promise.allSettled(broken)) expect(result.status).toBe("rejected");
    expect(await verifySecret(await hashSecret("x", "reporters"), "x", "reporters")).toBe(true);
  });
});
