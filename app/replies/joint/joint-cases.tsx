import { useText } from "../../i18n/use-text.ts";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { BesideLink } from "../../unsent-notice.tsx";
import { jointText } from "./joint.ts";
import type { JointRow } from "./joint.server.ts";

/** The cases that one answer is to, each to be ticked; and those that cannot be answered so, by name and with the reason. */
export function JointCases({
  rows,
  unticked,
  error,
  errorPrefix,
}: {
  rows: readonly JointRow[];
  /** Numbers of those that the officer took out. */
  unticked: readonly string[];
  error?: string;
  errorPrefix?: string;
}) {
  const { site, joint: words } = useText();
  const fit = rows.filter(({ standing }) => standing === "fit");
  const unfit = rows.flatMap(({ standing, ...row }) => (standing === "fit" ? [] : [{ ...row, standing }]));
  return (
    <>
      {unfit.length > 0 && (
        <Notice tone="overdue" title={words.unfit(unfit.length)}>
          <ul>
            {unfit.map((row) => (
              <li key={row.number}>
                {row.standing === "gone" ? (
                  row.number
                ) : (
                  <BesideLink href={`/cases/${row.number}`}>{row.number}</BesideLink>
                )}{" "}
                {row.title !== row.number && <span lang="zh-CN">{row.title}</span>} {words.standings[row.standing]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <CheckboxGroup
        name="cases"
        label={words.cases}
        hint={words.casesHint}
        required
        defaultValue={fit.filter(({ number }) => !unticked.includes(number)).map(jointText)}
        options={fit.map((row) => ({
          value: jointText(row),
          label: (
            <>
              <span lang="zh-CN">{row.title}</span>{" "}
              {row.title !== row.number && <span className="row-number">{row.number}</span>}
            </>
          ),
          hint: row.dueOn ? words.due(site.day(row.dueOn)) : undefined,
        }))}
        error={error}
        errorPrefix={errorPrefix}
      />
    </>
  );
}
