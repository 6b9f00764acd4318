import { cookieSecretFor } from "../../app/http/cookie-secret.server.ts";
import { askToFollow, confirmLink } from "../../app/notifications/followers/follower.server.ts";
import { fillForm } from "../routes/roles/subjects.ts";
import type { StaffForm } from "../routes/roles/staff-form.ts";
import { STAFF_FORMS } from "../routes/roles/staff-forms.ts";
import {
  decide,
  DECLINING,
  joiningWith,
  PART,
  publishCase,
  reply,
  REPORT,
  sendReport,
  TAKING_BACK,
  withReceipt,
} from "./acts.ts";
import { bareReport, reportWithCode } from "./reporter.ts";
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

const STAFF_NAMES = Object.keys(STAFF_FORMS) as (keyof typeof STAFF_FORMS)[];

/** The forms of `STAFF_FORMS`, and those that are sent by reporters, on the way in or after another form. */
export const FORM_NAMES = [
  ...STAFF_NAMES,
  "report",
  "joining a case",
  "reports linked together",
  "reports asked together",
  "sign-in",
  "second step",
  "passkey",
  "password once more",
  "authenticator app",
  "status",
  "withdrawal of a report",
  "facts",
  "details added later",
  "appeal",
  "word on the burden",
  "word on retaliation",
  "words that point to their reporter",
  "reports together",
  "merging",
  "change of password",
  "confirmation of following",
  "telling where the site was used",
] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** A text of either side, with the token of its form. */
const MESSAGE: Fields = { act: "message", token: "5".repeat(32), body: "补充一点情况。" };

/** The user name of who sends a form: the first kind of those who may, where it does not say. */
function senderOf({ by, may }: StaffForm): string {
  return by ?? (may[0] === "officer" ? "officer-agriculture" : (may[0] ?? ""));
}

/** The forms of the one list, about subjects that they share. */
async function formsOfStaff(site: Site) {
  const shared = new Map<string, string>();
  const staff = new Map<string, Visitor>();
  const forms: [string, Form][] = [];
  for (const name of STAFF_NAMES) {
    const form: StaffForm = STAFF_FORMS[name];
    const sender = senderOf(form);
    const by = staff.get(sender) ?? (await signedIn(site, sender));
    staff.set(sender, by);
    const { path, fields } = await fillForm(site, form, shared);
    forms.push([name, { by, path, fields }]);
  }
  return Object.fromEntries(forms) as Record<keyof typeof STAFF_FORMS, Form>;
}

/** Forms that follow others: their page is come to by what was sent, or by what two cases have become. */
async function formsOfSeveral(site: Site) {
  const [moderator, admin] = [await signedIn(site, "moderator"), await signedIn(site, "admin")];
  const ticked = await sendReport(site);
  const [one, other] = [await publishCase(site), await publishCase(site)];
  const pair = { act: "merge", with: other.number, seen: "1.1 2.1", mergeReason: "same_demand", sure: "yes" };
  const twice = { item: `${ticked.id}.1`, reason: "duplicate" };
  const bulk = {
    ...twice,
    step: "send",
    note: "和已经公开的一样。",
    kept: "",
    caseNumber: one.number,
    shown: one.number,
  };
  return {
    "reports linked together": {
      by: moderator,
      path: "/desk/bulk",
      page: { ...twice, reason: "link", step: "ask" },
      fields: { ...twice, reason: "link", step: "link", shown: one.number, caseNumber: one.number },
    },
    "reports asked together": {
      by: moderator,
      path: "/desk/bulk",
      page: { ...twice, reason: "ask", step: "ask" },
      fields: { ...twice, reason: "ask", step: "question", token: "7".repeat(32), body: "有没有文件？" },
    },
    "reports together": { by: moderator, path: "/desk/bulk", page: { ...twice, step: "ask" }, fields: bulk },
    merging: { by: moderator, path: `/desk/cases/${one.number}/merge?with=${other.number}`, fields: pair },
    "change of password": {
      by: admin,
      path: "/account?index",
      fields: { act: "password", current: STAFF, password: "too short", repeat: "too short" },
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

/** Where somebody says that they follow something by mail, as their letter leads there. */
async function formOfFollowing(site: Site): Promise<Form> {
  const secret = cookieSecretFor({ DATA_DIR: site.folder, SECRETS_DIR: site.folder }, () => {});
  const asked = { of: "duty", code: PART, address: "reader@example.org", locale: "zh-CN" } as const;
  await askToFollow(site.db, secret, asked, realDay());
  const { id } = await site.db.selectFrom("follows").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  return { by: visitor(site), path: confirmLink({ origin: "", secret }, id), fields: { act: "confirm" } };
}

/** Every form of the site, ready to be sent by somebody who may. */
export async function everyForm(site: Site): Promise<Record<FormName, Form>> {
  const waiting = await sendReport(site);
  const { code, number } = await publishCase(site);
  const bare = await bareReport(site);
  const answered = await publishCase(site);
  await reply(site, answered.number);
  const declined = await reportWithCode(site);
  await decide(site, declined.id, DECLINING);
  return {
    ...(await formsOfSignIn(site)),
    ...(await formsOfStaff(site)),
    ...(await formsOfSeveral(site)),
    "confirmation of following": await formOfFollowing(site),
    "telling where the site was used": {
      by: visitor(site),
      path: "/data/used/tell",
      fields: {
        act: "tell",
        title: "一份清单的来历",
        publisher: "望川日报",
        publishedOn: "2026-10-01",
        address: "https://daily.example/a",
        page: "",
      },
    },
    report: { by: visitor(site), path: "/report", page: { ...REPORT, go: "to:check" }, fields: REPORT },
    "joining a case": {
      by: visitor(site),
      path: "/report",
      page: { ...joiningWith(answered.number), go: "to:check" },
      fields: joiningWith(answered.number),
    },
    status: { by: visitor(site), path: "/status?index", fields: { code } },
    "withdrawal of a report": {
      by: await withReceipt(site, waiting.code),
      path: "/status/report/withdraw",
      fields: TAKING_BACK,
    },
    facts: { by: await withReceipt(site, waiting.code), path: "/status/report", fields: MESSAGE },
    "details added later": {
      by: await withReceipt(site, bare.code),
      path: "/status/report/more",
      fields: { act: "add", token: "6".repeat(32), channel: "meeting", hours: "20", contact: "" },
    },
    appeal: { by: await withReceipt(site, declined.code), path: "/status/report/appeal", fields: MESSAGE },
    "word on the burden": {
      by: await withReceipt(site, answered.code),
      path: "/status/report/confirm",
      fields: { outcome: "gone" },
    },
    "word on retaliation": {
      by: await withReceipt(site, waiting.code),
      path: "/status/report/care",
      fields: MESSAGE,
    },
    "words that point to their reporter": {
      by: await withReceipt(site, code),
      path: "/status/report/words",
      fields: { act: "hide", voice: `${number}.1`, why: "文号" },
    },
  };
}
