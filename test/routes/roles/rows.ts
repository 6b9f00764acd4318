import { DECLINING, OPENING, REPLY, VERDICT, WITHDRAWAL } from "../../helpers/acts.ts";
import type { Fields } from "../../helpers/visitor.ts";
import { MAY_ACT, MODERATORS, OFFICERS, type Person, SIGNED_IN } from "./people.ts";

/** A page, or a form of it, and who may open or send it; everybody else is refused. */
export interface Row {
  /** The file in app/routes, without its ending. */
  route: string;
  /** ID, APPEALED, FILE, NUMBER and PERSON stand for a report, one with an appeal, a file, a case and a member of staff. */
  path: string;
  may: readonly Person[];
  /** The form to send, all that is needed for it to be accepted; without, the page is opened. */
  fields?: Fields;
  /** The act is done, but by nobody in this table: it would end what the other rows need. */
  refusedOnly?: boolean;
}

const MESSAGE: Fields = { token: "5".repeat(32), body: "有没有文件？" };
const report = "/desk/reports/ID";

/** Every route of staff. A new file in app/routes fails the test until it has a row here, or a name in `OPEN`. */
export const ROWS: readonly Row[] = [
  { route: "desk._index", path: "/desk", may: MODERATORS },
  { route: "desk.reports.$id", path: report, may: MAY_ACT },
  { route: "desk.reports.$id", path: report, fields: DECLINING, may: MAY_ACT },
  { route: "desk.reports.$id", path: report, fields: OPENING, may: MAY_ACT },
  { route: "desk.reports.$id_.messages", path: `${report}/messages`, may: MAY_ACT },
  { route: "desk.reports.$id_.messages", path: `${report}/messages`, fields: MESSAGE, may: MAY_ACT },
  { route: "desk.reports.$id_.appeal", path: "/desk/reports/APPEALED/appeal", may: MAY_ACT },
  {
    route: "desk.reports.$id_.appeal",
    path: "/desk/reports/APPEALED/appeal",
    fields: { decision: "reject", note: "维持。" },
    may: MAY_ACT,
  },
  { route: "desk.retaliation", path: "/desk/retaliation", may: MODERATORS },
  { route: "desk.files.$id", path: "/desk/files/FILE", may: MAY_ACT },
  { route: "desk.cases.$number", path: "/desk/cases/NUMBER", may: [...MODERATORS, "admin"] },
  { route: "desk.cases.$number", path: "/desk/cases/NUMBER", fields: VERDICT, may: MAY_ACT },
  { route: "desk.cases.$number", path: "/desk/cases/NUMBER", fields: WITHDRAWAL, may: ["admin"] },
  { route: "office._index", path: "/office", may: OFFICERS },
  { route: "office.cases.$number", path: "/office/cases/NUMBER", may: ["officer"] },
  { route: "office.cases.$number", path: "/office/cases/NUMBER", fields: REPLY, may: ["officer"] },
  { route: "account._index", path: "/account", may: SIGNED_IN },
  { route: "account.second-factor", path: "/account/second-factor", may: SIGNED_IN },
  { route: "account.recovery", path: "/account/recovery", may: SIGNED_IN },
  { route: "staff._index", path: "/staff", may: ["admin"] },
  { route: "staff._index", path: "/staff?index", fields: { invitation: "999999" }, may: ["admin"] },
  { route: "staff.invite", path: "/staff/invite", may: ["admin"] },
  { route: "staff.invite", path: "/staff/invite", fields: {}, may: ["admin"], refusedOnly: true },
  { route: "staff.$id", path: "/staff/PERSON", may: ["admin"] },
  { route: "staff.$id", path: "/staff/PERSON", fields: { act: "give", role: "moderator" }, may: ["admin"] },
  { route: "staff.$id", path: "/staff/PERSON", fields: { act: "home", home: "" }, may: ["admin"] },
  { route: "staff.$id", path: "/staff/PERSON", fields: { act: "end" }, may: ["admin"] },
  { route: "staff.$id", path: "/staff/PERSON", fields: { act: "close" }, may: ["admin"] },
  { route: "staff.$id", path: "/staff/PERSON", fields: { act: "reset" }, may: ["admin"], refusedOnly: true },
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
  "status._index": ["/status", 200],
  "status.report": ["/status/report", 302],
  "status.report_.appeal": ["/status/report/appeal", 302],
  "status.report_.confirm": ["/status/report/confirm", 302],
  "status.report_.retaliation": ["/status/report/retaliation", 302],
  "status.report_.withdraw": ["/status/report/withdraw", 302],
};

/** The one page that is for those who have shown the password alone. */
export const SECOND_STEP = "sign-in_.second";
