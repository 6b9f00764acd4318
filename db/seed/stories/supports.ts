import type { Actor } from "../../../app/accounts/permissions.ts";
import type { Day } from "../../../app/day.ts";
import { askSupport } from "../../../app/rulings/supporting/ask-support.server.ts";
import { answerSupport } from "../../../app/supports/answering/answer-support.server.ts";
import { signForSupport } from "../../../app/supports/own-support.server.ts";
import type { Db } from "../../engine.ts";
import { findDepartmentByCode } from "../../queries/register/departments.ts";
import type { DemoStaff } from "../demo-staff.ts";

/** Cases of the scenario that take another body: one that answered in time, one late, one that still has to. */
const SUPPORTS = [
  {
    key: "restaurant-fumes",
    department: "qinghe-environment",
    reason: "油烟净化设施是否达标，要由生态环境部门检测，城管部门再据此处理。",
    askedAgo: "76",
    signedAgo: "74",
    answeredAgo: "66",
    body: "已对投诉集中的几处做了检测，有两处超标，检测报告已转城市管理部门。以后这类投诉的检测由本局当月完成，不再让街道转。",
  },
  {
    key: "dead-livestock",
    department: "qinghe-environment",
    reason: "掩埋点的选址和水源保护要由生态环境部门定，乡镇没有这项职责，也没有检测条件。",
    askedAgo: "173",
    answeredAgo: "138",
    body: "已划定两处集中处理点并公布，离水源的距离由本局测定。乡镇不再自行选点，发现病死畜禽报县里收集转运。",
  },
  {
    key: "gas-hose-quota",
    department: "qinghe-emergency",
    reason: "通知引用了安全生产检查的要求，要由应急管理部门说明这项任务是不是由它提出。",
    askedAgo: "5",
    signedAgo: "3",
  },
] as const satisfies readonly {
  key: string;
  department: string;
  reason: string;
  askedAgo: string;
  signedAgo?: string;
  answeredAgo?: string;
  body?: string;
}[];

/** Plays what other bodies do of these cases: asked by the moderator, signed for and answered by their officers. */
export function playSupports(
  db: Db,
  staff: DemoStaff,
  numberOf: (key: string) => string,
  at: (ago: string, order: number, run: (day: Day) => Promise<unknown>) => void,
): void {
  const officerOf = async (code: string): Promise<Actor> => {
    const body = await findDepartmentByCode(db, code);
    const officer = body && staff.officers.get(body.id);
    if (!officer) throw new Error(`nobody answers for ${code}`);
    return officer;
  };
  for (const one of SUPPORTS) {
    const { key, department, reason } = one;
    const own = () => ({ caseNumber: numberOf(key), department });
    at(one.askedAgo, 2, (day) => askSupport(db, staff.moderator, { ...own(), duty: "", reason }, day));
    if ("signedAgo" in one) {
      at(one.signedAgo, 3, async (day) => signForSupport(db, await officerOf(department), own(), day));
    }
    if ("answeredAgo" in one) {
      const sent = { version: 0, seen: 0, body: one.body };
      at(one.answeredAgo, 3, async (day) =>
        answerSupport(db, await officerOf(department), { ...own(), ...sent, corrects: 0, reason: null }, day),
      );
    }
  }
}
