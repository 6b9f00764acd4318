import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readClock } from "../clock.ts";
import { type Day, shanghaiDay } from "../day.ts";
import { DomainError, type ErrorCode } from "../domain-error.ts";
import { chosenLocale, type Locale, localeOf } from "../i18n/locale.ts";
import type { ServerContext } from "./context.ts";
import { STATUS } from "./errors.ts";
import { type KeptForm, keptOf } from "./kept.ts";
import { logError } from "./log.server.ts";

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
  /** One and the same object for the action and the loaders of a request, and for its answer. */
  context: ServerContext;
}

/**
 * Runs a loader or action. A refusal of the domain becomes a response with its status and code, which the error page
 * puts into words; someone who is not signed in is sent to sign in. When a form with somebody's words in it cannot be
 * answered by its own page, for a refusal that it does not know, an expired session or a failure of ours, the error page
 * gives back what was typed.
 */
export async function respond<T>(args: LoaderFunctionArgs, handler: (visit: Visit) => Promise<T>): Promise<T> {
  const { request, params, context } = args;
  const url = new URL(request.url);
  const posted = request.method === "POST" ? request.clone() : null;
  try {
    const now = readClock();
    const locale = localeOf(request);
    const answer = await handler({ ...context, context, request, url, params, locale, now, today: shanghaiDay(now) });
    return keepLanguage(request, answer);
  } catch (error) {
    if (error instanceof Response) throw keepLanguage(request, error);
    const kept = posted && (await readKept(posted));
    if (error instanceof DomainError) {
      throw keepLanguage(request, refusal(error.code, `${url.pathname}${url.search}`, kept, error.detail));
    }
    if (!kept) throw error;
    if (!request.signal.aborted) logError(error, url.pathname);
    throw refusal("internal", url.pathname, kept);
  }
}

/** Lets whoever is sent to another page of ours arrive there in the language that the first address asked for. */
function keepLanguage<T>(request: Request, answer: T): T {
  const locale = chosenLocale(request.url);
  const to = answer instanceof Response ? answer.headers.get("Location") : null;
  if (locale && to?.startsWith("/") && !to.startsWith("//") && chosenLocale(to) === null) {
    const [, address = "", anchor = ""] = /^([^#]*)(.*)$/.exec(to) ?? [];
    const lang = `${address.includes("?") ? "&" : "?"}lang=${locale}`;
    (answer as Response).headers.set("Location", `${address}${lang}${anchor}`);
  }
  return answer;
}

/** What the error page shows of a refusal. */
export interface ShownRefusal {
  code: ErrorCode;
  kept: KeptForm | null;
  /** As in `DomainError`. */
  detail?: unknown;
}

function refusal(code: ErrorCode, address: string, kept: KeptForm | null, detail?: unknown) {
  const to = encodeURIComponent(address);
  if (!kept && code === "second_factor_needed") return redirect(`/sign-in/second?to=${to}`);
  if (!kept && code === "password_needed") return redirect(`/account/confirm?to=${to}`);
  if (!kept && code === "signed_out") return redirect(`/sign-in?to=${to}`);
  return data<ShownRefusal>({ code, kept, detail }, { status: STATUS[code] });
}

/** What somebody wrote in a form; null when nothing, or when it is no form. */
async function readKept(request: Request): Promise<KeptForm | null> {
  return request.formData().then(keptOf, () => null);
}

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
