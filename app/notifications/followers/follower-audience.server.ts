import type { Db } from "../../../db/engine.ts";
import { findFollower, followsOf } from "../../../db/queries/notifications/followers.ts";
import type { Day } from "../../day.ts";
import { whatWasDone } from "../../feeds/feed.server.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { inLanguage, type Locale, LOCALES } from "../../i18n/locale.ts";
import { unsealText } from "../../sealed-text.server.ts";
import type { Addressee, Letter } from "../letter.ts";
import type { Notification } from "../notification.ts";
import type { Audience } from "../sending/audience.ts";
import { stopLink, type StopLinks } from "../stop/stop.server.ts";
import { findFollowed } from "./followed.server.ts";
import { CONFIRM, confirmLink, USE } from "./follower.server.ts";
import { readFollowersNews } from "./tell-followers.server.ts";

/** So many entries of each thing a digest names; the others are on its page. */
const NAMED = 10;

/** Those of the public who follow something by mail. */
export function followerAudience(links: StopLinks): Audience {
  return {
    async destinationOf(db, { recipientId }) {
      const row = await findFollower(db, recipientId);
      const locale = LOCALES.find((one) => one === row?.locale);
      if (!row || !locale) return null;
      const address = unsealText({ secret: links.secret, use: USE }, `follower ${row.address_key}`, row.address);
      return address === null ? null : { format: "mail", address, secret: "", locale };
    },

    compose: (db, notification, to, today) =>
      notification.kind === CONFIRM
        ? composeAsking(db, notification, to, links, today)
        : composeNews(db, notification, to, links, today),
  };
}

const addressOf = (origin: string, path: string, locale: Locale) => origin + inLanguage(path, locale);

/** Asks whether somebody wants to follow; null once they do, or what was asked is gone. */
async function composeAsking(
  db: Db,
  { recipientId, about, key }: Notification,
  { locale }: Addressee,
  links: StopLinks,
  today: Day,
): Promise<Letter | null> {
  const { site, follows: words } = dictionary(locale);
  const row = (await followsOf(db, recipientId)).find(({ of, code }) => `${of}.${code}` === about);
  if (!row || row.confirmed_on !== null) return null;
  const followed = await findFollowed(db, row, today);
  if (!followed) return null;
  const stopAt = stopLink(links, "follower", recipientId);
  return {
    subject: words.mail.askSubject,
    paragraphs: [
      words.mail.ask(oneLine(site.nameOf(followed))),
      confirmLink(links, row.id),
      words.mail.askElse,
      words.mail.stop,
      stopAt,
    ],
    stopAt,
    data: { id: key },
  };
}

/** What is new of all that somebody follows; null when nothing of it is public any more. */
async function composeNews(
  db: Db,
  { recipientId, facts, key }: Notification,
  { locale }: Addressee,
  links: StopLinks,
  today: Day,
): Promise<Letter | null> {
  const text = dictionary(locale);
  const { site, feeds, follows: words } = text;
  const news = await readFollowersNews(db, recipientId, { from: Number(facts.from), upTo: Number(facts.upTo) }, today);
  if (news.length === 0) return null;
  const stopAt = stopLink(links, "follower", recipientId);
  return {
    subject: words.mail.subject(news.length),
    paragraphs: [
      ...news.flatMap(({ followed, entries }) => [
        [
          words.mail.heading(oneLine(site.nameOf(followed))),
          ...entries
            .slice(0, NAMED)
            .map((entry) =>
              words.mail.entry(site.day(entry.day), feeds.entry(whatWasDone(entry, text), oneLine(entry.title))),
            ),
          ...(entries.length > NAMED ? [words.mail.more(entries.length - NAMED)] : []),
        ].join("\n"),
        addressOf(links.origin, followed.path, locale),
      ]),
      words.mail.why,
      words.mail.stop,
      stopAt,
    ],
    stopAt,
    data: { id: key },
  };
}

/** A title stays on its line. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
