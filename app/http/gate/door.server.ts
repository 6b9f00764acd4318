import type { NextFunction, Request as Req, Response as Res } from "express";
import { DomainError } from "../../domain-error.ts";
import { chosenLocale, LOCALE_COOKIE } from "../../i18n/locale.ts";
import { type Env, servesHttps } from "../env.server.ts";
import { log } from "../log.server.ts";
import { isSameOrigin } from "../origin.server.ts";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Says once that a proxy stands in front of which the settings know nothing. */
export function warnOfProxy({ TRUSTED_PROXIES }: Env) {
  let said = TRUSTED_PROXIES > 0;
  return (req: Req) => {
    if (said || req.headers["x-forwarded-for"] === undefined) return;
    said = true;
    log.warn("X-Forwarded-For comes although TRUSTED_PROXIES is 0: behind a proxy all visitors count as one");
  };
}

/** The form of this page proves by its address to whom it was given: a mail server may send it for its reader (RFC 8058). */
const PROVES_ITSELF = "/stop";

/** Forms are taken of our own pages alone. Refuses with `cross_origin`. */
export function refuseOtherOrigins(env: Env) {
  return (req: Req, _res: Res, next: NextFunction) => {
    const allowed = req.method !== "POST" || req.path === PROVES_ITSELF || isSameOrigin(req.headers, env.ORIGIN);
    next(allowed ? undefined : new DomainError("cross_origin"));
  };
}

/** Keeps the language that an address asks for. */
export function rememberLocale(env: Env) {
  const secure = servesHttps(env);
  return (req: Req, res: Res, next: NextFunction) => {
    const locale = chosenLocale(req.originalUrl);
    const options = { httpOnly: true, sameSite: "lax", secure, maxAge: YEAR_SECONDS * 1000 } as const;
    if (locale) res.cookie(LOCALE_COOKIE, locale, options);
    next();
  };
}
