import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { Places } from "../../app/http/limits/places.ts";
import { fieldReader, postGate } from "../../app/http/gate/post-gate.server.ts";
import { UploadDesk } from "../../app/http/uploads/receive-uploads.server.ts";
import { uploadGate, uploadsOf } from "../../app/http/uploads/upload-gate.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

// The gates are doors of the process: they read the clock.
vi.unmock("../../app/clock.ts");

const PER_MINUTE = 120;

describe("the gate before the report form", () => {
  const site = openSite({ engine: "SQLite", env: { INTAKE: "guarded" } });

  test("turns away a client that posts far too often, in a few words, and nobody else", async () => {
    const flood = visitor(site());
    const statuses = [];
    for (let sent = 0; sent < PER_MINUTE + 5; sent += 1) {
      statuses.push((await flood.post("/report", { step: "story", go: "next" })).status);
    }
    expect(statuses.slice(0, PER_MINUTE)).toEqual(Array(PER_MINUTE).fill(400));
    expect(statuses.slice(PER_MINUTE)).toEqual(Array(5).fill(503));
    const refused = await flood.post("/report", { step: "story", go: "next" });
    expect(refused.headers.get("retry-after")).toBe("20");
    expect(refused.text).toContain(zhCN.site.errors.crowded.title);
    expect((await flood.get("/report")).status).toBe(200);
    expect((await visitor(site()).post("/report", { step: "story", go: "next" })).status).toBe(400);
  });

  test("leaves the suggestions of places alone: they have a limit of their own", async () => {
    const typing = visitor(site());
    for (let sent = 0; sent < PER_MINUTE + 5; sent += 1) {
      expect((await typing.post("/report/places", { text: "青" })).status).toBe(200);
    }
  });
});

test("no page stands behind forms whose files are being cleaned", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guiwei-gate-"));
  let held = 0;
  const app = express();
  app.set("trust proxy", 1);
  app.use(uploadGate(new UploadDesk(folder)));
  app.use(postGate({ paths: /^\/report$/, standingOf: () => Promise.resolve("unknown") }));
  app.use((req, res) => {
    if (uploadsOf(req).length > 0) held += 1;
    else res.end("answered");
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/report`;
  for (let sent = 1; sent <= 6; sent += 1) {
    const form = new FormData();
    form.append("upload", new File(["x"], "a.txt"));
    // Each from another client: of one only two are cleaned at once.
    fetch(url, { method: "POST", body: form, headers: { "X-Forwarded-For": `198.51.100.${sent}` } }).catch(() => {});
    await expect.poll(() => held, { timeout: 60_000 }).toBe(sent);
  }
  const page = await fetch(url, { method: "POST", body: new URLSearchParams({ step: "story" }) });
  expect(await page.text()).toBe("answered");
});

describe("places at a time", () => {
  test("are given in the order of asking, to no more than may wait", async () => {
    const places = new Places(1, 1);
    expect(await places.take()).toBe(true);
    const waiting = places.take();
    expect(await places.take()).toBe(false);
    places.leave();
    expect(await waiting).toBe(true);
    const next = places.take();
    places.leave();
    expect(await next).toBe(true);
  });
});

test("single fields of a form are read as the form's reader does", () => {
  const field = fieldReader(Buffer.from("a=1&token=%E5%BD%92+%26&b="));
  expect([field("a"), field("token"), field("b"), field("c")]).toEqual(["1", "归 &", "", undefined]);
});
