import { describe, expect, test } from "vitest";
import { noonOf } from "../../app/day.ts";
import { bodyAudience } from "../../app/notifications/bodies/body-audience.server.ts";
import { openMail } from "../../app/notifications/channels/mail.server.ts";
import { readChannels } from "../../app/notifications/channels/channels.server.ts";
import { enqueueNotifications } from "../../app/notifications/notification.server.ts";
import { deliverDue } from "../../app/notifications/sending/deliver.server.ts";
import { runRound } from "../../app/notifications/worker.server.ts";
import { tellBodies } from "../../app/notifications/bodies/tell-bodies.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, publishCase, TODAY } from "../helpers/factories.ts";
import { giveAddress, LINKS } from "./mailboxes.ts";
import { headersOf, type Mood, startSmtp } from "./smtp.ts";

const MINUTE = 60_000;
const FROM = "no-reply@guiwei.example";

/** A worker with a clock that the test moves. */
function aWorker(db: Db, url: string, clock: { at: number }) {
  const now = () => new Date(clock.at);
  const round = {
    db,
    fanOuts: [tellBodies],
    audiences: { body: bodyAudience(LINKS) },
    sending: { mail: { url, from: FROM }, webhooks: null },
    now,
  };
  return () => runRound(round);
}

describe("a mail server that delays, refuses, hangs up and comes back", () => {
  forEachEngine((engine) => {
    test("gets everything in the end, each about a case in order, and nothing twice under one key", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture, { atOnce: ["new_case", "new_voices"] });
      const numbers: string[] = [];
      for (let made = 0; made < 3; made += 1) numbers.push((await publishCase(db, county)).number);
      for (const number of numbers) await addToCase(db, county, number);
      const smtp = await startSmtp();
      const clock = { at: noonOf(TODAY).getTime() };
      const workers = [aWorker(db, smtp.url, clock), aWorker(db, smtp.url, clock)];
      await workers[0]?.();
      clock.at += 12 * MINUTE;
      const moods: Mood[] = ["greylists", "drops", "dawdles", "greylists", "takes"];
      for (const mood of [...moods, "takes", "takes", "takes"] as Mood[]) {
        smtp.state.mood = mood;
        await Promise.all(workers.map((round) => round()));
        clock.at += 17 * MINUTE;
      }
      await smtp.stop();
      const ids = smtp.taken.map(({ raw }) => headersOf(raw).get("message-id") ?? "");
      const subjects = smtp.taken.map(({ raw }) => {
        const words = [...(headersOf(raw).get("subject") ?? "").matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)];
        return words.map(([, text = ""]) => Buffer.from(text, "base64").toString("utf8")).join("");
      });
      expect(new Set(ids).size).toBe(6);
      expect(ids).toHaveLength(6);
      for (const number of numbers) {
        const told = subjects.filter((subject) => subject.includes(number));
        expect(told.map((subject) => (subject.includes("新的事由") ? "case" : "voice"))).toEqual(["case", "voice"]);
      }
      const states = await db.selectFrom("notifications").select("state").distinct().execute();
      expect(states).toEqual([{ state: "sent" }]);
    });

    test("shows in the figures while it is away", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      await giveAddress(db, county.departments.agriculture, { atOnce: ["new_case"] });
      await publishCase(db, county);
      const clock = { at: noonOf(TODAY).getTime() };
      const away = aWorker(db, "smtp://127.0.0.1:9", clock);
      await away();
      clock.at += 11 * MINUTE;
      const since = new Date(clock.at);
      await away();
      clock.at += 30 * MINUTE;
      await away();
      const mail = { channel: "mail", waiting: 1, dead: 0, oldestAt: since, arrivedAt: null };
      const webhook = { channel: "webhook", waiting: 0, dead: 0, oldestAt: null, arrivedAt: null };
      expect(await readChannels(db)).toEqual([mail, webhook]);
      const smtp = await startSmtp();
      clock.at += 30 * MINUTE;
      await aWorker(db, smtp.url, clock)();
      await smtp.stop();
      expect(await readChannels(db)).toEqual([
        { ...mail, waiting: 0, oldestAt: null, arrivedAt: new Date(clock.at) },
        webhook,
      ]);
    });

    test("hundreds are sent over a few connections", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const address = await giveAddress(db, county.departments.agriculture);
      await enqueueNotifications(
        db,
        Array.from({ length: 300 }, (_, index) => ({
          key: `k${index}`,
          recipientKind: "body" as const,
          recipientId: address,
          channel: "mail" as const,
          kind: "test",
          about: String(index),
          day: TODAY,
        })),
      );
      const smtp = await startSmtp();
      const now = () => noonOf(TODAY);
      const mail = openMail({ url: smtp.url, from: FROM, now });
      const done = await deliverDue({
        db,
        audiences: { body: bodyAudience(LINKS) },
        senders: { mail: mail.send },
        now,
      });
      mail.close();
      await smtp.stop();
      expect(done.sent).toBe(300);
      expect(new Set(smtp.taken.map(({ raw }) => headersOf(raw).get("message-id"))).size).toBe(300);
    });
  });
});
