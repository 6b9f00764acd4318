import { createServer, type Server } from "node:http";
import type { NextFunction, Request as Req, Response as Res } from "express";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { destinationOf } from "./address/address-gate.server.ts";
import { reporterPart } from "./address/reporter-paths.ts";

const BUCKETS_SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10];

/** How a channel of notifications stands. */
export interface ChannelFigures {
  waiting: number;
  dead: number;
  /** 0 when nothing waits. */
  oldestSeconds: number;
  arrivedAt: Date | null;
}

/**
 * Figures of one process for Prometheus. Whoever reads them every few seconds must not learn when a reporter came. So nothing that a reporter's request moves is in
 * them: no count or time of their pages, nothing of reports, files or queues; and no CPU, memory or delay of the process
 * either, since on a quiet site the work of receiving one report stands out from them.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: "guiwei_requests_total",
    help: "Pages answered, by who they are for and class of status. Those of reporters are not counted.",
    labelNames: ["part", "status"] as const,
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: "guiwei_request_seconds",
    help: "Time until pages were answered. Those of reporters are not timed.",
    labelNames: ["part"] as const,
    buckets: BUCKETS_SECONDS,
    registers: [this.#registry],
  });
  readonly #failures = new Counter({
    name: "guiwei_housekeeping_failures_total",
    help: "Times that something which the process does by itself failed, by its line in the log.",
    labelNames: ["task"] as const,
    registers: [this.#registry],
  });
  readonly #clock = new Gauge({
    name: "guiwei_clock_right",
    help: "1 while the clock fits the days noted in the database, 0 while it cannot be right.",
    registers: [this.#registry],
  });

  readonly #edition = new Gauge({
    name: "guiwei_edition_late",
    help: "1 while an edition of the open data that should be out is not, a day after its day.",
    registers: [this.#registry],
  });

  readonly #waiting = new Gauge({
    name: "guiwei_notifications",
    help: "Notifications of bodies, staff and followers that are to be sent (waiting) or were given up (dead).",
    labelNames: ["channel", "state"] as const,
    registers: [this.#registry],
  });
  readonly #oldest = new Gauge({
    name: "guiwei_notifications_oldest_seconds",
    help: "For how long the oldest notification that is to be sent has waited.",
    labelNames: ["channel"] as const,
    registers: [this.#registry],
  });
  readonly #arrived = new Gauge({
    name: "guiwei_notifications_last_success_timestamp_seconds",
    help: "When a notification last arrived.",
    labelNames: ["channel"] as const,
    registers: [this.#registry],
  });

  constructor({ version, startedAt }: { version: string; startedAt: Date }) {
    const info = new Gauge({
      name: "guiwei_info",
      help: "The version that runs.",
      labelNames: ["version"] as const,
      registers: [this.#registry],
    });
    info.set({ version }, 1);
    const start = new Gauge({
      name: "process_start_time_seconds",
      help: "When the process was started.",
      registers: [this.#registry],
    });
    start.set(Math.floor(startedAt.getTime() / 1000));
  }

  /** Counts a request once it is answered; it has passed the address gate. */
  readonly count = (req: Req, res: Res, next: NextFunction): void => {
    if (reporterPart(req.path) !== null) return next();
    const part = destinationOf(req).page?.forEveryone === false ? "staff" : "public";
    const ended = this.#seconds.startTimer({ part });
    res.once("finish", () => {
      ended();
      this.#requests.inc({ part, status: `${Math.floor(res.statusCode / 100)}xx` });
    });
    next();
  };

  /** Counts a page for everyone that was at hand, and took no time that could be told. */
  readonly countHit = (status: number): void => {
    this.#seconds.observe({ part: "public" }, 0);
    this.#requests.inc({ part: "public", status: `${Math.floor(status / 100)}xx` });
  };

  /** Notes that a task of the process failed. */
  failed(task: string): void {
    this.#failures.inc({ task });
  }

  /** Notes whether the clock can be right. */
  clock(right: boolean): void {
    this.#clock.set(right ? 1 : 0);
  }

  /** Notes whether an edition of the open data should be out and is not. */
  editionLate(late: boolean): void {
    this.#edition.set(late ? 1 : 0);
  }

  /** Notes how each channel of notifications stands. */
  channel(channel: string, { waiting, dead, oldestSeconds, arrivedAt }: ChannelFigures): void {
    this.#waiting.set({ channel, state: "waiting" }, waiting);
    this.#waiting.set({ channel, state: "dead" }, dead);
    this.#oldest.set({ channel }, oldestSeconds);
    if (arrivedAt) this.#arrived.set({ channel }, Math.floor(arrivedAt.getTime() / 1000));
  }

  /** Serves the figures at `/metrics` of a port of their own, which the public does not reach. */
  listen(port: number, host: string): Server {
    const server = createServer((req, res) => {
      if (req.method !== "GET" || req.url !== "/metrics") return void res.writeHead(404).end();
      this.#registry.metrics().then(
        (text) => res.writeHead(200, { "Content-Type": this.#registry.contentType }).end(text),
        () => res.writeHead(500).end(),
      );
    });
    return server.listen(port, host);
  }
}
