import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readClock } from "../clock.ts";
import { type Day, shanghaiDay } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { type Locale, localeOf } from "../i18n/locale.ts";
import type { ServerContext } from "./context.ts";
import { STATUS } from "./errors.ts";

/** A request with all that a loader or action works with. */
export interface Visit extends ServerContext {
  request: Request;
  url: URL;
  params: Readonly<Record<string, string | undefined>>;
  locale: Locale;
  /** One instant for the whole request. */
  now: Date;
  /** Its day in Shanghai. */
  today: Day;
}

/**
 * Runs a loader or action. A refusal of the domain becomes a response with its status and code, which the error page
 * puts into words; someone who is not signed in is sent to sign in.
 */
export async function respond<T>(args: LoaderFunctionArgs, handler: (visit: Visit) => Promise<T>): Promise<T> {
  const { request, params, context } = args;
  const url = new URL(request.url);
  try {
    const now = readClock();
    return await handler({ ...context, request, url, params, locale: localeOf(request), now, today: shanghaiDay(now) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "second_factor_needed") throw redirect(secondFactorFor(url.pathname));
    if (error.code === "signed_out") throw redirect(`/sign-in?to=${encodeURIComponent(url.pathname)}`);
    throw data({ code: error.code }, { status: STATUS[error.code] });
  }
}

const secondFactorFor = (path: string) => `/sign-in/second?to=${encodeURIComponent(path)}`;

export type Attempt<T, Code> = { refused: null; value: T } | { refused: Code };

/** Runs an act that may refuse with one of the expected codes; answers that code instead of throwing it. */
export async function attempt<T, Code extends DomainError["code"]>(
  codes: readonly Code[],
  act: () => Promise<T>,
): Promise<Attempt<T, Code>> {
  try {
    return { refused: null, value: await act() };
  } catch (error) {
    const refused = error instanceof DomainError ? codes.find((one) => one === error.code) : undefined;
    if (refused) return { refused };
    throw error;
  }
}
