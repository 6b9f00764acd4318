import { describe, expect, test } from "vitest";
import { keptFrom, queueAddress, reportAddress } from "../../../app/desk/queue/way-back.ts";

describe("the way back to the queue", () => {
  test.each([
    ["state=received&region=990101000000", "state=received&region=990101000000"],
    ["", ""],
    [null, ""],
    ["?after=2026-11-22.17", "after=2026-11-22.17"],
    ["kind=K1&kind=K2", "kind=K1&kind=K2"],
    ["done=GW-2026-000001&lang=en&mine=1", "mine=1"],
    ["https://evil.example/?a=1", ""],
    ["//evil.example", ""],
    ["a=1\r\nSet-Cookie: x", "a=1%0D%0ASet-Cookie%3A+x"],
    ["<script>=1&a=<b>", "a=%3Cb%3E"],
  ])("keeps of %j the filters alone", (raw, kept) => {
    expect(keptFrom(raw)).toBe(kept);
    expect(keptFrom(kept)).toBe(kept);
  });

  test("is short, however long the query that came", () => {
    expect(keptFrom(`region=${"9".repeat(10_000)}`).length).toBeLessThanOrEqual(300);
  });

  test("always leads to the desk", () => {
    expect(queueAddress("//evil.example")).toBe("/desk");
    expect(queueAddress("region=1", "declined")).toBe("/desk?region=1&done=declined");
    expect(queueAddress("done=GW-1", "declined")).toBe("/desk?done=declined");
    expect(reportAddress(7, "")).toBe("/desk/reports/7");
    expect(reportAddress(7, "region=1&kind=K1", "declined")).toBe(
      "/desk/reports/7?from=region%3D1%26kind%3DK1&done=declined",
    );
  });
});
