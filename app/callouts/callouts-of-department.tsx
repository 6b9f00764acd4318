import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import type { countCallouts } from "./callout.server.ts";

/** How often townships called a department, and what it did: facts beside its figures, by which nothing is ranked. */
export function CalloutsOfDepartment({
  name,
  counted,
}: {
  name: string;
  counted: Awaited<ReturnType<typeof countCallouts>>;
}) {
  const { site, callouts } = useText();
  const words = callouts.ofDepartment;
  if (counted.calls === 0) return null;
  const { ratings } = counted;
  const kinds = ["open", "claimed", "confirmed", "denied", "declined", "takenBack", "rated"] as const;
  return (
    <section aria-labelledby="callouts">
      <h2 id="callouts">{words.title}</h2>
      <p>
        {words.lede(name, site.number(counted.calls))} <a href="/method#on-site">{words.method}</a>
      </p>
      <ul>
        {kinds
          .filter((kind) => counted[kind] > 0)
          .map((kind) => (
            <li key={kind}>{site.labelled(words[kind], site.number(counted[kind]))}</li>
          ))}
      </ul>
      <DataTable
        caption={words.stepsCaption}
        narrow="stack"
        rows={counted.steps}
        rowKey={(row) => row.step}
        columns={[
          { key: "step", header: words.stepColumns.step, rowHeader: true, cell: (row) => callouts.steps[row.step] },
          { key: "due", header: words.stepColumns.due, numeric: true, cell: (row) => site.number(row.due) },
          { key: "inTime", header: words.stepColumns.inTime, numeric: true, cell: (row) => site.number(row.inTime) },
          { key: "late", header: words.stepColumns.late, numeric: true, cell: (row) => site.number(row.late) },
          { key: "missed", header: words.stepColumns.missed, numeric: true, cell: (row) => site.number(row.missed) },
        ]}
        note={words.cameNote}
      />
      {counted.rated > 0 && (
        <>
          <h3>{words.ratingsTitle}</h3>
          {ratings && (
            <p>
              {words.ratings(
                site.number(ratings.resolved),
                site.number(ratings.partly),
                site.number(ratings.unresolved),
              )}
            </p>
          )}
          <p className="hint">{ratings ? words.ratingsNote : words.ratingsFew}</p>
        </>
      )}
    </section>
  );
}
