import type { z } from "zod";
import { type Answers, many } from "../../../http/forms/answers.ts";
import type { Dictionary } from "../../../i18n/dictionary.ts";
import { askedOf } from "../../form/pages.ts";
import { ASKED, type AskedQuestion, isAsked } from "../../form/asked.ts";
import { formOf, partsOf } from "../../form/report-form.ts";
import type { Question } from "../../form/question.ts";
import { burden } from "../../form/questions/burden.tsx";
import { channel } from "../../form/questions/channel.tsx";
import { contact } from "../../form/questions/contact.tsx";
import { needs } from "../../form/questions/needs.tsx";
import type { Reporter } from "../../report.ts";
import type { Gap, Mark } from "../../vocabulary.ts";

/** So often can a report be added to: once for each part. */
export const MAX_ADDITIONS = 4;

/** Keys of the error messages of this form that no question has. */
export type AddedError = keyof Dictionary["followUp"]["added"]["errors"];

/** What a report tells in its optional parts. */
export interface ToldInParts {
  channels: readonly string[];
  document: string;
  marks: readonly string[];
  needs: readonly { code: Gap; came: "yes" | "partly" | "no" }[];
  hoursPerMonth: number | null;
  people: number | null;
  /** A contact was left. */
  contact: boolean;
}

type OptionalName = Extract<AskedQuestion, { optional: true }>["name"];

const ticks = ({ marks }: ToldInParts, list: "M" | "C") => marks.some((mark) => mark.startsWith(list));

/**
 * Of every optional part whether a report tells it; null where it is told later in another way, as files
 * with a message, or not at all: a report that may have been read as anonymous becomes no unit's.
 */
const TOLD_LATER: Record<OptionalName, ((told: ToldInParts) => boolean) | null> = {
  channel: (told) => told.channels.length > 0 || told.document !== "" || ticks(told, "M"),
  needs: (told) => told.needs.length > 0,
  burden: (told) => told.hoursPerMonth !== null || told.people !== null || ticks(told, "C"),
  files: null,
  unit: null,
  contact: (told) => told.contact,
};

const LATER = Object.keys(TOLD_LATER) as OptionalName[];

/** Of the parts that can be told later, those that these tell something in. */
const partsTold = (told: ToldInParts) => LATER.filter((name) => TOLD_LATER[name]?.(told));

/** The parts that were left out as a whole, of those that this reporter is asked and that can be told later. */
export function partsLeftOut(told: ToldInParts, reporter: Reporter): OptionalName[] {
  const later = LATER.filter((name) => TOLD_LATER[name]?.(told) === false);
  const asked = ASKED.filter((question: Question) => isAsked(question, reporter)).map(({ name }) => name);
  return later.filter((name) => asked.includes(name));
}

/** True when one part is told in both. */
export const tellsAgain = (before: ToldInParts, now: ToldInParts) =>
  partsTold(now).some((name) => partsTold(before).includes(name));

/** The questions of these parts, in the order of the form. */
export const questionsOf = (parts: readonly string[]): Question[] => ASKED.filter(({ name }) => parts.includes(name));

/** Of what was typed, the answers to what this reporter is asked in the parts that can be told later. */
export function answersToAdd(typed: Answers, reporter: Reporter): Answers {
  const fields: readonly string[] = [channel, needs, burden, contact].flatMap((one) => [...one.fields]);
  const asked = askedOf({
    ...Object.fromEntries(Object.entries(typed).filter(([name]) => fields.includes(name))),
    reporter,
  });
  const { reporter: _, ...answers } = asked;
  return answers;
}

/** Fields that may come more than once. */
export const ADDED_LISTS = [...channel.lists, ...burden.lists];

/** What the fields of all parts that can be told later may hold. */
export const addedForm = formOf([channel, needs, burden, contact]);
type Added = z.output<typeof addedForm>;

/** What was added, as the report's tables keep it, and by field, as it is kept beside them and told to both sides. */
export function toAdded(given: Added): { told: ToldInParts & { marks: Mark[] }; fields: Answers } {
  const parts = partsOf(given);
  const fields: Answers = {
    channel: given.channel,
    document: given.document,
    mechanism: given.mechanism,
    ...Object.fromEntries(Object.entries(given.need).map(([gap, came]) => [`need.${gap}`, came])),
    hours: given.hours === undefined ? "" : String(given.hours),
    people: given.people === undefined ? "" : String(given.people),
    consequence: given.consequence,
    // What it says is sealed.
    contact: given.contact === "" ? "" : "yes",
  };
  return {
    told: { ...parts, contact: given.contact !== "" },
    fields: Object.fromEntries(Object.entries(fields).filter(([, answer]) => many(answer).some(Boolean))),
  };
}
