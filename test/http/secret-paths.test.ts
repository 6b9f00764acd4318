import { expect, test } from "vitest";
import { withoutSecret } from "../../app/http/address/secret-paths.ts";

test.each([
  ["/calendar/x7Kq2mB0.ics", "/calendar"],
  ["/Calendar/x7Kq2mB0.ics/more", "/calendar"],
  ["/invitation/x7Kq2mB0.data", "/invitation"],
  ["/calendar", "/calendar"],
  ["/office/calendar", "/office/calendar"],
  ["/cases/GW-2026-000001", "/cases/GW-2026-000001"],
])("of %s the log has %s", (path, logged) => {
  expect(withoutSecret(path)).toBe(logged);
});
