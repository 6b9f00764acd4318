import { useText } from "../i18n/use-text.ts";
import { FactList } from "../ui/figures/figures.tsx";
import { BasisList } from "./basis-list.tsx";
import type { DutyFinding } from "./duty.ts";
import { BesideLink } from "../unsent-notice.tsx";

/** What the register said of a duty on a day, since when, and on which version that rests; in full at the desk. */
export function FindingText({ finding, full = false }: { finding: DutyFinding; full?: boolean }) {
  const { site, decision } = useText();
  const words = decision.finding;
  const { kind, version, since, periods } = finding;
  const label = <strong>{words.labels[kind]}</strong>;
  const silent = (version === null || kind === "repealed") && periods.length > 0;
  if (kind === "no_item") {
    const day = site.day(since ?? "");
    return full ? (
      <p>
        {words.noItem.told(label, day, words.noItem.means)} <BesideLink href="/duties">{words.noItem.look}</BesideLink>
      </p>
    ) : (
      <p>{words.dated(label, words.noItem.on(day))}</p>
    );
  }
  return (
    <>
      <p>
        {since
          ? words.dated(label, kind === "repealed" ? words.until(site.day(since)) : words.since(site.day(since)))
          : label}
      </p>
      {silent && (
        <ul>
          {periods.map((one) => (
            <li key={one.version}>
              {words.period(one.version, site.day(one.effectiveFrom), one.effectiveTo && site.day(one.effectiveTo))}
            </li>
          ))}
        </ul>
      )}
      {version && (full || kind === "assist") && (
        <FactList
          facts={[
            { term: words.departmentDuty, detail: <span lang="zh-CN">{version.departmentDuty || "—"}</span> },
            { term: words.townshipDuty, detail: <span lang="zh-CN">{version.townshipDuty || "—"}</span> },
          ]}
        />
      )}
      {version && full && <BasisList bases={version.bases} />}
      {version && (
        <p className="hint">
          <BesideLink href={`/duties/${version.code}`}>{words.register(version.code, version.version)}</BesideLink>
        </p>
      )}
    </>
  );
}
