import { changeAddress, findAddress, takeAddressTurn } from "../../../db/queries/notifications/addresses.ts";
import { LOCALES } from "../../i18n/locale.ts";
import { openAddress } from "../addresses/sealed.server.ts";
import type { Audience } from "../sending/audience.ts";
import { TEST } from "../notification.ts";
import { stopLink, type StopLinks } from "../stop/stop.server.ts";
import { composeForBody, composeTest } from "./letters.server.ts";

/** WeCom, DingTalk and Feishu take 20 messages a minute of one robot. */
const PACE_MS = 3000;

/** Bodies, at the addresses that their officers gave. */
export function bodyAudience(links: StopLinks): Audience {
  return {
    async destinationOf(db, { recipientId }) {
      const row = await findAddress(db, recipientId);
      if (!row || row.stopped_on !== null || row.department_id === null) return null;
      const opened = openAddress(links.secret, row);
      const locale = LOCALES.find((one) => one === row.locale);
      return opened && locale ? { ...opened, format: row.format, locale } : null;
    },

    async compose(db, notification, to) {
      const row = await findAddress(db, notification.recipientId);
      if (!row?.department_id) return null;
      const at = { origin: links.origin, stopAt: stopLink(links, "body", row.id) };
      const composeIt = notification.kind === TEST ? composeTest : composeForBody;
      return composeIt(db, notification, row.department_id, to, at);
    },

    async takeTurn(db, { recipientId }, to, now) {
      if (to.format === "mail") return null;
      const next = new Date(now.getTime() + PACE_MS);
      const taken = await takeAddressTurn(db, recipientId, now.toISOString(), next.toISOString());
      return taken ? null : next;
    },

    async sent(db, { recipientId }, today) {
      await changeAddress(db, recipientId, { sent_on: today });
    },
  };
}
