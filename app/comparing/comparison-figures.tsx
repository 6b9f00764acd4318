import { useName, useSite, useText } from "../i18n/use-text.ts";
import { type MeasureCode, measureOf } from "../measures/measure.ts";
import { share } from "../scorecards/scorecard.ts";
import { Rate } from "../ui/figures/figures.tsx";
import { Button } from "../ui/form.tsx";
import { type Column, DataTable } from "../ui/table.tsx";
import { type ComparedBody, FEWEST_BESIDE, orderPeers, PEER_ORDERS, type PeerOrder } from "./comparing.ts";
import type { PeerComparison } from "./comparison.ts";
import { findingOf } from "./finding.ts";
import type { Proportion } from "./statistics/funnel.ts";
import { FunnelPlot } from "./funnel-plot.tsx";

type Compared = PeerComparison<ComparedBody>;

/** The figures of a comparison as its page and its frame show them; nothing where it has no bodies or too many. */
export function ComparisonShown({
  shown: { comparison, measure, until },
  order,
  sortedHref,
}: {
  shown: { comparison: Compared | null; measure: MeasureCode; until: string };
  order: PeerOrder;
  sortedHref?: (order: PeerOrder) => string;
}) {
  const { comparing: words, measurePage } = useText();
  if (!comparison) return null;
  if (comparison.rows.length === 0) return <p>{words.noBodies}</p>;
  return (
    <ComparisonFigures
      comparison={comparison}
      unit={measurePage.short[measureOf(measure).unit]}
      order={order}
      sortedHref={sortedHref}
      hrefOf={({ code }) => `/departments/${code}`}
      casesOf={({ code }) => `/cases?department=${code}&measure=${measure}&part=base&until=${until}`}
    />
  );
}

/** What a comparison finds in sentences, the picture of it, and the numbers beside it. */
export function ComparisonFigures({
  comparison,
  unit,
  order,
  sortedHref,
  hrefOf,
  casesOf,
}: {
  comparison: Compared;
  /** What the base counts. */
  unit: string;
  order: PeerOrder;
  /** Address of the same page in another order; left out where there is one order alone and nothing to choose, as in a frame. */
  sortedHref?: (order: PeerOrder) => string;
  /** Address of a body's page; null for those that are made up. */
  hrefOf: (body: ComparedBody) => string | null;
  /** Address of the cases behind its base. */
  casesOf?: (body: ComparedBody) => string;
}) {
  const { comparing: words } = useText();
  return (
    <>
      {comparison.group ? (
        <Picture comparison={comparison} group={comparison.group} unit={unit} />
      ) : (
        <p>{words.tooFew(comparison.compared)}</p>
      )}
      <PeerTable comparison={comparison} order={order} sortedHref={sortedHref} hrefOf={hrefOf} casesOf={casesOf} />
    </>
  );
}

function Picture({
  comparison,
  group,
  unit,
}: {
  comparison: Compared;
  group: NonNullable<Compared["group"]>;
  unit: string;
}) {
  const { site, comparing: words } = useText();
  const nameOf = useName();
  const finding = findingOf(comparison);
  if (!finding) return null;
  const short = (body: ComparedBody) => nameOf(body.place);
  const level = site.percent(group.target);
  const sided = (body: ComparedBody) =>
    body.count / body.base < group.target ? words.low(short(body)) : words.high(short(body));
  const { different, perhaps, compared, spread } = finding;
  const title =
    different.length === 0
      ? (spread ? words.found.noneSpread : words.found.none)(compared, level)
      : (spread ? words.found.someSpread : words.found.some)(compared, level, site.list(different.map(sided)));
  const real = site.percent(group.rankability);
  return (
    <>
      <FunnelPlot
        id="funnel"
        title={title}
        description={words.description(title)}
        group={group}
        points={comparison.rows.flatMap((row) =>
          row.standing
            ? [
                {
                  name: short(row),
                  told: words.point(short(row), `${row.count} / ${row.base}`),
                  share: row.count / row.base,
                  base: row.base,
                  band: row.standing.band,
                },
              ]
            : [],
        )}
        words={{ axis: words.axis(unit), group: words.group(level), limits: words.limits }}
      />
      <p className="hint">{words.shapes}</p>
      <div className="prose">
        {perhaps.length > 0 && <p>{words.perhaps(site.list(perhaps.map(sided)))}</p>}
        {spread && <p>{words.spread(group.phi.toFixed(1))}</p>}
        <p>{group.rankable ? words.order(real) : words.noOrder(real)}</p>
      </div>
    </>
  );
}

/** The numbers behind the picture, never by how many there are. */
function PeerTable({
  comparison,
  order,
  sortedHref,
  hrefOf,
  casesOf,
}: {
  comparison: Compared;
  order: PeerOrder;
  sortedHref?: (order: PeerOrder) => string;
  hrefOf: (body: ComparedBody) => string | null;
  casesOf?: (body: ComparedBody) => string;
}) {
  const { locale } = useSite();
  const { site, register, comparing: words } = useText();
  const nameOf = useName();
  const { group, total } = comparison;
  const rows = orderPeers(comparison, order, nameOf, locale);
  type Row = (typeof rows)[number];
  const standing: Column<Row>[] = [
    {
      key: "shrunk",
      header: words.heads.shrunk,
      numeric: true,
      cell: (row) => row.standing && site.percent(row.standing.shrunk),
    },
    {
      key: "band",
      header: words.heads.band,
      cell: (row) => (row.standing ? words.bands[row.standing.band] : words.notCompared),
    },
  ];
  const ranks: Column<Row> = {
    key: "ranks",
    header: words.heads.ranks,
    numeric: true,
    cell: (row) => row.standing?.ranks && words.ranks(row.standing.ranks.best, row.standing.ranks.worst),
  };
  const picks = sortedHref !== undefined && rows.length >= FEWEST_BESIDE && rows.every((row) => hrefOf(row) !== null);
  const pick: Column<Row> = {
    key: "pick",
    header: words.heads.pick,
    cell: (row) => (
      <input type="checkbox" name="body" value={row.code} className="pick" aria-label={words.pickLabel(nameOf(row))} />
    ),
  };
  const table = (
    <DataTable
      caption={words.table}
      captionHidden
      narrow="stack"
      columns={[
        {
          key: "name",
          header: words.heads.name,
          rowHeader: true,
          cell: (row) => {
            const href = hrefOf(row);
            return href ? <a href={href}>{nameOf(row)}</a> : nameOf(row);
          },
        },
        {
          key: "share",
          header: words.heads.share,
          numeric: true,
          cell: (row) => <NumbersText numbers={row} href={casesOf?.(row)} />,
        },
        ...(group ? standing : []),
        ...(group?.rankable ? [ranks] : []),
        ...(picks ? [pick] : []),
      ]}
      rows={rows}
      rowKey={(row) => row.code}
      note={group ? words.shrunkNote : undefined}
    />
  );
  return (
    <section aria-labelledby="peers">
      <h2 id="peers">{words.table}</h2>
      <p>
        {site.labelled(words.ofGroup, register.figures.of(total.count, total.base))}{" "}
        <a href="/method#comparing">{words.method}</a>
      </p>
      {group && sortedHref && (
        <SortLinks
          orders={PEER_ORDERS.filter((one) => one !== "value" || group.rankable)}
          order={order}
          hrefOf={sortedHref}
        />
      )}
      {picks ? (
        <form method="get" action="/compare/bodies" aria-label={words.heads.pick}>
          {table}
          <Button look="secondary">{words.sideBySide}</Button>
        </form>
      ) : (
        table
      )}
    </section>
  );
}

function SortLinks({
  orders,
  order,
  hrefOf,
}: {
  orders: readonly PeerOrder[];
  order: PeerOrder;
  hrefOf: (order: PeerOrder) => string;
}) {
  const { site, comparing: words } = useText();
  return (
    <p>
      {site.labelled(
        words.orderBy,
        site.row(
          ...orders.map((one) =>
            one === order ? (
              <b key={one}>{words.orders[one]}</b>
            ) : (
              <a key={one} href={hrefOf(one)}>
                {words.orders[one]}
              </a>
            ),
          ),
        ),
      )}
    </p>
  );
}

/** The two numbers of a body, and from a base that is large enough on its share with the interval; they lead to the cases. */
export function NumbersText({ numbers: { count, base }, href }: { numbers: Proportion; href?: string }) {
  const { site, register } = useText();
  const words = register.figures;
  if (base === 0) return <>—</>;
  const { rate } = share(count, base);
  return <Rate count={words.of(count, base)} share={rate ? site.rate(rate) : words.tooFew} href={href} />;
}
