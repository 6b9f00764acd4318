import {
  CORRECTION,
  DECLINING,
  DISPUTE,
  OPENING,
  OTHER_DEPARTMENT,
  REPLY,
  VERDICT,
  WITHDRAWAL,
} from "../../helpers/acts.ts";
import { addDays } from "../../../app/day.ts";
import { realDay } from "../../helpers/clock.ts";
import { MAY_ACT, MODERATORS, OF_BODY, OFFICERS } from "./people.ts";
import { CALLOUT_FORMS } from "./callout-forms.ts";
import { DRAFT_FORMS } from "./draft-forms.ts";
import { SETUP_FORMS } from "./setup-forms.ts";
import type { StaffForm } from "./staff-form.ts";
import { MENTION_FORMS } from "./mention-forms.ts";
import { TOPIC_FORMS } from "./topic-forms.ts";
import { SUPPORT_FORMS } from "./support-forms.ts";
import { TRANSFER_FORMS } from "./transfer-forms.ts";

/**
 * The one list of the forms of staff: the tests of roles send each as every kind of person, those of every form
 * (`helpers/forms.ts`) with every fault. A form of a new act is added here and nowhere else.
 */
export const STAFF_FORMS = {
  question: {
    route: "desk.reports.$id_.messages",
    path: "/desk/reports/ID/messages",
    may: MAY_ACT,
    fields: { act: "ask", token: "5".repeat(32), body: "补充一点情况：有没有文件？" },
  },
  "note to colleagues": {
    route: "desk.reports.$id_.notes",
    path: "/desk/reports/ID/notes",
    may: MAY_ACT,
    fields: { act: "note", token: "6".repeat(32), body: "先等文件，再定。" },
  },
  "decision on an appeal": {
    route: "desk.reports.$id_.appeal",
    path: "/desk/reports/APPEALED/appeal",
    may: MAY_ACT,
    by: "moderator-2",
    fields: { decision: "reject", note: "维持。" },
  },
  "letter of a unit": {
    route: "desk.reports.$id",
    path: "/desk/reports/SIGNED",
    may: MAY_ACT,
    fields: { act: "unit-confirm", version: "1" },
    stays: true,
  },
  "refusal of a letter": {
    route: "desk.reports.$id",
    path: "/desk/reports/SIGNED",
    may: MAY_ACT,
    fields: { act: "unit-refuse", version: "1", unitNote: "公章看不清。" },
    stays: true,
  },
  "refusal of a report": { route: "desk.reports.$id", path: "/desk/reports/ID", may: MAY_ACT, fields: DECLINING },
  "new case": { route: "desk.reports.$id", path: "/desk/reports/ID", may: MAY_ACT, fields: OPENING },
  verdict: { route: "desk.cases.$number", path: "/desk/cases/NUMBER", may: MAY_ACT, fields: VERDICT },
  "withdrawal of a case": {
    route: "desk.cases.$number",
    path: "/desk/cases/NUMBER",
    may: [...MAY_ACT, "admin"],
    by: "admin",
    fields: WITHDRAWAL,
  },
  correction: {
    route: "desk.cases.$number_.correct",
    path: "/desk/cases/NUMBER/correct",
    may: MAY_ACT,
    fields: CORRECTION,
  },
  "check of an answer": {
    route: "desk.cases.$number_.checked",
    path: "/desk/cases/ANSWERED/checked",
    may: MAY_ACT,
    fields: { act: "enter", answer: "1", kind: "document", found: "so", words: "通知已从文件库撤下。", seen: "0" },
  },
  "answer sent back": {
    route: "desk.cases.$number_.send-back",
    path: "/desk/cases/ANSWERED/send-back",
    may: MAY_ACT,
    fields: { act: "return", answer: "1", ground: "says_nothing", reason: "没有写哪天办完。", seen: "1" },
  },
  "answer that came by letter": {
    route: "desk.cases.$number_.received",
    path: "/desk/cases/NUMBER/received",
    may: MAY_ACT,
    fields: {
      ...REPLY,
      act: "enter",
      channel: "letter",
      receivedOn: realDay(),
      documentNumber: "青农函12号",
      seen: "0",
    },
  },
  reply: { route: "office.cases.$number", path: "/office/cases/NUMBER", may: OF_BODY, fields: REPLY },
  ...DRAFT_FORMS,
  reminder: {
    route: "supervise.cases.$number",
    path: "/supervise/cases/NUMBER",
    may: ["supervisor"],
    fields: { act: "nudge" },
  },
  "address of a calendar": {
    route: "office.calendar",
    path: "/office/calendar",
    may: OFFICERS,
    fields: { act: "make" },
    stays: true,
  },
  "preview of an answer": {
    route: "office.cases.$number",
    path: "/office/cases/NUMBER",
    may: OF_BODY,
    fields: { ...REPLY, act: "preview" },
    stays: true,
  },
  "answer to several cases": {
    route: "office.together",
    path: "/office/together?case=PAIR",
    may: OF_BODY,
    fields: { ...REPLY, act: "answer", cases: ["PAIR"] },
  },
  "preview of an answer to several cases": {
    route: "office.together",
    path: "/office/together?case=PAIR",
    may: OF_BODY,
    fields: { ...REPLY, act: "preview", cases: ["PAIR"] },
    stays: true,
  },
  "correction of an own answer": {
    route: "office.cases.$number_.answers.$position",
    path: "/office/cases/ANSWERED/answers/1",
    may: OF_BODY,
    fields: { ...REPLY, body: "已收回，由本局办理。", seen: "0", reason: "slip" },
  },
  signing: {
    route: "office.cases.$number_.clock",
    path: "/office/cases/NUMBER/clock",
    may: OF_BODY,
    fields: { act: "sign" },
  },
  "day that is promised": {
    route: "office.cases.$number_.clock",
    path: "/office/cases/NUMBER/clock",
    may: OF_BODY,
    // After the fifteen working days of an answer, holidays among them, and before as many more.
    fields: { act: "promise", stage: "answered", day: addDays(realDay(), 33), reason: "要和两个乡镇核对台账。" },
  },
  "declaration that all is done": {
    route: "office.cases.$number_.clock",
    path: "/office/cases/ANSWERED/clock",
    may: OF_BODY,
    fields: { act: "remedy" },
  },
  dispute: {
    route: "office.cases.$number_.dispute",
    path: "/office/cases/NUMBER/dispute",
    may: ["officer"],
    fields: DISPUTE,
  },
  ...SUPPORT_FORMS,
  ...TRANSFER_FORMS,
  "address for notifications": {
    route: "office.notifications._index",
    path: "/office/notifications?index",
    may: OF_BODY,
    fields: { act: "add", body: "BODY", format: "mail", address: "office@nyncj.example.cn", locale: "zh-CN" },
    refusedOnly: true,
  },
  "what an address is told at once": {
    route: "office.notifications.$id",
    path: "/office/notifications/ADDRESSED",
    may: OF_BODY,
    fields: { act: "save", occasion: ["overdue", "new_case"], locale: "zh-CN" },
  },
  "decision on a dispute": {
    route: "desk.disputes.$id",
    path: "/desk/disputes/DISPUTED",
    may: MAY_ACT,
    by: "moderator-2",
    fields: { choice: "refused", decisionReasons: "名录没有写明由林业部门负责。" },
  },
  "held answer": {
    route: "desk.answers",
    path: "/desk/answers",
    may: MAY_ACT,
    fields: { act: "return", answer: "HELD", "note-HELD": "请删去电话。" },
  },
  "decision on a takedown": {
    route: "desk.takedowns",
    path: "/desk/takedowns",
    may: [...MAY_ACT, "admin"],
    by: "moderator-2",
    fields: { takedown: "PROPOSED", outcome: "refused" },
  },
  "saved view": {
    route: "desk.views",
    path: "/desk/views",
    may: MODERATORS,
    fields: { act: "save", name: "我的", query: "kind=K1" },
  },
  recusal: {
    route: "desk.recusals",
    path: "/desk/recusals",
    may: ["admin"],
    fields: {
      from: "department",
      department: OTHER_DEPARTMENT,
      reason: "kin",
      person: "officer-forestry",
      note: "亲属在那里。",
    },
  },
  "address for the digest": {
    route: "desk.digest",
    path: "/desk/digest",
    may: MODERATORS,
    fields: { act: "save", address: "moderator@example.cn", locale: "en" },
  },
  "message template": {
    route: "desk.templates._index",
    path: "/desk/templates?index",
    may: ["admin"],
    fields: { act: "save", purpose: "question", title: "问人数", body: "请问有几个人在做？" },
  },
  "invitation of staff": {
    route: "staff.invite",
    path: "/staff/invite",
    may: ["admin"],
    fields: { role: "officer", department: "qinghe-audit", displayName: "王五", home: "" },
    refusedOnly: true,
  },
  "a person's role": {
    route: "staff.$id",
    path: "/staff/PERSON",
    may: ["admin"],
    fields: { act: "give", role: "officer", department: "qinghe-audit" },
  },
  "public holidays": {
    route: "staff.calendar",
    path: "/staff/calendar",
    may: ["admin"],
    fields: { year: realDay().slice(0, 4), list: "01-01 休 元旦", reason: "国务院办公厅通知" },
    refusedOnly: true,
  },
  ...CALLOUT_FORMS,
  ...TOPIC_FORMS,
  ...MENTION_FORMS,
  ...SETUP_FORMS,
} satisfies Record<string, StaffForm>;
