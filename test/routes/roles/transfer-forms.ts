import { PASSING_ON } from "../../helpers/acts.ts";
import { MAY_ACT } from "./people.ts";
import type { StaffForm } from "./staff-form.ts";

/** The forms with which a case is passed on, taken or not, and ruled on. */
export const TRANSFER_FORMS = {
  transfer: {
    route: "office.cases.$number_.transfer",
    path: "/office/cases/PASSABLE/transfer",
    may: ["officer"],
    fields: PASSING_ON,
  },
  "taking what was passed on": {
    route: "office.cases.$number_.transfer",
    path: "/office/cases/PASSED/transfer",
    may: ["otherOfficer"],
    by: "officer-forestry",
    fields: { act: "accept" },
  },
  "declining what was passed on": {
    route: "office.cases.$number_.transfer",
    path: "/office/cases/PASSED/transfer",
    may: ["otherOfficer"],
    by: "officer-forestry",
    fields: { act: "decline", reason: "也不在本局的清单里。" },
  },
  "ruling on a transfer": {
    route: "desk.transfers.$id",
    path: "/desk/transfers/RULED",
    may: MAY_ACT,
    fields: { act: "decide", whose: "first", reasons: "名录没有写明由林业部门负责。" },
  },
} satisfies Record<string, StaffForm>;
