import { addDays } from "../../../app/day.ts";
import { realDay } from "../../helpers/clock.ts";
import { DEPARTMENT, expectRedirect, OTHER_DEPARTMENT, publishCase } from "../../helpers/acts.ts";
import type { Site } from "../../helpers/site.ts";
import { postAs } from "../../helpers/staff.ts";
import type { Fields } from "../../helpers/visitor.ts";
import { MAY_ACT } from "./people.ts";
import type { StaffForm } from "./staff-form.ts";

const DUE = addDays(realDay(), 30);
/** A topic that is opened on two cases, whose numbers are filled in. */
const OPENING_TOPIC: Fields = {
  act: "open",
  question: "上路检查，能不能由部门自己做？",
  why: "几个部门都把检查交给乡镇做。",
  lead: DEPARTMENT,
};
const STEP: Fields = { act: "step", version: "1", words: "各部门发文收回检查。", dueOn: DUE };

/** Two public cases of two bodies: their numbers. */
export async function casesToGather(site: Site): Promise<string[]> {
  const first = await publishCase(site);
  const second = await publishCase(site, {
    report: { department: OTHER_DEPARTMENT },
    decision: { department: OTHER_DEPARTMENT, duty: "QH-LY-001", verdict: "V1" },
  });
  return [first.number, second.number];
}

/** Opens a topic as the moderator does; answers its code. */
export async function openTopicOn(site: Site, fields: Fields = {}): Promise<string> {
  const cases = (await casesToGather(site)).join(" ");
  const to = expectRedirect(
    await postAs(site, "moderator", "/desk/topics?index", { ...OPENING_TOPIC, cases, ...fields }),
  );
  return /T-\d+-\d+/.exec(to)?.[0] ?? "";
}

/** The same, with a step in its plan. */
async function planned(site: Site): Promise<string> {
  const code = await openTopicOn(site);
  expectRedirect(await postAs(site, "moderator", `/desk/topics/${code}`, STEP));
  return code;
}

/** What the names in these forms stand for: two cases to gather, a topic, one with a plan. */
export const MAKE_TOPICS: Record<string, (site: Site) => Promise<string>> = {
  GATHERED: async (site) => (await casesToGather(site)).join(" "),
  TOPIC: (site) => openTopicOn(site),
  PLANNED: planned,
  LEFT: (site) => openTopicOn(site),
  // Of the topic before.
  LEAVING: async ({ db }) => {
    const row = await db
      .selectFrom("topic_cases as m")
      .innerJoin("cases as c", "c.id", "m.case_id")
      .select("c.number")
      .orderBy("m.id", "desc")
      .executeTakeFirstOrThrow();
    return row.number;
  },
};

const onTopic = (fields: Fields, topic = "TOPIC") => ({
  route: "desk.topics.$code",
  path: `/desk/topics/${topic}`,
  may: MAY_ACT,
  fields,
});

/** The forms of a topic. */
export const TOPIC_FORMS = {
  "opening of a topic": {
    route: "desk.topics._index",
    path: "/desk/topics?index",
    // One of the cases is of another line.
    may: ["moderator", "ofCounty"],
    fields: { ...OPENING_TOPIC, cases: "GATHERED" },
  },
  "case put under a topic": onTopic({ act: "add", version: "1", number: "NUMBER" }),
  "case taken out of a topic": onTopic(
    { act: "out", version: "1", case: "LEAVING", "outReason-LEAVING": "是另一回事。" },
    "LEFT",
  ),
  "step of a plan": onTopic(STEP),
  "step that is done": onTopic({ act: "finish", version: "2", step: "1", "doneWords-1": "文件已经公布。" }, "PLANNED"),
  "step that is moved": onTopic(
    { act: "move", version: "2", step: "1", "moveDay-1": addDays(DUE, 9), "moveReason-1": "文件要先报备案。" },
    "PLANNED",
  ),
  "end of a topic": onTopic({ act: "close", version: "1", closing: "检查已经收回。" }),
} satisfies Record<string, StaffForm>;
