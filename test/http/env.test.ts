import { describe, expect, test } from "vitest";
import { readEnv } from "../../app/http/env.server.ts";

const messageOf = (variables: Record<string, string>) => {
  try {
    readEnv(variables);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("the settings", () => {
  test("all have a value to start with", () => {
    expect(readEnv({})).toMatchObject({
      DATA_DIR: "data",
      DATABASE_URL: "sqlite:data/guiwei.db",
      HOST: "127.0.0.1",
      PORT: 3000,
      TRUSTED_PROXIES: 0,
      LOG_LEVEL: "info",
      RETENTION_DAYS: 180,
      NODE_ENV: "development",
      UPLOADS_DIR: "data/uploads",
      S3_REGION: "auto",
    });
    expect(readEnv({ PORT: "", DATABASE_URL: "" })).toEqual(readEnv({}));
  });

  test("are read from the environment", () => {
    const env = readEnv({
      DATA_DIR: "/srv/guiwei",
      PORT: "8080",
      ORIGIN: "https://guiwei.example/",
      NODE_ENV: "production",
      TRUSTED_PROXIES: "1",
    });
    expect(env).toMatchObject({
      DATABASE_URL: "sqlite:/srv/guiwei/guiwei.db",
      PORT: 8080,
      ORIGIN: "https://guiwei.example",
      TRUSTED_PROXIES: 1,
    });
    expect(readEnv({ DATABASE_URL: "postgres://u@h/d" }).DATABASE_URL).toBe("postgres://u@h/d");
  });

  test.each([
    ["DATABASE_URL", "mysql://localhost/guiwei", "sqlite:PATH"],
    ["DATABASE_URL", "sqlite:", "sqlite:PATH"],
    ["PORT", "eighty", "port number"],
    ["PORT", "65536", ""],
    ["PORT", "80.5", ""],
    ["PORT", "-1", ""],
    ["ORIGIN", "guiwei.example", "https://"],
    ["ORIGIN", "ftp://guiwei.example", "https://"],
    ["SESSION_SECRET", "short", "32 characters"],
    ["TRUSTED_PROXIES", "yes", "number"],
    ["TRUSTED_PROXIES", "6", ""],
    ["LOG_LEVEL", "loud", "silent"],
    ["RETENTION_DAYS", "29", "30"],
    ["RETENTION_DAYS", "3651", "3650"],
    ["RETENTION_DAYS", "forever", "number of days"],
    ["RETENTION_DAYS", "99.5", ""],
    ["SECOND_LOOK_SHARE", "1.5", "at most 1"],
    ["SECOND_LOOK_SHARE", "-0.1", "at least 0"],
    ["SECOND_LOOK_SHARE", "some", "share from 0 to 1"],
    ["SMTP_URL", "https://mail.example", "smtps://"],
    ["MAIL_FROM", "nobody", "e-mail address"],
    ["WEBHOOKS", "maybe", "on"],
    ["WEBHOOK_ORIGINS", "chat.example", "origins"],
    ["WEBHOOK_ORIGINS", "https://chat.example/hook", "origins"],
    ["S3_ENDPOINT", "ftp://s3.example/guiwei", "address of a bucket"],
    ["S3_ENDPOINT", "https://s3.example", "bucket's name"],
    ["S3_ENDPOINT", "https://s3.example/", "bucket's name"],
    ["NODE_ENV", "staging", "production"],
  ])("that are wrong are named: %s=%s", (name, value, how) => {
    const message = messageOf({ [name]: value });
    expect(message).toContain(`${name}: `);
    expect(message).toContain(how);
    expect(message).not.toContain("undefined");
  });

  test("that are wrong are all named at once", () => {
    const message = messageOf({
      PORT: "x",
      LOG_LEVEL: "loud",
      SESSION_SECRET: "short",
      ORIGIN: "http://guiwei.example",
      NODE_ENV: "staging",
    });
    for (const name of ["PORT", "LOG_LEVEL", "SESSION_SECRET", "ORIGIN", "NODE_ENV"])
      expect(message).toContain(`${name}: `);
  });

  test("by which something is sent need a sender and the site's own address", () => {
    expect(messageOf({ SMTP_URL: "smtps://u:p@mail.example" })).toMatch(/MAIL_FROM: is needed[^]*ORIGIN: is needed/);
    expect(messageOf({ WEBHOOKS: "on" })).toContain("ORIGIN: is needed");
    const env = readEnv({
      SMTP_URL: "smtps://u:p@mail.example",
      MAIL_FROM: "no-reply@guiwei.example",
      WEBHOOKS: "on",
      WEBHOOK_ORIGINS: "https://chat.example, http://10.0.0.8:8080",
      ORIGIN: "http://localhost:3000",
    });
    expect(env.WEBHOOK_ORIGINS).toEqual(["https://chat.example", "http://10.0.0.8:8080"]);
  });

  test("never repeat a secret in a message", () => {
    expect(messageOf({ SESSION_SECRET: "hunter2", PORT: "x" })).not.toContain("hunter2");
  });

  test.each(["production", "development", "test"])("in %s want an address of https, save on this machine", (mode) => {
    for (const origin of ["http://guiwei.example", "http://192.0.2.1", "http://localhost.evil.example"]) {
      expect(messageOf({ NODE_ENV: mode, ORIGIN: origin })).toContain("ORIGIN: must start with https://");
    }
    for (const origin of [
      "http://localhost:3000",
      "http://127.0.0.1:3000",
      "http://[::1]:3000",
      "https://guiwei.example",
    ]) {
      expect(readEnv({ NODE_ENV: mode, ORIGIN: origin, TRUSTED_PROXIES: "0" }).ORIGIN).toBe(origin);
    }
  });

  test("with an https address must say how many proxies stand in front", () => {
    const https = { ORIGIN: "https://guiwei.example" };
    expect(messageOf(https)).toContain("TRUSTED_PROXIES: is needed");
    expect(messageOf({ ...https, TRUSTED_PROXIES: "" })).toContain("TRUSTED_PROXIES: is needed");
    for (const count of ["0", "1"])
      expect(readEnv({ ...https, TRUSTED_PROXIES: count }).TRUSTED_PROXIES).toBe(Number(count));
    expect(readEnv({ ORIGIN: "http://localhost:3000" }).TRUSTED_PROXIES).toBe(0);
  });

  test("that name a bucket must name its keys too", () => {
    const bucket = { S3_ENDPOINT: "https://s3.example/guiwei", S3_ACCESS_KEY_ID: "id" };
    expect(messageOf(bucket)).toContain("S3_SECRET_ACCESS_KEY");
    expect(readEnv({ ...bucket, S3_SECRET_ACCESS_KEY: "secret" }).S3_ENDPOINT).toBe(bucket.S3_ENDPOINT);
  });
});
