import { reportWith } from "./receipts.ts";
import type { Site } from "./site.ts";
import { postAs } from "./staff.ts";
import { type Answer, type Fields, type Visitor, visitor } from "./visitor.ts";

export const TOWNSHIP = "990101101000";
export const DEPARTMENT = "qinghe-agriculture";
export const OTHER_DEPARTMENT = "qinghe-forestry";
/** A duty of the department, with several parts; and one of those parts. */
export const DUTY = "QH-NY-001";
export const PART = "QH-NY-002";
export const OTHER_PART = "QH-JB-036";
export const DUTY_OF_ANOTHER = "QH-LY-001";

/** The last page of the reporter's form, as a cadre has filled it in. */
export const REPORT: Fields = {
  step: "check",
  go: "next",
  reporter: "cadre",
  body: "县里要求我们每天上路设卡检查运输车辆。",
  region: TOWNSHIP,
  demandedBy: "department",
  department: DEPARTMENT,
  departmentText: "",
  kind: "K1",
  mechanism: ["M1", "M6"],
  "need.G2": "no",
  hours: "40",
};

/** The last page of the form of a resident who joins a case. */
export const joiningWith = (number: string): Fields => ({
  step: "check",
  go: "next",
  joins: number,
  reporter: "citizen",
  body: "我们镇也每天派人上路。",
  region: TOWNSHIP,
  consequence: ["C3"],
});

/** The decision to open a new case, filled in. */
export const OPENING: Fields = {
  version: "1",
  outcome: "open",
  publicText: "部门要求乡镇派人上路设卡，查看运输车辆。",
  whyDefault: "wording",
  title: "要求乡镇上路设卡查车",
  demand: "反映称，部门要求乡镇每天派人检查过往运输车辆。",
  kind: "K1",
  department: DEPARTMENT,
  duty: PART,
  verdict: "V1",
  reasons: "动物防疫法（2021）第七十五条。",
};

export const DECLINING: Fields = {
  version: "1",
  outcome: "decline",
  declineReason: "no_facts",
  declineNote: "请写明要求做什么，再交一份。",
};

/** A further verdict on a case that has one. */
export const VERDICT: Fields = { act: "judge", seen: "1", verdict: "V5", reasons: "现有材料看不清。" };
/** The proposal to withdraw a case. */
export const WITHDRAWAL: Fields = { act: "propose", what: "case", takedownReason: "not_true", words: "查过了。" };
/** Words taken out of the first voice of a case. */
export const CORRECTION: Fields = {
  part: "voice",
  place: "1",
  seen: "0",
  text: "部门要求乡镇派人上路设卡。",
  reason: "identifies",
  words: "删去可能认出人的内容。",
};
/** The department's dispute of a case that was put to it. */
export const DISPUTE: Fields = { of: "link", ground: "not_our_duty", body: "名录写明由林业部门负责。" };
/** A moderator asks another body to support a case. */
export const ASKING_SUPPORT: Fields = {
  act: "ask",
  department: OTHER_DEPARTMENT,
  duty: "",
  reason: "林地的图斑要由林业部门核对。",
};
/** The department says that the case is another's. */
export const PASSING_ON: Fields = {
  act: "ask",
  department: OTHER_DEPARTMENT,
  duty: "清单外",
  basis: "名录写明由林业部门负责。",
};
export const TAKING_BACK: Fields = { act: "withdraw", sure: "yes" };
export const REPLY: Fields = { remedies: "R1", body: "已收回，由本局执法大队办理。" };

/** The receipt code that a page shows, in one piece; undefined when it shows none. */
export function receiptOf(html: string): string | undefined {
  return /<code>([\s\S]*?)<\/code>/.exec(html)?.[1]?.replace(/<[^>]*>/g, "");
}

/** Sends a report as a reporter does. */
export async function sendReport(site: Site, fields: Fields = {}, by: Visitor = visitor(site)) {
  const answer = await by.post("/report", { ...REPORT, ...fields });
  const code = receiptOf(answer.html);
  if (!code) throw new Error(`no receipt: ${answer.status} ${answer.text}`);
  return { id: (await reportWith(site.db, code)).id, code };
}

/** Decides a report as the moderator does; answers the number of its case, or "declined". */
export async function decide(site: Site, id: number, fields: Fields, by?: Visitor): Promise<string> {
  const path = `/desk/reports/${id}`;
  const answer = by ? await by.post(path, fields) : await postAs(site, "moderator", path, fields);
  if (!expectRedirect(answer).endsWith("done=decided")) throw new Error(`not decided: ${answer.text}`);
  const matter = await site.db
    .selectFrom("voices as v")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .select("c.number")
    .where("v.report_id", "=", id)
    .orderBy("v.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return matter?.number ?? "declined";
}

/** Sends a report and publishes it in a new case. */
export async function publishCase(
  site: Site,
  { report = {}, decision = {} }: { report?: Fields; decision?: Fields } = {},
) {
  const sent = await sendReport(site, report);
  return { ...sent, number: await decide(site, sent.id, { ...OPENING, ...decision }) };
}

/** Withdraws a case as two people do: one proposes, another confirms. */
export async function withdrawByTwo(site: Site, number: string): Promise<void> {
  expectRedirect(await postAs(site, "moderator", `/desk/cases/${number}`, WITHDRAWAL));
  const { id } = await site.db.selectFrom("takedowns").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  expectRedirect(await postAs(site, "admin", "/desk/takedowns", { takedown: String(id), outcome: "confirmed" }));
}

/** Answers a case as the officer of its department does. */
export async function reply(site: Site, number: string, fields: Fields = {}): Promise<void> {
  expectRedirect(await postAs(site, "officer-agriculture", `/office/cases/${number}`, { ...REPLY, ...fields }));
}

/** A visitor who has entered a receipt code. */
export async function withReceipt(site: Site, code: string): Promise<Visitor> {
  const reporter = visitor(site);
  expectRedirect(await reporter.post("/status?index", { code }));
  return reporter;
}

/** Where an answer leads to; throws when it leads nowhere. */
export function expectRedirect(answer: Answer): string {
  const to = answer.headers.get("location");
  if (answer.status !== 302 || !to) throw new Error(`no redirect: ${answer.status} ${answer.text}`);
  return to;
}
