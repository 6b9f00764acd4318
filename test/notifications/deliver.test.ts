import { describe, expect, test } from "vitest";
import { dropNotifications, enqueueNotifications } from "../../app/notifications/notification.server.ts";
import { MAX_ATTEMPTS, type NewNotification, waitAfter } from "../../app/notifications/notification.ts";
import type { Audience } from "../../app/notifications/sending/audience.ts";
import { deliverDue, type Delivery, forgetDelivered } from "../../app/notifications/sending/deliver.server.ts";
import type { SendingResult } from "../../app/notifications/sending/sender.ts";
import { addDays, noonOf } from "../../app/day.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { TODAY } from "../helpers/factories.ts";

const MINUTE = 60_000;

const one = (key: string, overrides: Partial<NewNotification> = {}): NewNotification => ({
  key,
  recipientKind: "follower",
  recipientId: 7,
  channel: "mail",
  kind: "word",
  about: "GW-2026-000001",
  day: TODAY,
  ...overrides,
});

const audience: Audience = {
  destinationOf: async (_, { recipientId }) => ({
    format: "mail",
    address: `f${recipientId}@example.org`,
    secret: "",
    locale: "zh-CN",
  }),
  compose: async (_, { kind }) =>
    kind === "nothing" ? null : { subject: kind, paragraphs: [], stopAt: null, data: {} },
};

/** A worker with a clock of its own, and a sender that does what it is told. */
function worker(db: Db, answer: (key: string) => SendingResult = () => ({ ok: true })) {
  const sent: string[] = [];
  const clock = { at: noonOf(TODAY).getTime() };
  const delivery: Delivery = {
    db,
    audiences: { follower: audience },
    senders: {
      mail: async (_to, _letter, key) => {
        sent.push(key);
        return answer(key);
      },
    },
    now: () => new Date(clock.at),
  };
  return { sent, clock, delivery, run: () => deliverDue(delivery) };
}

const rows = (db: Db) => db.selectFrom("notifications").selectAll().orderBy("id").execute();
const states = async (db: Db) => (await rows(db)).map(({ state }) => state);

describe("what is to be told", () => {
  forEachEngine((engine) => {
    test("is there once under its key, and holds no words", async () => {
      const db = await engine.fresh();
      await enqueueNotifications(db, [one("a"), one("a"), one("b", { facts: { dueOn: TODAY } })]);
      await enqueueNotifications(db, [one("a")]);
      expect((await rows(db)).map(({ key }) => key)).toEqual(["a", "b"]);
      await expect(enqueueNotifications(db, [one("c", { facts: { said: "设卡" } })])).rejects.toThrow(RangeError);
      await expect(enqueueNotifications(db, [one("c", { facts: { said: "x".repeat(2001) } })])).rejects.toThrow(
        RangeError,
      );
    });

    test("is not kept when the act that says why fails", async () => {
      const db = await engine.fresh();
      const act = db.transaction().execute(async (trx) => {
        await enqueueNotifications(trx, [one("a")]);
        throw new Error("half way");
      });
      await expect(act).rejects.toThrow("half way");
      expect(await rows(db)).toEqual([]);
    });

    test("is sent once, in order to one recipient about one case, and never before its time", async () => {
      const db = await engine.fresh();
      const { sent, clock, run } = worker(db);
      const later = new Date(clock.at + 60 * MINUTE);
      await enqueueNotifications(db, [one("a"), one("later", { notBefore: later, about: "" }), one("b"), one("c")]);
      expect(await run()).toMatchObject({ sent: 3 });
      expect(sent).toEqual(["a", "b", "c"]);
      clock.at += 60 * MINUTE - 1;
      expect(await run()).toMatchObject({ sent: 0 });
      clock.at += 1;
      expect(await run()).toMatchObject({ sent: 1 });
      expect(await states(db)).toEqual(["sent", "sent", "sent", "sent"]);
    });

    test("what fails is tried again after longer and longer, holds back what is about the same alone, and ends as a dead letter", async () => {
      const db = await engine.fresh();
      const { sent, clock, run } = worker(db, (key) =>
        key === "a" ? { ok: false, code: "smtp_451", forGood: false } : { ok: true },
      );
      await enqueueNotifications(db, [one("a"), one("behind"), one("other", { about: "GW-2026-000002" })]);
      expect(await run()).toMatchObject({ failed: 1, sent: 1 });
      expect(sent.sort()).toEqual(["a", "other"]);
      for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts += 1) {
        clock.at += waitAfter(attempts) - 1;
        expect(await run()).toMatchObject({ failed: 0, dead: 0 });
        clock.at += 1;
        await run();
      }
      expect(sent.filter((key) => key === "a")).toHaveLength(MAX_ATTEMPTS);
      const [dead] = await rows(db);
      expect(dead).toMatchObject({ state: "dead", attempts: MAX_ATTEMPTS, error: "smtp_451" });
      expect(dead?.closed_on).not.toBeNull();
      expect(await states(db)).toEqual(["dead", "sent", "sent"]);
      expect(sent.at(-1)).toBe("behind");
    });

    test("what cannot arrive at all is given up at once", async () => {
      const db = await engine.fresh();
      const { run } = worker(db, () => ({ ok: false, code: "smtp_550", forGood: true }));
      await enqueueNotifications(db, [one("a")]);
      expect(await run()).toMatchObject({ dead: 1 });
    });

    test("is dropped when there is nothing to tell or nobody to tell it to, and waits while its channel is off", async () => {
      const db = await engine.fresh();
      const { sent, delivery, run } = worker(db);
      await enqueueNotifications(db, [
        one("a", { kind: "nothing" }),
        one("b", { recipientKind: "staff" }),
        one("c", { channel: "webhook" }),
      ]);
      expect(await run()).toMatchObject({ dropped: 2, sent: 0 });
      expect(await deliverDue({ ...delivery, senders: {} })).toMatchObject({ sent: 0 });
      expect(sent).toEqual([]);
      expect(await states(db)).toEqual(["dropped", "dropped", "waiting"]);
      await dropNotifications(db, "follower", 7, TODAY);
      expect(await states(db)).toEqual(["dropped", "dropped", "dropped"]);
    });

    test("of a worker that died with it is taken over after its lease, under the same key; what it says later counts no more", async () => {
      const db = await engine.fresh();
      await enqueueNotifications(db, [one("a"), one("b")]);
      let release = () => {};
      const killed = worker(db);
      const hanging = deliverDue({
        ...killed.delivery,
        senders: {
          mail: () =>
            new Promise((resolve) => {
              release = () => resolve({ ok: false, code: "late", forGood: true });
            }),
        },
      });
      await expect.poll(async () => (await rows(db))[0]?.attempts).toBe(1);
      const other = worker(db);
      expect(await other.run()).toMatchObject({ sent: 0 });
      other.clock.at += 5 * MINUTE;
      expect(await other.run()).toMatchObject({ sent: 2 });
      expect(other.sent).toEqual(["a", "b"]);
      release();
      expect(await hanging).toMatchObject({ dead: 0 });
      expect(await states(db)).toEqual(["sent", "sent"]);
    });

    test("several workers share it: everything arrives, and nothing twice", async () => {
      const db = await engine.fresh();
      const keys = Array.from({ length: 120 }, (_, index) => `k${index}`);
      await enqueueNotifications(
        db,
        keys.map((key, index) => one(key, { recipientId: index % 40, about: `GW-2026-${100_000 + (index % 5)}` })),
      );
      const workers = [worker(db), worker(db), worker(db)];
      await Promise.all(workers.map(({ run }) => run()));
      const arrived = workers.flatMap(({ sent }) => sent);
      expect(arrived.sort()).toEqual(keys.sort());
    });

    test("nothing more is taken once the process is to stop", async () => {
      const db = await engine.fresh();
      await enqueueNotifications(db, [one("a")]);
      const { delivery } = worker(db);
      expect(await deliverDue({ ...delivery, stopping: () => true })).toMatchObject({ sent: 0 });
      expect(await states(db)).toEqual(["waiting"]);
    });

    test("is forgotten ninety days after it was closed, and what waits is kept", async () => {
      const db = await engine.fresh();
      const { run } = worker(db);
      await enqueueNotifications(db, [one("a"), one("waits", { channel: "webhook" })]);
      await run();
      expect(await forgetDelivered(db, addDays(TODAY, 90))).toBe(0);
      expect(await forgetDelivered(db, addDays(TODAY, 91))).toBe(1);
      expect((await rows(db)).map(({ key }) => key)).toEqual(["waits"]);
    });
  });
});
