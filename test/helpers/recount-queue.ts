import type { Db } from "../../db/engine.ts";

/** What every entry of the queue must say, worked out from the facts alone and in another way than the acts keep them. */
export async function recountQueue(db: Db) {
  const reports = await db
    .selectFrom("reports")
    .select(["id", "state", "region_id", "department_id", "kind", "received_on", "rest_declined_on", "withdrawn_on"])
    .where("destroyed_on", "is", null)
    .orderBy("id")
    .execute();
  const regions = new Map((await db.selectFrom("regions").selectAll().execute()).map((one) => [one.id, one]));
  const lines = new Map((await db.selectFrom("departments").selectAll().execute()).map((one) => [one.id, one.line_id]));
  const messages = await db.selectFrom("report_messages").selectAll().orderBy("position").execute();
  const appeals = await db.selectFrom("appeals").selectAll().execute();
  const flags = await db.selectFrom("retaliation_flags").selectAll().where("handled_on", "is", null).execute();
  const parentOf = (id: number | null) => (id === null ? null : (regions.get(id)?.parent_id ?? null));
  const groupOf = (one: (typeof reports)[number]) => `${parentOf(one.region_id)} ${one.department_id} ${one.kind}`;
  return reports.map((report) => {
    const said = messages.filter((one) => one.report_id === report.id);
    const appeal = appeals.find((one) => one.report_id === report.id);
    const county = parentOf(report.region_id);
    const undecided = report.state === "received";
    const retaliation = Number(flags.some((one) => one.report_id === report.id));
    const news = Number(said.some((one) => one.sender === "reporter" && one.seen === 0));
    const likeIt = reports.filter((one) => one.state === "received" && groupOf(one) === groupOf(report));
    const alike = Number(undecided && report.department_id !== null && report.kind !== "unsure" && likeIt.length >= 3);
    const stage = stageOf(report, said, appeal);
    return {
      report_id: report.id,
      township_id: report.region_id,
      county_id: county,
      city_id: parentOf(county),
      province_id: parentOf(parentOf(county)),
      line_id: report.department_id === null ? null : lines.get(report.department_id),
      department_id: report.department_id,
      kind: report.kind,
      stage,
      undecided: Number(undecided),
      open: Number(stage !== "decided" || news === 1 || retaliation === 1),
      retaliation,
      alike,
      news,
      received_on: report.received_on,
      since: ["appealed", "reopened"].includes(stage) ? appeal?.filed_on : report.received_on,
    };
  });
}

function stageOf(
  {
    state,
    rest_declined_on,
    withdrawn_on,
  }: { state: string; rest_declined_on: string | null; withdrawn_on: string | null },
  said: { sender: string; sent_on: string }[],
  appeal: { decided_on: string | null; upheld: number | null } | undefined,
): string {
  const rest = state === "published" && rest_declined_on !== null;
  if ((state === "declined" || rest) && withdrawn_on === null && appeal?.upheld === null) return "appealed";
  if (state !== "received") return "decided";
  const round = appeal?.decided_on ?? "";
  const theirs = said.at(-1);
  if (theirs?.sender === "moderator" && theirs.sent_on >= round) return "asked";
  if (appeal) return "reopened";
  return said.some((one) => one.sender === "moderator") ? "answered" : "waiting";
}
