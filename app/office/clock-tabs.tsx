import { useText } from "../i18n/use-text.ts";
import { KINDS } from "../reports/vocabulary.ts";
import { FieldRow, SelectField } from "../ui/fields.tsx";
import { Button, HiddenFields } from "../ui/form.tsx";
import { type ClockFilters, clocksHref, type InboxTab } from "./inbox.ts";
import "./office.css";

interface Named {
  code: string;
  name: string;
  nameEn: string;
}

interface ClockTabsProps {
  path: string;
  tabs: readonly InboxTab[];
  filters: Partial<ClockFilters<InboxTab>> & { tab: InboxTab };
  counts: Partial<Record<InboxTab, number>>;
}

/** The lists of a page of clocks, each with how much is in it. */
export function ClockTabs({ path, tabs, filters, counts }: ClockTabsProps) {
  const { site, inbox } = useText();
  return (
    <nav aria-label={inbox.tabsLabel} className="clock-tabs">
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <a
              href={clocksHref(path, { ...filters, tab, after: undefined })}
              aria-current={filters.tab === tab ? "page" : undefined}
              className={tab === "overdue" && counts.overdue ? "clock-tab-late" : undefined}
            >
              {inbox.tabs[tab]} <span className="clock-count">{site.number(counts[tab] ?? 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ClockFilterProps extends Pick<ClockTabsProps, "path" | "filters"> {
  /** To choose from; none where there is no choice. */
  counties: readonly Named[];
  bodies?: readonly Named[];
}

/** Narrows the list by county, kind and, for whoever watches several, department. */
export function ClockFilter({ path, filters, counties, bodies = [] }: ClockFilterProps) {
  const { inbox, site, vocabulary } = useText();
  const words = inbox.filter;
  const select = (name: "region" | "kind" | "body", options: { value: string; label: string }[]) => (
    <SelectField
      name={name}
      label={words[name]}
      width="medium"
      defaultValue={filters[name] ?? ""}
      options={[{ value: "", label: words.any }, ...options]}
    />
  );
  const named = (all: readonly Named[]) => all.map((one) => ({ value: one.code, label: site.nameOf(one) }));
  return (
    <form method="get" action={path} className="clock-filter">
      <HiddenFields values={filters.tab === "open" ? {} : { tab: filters.tab }} />
      <FieldRow>
        {bodies.length > 1 && select("body", named(bodies))}
        {counties.length > 1 && select("region", named(counties))}
        {select(
          "kind",
          KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind].label })),
        )}
        <Button look="secondary">{words.submit}</Button>
      </FieldRow>
      {(filters.region ?? filters.kind ?? filters.body) && (
        <p>
          <a href={clocksHref(path, { tab: filters.tab })}>{words.clear}</a>
        </p>
      )}
    </form>
  );
}
