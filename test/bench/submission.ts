import type { NewReport } from "../../app/reports/report.server.ts";

/** A report of ordinary length, about a township and a department of the demonstration county. */
export const REPORT: NewReport = {
  reporter: "cadre",
  demandedBy: "listed",
  channels: [],
  document: "",
  hidden: [],
  needs: [{ code: "G1", came: "no" }],
  people: null,
  body: "县里把渔业执法巡查写进了乡镇年度考核，要求每周上船两次、每月报一份台账。我们没有执法证，没有船，也没有懂渔政的人，只能请村干部在岸上拍照。".repeat(
    3,
  ),
  kind: "K1",
  region: "990101202000",
  department: "qinghe-agriculture",
  departmentText: "农业农村局",
  marks: ["M4", "M5", "G1", "C4"],
  hoursPerMonth: 60,
};

/** The body of the last page of the report form, as a browser posts it; without a ticket, as from no form of ours. */
export function submissionForm(token: string, ticket = ""): string {
  return new URLSearchParams([
    ["step", "check"],
    ["token", token],
    ["ticket", ticket],
    ["reporter", REPORT.reporter],
    ["demandedBy", "department"],
    ["body", REPORT.body],
    ["region", REPORT.region],
    ["department", REPORT.department],
    ["departmentText", REPORT.departmentText],
    ["kind", REPORT.kind],
    ["mechanism", "M4"],
    ["mechanism", "M5"],
    ["need.G1", "no"],
    ["consequence", "C4"],
    ["hours", String(REPORT.hoursPerMonth)],
    ["go", "next"],
  ]).toString();
}
