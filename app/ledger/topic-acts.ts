import type { CaseNumber, DepartmentCode } from "../../db/tables/named.ts";
import type { Day } from "../day.ts";
import { about } from "./act-of.ts";
import type { TextHash } from "./text-hash.server.ts";

const ofTopic = about("topic");

/** Of the table of acts those about a topic. */
export const TOPIC_ACTS = {
  /** 专题: a moderator gathers cases under a question. `lead`: the body that leads (主责单位). */
  topic_opened: ofTopic<{ lead: DepartmentCode; textHash: TextHash }>({ texts: ["question", "why"] }),
  topic_case_added: ofTopic<{ case: CaseNumber }>(),
  topic_case_removed: ofTopic<{ case: CaseNumber; textHash: TextHash }>({ texts: ["reason"] }),
  /** `step`: its place in the plan, from 1. */
  topic_step_set: ofTopic<{ step: number; dueOn: Day; textHash: TextHash }>({ texts: ["words"] }),
  topic_step_done: ofTopic<{ step: number; textHash: TextHash }>({ texts: ["words"] }),
  /** `before`: the day that stood until then. */
  topic_step_moved: ofTopic<{ step: number; before: Day; dueOn: Day; textHash: TextHash }>({ texts: ["reason"] }),
  topic_closed: ofTopic<{ textHash: TextHash }>({ texts: ["words"] }),
} as const;
