import { useText } from "../../../i18n/use-text.ts";
import type { QueueRow } from "../queue.server.ts";

/** What is said of a report in its row beside its age and its place. */
export function RowMarks({ row }: { row: QueueRow }) {
  const { queue: words, split, desk, units } = useText();
  const became: Partial<Record<QueueRow["state"], string>> = desk.report.became.states;
  const harm = ["retaliation", "health"];
  const marks: { label: string; look: string | undefined; href?: string | null }[] = [
    ...row.flags.map((flag) => ({
      label: words.flags[flag],
      href: flag === "alike" ? row.group : null,
      look: harm.includes(flag) ? "queue-harm" : flag === "news" ? "queue-action" : undefined,
    })),
    ...(row.stage === "waiting"
      ? []
      : [
          {
            label:
              row.stage === "decided" && !row.recused
                ? (became[row.state] ?? words.stages.decided)
                : words.stages[row.stage],
            look: ["asked", "decided"].includes(row.stage) ? undefined : "queue-action",
          },
        ]),
    ...(row.claim
      ? [{ label: row.claim.mine ? words.claimedByMe : words.claimed(row.claim.name), look: "queue-action" }]
      : []),
    ...(row.signed ? [{ label: units.signed, look: undefined }] : []),
    ...(row.remains ? [{ label: split.mark, look: "queue-action" }] : []),
    ...(row.own ? [{ label: words.own, look: undefined }] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <ul className="queue-marks">
      {marks.map(({ label, look, href }) => (
        <li key={label} className={look}>
          {href ? <a href={href}>{label}</a> : label}
        </li>
      ))}
    </ul>
  );
}
