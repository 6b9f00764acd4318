import { describe, expect, test } from "vitest";
import {
  type Actor,
  assertCan,
  boundsOf,
  can,
  departmentsOf,
  type Permission,
  type Role,
} from "../../app/accounts/permissions.ts";
import { IMPARTIAL } from "../../app/accounts/impartiality.ts";
import { DomainError } from "../../app/domain-error.ts";

const actor = (...grants: Actor["grants"]): Actor => ({
  userId: 1,
  displayName: "某人",
  homeRegionId: null,
  recusals: [],
  grants,
});
const grant = (role: Role, scope: { departmentId?: number; regionId?: number; lineId?: number } = {}) => ({
  role,
  departmentId: null,
  regionId: null,
  lineId: null,
  ...scope,
});

/** The whole matrix, written out a second time. */
const ALLOWED: Record<Permission, Record<Role, boolean>> = {
  "read:report": { admin: false, moderator: true, officer: false, approver: false, supervisor: false, township: false },
  "decide:report": {
    admin: false,
    moderator: true,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "handle:retaliation": {
    admin: false,
    moderator: true,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "judge:case": { admin: false, moderator: true, officer: false, approver: false, supervisor: false, township: false },
  "withdraw:case": {
    admin: true,
    moderator: false,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "propose:takedown": {
    admin: true,
    moderator: true,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "approve:takedown": {
    admin: false,
    moderator: true,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "merge:case": { admin: false, moderator: true, officer: false, approver: false, supervisor: false, township: false },
  "file:dispute": { admin: false, moderator: false, officer: true, approver: true, supervisor: false, township: false },
  "decide:dispute": {
    admin: false,
    moderator: true,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "read:own-case": {
    admin: false,
    moderator: false,
    officer: true,
    approver: true,
    supervisor: false,
    township: false,
  },
  "reply:case": { admin: false, moderator: false, officer: true, approver: true, supervisor: false, township: false },
  "approve:reply": {
    admin: false,
    moderator: false,
    officer: false,
    approver: true,
    supervisor: false,
    township: false,
  },
  "set:approval": { admin: true, moderator: false, officer: false, approver: true, supervisor: false, township: false },
  "set:notifications": {
    admin: false,
    moderator: false,
    officer: true,
    approver: true,
    supervisor: false,
    township: false,
  },
  "read:clocks": { admin: false, moderator: false, officer: false, approver: false, supervisor: true, township: false },
  "nudge:case": { admin: false, moderator: false, officer: false, approver: false, supervisor: true, township: false },
  "call:body": { admin: false, moderator: false, officer: false, approver: false, supervisor: false, township: true },
  "manage:staff": {
    admin: true,
    moderator: false,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "edit:templates": {
    admin: true,
    moderator: false,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "enter:holidays": {
    admin: true,
    moderator: false,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "import:duties": {
    admin: true,
    moderator: false,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
  "set-up:site": { admin: true, moderator: false, officer: false, approver: false, supervisor: false, township: false },
  "audit:views": { admin: true, moderator: false, officer: false, approver: false, supervisor: false, township: false },
  "read:staff-record": {
    admin: true,
    moderator: true,
    officer: false,
    approver: false,
    supervisor: false,
    township: false,
  },
};
/** What concerns every region at once is for those alone whose role has no bound. */
const EVERYWHERE: Permission[] = ["edit:templates", "enter:holidays", "set-up:site", "audit:views"];
const PERMISSIONS = Object.keys(ALLOWED) as Permission[];
const ROLES: Role[] = ["admin", "moderator", "officer", "approver", "supervisor", "township"];
const cells = PERMISSIONS.flatMap((permission) =>
  ROLES.map((role) => [role, permission, ALLOWED[permission][role]] as const),
);

describe("what a role may do", () => {
  test.each(cells)("%s, %s: %s", (role, permission, allowed) => {
    expect(can(actor(grant(role)), permission)).toBe(allowed);
    expect(can(actor(grant(role)), permission, { departmentId: 7, regionIds: [1, 2, 3] })).toBe(allowed);
    // Within the bounds of the role …
    expect(
      can(actor(grant(role, { departmentId: 7, regionId: 2 })), permission, { departmentId: 7, regionIds: [1, 2, 3] }),
    ).toBe(allowed && !EVERYWHERE.includes(permission));
    // … but never outside of either of them, whatever the role.
    expect(can(actor(grant(role, { departmentId: 7 })), permission, { departmentId: 8, regionIds: [1, 2, 3] })).toBe(
      false,
    );
    expect(can(actor(grant(role, { regionId: 9 })), permission, { departmentId: 7, regionIds: [1, 2, 3] })).toBe(false);
    expect(can(actor(grant(role, { regionId: 9 })), permission, { regionIds: [] })).toBe(false);
  });

  test.each(PERMISSIONS)("nobody without a role may %s", (permission) => {
    expect(can(null, permission)).toBe(false);
    expect(can(actor(), permission)).toBe(false);
  });

  test("two roles add up, each within its own bounds only", () => {
    const both = actor(grant("moderator", { regionId: 2 }), grant("officer", { departmentId: 7 }));
    expect(can(both, "decide:report", { regionIds: [2] })).toBe(true);
    expect(can(both, "reply:case", { departmentId: 7 })).toBe(true);
    expect(can(both, "decide:report", { regionIds: [3] })).toBe(false);
    expect(can(both, "reply:case", { departmentId: 8 })).toBe(false);
  });

  test("refuses in a use case with `forbidden`", () => {
    expect(() => assertCan(actor(grant("officer")), "decide:report", {})).toThrow(DomainError);
    expect(() => assertCan(actor(grant("moderator")), "decide:report", {})).not.toThrow();
  });
});

describe("the bounds of an actor", () => {
  test("are the departments of the roles that answer for one, and no others", () => {
    const many = actor(
      grant("officer", { departmentId: 7 }),
      grant("approver", { departmentId: 8 }),
      grant("moderator", { departmentId: 9 }),
      grant("supervisor", { departmentId: 10 }),
    );
    expect(departmentsOf(many)).toEqual([7, 8]);
    expect(departmentsOf(actor(grant("admin")))).toEqual([]);
  });

  test("are the regions and lines of the moderator's roles, or none where one has no bound", () => {
    expect(
      boundsOf(
        actor(
          grant("moderator", { regionId: 2 }),
          grant("moderator", { regionId: 3, lineId: 5 }),
          grant("moderator", { lineId: 6 }),
          grant("officer", { regionId: 4 }),
        ),
      ),
    ).toEqual({
      within: [
        { regionId: 2, lineId: null },
        { regionId: 3, lineId: 5 },
        { regionId: null, lineId: 6 },
      ],
      exceptRegionId: null,
    });
    expect(boundsOf(actor(grant("moderator", { regionId: 2 }), grant("moderator"))).within).toBeNull();
    expect(boundsOf(actor(grant("admin"), grant("officer", { departmentId: 7 }))).within).toEqual([]);
  });

  test("are the regions of the supervisor's roles for the clocks, the one that they come from among them", () => {
    const watch = { ...actor(grant("supervisor", { regionId: 2 })), homeRegionId: 2 };
    expect(boundsOf(watch, "read:clocks")).toEqual({
      within: [{ regionId: 2, lineId: null }],
      exceptRegionId: null,
    });
    expect(boundsOf(watch).within).toEqual([]);
    expect(can(watch, "nudge:case", { regionIds: [3, 2, 1] })).toBe(true);
    expect(can(watch, "nudge:case", { regionIds: [1] })).toBe(false);
  });

  test("of a line let through what is of that line, and what nobody can tell the line of", () => {
    const forestry = actor(grant("moderator", { lineId: 5 }));
    expect(can(forestry, "decide:report", { regionIds: [1], lineId: 5 })).toBe(true);
    expect(can(forestry, "decide:report", { regionIds: [1], lineId: null })).toBe(true);
    expect(can(forestry, "decide:report", { regionIds: [1], lineId: 6 })).toBe(false);
  });

  test("leave out the county that the actor comes from, for what needs an impartial eye", () => {
    const local = { ...actor(grant("moderator"), grant("officer", { departmentId: 7 })), homeRegionId: 3 };
    for (const permission of ["read:report", "decide:report", "handle:retaliation", "judge:case"] as const) {
      expect(can(local, permission, { regionIds: [9, 3, 1] })).toBe(false);
      expect(can(local, permission, { regionIds: [9, 4, 1] })).toBe(true);
    }
    expect(boundsOf(local)).toMatchObject({ within: null, exceptRegionId: 3 });
    expect(can(local, "reply:case", { departmentId: 7, regionIds: [3, 1] })).toBe(true);
  });

  test("leave out the departments that the actor answers for, as a recusal does", () => {
    const dual = actor(grant("moderator"), grant("officer", { departmentId: 7 }));
    const body = (departmentId: number) => ({ bodies: [{ departmentId, lineId: 6, regionIds: [4] }] });
    for (const permission of IMPARTIAL.filter((one) => ALLOWED[one].moderator)) {
      expect(() => assertCan(dual, permission, body(7)), permission).toThrow(new DomainError("recused"));
      expect(can(dual, permission, body(8)), permission).toBe(true);
    }
    expect(boundsOf(dual).recused?.departmentIds).toEqual([7]);
  });

  test("leave out what the actor is recused from, and say why they may not", () => {
    const none = { departmentId: null, lineId: null, regionId: null, reportId: null };
    const recusals = [
      { ...none, departmentId: 7 },
      { ...none, lineId: 5 },
      { ...none, regionId: 3 },
      { ...none, reportId: 8 },
    ];
    const recused = { ...actor(grant("moderator")), recusals };
    const body = (departmentId: number, lineId: number, regionIds: number[]) => ({
      regionIds: [4, 1],
      bodies: [{ departmentId, lineId, regionIds }],
    });
    for (const scope of [body(7, 6, [4]), body(9, 5, [4]), body(9, 6, [3, 1]), { regionIds: [3] }, { reportId: 8 }]) {
      expect(() => assertCan(recused, "decide:report", scope)).toThrow(new DomainError("recused"));
      expect(can(recused, "read:report", scope)).toBe(false);
    }
    expect(can(recused, "decide:report", body(9, 6, [4]))).toBe(true);
    expect(boundsOf(recused).recused).toEqual({ departmentIds: [7], lineIds: [5], regionIds: [3], reportIds: [8] });
    const local = { ...recused, homeRegionId: 4 };
    expect(() => assertCan(local, "decide:report", body(7, 6, [4]))).toThrow(new DomainError("home_county"));
    expect(() => assertCan({ ...local, grants: [] }, "decide:report", {})).toThrow(new DomainError("forbidden"));
  });
});
