import { type Decision, decideReport } from "../../../app/rulings/decision/decision.server.ts";
import { confirmRelief } from "../../../app/replies/reply.server.ts";
import { type NewReport, readReport, type SealedReceipt, submitReport } from "../../../app/reports/report.server.ts";
import { type Day, noonOf } from "../../../app/day.ts";
import type { Db } from "../../engine.ts";
import type { DemoStaff } from "../demo-staff.ts";

/** A report that tells two matters: the fire pledge of the scenario's first case, and the safety pledges of another. */
const REPORT: NewReport = {
  reporter: "cadre",
  body: "两件事一起说。头一件，森林防火责任书今年又签了一遍，罚款、买灭火机还是写在乡里头上，护林员说他们认巡护，不认罚款。第二件，安全生产的责任书也没停，商户出租房一家一份，签不齐就通报，我们三个人跑了半个月，光复印纸就用了八箱。",
  kind: "K1",
  region: "990101202000",
  department: "qinghe-forest-fire-headquarters",
  departmentText: "",
  demandedBy: "listed",
  channels: ["document"],
  document: "",
  marks: ["M4", "M5", "G1"],
  hidden: [],
  needs: [{ code: "G1", came: "no" }],
  hoursPerMonth: 160,
  people: 3,
};

const PARTS = [
  {
    key: "forest-fire",
    ago: "37",
    publicText: "森林防火责任书今年又签了一遍，罚款和购置装备仍然写在乡镇名下。护林员认可巡护，不认可由他们罚款。",
    part: { remains: true, hoursPerMonth: 40, marks: ["M4", "G1"] },
  },
  {
    key: "work-safety-pledges",
    ago: "35",
    publicText: "安全生产责任书没有停，商户和出租房一家签一份，签不齐就通报，几个人跑了半个月，复印用纸也要自己出。",
    part: { remains: false, hoursPerMonth: 120, marks: ["M5"] },
  },
];

/** Plays the report that tells two matters: sent, decided one matter at a time, and spoken of in one of them. */
export function playSplit(
  db: Db,
  staff: DemoStaff,
  receipt: SealedReceipt,
  numberOf: (key: string) => string,
  at: (ago: string, order: number, run: (day: Day) => Promise<unknown>) => void,
): void {
  let id = 0;
  at("40", 0, async (day) => {
    id = await submitReport(db, REPORT, receipt, day);
  });
  for (const { key, ago, ...shown } of PARTS) {
    at(ago, 1, async (day) => {
      // What is told of the other matter is left out.
      const redaction = { whyDefault: "off_matter" as const, why: {} };
      const decision: Decision = { outcome: "link", caseNumber: numberOf(key), unchanged: false, redaction, ...shown };
      const { version } = await readReport(db, id);
      await decideReport(db, staff.moderator, id, version, decision, day, noonOf(day));
    });
  }
  at("20", 4, (day) => confirmRelief(db, id, "partly", day, { caseNumber: numberOf("forest-fire") }));
}
