import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cookieSecretFor } from "../../app/http/cookie-secret.server.ts";

describe("the secret that signs cookies", () => {
  let DATA_DIR: string;
  beforeEach(() => {
    DATA_DIR = join(mkdtempSync(join(tmpdir(), "guiwei-secret-")), "data");
  });
  afterEach(() => rmSync(join(DATA_DIR, ".."), { recursive: true }));

  test("is made once, kept for its owner alone, and the same after a restart", () => {
    const secret = cookieSecretFor({ DATA_DIR });
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(cookieSecretFor({ DATA_DIR })).toBe(secret);
    expect(readdirSync(DATA_DIR)).toEqual(["session-secret"]);
    expect(statSync(join(DATA_DIR, "session-secret")).mode & 0o777).toBe(0o600);
  });

  test("comes from the settings where they have one, and nothing is written", () => {
    expect(cookieSecretFor({ DATA_DIR, SESSION_SECRET: "s".repeat(32) })).toBe("s".repeat(32));
    expect(() => statSync(DATA_DIR)).toThrow("ENOENT");
  });

  test.each(["", "0123456789abcdef"])("is not taken when a crash has left but a part of it: %j", (part) => {
    cookieSecretFor({ DATA_DIR });
    writeFileSync(join(DATA_DIR, "session-secret"), part);
    expect(() => cookieSecretFor({ DATA_DIR })).toThrow("is not whole");
  });
});
