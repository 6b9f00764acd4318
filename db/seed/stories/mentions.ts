import { acceptMention, tellMention } from "../../../app/mentions/mention.server.ts";
import type { Mentioned } from "../../../app/mentions/mention.ts";
import { addDays, type Day } from "../../../app/day.ts";
import type { Db } from "../../engine.ts";
import { mentionAt } from "../../queries/mentions/mentions.ts";
import type { DemoStaff } from "../demo-staff.ts";

/** Where the demonstration was used: an article on a case and a study of a body, which are listed, and one that waits. */
const USED: readonly {
  title: string;
  publisher: string;
  address: string;
  key?: string;
  department?: string;
  publishedAgo: number;
  toldAgo: number;
  listedAgo?: number;
}[] = [
  {
    title: "查车的人没有执法证：一件事由的二百天",
    publisher: "望川日报（虚构）",
    address: "https://daily.example/2026/road-checks",
    key: "overload-checks",
    publishedAgo: 40,
    toldAgo: 38,
    listedAgo: 36,
  },
  {
    title: "清单之外的检查：一个县十二个月的答复",
    publisher: "基层治理研究（虚构）",
    address: "https://journal.example/articles/17",
    department: "qinghe-agriculture",
    publishedAgo: 30,
    toldAgo: 21,
    listedAgo: 19,
  },
  {
    title: "一张表填八遍",
    publisher: "望川日报（虚构）",
    address: "https://daily.example/2026/eight-forms",
    key: "poverty-prevention-paperwork",
    publishedAgo: 5,
    toldAgo: 2,
  },
];

/** Plays what readers told, and what the moderator listed. */
export function playMentions(
  db: Db,
  { moderator }: DemoStaff,
  numberOf: (key: string) => string,
  at: (ago: string, order: number, run: (day: Day) => Promise<unknown>) => void,
): void {
  for (const { title, publisher, address, key, department, publishedAgo, toldAgo, listedAgo } of USED) {
    at(String(toldAgo), 7, async (day) => {
      const page: Mentioned = key ? { of: "case", code: numberOf(key) } : { of: "department", code: department ?? "" };
      const publishedOn = addDays(day, toldAgo - publishedAgo);
      await tellMention(db, { title, publisher, publishedOn, address, page }, day);
    });
    if (listedAgo !== undefined)
      at(String(listedAgo), 7, async (day) => acceptMention(db, moderator, (await mentionAt(db, address)) ?? 0, day));
  }
}
