import { type ActionFunctionArgs, data, redirect, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import { DomainError, type ErrorCode } from "../../domain-error.ts";
import { STATUS } from "../errors.ts";
import { attempt, respond, type Visit } from "../respond.server.ts";
import { type FormShape, manyOf, oneOf, parseForm, readForm } from "./form.server.ts";
import { isSecret } from "../kept.ts";
import { pressed } from "./pressed.ts";

/**
 * What a page makes of a refusal: an error at one of its places; the error page, with what was typed; or another page,
 * where nothing is lost by going there.
 */
export type Refused<Field extends string, Message extends string> =
  | readonly [at: Field, message: Message]
  | "page"
  | { readonly to: string };

/** What a page makes of every refusal of a use case: one that is left out does not compile. */
export type Refusals<Code extends ErrorCode, Field extends string, Message extends string> = Readonly<
  Record<Code, Refused<Field, Message>>
>;

/** The fields that a schema reads, whichever of its branches they are in. */
export type FieldOf<Schema extends z.ZodType> =
  z.input<Schema> extends infer Input ? (Input extends unknown ? Extract<keyof Input, string> : never) : never;

/** A form that came: with which button, and what in it. */
export interface Received {
  visit: Visit;
  form: FormData;
  /** Of every field its one text, as it was typed. */
  answers: Record<string, string>;
  /** Of every field that may come more than once, its texts. */
  lists: Record<string, string[]>;
  /** The value of the button; empty for one that nobody knows, which does nothing. */
  act: string;
  /** What the button says after the colon of its act; empty for one without. */
  object: string;
}

/** A form of somebody who may send it. */
export interface Sent<Who> extends Received {
  who: Who;
}

/** The page of a form again, with what was typed; passwords, codes and the like stay out. */
export interface Shown {
  answers: Record<string, string>;
  lists: Record<string, string[]>;
  /** Messages by field; empty when the page was asked to come back. */
  errors: Record<string, string>;
}

/** Shows the page once more; what is left out stays as it was sent. */
type Again<Extra> = Partial<Shown & Extra> & { status?: number; headers?: HeadersInit };
/** Goes somewhere else, or shows the page once more. */
type Done<Extra> = TypedResponse<never> | Again<Extra>;

/** What one button of a page does. */
interface Act<
  Who,
  Message extends string,
  Extra,
  Schema extends z.ZodType,
  Code extends ErrorCode,
  Place extends string,
> {
  /** What is asked of the fields; left out by a button that asks nothing of them. */
  schema?: Schema | ((visit: Visit) => Schema);
  shape?: FormShape;
  /** Done only when its own button was sent: where nothing else is asked, what is no form at all would do it. */
  onlyPressed?: true;
  /** Fields that have another name on the page, such as one with the number of its row. */
  named?: Partial<Record<FieldOf<Schema> | Place, (answers: Record<string, string>) => string>>;
  /** Places of the page, besides the fields, at which an error may stand. */
  places?: readonly Place[];
  /** The codes that the use case may refuse with. */
  codes: readonly Code[];
  /** What the page makes of each. */
  refusals: Refusals<Code, FieldOf<Schema> | Place, Message>;
  /** The use case, once the fields are right. */
  run: (sent: Sent<Who>, value: z.output<Schema>) => Promise<Done<Extra>>;
}

/** An act whose fields and codes have been checked against one another. */
interface CheckedAct<Who, Extra> {
  schema?: z.ZodType | ((visit: Visit) => z.ZodType);
  shape?: FormShape;
  onlyPressed?: true;
  named?: Record<string, ((answers: Record<string, string>) => string) | undefined>;
  refusals: Readonly<Record<string, Refused<string, string>>>;
  run: (sent: Sent<Who>, value: never) => Promise<Done<Extra>>;
}

/** Checks one act: its refusals are complete, and each at a field that there is. */
type ActMaker<Who, Message extends string, Extra> = <
  Schema extends z.ZodType = z.ZodNever,
  const Code extends ErrorCode = never,
  const Place extends string = never,
>(
  act: Act<Who, Message, Extra, Schema, Code, Place>,
) => CheckedAct<Who, Extra>;

interface Options<Who, Message extends string, Extra> {
  /** Who may send it. Throws where nobody of the kind does. */
  who: (received: Received) => Promise<Who>;
  /** What the form's messages are called: the compiler knows each. */
  key: (message: Message) => string;
  /** Fields that may come more than once. */
  lists?: readonly string[];
  /** The name of the buttons; of several, the first that came. */
  button?: string | readonly string[];
  /**
   * Before the fields are looked at: what does not act on them shows the page at once. What it refuses with, the act of the
   * button answers for.
   */
  before?: (sent: Sent<Who>) => Promise<Done<Extra> | null>;
  /** What the page shows besides, whenever it comes back; `refused` tells after which refusal. An act may say more of it. */
  show?: (sent: Sent<Who>, shown: Shown & { refused: ErrorCode | null }) => Promise<Extra>;
}

/** What the page of a form gets from its action. */
type PageAgain<Extra> = ReturnType<typeof data<Shown & Extra>>;

/** Refusals that say by their status that the page is not there, or not for this visitor: of a form, a conflict. */
const OF_A_FORM = [400, 409, 429, 503];

/** The status of a page that comes back with a refusal. */
export function statusOfRefusal(code: ErrorCode): number {
  return OF_A_FORM.includes(STATUS[code]) ? STATUS[code] : 409;
}

/** Refusals for which the error page is meant. */
export function onPage<const Code extends ErrorCode>(...codes: readonly Code[]): Record<Code, "page"> {
  return Object.fromEntries(codes.map((code) => [code, "page"])) as Record<Code, "page">;
}

/** Refusals that are said at one place, in words that are called as the refusals are. */
export function at<Field extends string, const Code extends ErrorCode>(field: Field, ...codes: readonly Code[]) {
  return Object.fromEntries(codes.map((code) => [code, [field, code]])) as unknown as {
    [One in Code]: readonly [Field, One];
  };
}

/**
 * The action of a page with forms: reads what was sent, finds the act of the button that was pressed (the first when the
 * form came without one, never for one that nobody knows), checks the fields and calls the use case. When a field is
 * wrong, or the use case refuses with a code that the page has a place for, the same page comes back with all that was
 * typed; any other refusal is left to the error page.
 */
export function formAction<Who, Message extends string, Extra extends object = Record<never, never>>(
  args: ActionFunctionArgs,
  options: Options<Who, Message, Extra>,
  acts: (act: ActMaker<Who, Message, Extra>) => Record<string, CheckedAct<Who, Extra>>,
): Promise<PageAgain<Extra>> {
  const answer = respond(args, async (visit) => {
    const { lists = [] } = options;
    const byButton = acts((act) => act as unknown as CheckedAct<Who, Extra>);
    const form = await readForm(visit.request, lists);
    const buttons = Object.keys(byButton) as [string, ...string[]];
    const button = [options.button ?? "act"].flat().find((name) => form.has(name)) ?? "";
    // Who may not send it is told so first, whatever the button.
    const found = await attempt(["unknown_act"], async () => pressed(form, buttons, button));
    const act = found.refused === null ? found.value : "";
    const object = act.endsWith(":") ? String(form.get(button)).slice(act.length) : "";
    const typed = { answers: oneOf(form, lists), lists: manyOf(form, lists) };
    const received: Received = { visit, form, act, object, ...typed };
    const sent: Sent<Who> = { ...received, who: await options.who(received) };
    if (found.refused) throw new DomainError(found.refused);
    if (button === "" && byButton[act]?.onlyPressed) throw new DomainError("unknown_act");
    const show = async ({ status = 200, headers, ...again }: Again<Extra>, refused: ErrorCode | null = null) => {
      const shown: Shown & Partial<Extra> = { ...typed, errors: {}, ...(again as Partial<Shown & Extra>) };
      shown.answers = Object.fromEntries(Object.entries(shown.answers).filter(([name]) => !isSecret(name)));
      const extra = await options.show?.(sent, { ...shown, refused });
      return data({ ...(extra as Extra), ...shown }, { status, headers });
    };
    const done = (answer: Done<Extra>) => (answer instanceof Response ? answer : show(answer as Again<Extra>));
    const { schema, shape, named = {}, refusals, run } = byButton[act] as CheckedAct<Who, Extra>;
    const nameOf = (field: string) => named[field]?.(typed.answers) ?? field;
    const expected = Object.keys(refusals).filter((code) => refusals[code] !== "page") as ErrorCode[];
    const taken = await attempt(expected, async (): Promise<Done<Extra>> => {
      const early = await options.before?.(sent);
      if (early) return early;
      const read = schema && parseForm(renamed(form, named, nameOf), resolve(schema, visit), shape);
      if (read?.ok !== false) return run(sent, read?.value as never);
      const errors = Object.entries(read.errors).map(([field, message]) => [nameOf(field), message]);
      return { errors: Object.fromEntries(errors), status: 400 } as Again<Extra>;
    });
    if (taken.refused === null) return done(taken.value);
    const answer = refusals[taken.refused] as Exclude<Refused<string, Message>, "page">;
    if ("to" in answer) return redirect(answer.to);
    const [field, message] = answer;
    const errors = { [nameOf(field)]: options.key(message) };
    return show({ errors, status: statusOfRefusal(taken.refused) } as Again<Extra>, taken.refused);
  });
  // A page never sees a redirect.
  return answer as Promise<PageAgain<Extra>>;
}

const resolve = (schema: z.ZodType | ((visit: Visit) => z.ZodType), visit: Visit) =>
  typeof schema === "function" ? schema(visit) : schema;

/** The form under the names that the schema knows. */
function renamed(form: FormData, named: CheckedAct<never, never>["named"] = {}, nameOf: (field: string) => string) {
  const fields = Object.keys(named);
  if (fields.length === 0) return form;
  const known = new FormData();
  for (const [name, value] of form) known.append(name, value);
  for (const field of fields) known.set(field, form.get(nameOf(field)) ?? "");
  return known;
}
