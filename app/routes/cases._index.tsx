import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CaseTable } from "../cases/case-table.tsx";
import { CASE_STATES, CURSOR, VERDICTS } from "../cases/case.ts";
import { narrowedTo } from "../cases/narrowed-to.ts";
import { type CaseListFilter, listPublicCases } from "../cases/read-case.server.ts";
import { mondayOf } from "../day.ts";
import { countedFor, readDepartment } from "../departments/department.server.ts";
import type { DepartmentName } from "../departments/department.ts";
import { readDuty } from "../duties/duty.server.ts";
import { OFF_LIST } from "../duties/duty.ts";
import { FeedLink } from "../feeds/feed-link.tsx";
import { CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { ofDepartment, ofDuty, ofRegion, SITE_WIDE } from "../ledger/scopes.ts";
import { DownloadList } from "../open-data/stream/download-list.tsx";
import type { PageHandle } from "../page-handle.ts";
import { CountyField } from "../register/county-field.tsx";
import { answersIn } from "../register/register.ts";
import {
  chooseCounty,
  countiesMeant,
  countyCodeOf,
  listBodies,
  readCountyOptions,
} from "../register/register.server.ts";
import { LookForm } from "../reports/joining/look-form.tsx";
import { KINDS } from "../reports/vocabulary.ts";
import { FIGURE_PARTS, FIGURE_WINDOWS, MEASURE_CODES } from "../measures/measure.ts";
import { MeasureListHead } from "../measures/measure-list-head.tsx";
import { measureAsked, readMeasureList } from "../measures/measure-list.server.ts";
import { MONTH } from "../cases/bulletin/bulletin.ts";
import { lastAnswerAsked, OCCASIONS } from "../scorecards/occasions.ts";
import { readWordsInList } from "../rulings/checking/words-in-list.server.ts";
import { WordsInRow } from "../rulings/checking/words-in-row.tsx";
import { SitePage } from "../site-page.tsx";
import { FieldRow, SelectField } from "../ui/fields.tsx";
import { Button, HiddenFields, LinkButton } from "../ui/form.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { Pager } from "../ui/pager.tsx";

const PAGE = 30;

/** Division codes of townships go on after the six digits of their county. */
const isCountyOrAbove = (code: string) => /^\d{6}0{6}$/.test(code);

/** The list of a county, or of a city or province, changes with the cases there; that of a body or an item with theirs. */
function readBy(asked: (name: "region" | "department" | "duty") => string): string {
  const [region, department, duty] = [asked("region"), asked("department"), asked("duty")];
  // A region comes first: what is named beside it may not answer there, and is left out then.
  if (region) return isCountyOrAbove(region) ? ofRegion(region) : SITE_WIDE;
  if (department) return ofDepartment(department);
  return duty && duty !== OFF_LIST ? ofDuty(duty) : SITE_WIDE;
}

/** The list as a feed: of all cases, or of one kind. */
const feedOf = ({ kind }: { kind: string | null }) => `/cases/feed.atom${kind ? `?kind=${kind}` : ""}`;

export const headers = cachePublicly;
export const handle = {
  title: (text, { county, ...chosen }) =>
    text.head.narrowed(
      county
        ? text.register.county.titleOf(text.register.cases.title, text.site.nameOf(county))
        : text.register.cases.title,
      narrowedTo(text, chosen),
    ),
  describe: (text) => text.register.cases.lede,
  feed: (data) => feedOf(data),
  query: {
    state: CASE_STATES,
    asked: OCCASIONS,
    kind: KINDS,
    verdict: VERDICTS,
    department: CODE,
    duty: CODE,
    region: CODE,
    after: CURSOR,
    measure: MEASURE_CODES,
    part: FIGURE_PARTS,
    window: FIGURE_WINDOWS,
    until: MONTH,
  },
  reads: ({ query }) => [readBy((name) => query.get(name) ?? "")],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const asked = (name: string) => url.searchParams.get(name) || undefined;
    const [departmentCode, dutyCode, regionCode] = [asked("department"), asked("duty"), asked("region")];
    const named = departmentCode ? await readDepartment(db, departmentCode) : null;
    // Also one that the register has dropped: its cases stay to be found.
    const offList = dutyCode === OFF_LIST;
    const item = dutyCode && !offList ? await readDuty(db, dutyCode, today) : null;
    const of = named?.regionId ?? item?.regionId;
    const county = regionCode ?? (of === undefined ? undefined : await countyCodeOf(db, of));
    const choice = await chooseCounty(db, county, today);
    const { register, several } = choice;
    // Whoever goes on to another county leaves behind what does not answer there; what the county was found by stays.
    const leading: object | null = regionCode ? null : (named ?? item);
    const here = <One extends { regionId: number }>(one: One | null) =>
      one && (one === leading || !register || answersIn(register, one)) ? one : null;
    const [department, duty] = [here(named), here(item)];
    const bodies = register ? await listBodies(db, register) : [];
    const state = CASE_STATES.find((one) => one === asked("state"));
    const occasion = OCCASIONS.find((one) => one === asked("asked"));
    const kind = KINDS.find((one) => one === asked("kind"));
    const verdict = VERDICTS.find((one) => one === asked("verdict"));
    const regionIds = regionCode ? await countiesMeant(db, choice) : undefined;
    const behind = await readMeasureList(
      db,
      measureAsked(
        { measure: asked("measure"), part: asked("part"), window: asked("window"), until: asked("until") },
        today,
      ),
      department
        ? { scope: "department", ids: [department.id] }
        : regionIds
          ? { scope: "region", ids: regionIds }
          : { scope: "site", ids: [] },
    );
    const filter: CaseListFilter = {
      // Behind a figure stand also cases that have gone to another body since.
      departmentIds: department && !behind ? await countedFor(db, department.id) : undefined,
      dutyId: offList ? null : duty?.id,
      regionIds,
      measure: behind?.list ?? undefined,
      kind,
      verdict,
      clock: state && { state, today },
      answeredUpTo: occasion && lastAnswerAsked(occasion, mondayOf(today)),
      after: asked("after"),
      limit: PAGE,
    };
    const page = behind?.list === null ? { cases: [], next: null } : await listPublicCases(db, filter, today);
    return {
      cases: await readWordsInList(db, page.cases, today),
      next: page.next,
      // A body above the counties is looked for among itself alone, as long as no county is chosen.
      bodies: (register ? bodies.filter((body) => body.hostId === null) : department ? [department] : []).map(nameOnly),
      counties: await readCountyOptions(db, choice),
      county: several && register ? register.county : null,
      department: department && nameOnly(department),
      offList,
      duty: duty && { code: duty.code, title: duty.versions[0]?.title ?? duty.code },
      region: regionCode && several ? regionCode : null,
      state: state ?? null,
      occasion: occasion ?? null,
      kind: kind ?? null,
      verdict: verdict ?? null,
      behind: behind?.head ?? null,
      paged: asked("after") !== undefined,
    };
  });
}

const nameOnly = ({ code, name, nameEn }: DepartmentName) => ({ code, name, nameEn });

export default function Cases() {
  const data = useLoaderData<typeof loader>();
  const { site, register, vocabulary } = useText();
  const nameOf = useName();
  const words = register.cases;
  const chosen = {
    department: data.department?.code,
    duty: data.offList ? OFF_LIST : data.duty?.code,
    region: data.region ?? undefined,
    state: data.state ?? undefined,
    asked: data.occasion ?? undefined,
    kind: data.kind ?? undefined,
    verdict: data.verdict ?? undefined,
    ...(data.behind && {
      measure: data.behind.measure,
      part: data.behind.part,
      window: data.behind.window,
      until: data.behind.until,
    }),
  };
  const address = (after?: string, department = chosen.department) => {
    const params = new URLSearchParams(
      Object.entries({ ...chosen, department, after }).filter(
        (pair): pair is [string, string] => pair[1] !== undefined,
      ),
    );
    return params.size > 0 ? `/cases?${params}` : "/cases";
  };
  const all = { value: "", label: words.all };
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide" region={data.county?.code}>
      <form method="get" action="/cases" aria-label={words.filterLabel}>
        <HiddenFields
          values={{
            duty: chosen.duty,
            measure: chosen.measure,
            part: chosen.part,
            window: chosen.window,
            until: chosen.until,
          }}
        />
        <FieldRow>
          <CountyField options={data.counties} />
          <SelectField
            name="state"
            label={words.clock}
            width="medium"
            defaultValue={chosen.state ?? ""}
            options={[all, ...CASE_STATES.map((state) => ({ value: state, label: words.states[state] }))]}
          />
          <SelectField
            name="asked"
            label={words.asked}
            width="medium"
            defaultValue={chosen.asked ?? ""}
            options={[all, ...OCCASIONS.map((one) => ({ value: one, label: register.words.occasions[one] }))]}
          />
          {data.bodies.length > 0 && (
            <SelectField
              name="department"
              label={words.columns.department}
              width="medium"
              defaultValue={chosen.department ?? ""}
              options={[all, ...data.bodies.map((body) => ({ value: body.code, label: nameOf(body) }))]}
            />
          )}
          <SelectField
            name="kind"
            label={words.kind}
            width="medium"
            defaultValue={chosen.kind ?? ""}
            options={[all, ...KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind].label }))]}
          />
          <SelectField
            name="verdict"
            label={words.verdict}
            width="medium"
            defaultValue={chosen.verdict ?? ""}
            options={[all, ...VERDICTS.map((code) => ({ value: code, label: vocabulary.verdicts[code].label }))]}
          />
          <Button look="secondary">{words.filterLabel}</Button>
        </FieldRow>
      </form>
      <LookForm county={data.county?.code ?? null} />
      {(data.duty || data.offList) && (
        <p>
          {words.narrowed(data.duty?.title ?? words.offList)} <a href="/cases">{words.emptyAction}</a>
        </p>
      )}
      {data.behind && <MeasureListHead list={data.behind} address={(department) => address(undefined, department)} />}
      {data.behind?.cases === null ? null : (
        <CaseTable
          cases={data.cases}
          caption={words.caption}
          more={(row) => <WordsInRow words={row.words} />}
          empty={
            <EmptyState
              title={words.empty}
              action={
                <LinkButton href="/cases" look="secondary">
                  {words.emptyAction}
                </LinkButton>
              }
            />
          }
        />
      )}
      <Pager
        label={site.pagerLabel}
        newer={data.paged ? { href: address(), label: site.newest } : undefined}
        older={data.next ? { href: address(data.next), label: site.older } : undefined}
      />
      {data.cases.length > 0 && <DownloadList asked={chosen} />}
      <FeedLink href={feedOf(data)} />
    </SitePage>
  );
}
