import { expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import {
  hostOfAddress,
  MAX_MENTION_ADDRESS,
  MAX_MENTION_PUBLISHER,
  MAX_MENTION_REASON,
  MAX_MENTION_TITLE,
  mentionedPath,
  pageMeant,
  tellHref,
  webAddress,
} from "../../app/mentions/mention.ts";

test("an address is one of the web, whole, without a name or a password", () => {
  expect(webAddress(" https://daily.example/a?b=1#c ")).toBe("https://daily.example/a?b=1#c");
  expect(webAddress("HTTP://Daily.Example")).toBe("http://daily.example/");
  expect(webAddress("https://报纸.example/文")).toMatch(/^https:\/\/xn--/);
  const none = [
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://daily.example/a",
    "//daily.example/a",
    "daily.example/a",
    "https://user:secret@daily.example/",
    "https://localhost/a",
    "https:///a",
    "mailto:a@daily.example",
    `https://daily.example/${"a".repeat(MAX_MENTION_ADDRESS)}`,
    "",
  ];
  for (const typed of none) expect([typed, webAddress(typed)]).toEqual([typed, null]);
  expect(hostOfAddress("https://daily.example:8443/a")).toBe("daily.example");
});

test("a page of this site is meant by its address, whole or not, or by the number of a case", () => {
  const matter = { of: "case", code: "GW-2026-000123" };
  for (const typed of [
    "gw-2026-000123",
    "/cases/GW-2026-000123",
    "https://guiwei.example/cases/GW-2026-000123?lang=en#reply-1",
  ])
    expect(pageMeant(typed)).toEqual(matter);
  expect(pageMeant("/departments/qinghe-agriculture")).toEqual({ of: "department", code: "qinghe-agriculture" });
  expect(pageMeant("/data/2026-10")).toEqual({ of: "edition", code: "2026-10" });
  expect(pageMeant("  ")).toEqual({ of: "none", code: "" });
  for (const other of [
    "/data/2026-13",
    "/cases",
    "/status/report",
    "GW-1",
    "//cases/GW-2026-000123",
    "/departments/%E0%A4%A",
    "x",
  ])
    expect([other, pageMeant(other)]).toEqual([other, null]);
});

test("what a page tells of leads back to it", () => {
  for (const typed of ["GW-2026-000123", "/departments/qinghe-agriculture", "/data/2026-10"]) {
    const page = pageMeant(typed);
    expect(page).not.toBeNull();
    if (!page) continue;
    expect(pageMeant(mentionedPath(page) ?? "?")).toEqual(page);
    expect(pageMeant(new URL(tellHref(page), "https://guiwei.example").searchParams.get("page") ?? "?")).toEqual(page);
  }
  expect(tellHref({ of: "none", code: "" })).toBe("/data/used/tell");
});

test("what the pages say of bounds is so", () => {
  for (const { mentions } of [zhCN, en]) {
    expect(mentions.errors.title_long).toContain(String(MAX_MENTION_TITLE));
    expect(mentions.errors.publisher_long).toContain(String(MAX_MENTION_PUBLISHER));
    expect(mentions.errors.address_wrong).toContain(String(MAX_MENTION_ADDRESS));
    expect(mentions.errors.reason_long).toContain(String(MAX_MENTION_REASON));
  }
});
