import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import * as build from "@remix-run/dev/server-build";
import { type AppLoadContext, broadcastDevReady, type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request as Req, type Response as Res } from "express";
import { connect, type Db } from "../db/engine.ts";
import { migrations } from "../db/migrations/index.ts";
import { lastMigration } from "../db/queries/site/migrations.ts";
import { hideFromCleaning, type Sandbox } from "./attachments/sanitise/sandbox.server.ts";
import { sandboxInForce } from "./attachments/sanitise/sanitiser.server.ts";
import { incomingFolder, openStorage } from "./attachments/storage/open-storage.server.ts";
import { readClock } from "./clock.ts";
import { shanghaiDay } from "./day.ts";
import { DomainError } from "./domain-error.ts";
import { sendResponse, toRequest } from "./http/adapter.server.ts";
import { addressGate, destinationOf, KnownWays } from "./http/address/address-gate.server.ts";
import { Addresses } from "./http/address/addresses.ts";
import { cookieSecretFor } from "./http/cookie-secret.server.ts";
import { type Env, ownFolders, readEnv, servesHttps } from "./http/env.server.ts";
import { STATUS } from "./http/errors.ts";
import { refuseOtherOrigins, rememberLocale, warnOfProxy } from "./http/gate/door.server.ts";
import { isApiPath, sendProblem } from "./http/gate/problem.ts";
import { postGate } from "./http/gate/post-gate.server.ts";
import { RenderGate } from "./http/gate/render-gate.server.ts";
import { cachePublicly, SECURITY_HEADERS } from "./http/headers.ts";
import { healthGate } from "./http/gate/health.server.ts";
import { inProgress, whenAllOver } from "./http/gate/in-progress.server.ts";
import { clientKeyOf } from "./http/limits/limits.server.ts";
import { log, logError } from "./http/log.server.ts";
import { Metrics } from "./http/metrics.server.ts";
import { finishPage, PageCache } from "./http/cache/page-cache.server.ts";
import { cacheKey, keptHits } from "./http/cache/kept-hits.server.ts";
import { sendPage } from "./http/cache/send-page.server.ts";
import { pageHandlers } from "./http/address/page-handlers.server.ts";
import { ScopeVersions } from "./http/cache/scope-versions.server.ts";
import { UploadDesk } from "./http/uploads/receive-uploads.server.ts";
import { uploadGate, uploadsOf } from "./http/uploads/upload-gate.server.ts";
import type { Storage, Upload } from "./http/uploads/upload.ts";
import { dictionary } from "./i18n/dictionary.ts";
import { LOCALE_COOKIE, localeOf } from "./i18n/locale.ts";
import { CLOCK_JUMPED } from "./ledger/day-jump.ts";
import { changedFrom, lookAtClock, publicVersion } from "./ledger/ledger.server.ts";
import { EVERYTHING } from "./ledger/scopes.ts";
import { setSample } from "./rulings/fairness/second-look/draw.server.ts";
import { keepHouse, tellThem, warnOfAccounts } from "./house.server.ts";
import { keyIntake, notePost, standingOf } from "./reports/intake/intake.server.ts";
import { deriveReceiptsWith } from "./reports/receipt/receipt.server.ts";
import { noteTakenBackIn, TakenBackList } from "./reports/withdrawal/taken-back-list.server.ts";
import { signWith } from "./suggestions/suggestion.server.ts";
import { VERSION } from "./version.server.ts";

const YEAR_SECONDS = 365 * 24 * 3600;
const MINUTE_MS = 60 * 1000;
/** Eight photographs over one bar of signal take their time; who sends nothing at all is cut off far sooner. */
const SLOWEST_REQUEST_MS = 20 * 60 * 1000;
const METHODS = ["GET", "HEAD", "POST"];
/** The reporter's form. Suggestions of places have their own limit. */
const REPORT_FORM = /^\/report$/;

/** What the process has opened at its start. */
interface Process {
  /** Signs cookies, and what else the server must know again. */
  cookieSecret: string;
  db: Db;
  env: Env;
  storage: Storage;
  desk: UploadDesk;
  metrics: Metrics;
}

/** Told to stop: what is in progress is finished, and nobody else should be sent here. */
let stopping = false;

function health(db: Db) {
  return {
    async complaint() {
      await publicVersion(db);
      const { jump } = await lookAtClock(db, shanghaiDay(readClock()));
      // Reports are still received: the proxy in front must go on sending them here.
      return jump === null ? null : CLOCK_JUMPED;
    },
    async unready() {
      if (stopping) return "stopping";
      const newest = Object.keys(migrations).at(-1) ?? "";
      return ((await lastMigration(db)) ?? "") < newest
        ? "the database is older than the program: npm run migrate"
        : null;
    },
  };
}

/**
 * The process: pages that are at hand, then static files, checks that come before every other page, the cache of public
 * pages, and the pages.
 */
function createApp({ cookieSecret, db, env, storage, desk, metrics }: Process) {
  const app = express();
  const { routes } = build as unknown as ServerBuild;
  const addresses = new Addresses(routes, ({ headers }) => headers === cachePublicly);
  const renders = new RenderGate();
  const versions = new ScopeVersions(
    (from) => changedFrom(db, from),
    () => shanghaiDay(readClock()),
  );
  const cache = new PageCache(versions);
  const handlerOf = pageHandlers(build as unknown as ServerBuild, env.NODE_ENV);
  const origin = env.ORIGIN ?? "http://localhost";
  setSample(env.SECOND_LOOK_SHARE, cookieSecret);
  signWith(cookieSecret);
  deriveReceiptsWith(cookieSecret);
  keyIntake(cookieSecret, readClock().getTime());
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUSTED_PROXIES);
  app.set("etag", false);
  // Pages read their own address, of which the gate has let through what they understand.
  app.set("query parser", false);
  const lookAtProxy = warnOfProxy(env);
  const headersOfAll = {
    ...SECURITY_HEADERS,
    ...(servesHttps(env) && { "Strict-Transport-Security": `max-age=${YEAR_SECONDS}` }),
  };
  app.use((req, res, next) => {
    lookAtProxy(req);
    res.set(headersOfAll);
    if (METHODS.includes(req.method)) return next();
    res.set("Allow", METHODS.join(", ")).status(405).end();
  });
  const ways = new KnownWays();
  const hit = keptHits({
    known: (url) => ways.get(url),
    cache,
    headers: headersOfAll,
    count: metrics.countHit,
  });
  app.use(addressGate(addresses, ways));
  const gates = [noStore, metrics.count, refuseOtherOrigins(env), rememberLocale(env)];
  const answer: express.Handler = (req, res, next) => void inProgress(serve(req, res)).catch(next);
  // A page for everyone is kept compressed, is no file and takes no form: it is spared the gates of what is.
  const pagesForEveryone = express.Router().use(gates, answer);
  app.use((req, res, next) => (isForEveryone(req) ? pagesForEveryone(req, res, next) : next()));
  app.use(compression({ filter: (req, res) => !carriesSecret(req as Req) && compression.filter(req, res) }));
  app.use(healthGate(health(db)));
  app.use("/build", express.static("public/build", { immutable: true, maxAge: "1y", index: false, redirect: false }));
  app.use(onlyFiles(express.static("public", { maxAge: "1h", index: false, redirect: false })));
  app.use(gates);
  app.use(uploadGate(desk));
  app.use(postGate({ paths: REPORT_FORM, standingOf, counted: notePost }));
  app.use(answer);
  app.use(answerError);
  return createServer((req, res) => void (hit(req, res) || app(req, res)));

  async function serve(req: Req, res: Res): Promise<void> {
    const { address, page } = destinationOf(req);
    if (!page && isApiPath(req.path)) throw new DomainError("not_found");
    if (!page || isForEveryone(req)) return servePublic(req, res);
    const now = readClock();
    if (req.method !== "POST") admit(req, now);
    const gone = new AbortController();
    res.on("close", () => gone.abort());
    const request = await toRequest(req, address, origin, gone.signal);
    const response = await handlerOf(page)(
      request,
      contextOf(clientKeyOf(req.ip ?? "", shanghaiDay(now)), uploadsOf(req)),
    );
    if (req.method === "POST") cache.expire();
    if (page.tellsStaff && hasCookie(req, "staff")) response.headers.set("Cache-Control", "private, no-store");
    return sendResponse(req, res, response);
  }

  function admit(req: Req, now: Date): void {
    renders.admit(clientKeyOf(req.ip ?? "", shanghaiDay(now)), now.getTime());
  }

  /** A page that is the same for everyone is rendered for nobody: without a visitor's cookies, and to its end. */
  async function servePublic(req: Req, res: Res): Promise<void> {
    const [{ address, page, reads }, locale] = [destinationOf(req), localeFor(req)];
    const render = async () => {
      const request = new Request(origin + address, { headers: { Cookie: `${LOCALE_COOKIE}=${locale}` } });
      const response = await renders.inTurn(() => handlerOf(page)(request, contextOf("", [])));
      const headers = Object.fromEntries(response.headers);
      return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
    };
    const [key, mayRender] = [cacheKey(locale, address), () => admit(req, readClock())];
    if (page?.unkept) mayRender();
    const shown = page?.unkept
      ? finishPage(await render())
      : await cache.page(key, [EVERYTHING, ...reads], render, mayRender);
    return sendPage(req, res, shown, (encoding) => cache.bodyOf(key, shown, encoding));
  }

  function contextOf(clientKey: string, uploads: readonly Upload[]): AppLoadContext {
    return {
      db,
      env,
      cookieSecret,
      clientKey,
      uploads,
      parts: desk.parts,
      storage,
      nonce: randomBytes(16).toString("base64"),
    };
  }
}

/** True for a page that is the same for everyone, asked for by somebody to whom it says no more. */
function isForEveryone(req: Req): boolean {
  const { page } = destinationOf(req);
  return page?.forEveryone === true && req.method !== "POST" && !(page.tellsStaff && hasCookie(req, "staff"));
}

const noStore: express.Handler = (_req, res, next) => {
  res.set("Cache-Control", "no-store");
  next();
};

/** Looks in the file system only for addresses with a dot: a look there costs more than a page from the cache. */
function onlyFiles(files: express.Handler): express.Handler {
  return (req, res, next) => (req.path.includes(".") ? files(req, res, next) : next());
}

/** Pages behind a sign-in or a receipt are not compressed: their length would tell of secrets (the BREACH attack). */
function carriesSecret(req: Req): boolean {
  return hasCookie(req, "staff") || hasCookie(req, "receipt");
}

function hasCookie(req: Req, name: "staff" | "receipt"): boolean {
  return new RegExp(`(^|;\\s*)${name}=`).test(req.headers.cookie ?? "");
}

function localeFor(req: Req) {
  return localeOf({ url: req.originalUrl, headers: { get: () => req.headers.cookie ?? null } });
}

/** The last resort, for what fails before or outside a page: a few words, never a stack trace. */
function answerError(error: unknown, req: Req, res: Res, _next: NextFunction): void {
  // To whom nobody is left to answer, nothing failed: else everybody could fill the log.
  if (!(error instanceof DomainError) && !req.socket.destroyed) logError(error, req.path);
  if (res.headersSent) return void res.destroy();
  const code = error instanceof DomainError ? error.code : "internal";
  if (isApiPath(req.path)) return sendProblem(res, code);
  const { title, text } = dictionary(localeFor(req)).site.errors[code];
  res.status(STATUS[code]).type("text").send(`${title}\n${text}\n`);
}

/** Tells whoever runs the site when a file made to take over what reads it would find more than its own bytes. */
function warnOfSandbox(): void {
  const tell = ({ level, otherUser }: Sandbox) =>
    level === "closed" ||
    log.warn({ level, otherUser }, "files are cleaned without a sandbox of the kernel: see README");
  sandboxInForce().then(tell, (error: unknown) => log.error({ err: error }, "the sandbox was not tried"));
}

function main(): void {
  const env = readEnv(process.env);
  const db = connect(env.DATABASE_URL);
  const storage = openStorage(env);
  const desk = new UploadDesk(incomingFolder(env));
  const metrics = new Metrics({ version: VERSION, startedAt: readClock() });
  const takenBack = new TakenBackList(env.TAKEN_BACK_LIST);
  noteTakenBackIn(takenBack);
  hideFromCleaning(ownFolders(env));
  const cookieSecret = cookieSecretFor(env, (message) => log.warn(message));
  let tellNoMore = () => {};
  const server = createApp({ cookieSecret, db, env, storage, desk, metrics }).listen(env.PORT, env.HOST, () => {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : env.PORT;
    const host = env.HOST === "0.0.0.0" ? "localhost" : env.HOST;
    process.stdout.write(`归位 Guiwei  ${env.ORIGIN ?? `http://${host}:${port}`}\n`);
    if (env.NODE_ENV === "development") broadcastDevReady(build as unknown as ServerBuild).catch(() => {});
    keepHouse({ db, env, storage, desk, takenBack, metrics });
    tellNoMore = tellThem({ db, env, metrics, secret: cookieSecret });
    warnOfAccounts(db).catch((error: unknown) => log.error({ err: error }, "the accounts were not checked"));
    // Trying it takes a second of the machine, which belongs to the first visitors.
    setTimeout(warnOfSandbox, MINUTE_MS).unref();
  });
  server.requestTimeout = SLOWEST_REQUEST_MS;
  const figures = env.METRICS_PORT === undefined ? null : metrics.listen(env.METRICS_PORT, env.METRICS_HOST);
  figures?.on("error", (error) => log.error({ err: error }, "the figures cannot be served"));
  const stop = () => {
    stopping = true;
    tellNoMore();
    figures?.close();
    server.close(() => void whenAllOver(() => db.destroy()).finally(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);
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
