import type { Db } from "../../../db/engine.ts";
import { bodyName, carriedBy, casesForLetters } from "../../../db/queries/notifications/addresses.ts";
import type { ClockStage } from "../../cases/clock/clock.ts";
import type { Day } from "../../day.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import type { Letter, Addressee } from "../letter.ts";
import type { Notification } from "../notification.ts";
import { DIGEST } from "./digest.server.ts";
import { BODY_OCCASIONS, type BodyOccasion, isBodyOccasion, REMINDED_STAGE } from "../occasion.ts";

/** So many cases of each kind a digest names; the others are in the inbox. */
const NAMED = 20;

/** What a notification tells of. */
interface Item {
  occasion: BodyOccasion;
  number: string;
}

/** A case as a letter may name it. */
type Told = Awaited<ReturnType<typeof casesForLetters>>[number];

/** Words for a body: one occasion, or all that a digest carries. `origin` is that of the site. Null = there is nothing to tell any more. */
export async function composeForBody(
  db: Db,
  { id, key, kind, about, day }: Notification,
  departmentId: number,
  { locale }: Addressee,
  links: { origin: string; stopAt: string },
): Promise<Letter | null> {
  const { site, notifications: words } = dictionary(locale);
  const carried = kind === DIGEST ? await carriedBy(db, id) : [{ kind, about }];
  const items = distinct(carried.flatMap((one) => (isBodyOccasion(one.kind) ? [toItem(one.kind, one.about)] : [])));
  const cases = new Map(
    (await casesForLetters(db, [...new Set(items.map((one) => one.number))])).map((row) => [row.number as string, row]),
  );
  const told = items.filter((one) => isNews(one.occasion, cases.get(one.number)));
  const [first] = told;
  if (!first) return null;
  const row = await bodyName(db, departmentId);
  const body = site.nameOf({ name: row.name, nameEn: row.name_en });
  const addressOf = (number: string) => `${links.origin}/office/cases/${number}`;
  const line = ({ number }: Item) => {
    const one = cases.get(number);
    const days = dueDaysOf(one).map(({ stage, dueOn }) => words.letter.until[stage](site.day(dueOn)));
    return words.letter.item(number, one && isNamed(one) ? oneLine(one.title) : null, days);
  };
  const groups = BODY_OCCASIONS.flatMap((occasion) => {
    const of = told.filter((one) => one.occasion === occasion);
    if (of.length === 0) return [];
    const more = of.length > NAMED ? [words.letter.more(of.length - NAMED)] : [];
    return [
      [words.letter.group(words.occasions[occasion], of.length), ...of.slice(0, NAMED).map(line), ...more].join("\n"),
    ];
  });
  const numbers = new Set(told.map((one) => one.number));
  const single = kind === DIGEST ? null : first;
  return {
    subject: single
      ? words.letter.subjectOne(body, words.occasions[single.occasion], single.number)
      : words.letter.subjectDigest(body, numbers.size),
    paragraphs: [
      ...groups,
      single ? addressOf(single.number) : `${links.origin}/office`,
      words.letter.foot(body),
      words.letter.settings,
      `${links.origin}/office/notifications`,
      words.letter.stop,
      links.stopAt,
    ],
    stopAt: links.stopAt,
    data: {
      id: key,
      kind,
      day,
      body: row.name,
      cases: told.map(({ occasion, number }) => ({
        occasion,
        number,
        url: addressOf(number),
        dueOn: cases.get(number)?.due_on ?? null,
      })),
    },
  };
}

/** To try an address. */
export async function composeTest(
  db: Db,
  { key, kind, day }: Notification,
  departmentId: number,
  { locale }: Addressee,
  links: { origin: string; stopAt: string },
): Promise<Letter> {
  const { site, notifications: words } = dictionary(locale);
  const row = await bodyName(db, departmentId);
  const body = site.nameOf({ name: row.name, nameEn: row.name_en });
  return {
    subject: words.letter.testSubject(body),
    paragraphs: [words.letter.test, words.letter.foot(body), words.letter.stop, links.stopAt],
    stopAt: links.stopAt,
    data: { id: key, kind, day, body: row.name, cases: [] },
  };
}

const toItem = (occasion: BodyOccasion, number: string): Item => ({ occasion, number });

function distinct(items: readonly Item[]): Item[] {
  return [...new Map(items.map((one) => [`${one.occasion} ${one.number}`, one])).values()];
}

/** What is over when the letter is written is no news: a reminder of a clock that was met, a case of which the number is all that is left. */
function isNews(occasion: BodyOccasion, told: Told | undefined): boolean {
  if (!told) return false;
  if (occasion === "answer_hollow") return told.state === "open" && told.met_on === null;
  if (occasion === "called" || occasion === "call_today" || occasion === "call_overdue") return (told.calls ?? 0) > 0;
  const reminded = occasion === "reminded" ? "answered" : REMINDED_STAGE.get(occasion);
  if (reminded !== undefined) return dueDaysOf(told).some(({ stage }) => stage === reminded);
  return told.state !== "withdrawn" || ["withdrawn", "dispute_result", "moved_away", "merged"].includes(occasion);
}

/** What is still due of a case and when, in order; what stands still is due on no day. */
function dueDaysOf(told: Told | undefined): { stage: ClockStage; dueOn: Day }[] {
  if (!told) return [];
  const stages = [
    {
      stage: "signed",
      on: told.state === "open",
      dueOn: told.sign_due_on,
      metOn: told.sign_met_on,
      heldOn: told.sign_held_on,
    },
    { stage: "answered", on: told.state === "open", dueOn: told.due_on, metOn: told.met_on, heldOn: told.held_on },
    {
      stage: "remedied",
      on: told.state === "answered",
      dueOn: told.remedy_due_on,
      metOn: told.remedy_met_on,
      heldOn: told.remedy_held_on,
    },
  ] as const;
  return stages.flatMap(({ stage, on, dueOn, metOn, heldOn }) =>
    on && dueOn !== null && metOn === null && heldOn === null ? [{ stage, dueOn }] : [],
  );
}

/** The title of what is public alone. */
const isNamed = (told: Told) => told.state !== "withdrawn" && told.hidden_until === null;

// eslint-disable-next-line no-control-regex
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");
