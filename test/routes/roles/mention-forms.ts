import { realDay } from "../../helpers/clock.ts";
import { DEPARTMENT } from "../../helpers/acts.ts";
import type { Site } from "../../helpers/site.ts";
import { MAY_ACT } from "./people.ts";
import type { StaffForm } from "./staff-form.ts";
import { tellMention } from "../../../app/mentions/mention.server.ts";

let told = 0;

/** A mention of the agriculture bureau that waits; its row id. */
async function waitingMention({ db }: Site): Promise<string> {
  told += 1;
  const mention = {
    title: "一份清单的来历",
    publisher: "望川日报",
    publishedOn: "2026-10-01",
    address: `https://daily.example/${told}`,
    page: { of: "department", code: DEPARTMENT },
  } as const;
  await tellMention(db, mention, realDay());
  const { id } = await db.selectFrom("mentions").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  return String(id);
}

/** What the name in these forms stands for. */
export const MAKE_MENTIONS: Record<string, (site: Site) => Promise<string>> = { MENTIONED: waitingMention };

const onMentions = (fields: StaffForm["fields"]) => ({
  route: "desk.mentions",
  path: "/desk/mentions",
  may: MAY_ACT,
  fields: { ...fields, mention: "MENTIONED" },
});

/** The forms with which a moderator lists what readers told, or does not. */
export const MENTION_FORMS = {
  "mention that is listed": onMentions({ act: "accept" }),
  "mention that is declined": onMentions({ act: "decline", seen: "waiting", "reason-MENTIONED": "打不开。" }),
} satisfies Record<string, StaffForm>;
