// Long: every page as every kind of person.
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isProse } from "../../app/http/kept.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { publishCase, TAKING_BACK } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import type { Site } from "../helpers/site.ts";
import { forEachSite, openSite } from "../helpers/sites.ts";
import { listPaths } from "../helpers/source-files.ts";
import { type Answer, signedIn, type Visitor, visitor } from "../helpers/visitor.ts";
import { enterAll, PEOPLE, type Person } from "./roles/people.ts";
import { OPEN, type Row, ROWS, SECOND_STEP } from "./roles/rows.ts";
import { fillForm, fillPath } from "./roles/subjects.ts";
import { realNow } from "../helpers/clock.ts";

/** What only those who may read a report learn. */
const PRIVATE = /上路设卡检查运输车辆|证据/;

const titleOf = ({ path: address, fields }: Row) =>
  fields ? `${address} with ${fields.act ?? fields.outcome ?? Object.keys(fields)[0] ?? "nothing"}` : address;
/** It is about a report, a case or a held answer, which lie in the county. */
const ofCase = ({ path: address, may, fields }: Row) =>
  /[A-Z]{2}/.test(`${address} ${fields?.answer ?? ""} ${fields?.cases ?? ""} ${fields?.mention ?? ""}`) &&
  may.includes("moderator");
const locationOf = (answer: Answer) => answer.headers.get("location") ?? "";

function expectRefusal(person: Person, row: Row, address: string, answer: Answer): void {
  const to = encodeURIComponent(address.replace(/\?index$/, ""));
  const stranger = person === "anonymous" || person === "passwordOnly";
  if (stranger && answer.status === 401) {
    // With somebody's words in it, a form comes back in place of a bare sign-in page.
    expect(row.fields && Object.values(row.fields).some((field) => typeof field === "string" && isProse(field))).toBe(
      true,
    );
    expect(answer.text, person).toContain(zhCN.site.kept.title);
  } else if (person === "anonymous") expect([answer.status, locationOf(answer)]).toEqual([302, `/sign-in?to=${to}`]);
  else if (person === "passwordOnly") {
    expect([answer.status, locationOf(answer)]).toEqual([302, `/sign-in/second?to=${to}`]);
  } else {
    expect(answer.status, person).toBe(403);
    const { forbidden, home_county } = zhCN.site.errors;
    const why = person === "fromCounty" && ofCase(row) ? home_county : forbidden;
    // Long titles may break after a colon.
    if (!row.resource) expect(answer.text.replaceAll("： ", "："), person).toContain(why.title);
  }
  expect(answer.html, person).not.toMatch(PRIVATE);
}

/** What an act could change: official facts, staff and what they may do. */
async function readAll({ db }: Site) {
  return [
    await readFacts(db),
    await db.selectFrom("users").selectAll().orderBy("id").execute(),
    await db.selectFrom("user_roles").selectAll().orderBy("id").execute(),
    await db.selectFrom("invitations").selectAll().execute(),
  ];
}

test("every route has a row, and every row a route", () => {
  const routes = listPaths("app/routes/*").map((file) => path.basename(file).replace(/\.tsx?$/, ""));
  const rows = [...new Set([...ROWS.map((row) => row.route), ...Object.keys(OPEN), SECOND_STEP])];
  expect(rows.sort()).toEqual(routes.sort());
});

forEachSite({}, (site) => {
  let people: Record<Person, Visitor>;
  const shared = new Map<string, string>();
  beforeAll(async () => {
    people = await enterAll(site());
  });
  const ask = (person: Person, { path: address, fields }: Pick<Row, "path" | "fields">) =>
    fields ? people[person].post(address, fields) : people[person].get(address);

  describe("to those who may not", () => {
    // First of all, so that nothing is written between the refusals, which are compared with what was there.
    beforeAll(async () => {
      for (const row of ROWS) await fillForm(site(), row, shared);
    });

    describe.each(ROWS.map((row) => [titleOf(row), row] as const))("%s", (_, row) => {
      const resource = row.resource ?? false;
      const closed = PEOPLE.filter((person) => !row.may.includes(person));
      test(`is closed: ${closed.join(", ")}`, async () => {
        const filled = await fillForm(site(), row, shared);
        const before = await readAll(site());
        for (const person of closed) expectRefusal(person, row, filled.path, await ask(person, filled));
        expect(await readAll(site())).toEqual(before);
      });

      if (!row.fields && !resource)
        test("gives its data to nobody else either", async () => {
          const address = await fillPath(site(), row.path, shared);
          for (const person of closed) {
            const answer = await people[person].get(address.replace(/(?=\?|$)/, ".data"));
            expect([202, 403, 404], person).toContain(answer.status);
            expect(answer.html, person).not.toMatch(PRIVATE);
          }
        });
    });
  });

  const open = ROWS.filter((row) => !row.refusedOnly);
  describe.each(open.map((row) => [titleOf(row), row] as const))("%s", (_, row) => {
    test(`is open to ${row.may.join(", ")}`, async () => {
      for (const person of row.may) {
        const answer = await ask(person, await fillForm(site(), row, row.fields ? undefined : shared));
        expect(answer.status, `${person}: ${answer.text.slice(0, 200)}`).toBe(row.fields && !row.stays ? 302 : 200);
        expect(locationOf(answer), person).not.toContain("/sign-in");
      }
    });
  });

  test.each(Object.entries(OPEN))("%s answers everybody alike", async (_, [address, status]) => {
    const filled = await fillPath(site(), address, shared);
    const answers = await Promise.all(PEOPLE.map((person) => people[person].get(filled)));
    expect(answers.map((answer) => answer.status)).toEqual(PEOPLE.map(() => status));
    expect(new Set(answers.map(locationOf)).size).toBe(1);
    for (const answer of answers) expect(answer.html).not.toMatch(/检查运输车辆|证据/);
  });

  test("the second step is for those who have shown the password, and a code alone opens nothing", async () => {
    expect((await people.passwordOnly.get("/sign-in/second")).status).toBe(200);
    expect(locationOf(await people.anonymous.get("/sign-in/second"))).toContain("/sign-in?to=");
    expect(locationOf(await people.anonymous.post("/sign-in/second", { code: "123456" }))).toContain("/sign-in?to=");
    expect(locationOf(await people.moderator.get("/sign-in/second"))).toBe("/desk");
    expect((await people.passwordOnly.post("/sign-in/second", { code: "000000000000" })).status).toBe(400);
    expect(locationOf(await people.passwordOnly.get("/desk"))).toContain("/sign-in/second");
  });

  test("whoever has a password alone gets nothing to enrol with, and ends nobody's session", async () => {
    const { passwordOnly } = people;
    for (const [address, fields] of [
      ["/account/second-factor", { code: "123456", sealed: "x" }],
      ["/account?index", { act: "end-others" }],
      ["/account?index", { act: "password", current: "x", password: "x" }],
      ["/account/recovery", {}],
      ["/passkey-options", { purpose: "enrol" }],
    ] as const) {
      const answer = await passwordOnly.post(address, fields);
      expect([answer.status, locationOf(answer)], address).toEqual([302, expect.stringContaining("/sign-in/second")]);
    }
  });
});

const site = openSite({ engine: "SQLite" });

test("the pages show the buttons of those who may, and no others", async () => {
  const people = { moderator: await signedIn(site(), "moderator"), admin: await signedIn(site(), "admin") };
  const { number } = await publishCase(site());
  const { judgeSubmit } = zhCN.desk.matter;
  const { submit: proposeSubmit } = zhCN.matters.takedown;
  const [forModerator, forAdmin] = [
    await people.moderator.get(`/desk/cases/${number}`),
    await people.admin.get(`/desk/cases/${number}`),
  ];
  expect(forModerator.text).toContain(judgeSubmit);
  expect(forModerator.text).toContain(proposeSubmit);
  expect(forAdmin.text).toContain(proposeSubmit);
  expect(forAdmin.text).not.toContain(judgeSubmit);
});

test("nobody reads a report with another report's receipt cookie", async () => {
  const cookie = {
    value: Buffer.from(JSON.stringify({ reportId: 1, until: realNow().getTime() + 1e6 })).toString("base64"),
    path: "/",
  };
  const forger = visitor(site());
  for (const value of [cookie.value, `${cookie.value}.`, `${cookie.value}.${"A".repeat(43)}`]) {
    forger.cookies.set("receipt", { value: encodeURIComponent(value), path: "/" });
    expect((await forger.get("/status/report")).headers.get("location")).toBe("/status");
    expect((await forger.post("/status/report/withdraw", TAKING_BACK)).status).toBe(401);
  }
});
