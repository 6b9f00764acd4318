import { addDays } from "../../../app/day.ts";
import { realDay } from "../../helpers/clock.ts";
import { ASKING_SUPPORT, OTHER_DEPARTMENT } from "../../helpers/acts.ts";
import { MAY_ACT } from "./people.ts";
import type { StaffForm } from "./staff-form.ts";

const own = {
  route: "office.cases.$number_.support",
  path: "/office/cases/SUPPORTED/support",
  may: ["otherOfficer"],
  by: "officer-forestry",
} as const;
const ofForestry = { department: OTHER_DEPARTMENT, version: "0", seen: "0" };
const approved = {
  ...own,
  path: "/office/cases/SUPPORTDRAFT/support",
  may: ["approver"],
  by: "approver-audit",
} as const;
const read = { department: "qinghe-audit", version: "1", seen: "0" };

/** The forms with which a body is asked to support a case, or no more, and those with which it does its part. */
export const SUPPORT_FORMS = {
  "asking for support": {
    route: "desk.cases.$number_.support",
    path: "/desk/cases/NUMBER/support",
    may: MAY_ACT,
    fields: ASKING_SUPPORT,
  },
  "ending support": {
    route: "desk.cases.$number_.support",
    path: "/desk/cases/SUPPORTED/support",
    may: MAY_ACT,
    fields: { act: "end", department: OTHER_DEPARTMENT, [`endReason-${OTHER_DEPARTMENT}`]: "核对完了。" },
  },
  "sending back a supporting answer": {
    route: "desk.cases.$number_.support",
    path: "/desk/cases/SUPPORTANSWERED/support",
    may: MAY_ACT,
    fields: {
      act: "return",
      department: OTHER_DEPARTMENT,
      answer: "1",
      seen: "1",
      [`ground-${OTHER_DEPARTMENT}`]: "says_nothing",
      [`hollowReason-${OTHER_DEPARTMENT}`]: "没有写核对了哪几处。",
    },
  },
  "reminding a supporting body": {
    route: "supervise.cases.$number",
    path: "/supervise/cases/SUPPORTED",
    may: ["supervisor"],
    fields: { act: "nudge", department: OTHER_DEPARTMENT },
  },
  "signing for support": { ...own, fields: { act: "sign", department: OTHER_DEPARTMENT } },
  "answer of a supporting body": { ...own, fields: { act: "answer", ...ofForestry, body: "图斑已经核对。" } },
  "correction by a supporting body": {
    ...own,
    path: "/office/cases/SUPPORTANSWERED/support?corrects=1",
    fields: { act: "answer", ...ofForestry, corrects: "1", revision: "slip", body: "图斑已经核对，共四处。" },
  },
  "draft of a supporting body": { ...own, fields: { act: "save", ...ofForestry, body: "图斑" } },
  "supporting answer for the approver": {
    ...own,
    path: "/office/cases/SUPPORTDRAFT/support",
    may: ["approver"],
    by: "officer-audit",
    fields: { act: "submit", ...read, body: "已经核对，共三处。" },
  },
  "approval of a supporting answer": { ...approved, fields: { act: "approve", ...read } },
  "supporting answer sent back to its author": {
    ...approved,
    fields: { act: "return", ...read, note: "请写明几处。" },
  },
  "promise of a supporting body": {
    ...own,
    fields: { act: "promise", department: OTHER_DEPARTMENT, day: addDays(realDay(), 33), reason: "要等省里下发。" },
  },
} satisfies Record<string, StaffForm>;
