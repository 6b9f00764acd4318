import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { broadcastDevReady, createRequestHandler, type ServerBuild } from "@remix-run/node";
import * as build from "@remix-run/dev/server-build";
import compression from "compression";
import express, { type NextFunction, type Request as Req, type Response as Res } from "express";
import { connect, type Db } from "../db/engine.ts";
import { shanghaiDay } from "./day.ts";
import { DomainError } from "./domain-error.ts";
import { sendResponse, toRequest } from "./http/adapter.server.ts";
import { type Env, readEnv } from "./http/env.server.ts";
import { isPublic, SECURITY_HEADERS } from "./http/headers.ts";
import { clientKeyOf } from "./http/limits.server.ts";
import { log, logError } from "./http/log.server.ts";
import { isSameOrigin } from "./http/origin.server.ts";
import { type FinishedPage, PageCache } from "./http/page-cache.server.ts";
import { STATUS } from "./http/errors.ts";
import { dictionary } from "./i18n/dictionary.ts";
import { chosenLocale, LOCALE_COOKIE, localeOf } from "./i18n/locale.ts";
import { publicVersion } from "./ledger/ledger.server.ts";

const YEAR_SECONDS = 365 * 24 * 3600;

/** The process: static files, checks that come before every page, the cache of public pages, then the pages. */
function createApp(db: Db, env: Env, cookieSecret: string) {
  const app = express();
  const cache = new PageCache(async () => `${await publicVersion(db)} ${shanghaiDay()}`);
  const handle = createRequestHandler(build as unknown as ServerBuild, env.NODE_ENV);
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUSTED_PROXIES);
  app.set("etag", false);
  app.use((_req, res, next) => {
    res.set(SECURITY_HEADERS);
    if (env.ORIGIN?.startsWith("https:")) res.set("Strict-Transport-Security", `max-age=${YEAR_SECONDS}`);
    next();
  });
  app.use(compression());
  app.get("/healthz", (_req, res, next) => {
    publicVersion(db).then(() => res.type("text").send("ok"), next);
  });
  app.use("/build", express.static("public/build", { immutable: true, maxAge: "1y", index: false }));
  app.use(express.static("public", { maxAge: "1h", index: false, redirect: false }));
  app.use(refuseOtherOrigins(env));
  app.use(rememberLocale(env));
  app.use((req, res, next) => {
    serve(req, res).catch(next);
  });
  app.use(answerError);
  return app;

  async function serve(req: Req, res: Res): Promise<void> {
    const key = cacheKey(req);
    const cached = key === null ? undefined : await cache.get(key);
    if (cached) return sendPage(req, res, cached);
    const version = key === null ? "" : await cache.version();
    const gone = new AbortController();
    res.on("close", () => gone.abort());
    const response = await handle(await toRequest(req, gone.signal), {
      db,
      env,
      cookieSecret,
      clientKey: clientKeyOf(req.ip ?? ""),
      nonce: randomBytes(16).toString("base64"),
    });
    if (req.method !== "GET" && req.method !== "HEAD") cache.expire();
    const keep =
      key !== null && response.status === 200 && isPublic(response.headers) && !response.headers.has("Set-Cookie");
    if (!keep) return sendResponse(res, response);
    const html = Buffer.from(await response.arrayBuffer());
    sendPage(req, res, await cache.put(key, version, Object.fromEntries(response.headers), html));
  }
}

/** Pages are cached by address and language; a request that could change something never is. */
function cacheKey(req: Req): string | null {
  if (req.method !== "GET" && req.method !== "HEAD") return null;
  const headers = { get: () => req.headers.cookie ?? null };
  return `${localeOf({ url: req.originalUrl, headers })} ${req.originalUrl}`;
}

function sendPage(req: Req, res: Res, page: FinishedPage): void {
  const encoding = req.acceptsEncodings(["br", "gzip"]) as "br" | "gzip" | false;
  const body = page.bodies[encoding || "identity"];
  res.set(page.headers).set({ ETag: page.etag, Vary: "Accept-Encoding, Cookie" });
  if (req.headers["if-none-match"] === page.etag) return void res.status(304).end();
  if (encoding) res.set("Content-Encoding", encoding);
  res.set("Content-Length", String(body.length));
  res.end(req.method === "HEAD" ? undefined : body);
}

function refuseOtherOrigins(env: Env) {
  return (req: Req, _res: Res, next: NextFunction) => {
    const safe = req.method === "GET" || req.method === "HEAD";
    next(safe || isSameOrigin(req.headers, env.ORIGIN) ? undefined : new DomainError("cross_origin"));
  };
}

function rememberLocale(env: Env) {
  const secure = env.ORIGIN?.startsWith("https:") ?? false;
  return (req: Req, res: Res, next: NextFunction) => {
    const locale = chosenLocale(req.originalUrl);
    if (locale)
      res.cookie(LOCALE_COOKIE, locale, { httpOnly: true, sameSite: "lax", secure, maxAge: YEAR_SECONDS * 1000 });
    next();
  };
}

/** The last resort, for what fails before or outside a page: a few words, never a stack trace. */
function answerError(error: unknown, req: Req, res: Res, _next: NextFunction): void {
  if (!(error instanceof DomainError)) logError(error, req.path);
  if (res.headersSent) return void res.destroy();
  const code = error instanceof DomainError ? error.code : "internal";
  const headers = { get: () => req.headers.cookie ?? null };
  const { title, text } = dictionary(localeOf({ url: req.originalUrl, headers })).site.errors[code];
  res.status(STATUS[code]).set("Cache-Control", "no-store").type("text").send(`${title}\n${text}\n`);
}

/** A secret that outlives restarts: given by the settings, else made once and kept beside the data. */
function cookieSecretFor(env: Env): string {
  if (env.SESSION_SECRET) return env.SESSION_SECRET;
  const file = join(env.DATA_DIR, "session-secret");
  mkdirSync(env.DATA_DIR, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}

function main(): void {
  const env = readEnv(process.env);
  const db = connect(env.DATABASE_URL);
  const server = createApp(db, env, cookieSecretFor(env)).listen(env.PORT, env.HOST, () => {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : env.PORT;
    process.stdout.write(
      `归位 Guiwei  ${env.ORIGIN ?? `http://${env.HOST === "0.0.0.0" ? "localhost" : env.HOST}:${port}`}\n`,
    );
    if (env.NODE_ENV === "development") broadcastDevReady(build as unknown as ServerBuild);
  });
  const stop = () => {
    server.close(() => {
      db.destroy().finally(() => process.exit(0));
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  server.on("error", (error) => {
    log.fatal({ err: error }, "cannot listen");
    process.exit(1);
  });
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
