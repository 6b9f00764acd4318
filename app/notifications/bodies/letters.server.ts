import type { Db } from "../../../db/engine.ts";
import { bodyName, callsForLetters, carriedBy, casesForLetters } from "../../../db/queries/notifications/addresses.ts";
import { callSteps, nextStep } from "../../callouts/callout.ts";
import type { ClockStage } from "../../cases/clock/clock.ts";
import type { Day } from "../../day.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import type { Letter, Addressee } from "../letter.ts";
import type { Notification, NotificationFacts } from "../notification.ts";
import { DIGEST } from "./digest.server.ts";
import { BODY_OCCASIONS, type BodyOccasion, isBodyOccasion, OF_CALLS, REMINDED_STAGE } from "../occasion.ts";

/** So many cases of each kind a digest names; the others are in the inbox. */
const NAMED = 20;

/** What a notification tells of. */
interface Item {
  occasion: BodyOccasion;
  number: string;
  /** The place of a call on its case; null where it is about none. */
  call: number | null;
}

/** A case as a letter may name it. */
type Told = Awaited<ReturnType<typeof casesForLetters>>[number];

/** A call of a township on a case. */
type Call = Awaited<ReturnType<typeof callsForLetters>>[number];

/** Words for a body: one occasion, or all that a digest carries. `origin` is that of the site. Null = there is nothing to tell any more. */
export async function composeForBody(
  db: Db,
  { id, key, kind, about, day, facts }: Notification,
  departmentId: number,
  { locale }: Addressee,
  links: { origin: string; stopAt: string },
): Promise<Letter | null> {
  const { site, callouts, notifications: words } = dictionary(locale);
  const carried = kind === DIGEST ? (await carriedBy(db, id)).map(withFacts) : [{ kind, about, facts }];
  const items = distinct(carried.flatMap(toItem));
  const numbers = [...new Set(items.map((one) => one.number))];
  const cases = new Map((await casesForLetters(db, numbers)).map((row) => [row.number as string, row]));
  const calls = await callsForLetters(db, numbers);
  const callOf = ({ number, call }: Item) =>
    calls.find((one) => call !== null && one.number === number && one.position === call);
  const told = items.filter((one) => isNews(one.occasion, cases.get(one.number), callOf(one)));
  const [first] = told;
  if (!first) return null;
  const row = await bodyName(db, departmentId);
  const body = site.nameOf({ name: row.name, nameEn: row.name_en });
  const addressOf = (item: Item) => {
    const call = callOf(item);
    return `${links.origin}/office/${call ? `calls/${call.id}` : `cases/${item.number}`}`;
  };
  const line = (item: Item) => {
    const { number } = item;
    const one = cases.get(number);
    const call = callOf(item);
    const days = call
      ? dueDaysOfCall(call).map(({ step, dueOn }) => words.letter.untilCalled(callouts.toDo[step], site.day(dueOn)))
      : dueDaysOf(one).map(({ stage, dueOn }) => words.letter.until[stage](site.day(dueOn)));
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
  const count = new Set(told.map((one) => one.number)).size;
  const single = kind === DIGEST ? null : first;
  return {
    subject: single
      ? words.letter.subjectOne(body, words.occasions[single.occasion], single.number)
      : words.letter.subjectDigest(body, count),
    paragraphs: [
      ...groups,
      single ? addressOf(single) : `${links.origin}/office`,
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
      cases: told.map((item) => ({
        occasion: item.occasion,
        number: item.number,
        url: addressOf(item),
        dueOn: dueOnOf(callOf(item), cases.get(item.number)),
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

const withFacts = ({ facts, ...one }: Awaited<ReturnType<typeof carriedBy>>[number]) => ({
  ...one,
  facts: JSON.parse(facts) as NotificationFacts,
});

function toItem({ kind, about, facts }: Pick<Notification, "kind" | "about" | "facts">): Item[] {
  if (!isBodyOccasion(kind)) return [];
  return [{ occasion: kind, number: about, call: typeof facts.call === "number" ? facts.call : null }];
}

function distinct(items: readonly Item[]): Item[] {
  return [...new Map(items.map((one) => [`${one.occasion} ${one.number} ${one.call}`, one])).values()];
}

/** The next step of a call and its last day; nothing once the body says that it came, or the call has ended. */
function dueDaysOfCall(call: Call) {
  const next = call.ended_as === null ? nextStep(callSteps(call)) : null;
  return next ? [next] : [];
}

/** The day that a program reads of an item: of the call's next step, or of the answer. */
const dueOnOf = (call: Call | undefined, told: Told | undefined): Day | null =>
  (call ? dueDaysOfCall(call)[0]?.dueOn : told?.due_on) ?? null;

/** What is over when the letter is written is no news: a reminder of a clock that was met, a case of which the number is all that is left. */
function isNews(occasion: BodyOccasion, told: Told | undefined, call: Call | undefined): boolean {
  if (!told) return false;
  if (occasion === "answer_hollow") return told.state === "open" && told.met_on === null;
  if (occasion !== "call_result" && OF_CALLS.includes(occasion)) {
    return call !== undefined && dueDaysOfCall(call).length > 0;
  }
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
