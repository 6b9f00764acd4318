import { readFile } from "node:fs/promises";
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { CASE_NUMBER } from "../cases/case.ts";
import { readCasePage } from "../cases/read-case.server.ts";
import { clockWords } from "../cases/clock/clock-words.ts";
import { readDepartment, readRegion } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { type Card, drawCard } from "../head/picture/draw-card.server.ts";
import { pictureIn, pictureOf, type PictureShape, SHAPES_NAMED, SITE_PICTURE } from "../head/picture.ts";
import { type AddressReading, CODE } from "../http/address/accepted.ts";
import { cachePublicly, pictureHeaders } from "../http/headers.ts";
import { respond, type Visit } from "../http/respond.server.ts";
import { type Dictionary, dictionary } from "../i18n/dictionary.ts";
import { ofCase, ofDepartment, ofRegion, SITE_WIDE } from "../ledger/scopes.ts";
import { EDITION_MONTH } from "../open-data/editions/edition.ts";
import { readEdition } from "../open-data/editions/edition.server.ts";
import { readAnswers } from "../replies/reply.server.ts";
import { LARGE_BASE, type Share } from "../scorecards/scorecard.ts";
import { readScorecard } from "../scorecards/scorecard.server.ts";
import { planProgressWords } from "../topics/topic-plan.tsx";
import { TOPIC_CODE } from "../topics/topic.ts";
import { readTopicPage } from "../topics/topic.server.ts";

type Said = Omit<Card, "site">;
type Draw = (visit: Visit, text: Dictionary, code: string, shape: PictureShape) => Promise<Said>;

/** What the picture of each kind of page says, by the first part of the page's address: nothing that does not stand on the page. */
const KINDS = {
  cases: {
    code: CASE_NUMBER,
    reads: ofCase,
    async draw({ db, today }, text, code, shape) {
      const matter = await readCasePage(db, code, today);
      if (matter.number !== code) throw redirect(pictureIn(pictureOf("cases", matter.number), shape));
      const { clock } = await readAnswers(db, matter.id, today);
      return {
        title: matter.title,
        figure: clockWords(text, clock, today),
        notes: [text.site.bracketed(text.site.nameOf(matter.department), code), text.head.asAt(text.site.day(today))],
      };
    },
  },
  departments: {
    code: CODE,
    reads: ofDepartment,
    async draw({ db, today }, text, code) {
      const body = await readDepartment(db, code);
      const { onTime } = await readScorecard(db, { scope: "department", id: body.id }, today);
      return { title: text.register.departments.scorecardOf(text.site.nameOf(body)), ...inTime(text, onTime, today) };
    },
  },
  regions: {
    code: CODE,
    reads: ofRegion,
    async draw({ db, today }, text, code) {
      const { id, level, ...region } = await readRegion(db, code);
      if (level !== "county") throw new DomainError("not_found");
      const { onTime } = await readScorecard(db, { scope: "region", id }, today);
      return { title: text.site.nameOf({ name: region.name, nameEn: region.name_en }), ...inTime(text, onTime, today) };
    },
  },
  topics: {
    code: TOPIC_CODE,
    reads: () => SITE_WIDE,
    async draw({ db, today }, text, code) {
      const topic = await readTopicPage(db, code, today);
      return {
        title: topic.question,
        figure: planProgressWords(text, topic.progress),
        notes: [text.site.bracketed(text.site.nameOf(topic.lead), code), text.head.asAt(text.site.day(today))],
      };
    },
  },
  data: {
    code: EDITION_MONTH,
    reads: () => SITE_WIDE,
    async draw({ db }, text, month) {
      const { asAt, frozenOn } = await readEdition(db, month);
      const { title, lede } = text.openData.edition;
      return {
        title: title(text.site.month(month)),
        figure: null,
        notes: [lede(text.site.day(asAt), text.site.day(frozenOn))],
      };
    },
  },
} satisfies Record<string, { code: RegExp; reads: (code: string) => string; draw: Draw }>;

/** The share of answers in time with its base and doubt, under the rules of the scorecard: a rate only where the base bears one. */
function inTime(
  { site, register, head }: Dictionary,
  { count, base, rate }: Share,
  today: string,
): Omit<Said, "title"> {
  const words = register.figures;
  const day = head.asAt(site.day(today));
  if (base === 0) return { figure: null, notes: [words.noneDue, day] };
  const told = [words.onTime, words.onTimeBase(count, base)];
  const numbers = words.of(count, base);
  if (!rate) return { figure: numbers, notes: [...told, words.tooFew, day] };
  const interval = words.interval(site.percentRange(rate.low, rate.high));
  if (base >= LARGE_BASE) return { figure: site.percent(rate.value), notes: [...told, interval, day] };
  return { figure: numbers, notes: [...told, words.inWords(site.percent(rate.value), interval), day] };
}

const PNG = /^(.{1,60})\.png$/u;
const codeIn = (file: string) => PNG.exec(file)?.[1] ?? "";
const isKind = (of: string): of is keyof typeof KINDS => Object.hasOwn(KINDS, of);

export const headers = cachePublicly;
export const handle = {
  params: { of: Object.keys(KINDS), picture: PNG },
  query: { shape: SHAPES_NAMED },
  reads: ({ params: { of = "", picture = "" } }) => (isKind(of) ? [KINDS[of].reads(codeIn(picture))] : []),
} satisfies AddressReading;

/** The picture that chats and networks show beside a link to a page; that of the site where a sign of the page cannot be drawn. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { of = "", picture = "" } = visit.params;
    const code = codeIn(picture);
    if (!isKind(of) || !KINDS[of].code.test(code)) throw new DomainError("not_found");
    const text = dictionary(visit.locale);
    const shape = SHAPES_NAMED.find((one) => one === visit.url.searchParams.get("shape")) ?? "wide";
    const said = await KINDS[of].draw(visit, text, code, shape);
    const bytes =
      (await drawCard({ ...said, site: text.head.pictureShows }, shape)) ?? (await readFile(`public${SITE_PICTURE}`));
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...pictureHeaders("image/png", bytes.length),
        "Cross-Origin-Resource-Policy": "cross-origin",
        ...cachePublicly(),
      },
    });
  });
}
