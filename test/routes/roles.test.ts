import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import {
  DECLINING,
  DISPUTE,
  OPENING,
  publishCase,
  REPLY,
  sendReport,
  TAKING_BACK,
  VERDICT,
  WITHDRAWAL,
} from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { openSite } from "../helpers/sites.ts";
import { type Fields, signedIn, type Visitor, visitor } from "../helpers/visitor.ts";

type Person = "anonymous" | "moderator" | "officer" | "otherOfficer" | "admin";
const PEOPLE: readonly Person[] = ["anonymous", "moderator", "officer", "otherOfficer", "admin"];

const QUESTION: Fields = { token: "5".repeat(32), body: "有没有文件？" };

/** Who may open each page and send each form; everybody else is refused. */
const MATRIX: { name: string; path: string; fields?: Fields; may: readonly Person[] }[] = [
  { name: "the queue", path: "/desk", may: ["moderator"] },
  { name: "a report", path: "/desk/reports/ID", may: ["moderator"] },
  { name: "the conversation on a report", path: "/desk/reports/ID/messages", may: ["moderator"] },
  { name: "the queue of retaliation", path: "/desk/retaliation", may: ["moderator"] },
  { name: "a question", path: "/desk/reports/ID/messages", fields: QUESTION, may: ["moderator"] },
  { name: "a case at the desk", path: "/desk/cases/NUMBER", may: ["moderator", "admin"] },
  { name: "the department's cases", path: "/office", may: ["officer", "otherOfficer"] },
  { name: "a case of the department", path: "/office/cases/NUMBER", may: ["officer"] },
  { name: "declining a report", path: "/desk/reports/ID", fields: DECLINING, may: ["moderator"] },
  { name: "opening a case", path: "/desk/reports/ID", fields: OPENING, may: ["moderator"] },
  { name: "a further verdict", path: "/desk/cases/NUMBER", fields: VERDICT, may: ["moderator"] },
  { name: "an answer", path: "/office/cases/NUMBER", fields: REPLY, may: ["officer"] },
  { name: "proposing a takedown", path: "/desk/cases/NUMBER", fields: WITHDRAWAL, may: ["moderator", "admin"] },
  { name: "the takedowns that wait", path: "/desk/takedowns", may: ["moderator", "admin"] },
  { name: "merging a case", path: "/desk/cases/NUMBER/merge", may: ["moderator"] },
  { name: "the disputes that wait", path: "/desk/disputes", may: ["moderator"] },
  { name: "a dispute of the department's case", path: "/office/cases/NUMBER/dispute", may: ["officer"] },
  { name: "filing a dispute", path: "/office/cases/NUMBER/dispute", fields: DISPUTE, may: ["officer"] },
];

const site = openSite({ engine: "SQLite" });
let people: Record<Person, Visitor>;

beforeAll(async () => {
  people = {
    anonymous: visitor(site()),
    moderator: await signedIn(site(), "moderator"),
    officer: await signedIn(site(), "officer-agriculture"),
    otherOfficer: await signedIn(site(), "officer-forestry"),
    admin: await signedIn(site(), "admin"),
  };
});

/** A path on a report and a case of its own, so that one act does not stand in another's way. */
async function fill(path: string): Promise<string> {
  if (path.includes("ID")) return path.replace("ID", String((await sendReport(site())).id));
  return path.includes("NUMBER") ? path.replace("NUMBER", (await publishCase(site())).number) : path;
}

describe.each(MATRIX)("$name", ({ path, fields, may }) => {
  test.each(PEOPLE.filter((person) => may.includes(person)))("is open to %s", async (person) => {
    const address = await fill(path);
    const answer = await (fields ? people[person].post(address, fields) : people[person].get(address));
    expect(answer.status).toBe(fields ? 302 : 200);
    expect(answer.headers.get("location") ?? "").not.toContain("/sign-in");
  });

  test.each(PEOPLE.filter((person) => !may.includes(person)))("is closed to %s", async (person) => {
    const address = await fill(path);
    const before = await readFacts(site().db);
    const answer = await (fields ? people[person].post(address, fields) : people[person].get(address));
    if (person === "anonymous") {
      expect(answer.status).toBe(302);
      expect(answer.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent(address)}`);
    } else {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain(zhCN.site.errors.forbidden.title);
    }
    expect(answer.text).not.toContain("上路设卡");
    expect(await readFacts(site().db)).toEqual(before);
  });
});

test.each(MATRIX.filter(({ fields }) => !fields))(
  "the data behind $name are closed to the same people",
  async ({ path, may }) => {
    const address = await fill(path);
    for (const person of PEOPLE.filter((one) => !may.includes(one))) {
      const answer = await people[person].get(`${address}.data`);
      expect([202, 403], person).toContain(answer.status);
      expect(answer.html, person).not.toContain("上路设卡");
    }
  },
);

test("the pages show the buttons of those who may, and no others", async () => {
  const { number } = await publishCase(site());
  const { judgeSubmit } = zhCN.desk.matter;
  const { submit: proposeSubmit } = zhCN.matters.takedown;
  const { mergeLink } = zhCN.matters.desk;
  const [forModerator, forAdmin] = [
    await people.moderator.get(`/desk/cases/${number}`),
    await people.admin.get(`/desk/cases/${number}`),
  ];
  expect(forModerator.text).toContain(judgeSubmit);
  expect(forModerator.text).toContain(mergeLink);
  expect(forAdmin.text).toContain(proposeSubmit);
  expect(forAdmin.text).not.toContain(judgeSubmit);
  expect(forAdmin.text).not.toContain(mergeLink);
});

test("nobody reads a report with another report's receipt cookie", async () => {
  const cookie = {
    value: Buffer.from(JSON.stringify({ reportId: 1, until: Date.now() + 1e6 })).toString("base64"),
    path: "/",
  };
  const forger = visitor(site());
  for (const value of [cookie.value, `${cookie.value}.`, `${cookie.value}.${"A".repeat(43)}`]) {
    forger.cookies.set("receipt", { value: encodeURIComponent(value), path: "/" });
    expect((await forger.get("/status/report")).headers.get("location")).toBe("/status");
    expect((await forger.post("/status/report", TAKING_BACK)).headers.get("location")).toBe("/status");
  }
});
