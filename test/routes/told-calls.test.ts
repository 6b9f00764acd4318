import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, type Visitor, visitor } from "../helpers/visitor.ts";

const { callouts } = zhCN;

describe("the calls that the demonstration tells", () => {
  forEachSite({ demo: true }, (site) => {
    let reader: Visitor;
    let calls: { id: number; number: string; code: string; late: number }[];
    beforeAll(async () => {
      reader = visitor(site());
      calls = await site()
        .db.selectFrom("callouts as o")
        .innerJoin("cases as c", "c.id", "o.case_id")
        .innerJoin("departments as d", "d.id", "o.department_id")
        .select((eb) => ["o.id", "c.number", "d.code", eb("o.came_on", ">", eb.ref("o.come_due_on")).as("late")])
        .orderBy("o.id")
        .execute()
        .then((rows) => rows.map((row) => ({ ...row, late: Number(row.late) })));
    });

    test("are one that was late, one that was in time, and one that waits", () => {
      expect(calls.map(({ late }) => late)).toEqual([1, 0, 0]);
    });

    test("stand on the pages of their cases and in the figures of the departments", async () => {
      const pages = await Promise.all(calls.map(async ({ number }) => (await reader.get(`/cases/${number}`)).text));
      const late = `（${callouts.stepStates.late}）`;
      const states = [callouts.states.confirmed, callouts.states.confirmed, callouts.states.open];
      for (const [index, state] of states.entries()) {
        expect(pages[index]).toContain(callouts.onCase.title);
        expect(pages[index]).toContain(state);
      }
      expect(pages[0]).toContain(late);

      for (const { code } of calls) {
        expect((await reader.get(`/departments/${code}`)).text, code).toContain(callouts.ofDepartment.title);
      }
    });

    test("are listed for the township that made them, and the one that waits for the department, each with its page", async () => {
      const list = (await (await signedIn(site(), "township")).get("/township")).html;
      for (const { id, number } of calls) {
        expect(list).toContain(`/township/calls/${id}`);
        expect(list).toContain(number);
      }
      const open = calls.at(-1);
      const officer = await signedIn(site(), "officer-housing");
      expect((await officer.get("/office")).html).toContain(`/office/calls/${open?.id}`);
      expect((await officer.get(`/office/calls/${open?.id}`)).text).toContain(callouts.office.contacted);
    });
  });
});
