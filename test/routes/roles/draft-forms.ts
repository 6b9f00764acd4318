import { REPLY } from "../../helpers/acts.ts";
import type { StaffForm } from "./staff-form.ts";

/** The forms in which a department drafts its answers and lets them pass. */
export const DRAFT_FORMS = {
  "draft of an answer": {
    route: "office.cases.$number",
    path: "/office/cases/NUMBER",
    may: ["officer"],
    fields: { ...REPLY, act: "save", version: "0" },
  },
  "file of an answer": {
    route: "office.cases.$number_.files",
    path: "/office/cases/NUMBER/files",
    may: ["officer"],
    fields: { act: "add", title: "通知" },
    refusedOnly: true,
  },
  "answer for the approver": {
    route: "office.cases.$number",
    path: "/office/cases/DRAFTED",
    may: ["approver"],
    by: "officer-audit",
    fields: { ...REPLY, act: "submit", version: "1" },
  },
  "approval of an answer": {
    route: "office.cases.$number",
    path: "/office/cases/DRAFTED",
    may: ["approver"],
    by: "approver-audit",
    fields: { act: "approve", version: "1", seen: "0" },
  },
  "return of an answer": {
    route: "office.cases.$number",
    path: "/office/cases/DRAFTED",
    may: ["approver"],
    by: "approver-audit",
    fields: { act: "return", version: "1", note: "请写明依据。" },
  },
  "setting of approval": {
    route: "office.approval",
    path: "/office/approval",
    may: ["approver", "admin"],
    by: "approver-audit",
    fields: { act: "off", body: "qinghe-audit" },
    refusedOnly: true,
  },
} satisfies Record<string, StaffForm>;
