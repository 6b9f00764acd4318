import { fileAppeal } from "../../app/reports/follow-up/appeal.server.ts";
import {
  CORRECTION,
  decide,
  DECLINING,
  DISPUTE,
  expectRedirect,
  OPENING,
  publishCase,
  REPLY,
  reply,
  REPORT,
  sendReport,
  TAKING_BACK,
  VERDICT,
  WITHDRAWAL,
  withReceipt,
} from "./acts.ts";
import { reportWithCode } from "./reporter.ts";
import type { Site } from "./site.ts";
import { type Fields, signedIn, STAFF, type Visitor, visitor, withPassword } from "./visitor.ts";
import { realDay } from "./clock.ts";

/** A form that would do something if it were sent: by whom, to where, with which answers. */
export interface Form {
  by: Visitor;
  path: string;
  fields: Fields;
  /** Where its page is, if not where it is sent to; or what is sent there to come to it. */
  page?: string | Fields;
}

export const FORM_NAMES = [
  "report",
  "sign-in",
  "second step",
  "passkey",
  "password once more",
  "authenticator app",
  "status",
  "withdrawal of a report",
  "facts",
  "appeal",
  "word on the burden",
  "word on retaliation",
  "question",
  "decision on an appeal",
  "refusal of a report",
  "new case",
  "verdict",
  "withdrawal of a case",
  "reply",
  "reports together",
  "saved view",
  "merging",
  "correction",
  "held answer",
  "decision on a takedown",
  "dispute",
  "decision on a dispute",
  "message template",
  "invitation of staff",
  "a person's role",
  "public holidays",
  "duty list",
  "operator",
  "county served",
  "bodies of a county",
  "correction of a body",
  "change of a body",
  "line of a body",
  "days to answer",
  "change of password",
  "recusal",
] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** A text of either side, with the token of its form. */
const MESSAGE: Fields = { act: "message", token: "5".repeat(32), body: "补充一点情况。" };

/** What the desk does to many reports, to published cases and to itself. */
async function formsOfTheDesk(site: Site) {
  const [moderator, second] = [await signedIn(site, "moderator"), await signedIn(site, "moderator-2")];
  const [admin, officer] = [await signedIn(site, "admin"), await signedIn(site, "officer-agriculture")];
  const ticked = await sendReport(site);
  const [one, other, disputed] = [await publishCase(site), await publishCase(site), await publishCase(site)];
  expectRedirect(await moderator.post(`/desk/cases/${other.number}`, WITHDRAWAL));
  expectRedirect(await officer.post(`/office/cases/${disputed.number}/dispute`, DISPUTE));
  const doxing = { ...REPLY, body: "反映人电话13900000077。", seen: "0", keep: "yes" };
  expectRedirect(await officer.post(`/office/cases/${disputed.number}`, doxing));
  const { id: held } = await site.db.selectFrom("held_replies").select("id").executeTakeFirstOrThrow();
  const { id: takedown } = await site.db.selectFrom("takedowns").select("id").executeTakeFirstOrThrow();
  const { id: dispute } = await site.db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
  const { id: person } = await site.db
    .selectFrom("users")
    .select("id")
    .where("username", "=", "moderator-2")
    .executeTakeFirstOrThrow();
  const pair = { act: "merge", with: other.number, seen: "1.1 2.1", mergeReason: "same_demand", sure: "yes" };
  const twice = { item: `${ticked.id}.1`, reason: "duplicate" };
  const bulk = { ...twice, step: "send", note: "和已经公开的一样。", kept: "1", caseNumber: one.number };
  const role = { role: "officer", department: "qinghe-audit" };
  return {
    "reports together": { by: moderator, path: "/desk/bulk", page: { ...twice, step: "ask" }, fields: bulk },
    "saved view": { by: moderator, path: "/desk/views", fields: { act: "save", name: "我的", query: "kind=K1" } },
    merging: { by: moderator, path: `/desk/cases/${one.number}/merge?with=${other.number}`, fields: pair },
    correction: { by: moderator, path: `/desk/cases/${one.number}/correct`, fields: CORRECTION },
    "held answer": {
      by: moderator,
      path: "/desk/answers",
      fields: { act: "return", answer: String(held), [`note-${held}`]: "请删去电话。" },
    },
    "decision on a takedown": {
      by: second,
      path: "/desk/takedowns",
      fields: { takedown: String(takedown), outcome: "refused" },
    },
    dispute: { by: officer, path: `/office/cases/${one.number}/dispute`, fields: DISPUTE },
    "decision on a dispute": {
      by: second,
      path: `/desk/disputes/${dispute}`,
      fields: { choice: "refused", decisionReasons: "名录没有这样写。" },
    },
    "message template": {
      by: admin,
      path: "/desk/templates?index",
      fields: { act: "save", purpose: "question", title: "问人数", body: "请问有几个人在做？" },
    },
    "invitation of staff": { by: admin, path: "/staff/invite", fields: { ...role, displayName: "王五", home: "" } },
    "a person's role": { by: admin, path: `/staff/${person}`, fields: { act: "give", ...role } },
    "public holidays": {
      by: admin,
      path: "/staff/calendar",
      fields: { year: realDay().slice(0, 4), list: "01-01 休 元旦", reason: "国务院办公厅通知" },
    },
    operator: {
      by: admin,
      path: "/setup/operator",
      fields: {
        name: "青禾县归位站",
        contact: "0991-0000000",
        licence: "CC BY 4.0",
        corrections: "改正@example.cn",
        icp: "",
      },
    },
    "county served": { by: admin, path: "/setup/counties", fields: { act: "add", county: "没有的县" } },
    "bodies of a county": {
      by: admin,
      path: "/setup/bodies?index&county=990101000000",
      fields: { act: "list", list: "名称,条线\n青禾县档案局,general-office" },
    },
    "correction of a body": {
      by: admin,
      path: "/setup/bodies/qinghe-audit",
      fields: {
        act: "correct",
        name: "青禾县审计局",
        nameEn: "Qinghe County Audit Bureau",
        aliases: "审计局",
        formerNames: "",
      },
    },
    "change of a body": {
      by: admin,
      path: "/setup/bodies/qinghe-audit",
      fields: { act: "change", kind: "split", day: "2026-01-05", source: "三定规定", other: "qinghe-finance" },
    },
    "line of a body": {
      by: admin,
      path: "/setup/bodies/qinghe-audit",
      fields: { act: "line", line: "finance", reason: "录错了条线。" },
    },
    "days to answer": { by: admin, path: "/setup/calendar", fields: { act: "days", id: "1", "days-1": "200" } },
    "duty list": {
      by: admin,
      path: "/staff/register/import?index",
      fields: { act: "send", county: "青禾县", source: "青办发〔2025〕12 号" },
    },
    "change of password": {
      by: admin,
      path: "/account?index",
      fields: { act: "password", current: STAFF, password: "too short", repeat: "too short" },
    },
    recusal: {
      by: second,
      path: "/desk/recusals",
      fields: { from: "department", department: "qinghe-audit", reason: "kin", note: "亲属在那里。" },
    },
  } satisfies Partial<Record<FormName, Form>>;
}

/** The ways in. */
async function formsOfSignIn(site: Site) {
  const [officer, admin] = [await signedIn(site, "officer-education"), await signedIn(site, "admin")];
  const users = await site.db.selectFrom("users").select(["id", "username"]).execute();
  const person = Object.fromEntries(users.map(({ username, id }) => [username, id]));
  const passkey = { public_key: "", sign_count: 0, transports: "[]", name: "钥匙", added_on: realDay() };
  for (const username of ["moderator-2", "officer-education"]) {
    const row = { ...passkey, id: `key of ${username}`, user_id: person[username] ?? 0 };
    await site.db.insertInto("passkeys").values(row).execute();
  }
  const to = "/desk/cases";
  const page = (path: string) => ({ path, page: `${path}?to=${to}` });
  return {
    "sign-in": { by: visitor(site), ...page("/sign-in"), fields: { to, username: "moderator", password: STAFF } },
    "second step": {
      by: await withPassword(site, "moderator-2"),
      ...page("/sign-in/second"),
      fields: { to, code: "0000 0000 0000 0000" },
    },
    passkey: { by: visitor(site), ...page("/sign-in/passkey"), fields: { to, act: "passkey", response: "{}" } },
    "password once more": { by: officer, ...page("/account/confirm"), fields: { to, password: STAFF } },
    "authenticator app": {
      by: admin,
      ...page("/account/second-factor"),
      fields: { to, name: "办公室电脑", code: "000000", sealed: "none" },
    },
  } satisfies Partial<Record<FormName, Form>>;
}

/** Every form of the site, ready to be sent by somebody who may. */
export async function everyForm(site: Site): Promise<Record<FormName, Form>> {
  const waiting = await sendReport(site);
  const { number, code } = await publishCase(site);
  const answered = await publishCase(site);
  await reply(site, answered.number);
  const [declined, appealed] = [await reportWithCode(site), await reportWithCode(site)];
  for (const { id } of [declined, appealed]) await decide(site, id, DECLINING);
  await fileAppeal(site.db, appealed.id, "上次没有看清。", realDay());
  const moderator = await signedIn(site, "moderator");
  const decision = { by: moderator, path: `/desk/reports/${waiting.id}` };
  const matter = `/desk/cases/${number}`;
  return {
    ...(await formsOfSignIn(site)),
    ...(await formsOfTheDesk(site)),
    report: { by: visitor(site), path: "/report", page: { ...REPORT, go: "to:check" }, fields: REPORT },
    status: { by: visitor(site), path: "/status?index", fields: { code } },
    "withdrawal of a report": {
      by: await withReceipt(site, waiting.code),
      path: "/status/report/withdraw",
      fields: TAKING_BACK,
    },
    facts: { by: await withReceipt(site, waiting.code), path: "/status/report", fields: MESSAGE },
    appeal: { by: await withReceipt(site, declined.code), path: "/status/report/appeal", fields: MESSAGE },
    "word on the burden": {
      by: await withReceipt(site, answered.code),
      path: "/status/report/confirm",
      fields: { outcome: "gone" },
    },
    "word on retaliation": {
      by: await withReceipt(site, waiting.code),
      path: "/status/report/retaliation",
      fields: MESSAGE,
    },
    question: { by: moderator, path: `/desk/reports/${waiting.id}/messages`, fields: { ...MESSAGE, act: "ask" } },
    "decision on an appeal": {
      by: await signedIn(site, "moderator-2"),
      path: `/desk/reports/${appealed.id}/appeal`,
      fields: { decision: "reject", note: "维持。" },
    },
    "refusal of a report": { ...decision, fields: DECLINING },
    "new case": { ...decision, fields: OPENING },
    verdict: { by: moderator, path: matter, fields: VERDICT },
    "withdrawal of a case": {
      by: await signedIn(site, "admin"),
      path: matter,
      fields: WITHDRAWAL,
    },
    reply: { by: await signedIn(site, "officer-agriculture"), path: `/office/cases/${number}`, fields: REPLY },
  };
}
