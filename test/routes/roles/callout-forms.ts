import { addDays } from "../../../app/day.ts";
import { realDay } from "../../helpers/clock.ts";
import { expectRedirect, publishCase } from "../../helpers/acts.ts";
import type { Site } from "../../helpers/site.ts";
import { postAs } from "../../helpers/staff.ts";
import type { Fields } from "../../helpers/visitor.ts";
import { OF_BODY } from "./people.ts";
import type { StaffForm } from "./staff-form.ts";

/** A township calls the body of a case. */
export const CALLING: Fields = {
  act: "call",
  // The first of the county: the one of the demonstration's account.
  township: "990101001000",
  wantedOn: addDays(realDay(), 7),
  reason: "请到现场认定占道的棚子归谁拆。",
};

const bodys = (act: string, called: string) => ({
  route: "office.calls.$id",
  path: `/office/calls/${called}`,
  may: OF_BODY,
  fields: { act },
});
const townships = (act: string, called: string) => ({
  route: "township.calls.$id",
  path: `/township/calls/${called}`,
  may: ["township" as const],
  fields: { act },
});

/** The forms with which a township calls a body, and both say what came of it. */
export const CALLOUT_FORMS = {
  "call of a township": {
    route: "township.cases.$number",
    path: "/township/cases/CALLABLE",
    may: ["township"],
    fields: CALLING,
  },
  "signing for a call": bodys("signed", "CALLED"),
  "being in touch after a call": bodys("contacted", "CALLSIGNED"),
  "coming after a call": bodys("came", "CALLMET"),
  "declining a call": { ...bodys("decline", "CALLED"), fields: { act: "decline", reason: "要先由乡镇测量。" } },
  "taking a call back": townships("back", "CALLED"),
  "confirming that a body came": townships("came", "CALLCAME"),
  "saying that nobody came": townships("not", "CALLCAME"),
  "rating a call": { ...townships("rate", "CALLDONE"), fields: { act: "rate", rating: "partly" } },
} satisfies Record<string, StaffForm>;

/** A call that its body has taken these steps of, and its township answered or not; its row id. */
async function called(site: Site, steps: readonly string[], answer?: string): Promise<string> {
  // A township calls but so often in a month: those of other tests are of an earlier one.
  await site.db.updateTable("callouts").set({ called_on: "2026-01-05" }).execute();
  const { number } = await publishCase(site);
  const to = expectRedirect(await postAs(site, "township", `/township/cases/${number}`, CALLING));
  const id = /calls\/(\d+)/.exec(to)?.[1] ?? "";
  for (const act of steps) expectRedirect(await postAs(site, "officer-agriculture", `/office/calls/${id}`, { act }));
  if (answer) expectRedirect(await postAs(site, "township", `/township/calls/${id}`, { act: answer }));
  return id;
}

/** What the names in these forms stand for: a case that can be called on, and calls by how far they have come. */
export const MAKE_CALLS: Record<string, (site: Site) => Promise<string>> = {
  CALLABLE: async (site) => {
    await site.db.updateTable("callouts").set({ called_on: "2026-01-05" }).execute();
    return (await publishCase(site)).number;
  },
  CALLED: (site) => called(site, []),
  CALLSIGNED: (site) => called(site, ["signed"]),
  CALLMET: (site) => called(site, ["signed", "contacted"]),
  CALLCAME: (site) => called(site, ["signed", "contacted", "came"]),
  CALLDONE: (site) => called(site, ["signed", "contacted", "came"], "came"),
};
