import type { NextFunction, Request as Req, Response as Res } from "express";
import { readClock } from "../../clock.ts";
import { shanghaiDay } from "../../day.ts";
import { LRUCache } from "lru-cache";
import { DomainError } from "../../domain-error.ts";
import { readRequestBody } from "../adapter.server.ts";
import { clientKeyOf } from "../limits/limits.server.ts";
import { uploadsOf } from "../uploads/upload-gate.server.ts";
import { Places } from "../limits/places.ts";
import { WindowCounter } from "../limits/window-counter.server.ts";

/** How well a post is vouched for: by work done for it, by a page of ours that it comes from, or by nothing. */
export type Vouching = "proven" | "known" | "unknown";

/** Reads a field of a posted form without taking the whole form apart; undefined when there is none. */
export type FieldReader = (name: string) => string | undefined;

interface GateOptions {
  /** Posts to these paths are counted. */
  paths: RegExp;
  /** `unwanted` is turned away as it is. */
  standingOf(field: FieldReader, now: number): Promise<Vouching | "unwanted">;
  /** Told of every post that its client's share has room for: what one client sends beyond it makes no flood. */
  counted?(now: number): void;
}

/** Posts a minute from one client. What is proven has limits of its own where it is received. */
const PER_MINUTE = { known: 240, unknown: 120 };
/** So many posts a minute from one client are not even read. */
const UNREAD_PER_MINUTE = 600;
/**
 * Posts answered at once, and posts that wait. A page takes some 3 ms of the one thread, and whatever is begun at once
 * is done before the thread looks up again: three of these hold it for 10 ms, twenty would keep every newcomer waiting.
 * Each standing has places of its own, so that what is vouched for never stands behind what is not. Cleaning files
 * takes minutes when many send them: forms with files wait among themselves, no other page stands behind a photograph.
 */
const placesFor = (): Record<Vouching | "withFiles", Places> => ({
  withFiles: new Places(8, 8),
  proven: new Places(8, 200),
  known: new Places(6, 100),
  unknown: new Places(3, 20),
});

/** Forms with files of one client at once, and those that wait: cleaning takes minutes, and others want their turn. */
const filesOfOne = () => new Places(2, 4);
const CLIENTS = 5000;

const RETRY_SECONDS = 20;

/**
 * Turns away, before any page is made, the posts of a client that sends far too many, and in a crowd those that nothing
 * vouches for. Refuses with `crowded`, in a few words; the browser still holds the form.
 */
export function postGate({ paths, standingOf, counted }: GateOptions) {
  const places = placesFor();
  const perClient = new LRUCache<string, Places>({ max: CLIENTS });
  const unread = new WindowCounter(UNREAD_PER_MINUTE, 60);
  const counters = {
    known: new WindowCounter(PER_MINUTE.known, 60),
    unknown: new WindowCounter(PER_MINUTE.unknown, 60),
  };
  return (req: Req, res: Res, next: NextFunction): void => {
    if (req.method !== "POST" || !paths.test(req.path)) return next();
    admitPost(req, res).then((admitted) => (admitted ? next() : refuse(res, next)), next);
  };

  async function admitPost(req: Req, res: Res): Promise<boolean> {
    const instant = readClock();
    const now = instant.getTime();
    const client = clientKeyOf(req.ip ?? "", shanghaiDay(instant));
    if (!unread.take(client, now)) {
      // What was not read would have to be read before the connection could serve again.
      res.set("Connection", "close");
      return false;
    }
    const standing = await standingOf(fieldReader(await readRequestBody(req)), now);
    if (standing !== "proven" && !counters[standing === "known" ? "known" : "unknown"].take(client, now)) return false;
    counted?.(now);
    if (standing === "unwanted") return false;
    const withFiles = uploadsOf(req).length > 0;
    const own = withFiles ? (perClient.get(client) ?? filesOfOne()) : null;
    if (own) perClient.set(client, own);
    if (own && !(await own.take())) return false;
    const among = places[withFiles ? "withFiles" : standing];
    if (!(await among.take())) {
      own?.leave();
      return false;
    }
    const leave = () => {
      among.leave();
      own?.leave();
    };
    // Who has gone while waiting will not be heard leaving.
    if (res.closed || res.destroyed) leave();
    else res.once("close", leave);
    return true;
  }
}

function refuse(res: Res, next: NextFunction): void {
  if (!res.headersSent) res.set("Retry-After", String(RETRY_SECONDS));
  next(new DomainError("crowded"));
}

/** Finds single fields of an urlencoded form. */
export function fieldReader(body: Buffer): FieldReader {
  const text = body.toString("latin1");
  return (name) => {
    const value = new RegExp(`(?:^|&)${name}=([^&]*)`).exec(text)?.[1];
    return value === undefined ? undefined : (new URLSearchParams(`v=${value}`).get("v") ?? undefined);
  };
}
