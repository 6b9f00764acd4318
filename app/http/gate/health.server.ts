import { Router } from "express";

interface Health {
  /** A sentence on what is wrong although reports are received, or null. Rejects when nothing can be answered. */
  complaint(): Promise<string | null>;
  /** Why this process should be sent nobody, or null. */
  unready(): Promise<string | null>;
}

/**
 * `/healthz` says whether the process answers at all: whoever watches it restarts it when not. `/readyz` says whether it
 * should be sent visitors: not before its database is there and up to date, nor once it has been told to stop.
 */
export function healthGate({ complaint, unready }: Health): Router {
  const router = Router();
  router.get("/healthz", (_req, res, next) => {
    complaint().then((words) => res.type("text").send(words ?? "ok"), next);
  });
  router.get("/readyz", (_req, res) => {
    unready().then(
      (why) =>
        res
          .status(why === null ? 200 : 503)
          .type("text")
          .send(why ?? "ready"),
      () => res.status(503).type("text").send("the database does not answer"),
    );
  });
  return router;
}
