import type { Fields } from "../../helpers/visitor.ts";
import { MAY_ACT, MODERATORS, OF_BODY, OFFICERS, SIGNED_IN } from "./people.ts";
import { STAFF_FORMS, type StaffForm } from "./staff-forms.ts";

/** A page, or a form of it, and who may open or send it; everybody else is refused. */
export interface Row extends Omit<StaffForm, "fields"> {
  /** The form to send; without, the page is opened. */
  fields?: Fields;
  /** It answers with a file or with data, not with a page: a refusal has no words. */
  resource?: boolean;
}

const REASON = "换了岗位";
const report = "/desk/reports/ID";

/** Every route of staff. A new file in app/routes fails the test until it has a row here, or a name in `OPEN`. */
export const ROWS: readonly Row[] = [
  { route: "desk._index", path: "/desk", may: MODERATORS },
  { route: "desk.reports.$id", path: report, may: MAY_ACT },
  { route: "desk.reports.$id_.messages", path: `${report}/messages`, may: MAY_ACT },
  { route: "desk.reports.$id_.notes", path: `${report}/notes`, may: MAY_ACT },
  { route: "desk.reports.$id_.appeal", path: "/desk/reports/APPEALED/appeal", may: MAY_ACT },
  { route: "desk.retaliation", path: "/desk/retaliation", may: MODERATORS },
  { route: "desk.files.$id", path: "/desk/files/FILE", may: MAY_ACT, resource: true },
  { route: "desk.reports.$id_.next", path: `${report}/next`, may: MAY_ACT, refusedOnly: true, resource: true },
  {
    route: "desk.reports.$id_.claim",
    path: `${report}/claim`,
    fields: {},
    may: MODERATORS,
    refusedOnly: true,
    resource: true,
  },
  { route: "desk.reports.$id", path: report, fields: { act: "claim" }, may: MAY_ACT },
  { route: "desk.reports.$id_.images.$file", path: "/desk/reports/PICTURED", may: MAY_ACT },
  {
    route: "desk.reports.$id_.images.$file",
    path: "/desk/reports/PICTURED",
    fields: {
      alt: "一张通知",
      "box.0.x": "10",
      "box.0.y": "10",
      "box.0.w": "20",
      "box.0.h": "20",
      "box.0.reason": "personal",
    },
    may: MAY_ACT,
    refusedOnly: true,
  },
  { route: "desk.images.$id", path: "/desk/images/DRAWN", may: MAY_ACT, resource: true },
  { route: "desk.views", path: "/desk/views", may: MODERATORS },
  { route: "desk.search", path: "/desk/search", may: MODERATORS },
  { route: "desk.bulk", path: "/desk/bulk", may: MODERATORS },
  { route: "desk.queue[.]json", path: "/desk/queue.json", may: MODERATORS, resource: true },
  { route: "desk.finding", path: "/desk/finding?duty=QH-NY-002", may: MODERATORS, resource: true },
  { route: "desk.recusals", path: "/desk/recusals", may: [...MODERATORS, "admin"] },
  { route: "desk.templates._index", path: "/desk/templates", may: [...MODERATORS, "admin"] },
  { route: "desk.templates.$id", path: "/desk/templates/1", may: ["admin"] },
  { route: "desk.templates.$id", path: "/desk/templates/1", fields: { act: "retire" }, may: ["admin"] },
  { route: "desk.audit", path: "/desk/audit", may: ["admin"] },
  { route: "desk.audit[.]csv", path: "/desk/audit.csv", may: ["admin"], resource: true },
  { route: "desk.answers", path: "/desk/answers", may: MODERATORS },
  { route: "desk.takedowns", path: "/desk/takedowns", may: [...MODERATORS, "admin"] },
  { route: "desk.cases.$number_.correct", path: "/desk/cases/NUMBER/correct", may: MAY_ACT },
  { route: "desk.cases.$number_.merge", path: "/desk/cases/NUMBER/merge", may: MAY_ACT },
  { route: "desk.mergers", path: "/desk/mergers", may: MODERATORS },
  { route: "desk.disputes._index", path: "/desk/disputes", may: MODERATORS },
  { route: "desk.disputes.$id", path: "/desk/disputes/DISPUTED", may: MAY_ACT },
  { route: "desk.cases.$number", path: "/desk/cases/NUMBER", may: [...MODERATORS, "admin"] },
  { route: "office._index", path: "/office", may: OFFICERS },
  { route: "office.cases.$number", path: "/office/cases/NUMBER", may: OF_BODY },
  { route: "office.cases.$number_.dispute", path: "/office/cases/NUMBER/dispute", may: OF_BODY },
  { route: "account._index", path: "/account", may: SIGNED_IN },
  { route: "account.second-factor", path: "/account/second-factor", may: SIGNED_IN },
  { route: "account.confirm", path: "/account/confirm", may: SIGNED_IN },
  { route: "account.recovery", path: "/account/recovery", may: SIGNED_IN },
  { route: "staff._index", path: "/staff", may: ["admin"] },
  { route: "staff._index", path: "/staff?index", fields: { invitation: "999999" }, may: ["admin"] },
  { route: "staff.invite", path: "/staff/invite", may: ["admin"] },
  { route: "staff.calendar", path: "/staff/calendar", may: ["admin"] },
  { route: "setup._index", path: "/setup", may: ["admin"] },
  { route: "setup.operator", path: "/setup/operator", may: ["admin"] },
  { route: "setup.counties", path: "/setup/counties", may: ["admin"] },
  { route: "setup.bodies._index", path: "/setup/bodies", may: ["admin"] },
  { route: "setup.bodies.$code", path: "/setup/bodies/qinghe-audit", may: ["admin"] },
  { route: "setup.calendar", path: "/setup/calendar", may: ["admin"] },
  { route: "staff.register.import._index", path: "/staff/register/import", may: ["admin"] },
  {
    route: "staff.register.import.$token",
    path: "/staff/register/import/none",
    may: ["admin"],
    refusedOnly: true,
  },
  {
    route: "staff.register.import.$token",
    path: "/staff/register/import/none",
    fields: { act: "confirm", from: "2026-11-23" },
    may: ["admin"],
    refusedOnly: true,
  },
  {
    route: "staff.register.$code.duties[.]csv",
    path: "/staff/register/990101000000/duties.csv",
    may: ["admin"],
    resource: true,
  },
  {
    route: "staff.register.$code.duties[.]xlsx",
    path: "/staff/register/990101000000/duties.xlsx",
    may: ["admin"],
    resource: true,
  },
  { route: "staff.$id", path: "/staff/PERSON", may: ["admin"] },
  { route: "staff.$id", path: "/staff/PERSON", fields: { act: "home", home: "" }, may: ["admin"] },
  { route: "staff.$id", path: "/staff/PERSON", fields: { act: "employer", employer: "" }, may: ["admin"] },
  { route: "staff.$id", path: "/staff/PERSON", fields: { act: "end" }, may: ["admin"] },
  { route: "staff.$id_.$act", path: "/staff/PERSON/close", may: ["admin"] },
  {
    route: "staff.$id_.$act",
    path: "/staff/PERSON/close",
    fields: { reason: REASON },
    may: ["admin"],
  },
  {
    route: "staff.$id_.$act",
    path: "/staff/PERSON/reset",
    fields: { reason: REASON },
    may: ["admin"],
    refusedOnly: true,
  },
  { route: "desk.staff-record", path: "/desk/staff-record", may: [...MODERATORS, "admin"] },
  ...Object.values(STAFF_FORMS),
];

/** Routes that answer everybody alike, each with an address of it and the status of the answer. */
export const OPEN: Record<string, [path: string, status: number]> = {
  $: ["/nowhere/at/all", 404],
  $page: ["/about", 200],
  _index: ["/", 200],
  "cases.$number": ["/cases/NUMBER", 200],
  "cases._index": ["/cases", 200],
  "departments.$code": ["/departments/qinghe-agriculture", 200],
  "departments._index": ["/departments", 200],
  "duties.$code": ["/duties/QH-NY-001", 200],
  "duties._index": ["/duties", 200],
  "images.$id": ["/images/none", 404],
  "invitation.$token": ["/invitation/none", 410],
  leave: ["/leave", 302],
  ledger: ["/ledger", 200],
  "ledger[.]json": ["/ledger.json", 200],
  "passkey-options": ["/passkey-options", 302],
  "regions.$code": ["/regions/990101000000", 200],
  "regions._index": ["/regions", 200],
  report: ["/report", 200],
  "report_.places": ["/report/places", 404],
  "sign-in": ["/sign-in", 200],
  "sign-in_.passkey": ["/sign-in/passkey", 200],
  "sign-out": ["/sign-out", 302],
  transparency: ["/transparency", 200],
  "status._index": ["/status", 200],
  "status.report": ["/status/report", 302],
  "status.report_.appeal": ["/status/report/appeal", 302],
  "status.report_.confirm": ["/status/report/confirm", 302],
  "status.report_.more": ["/status/report/more", 302],
  "status.report_.care": ["/status/report/care", 302],
  "status.report_.withdraw": ["/status/report/withdraw", 302],
  "status.report_.words": ["/status/report/words", 302],
};

/** The one page that is for those who have shown the password alone. */
export const SECOND_STEP = "sign-in_.second";
