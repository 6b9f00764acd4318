import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cookieSecretFor } from "../../app/http/cookie-secret.server.ts";
import { readEnv } from "../../app/http/env.server.ts";

describe("the secret that signs cookies", () => {
  let DATA_DIR: string;
  let SECRETS_DIR: string;
  const said: string[] = [];
  const secretOf = (more: { SESSION_SECRET?: string } = {}) =>
    cookieSecretFor({ DATA_DIR, SECRETS_DIR, ...more }, (message) => said.push(message));
  beforeEach(() => {
    DATA_DIR = join(mkdtempSync(join(tmpdir(), "guiwei-secret-")), "data");
    SECRETS_DIR = `${DATA_DIR}-secrets`;
    said.length = 0;
  });
  afterEach(() => rmSync(join(DATA_DIR, ".."), { recursive: true }));

  test("is made once, kept for its owner alone, and the same after a restart", () => {
    const secret = secretOf();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(secretOf()).toBe(secret);
    expect(readdirSync(SECRETS_DIR)).toEqual(["session-secret"]);
    expect(statSync(join(SECRETS_DIR, "session-secret")).mode & 0o777).toBe(0o600);
    expect(said).toEqual([]);
  });

  test("comes from the settings where they have one, and nothing is written", () => {
    expect(secretOf({ SESSION_SECRET: "s".repeat(32) })).toBe("s".repeat(32));
    expect(() => statSync(SECRETS_DIR)).toThrow("ENOENT");
  });

  test("is not among the data that one backs up, unless one asks for that", () => {
    expect(readEnv({ DATA_DIR: "/srv/guiwei/" }).SECRETS_DIR).toBe("/srv/guiwei-secrets");
    secretOf();
    expect(() => readdirSync(DATA_DIR)).toThrow("ENOENT");
  });

  test("that an earlier version kept among the data is used on, and has to be moved", () => {
    const old = cookieSecretFor({ DATA_DIR, SECRETS_DIR: DATA_DIR }, () => {});
    expect(secretOf()).toBe(old);
    expect(said.join()).toContain(join(SECRETS_DIR, "session-secret"));
    mkdirSync(SECRETS_DIR);
    renameSync(join(DATA_DIR, "session-secret"), join(SECRETS_DIR, "session-secret"));
    said.length = 0;
    expect(secretOf()).toBe(old);
    expect(said).toEqual([]);
  });

  test.each(["", "0123456789abcdef"])("is not taken when a crash has left but a part of it: %j", (part) => {
    secretOf();
    writeFileSync(join(SECRETS_DIR, "session-secret"), part);
    expect(() => secretOf()).toThrow("is not whole");
  });
});
