import { sealAddress } from "../../app/notifications/addresses/sealed.server.ts";
import type { BodyOccasion } from "../../app/notifications/occasion.ts";
import type { AddressFormat } from "../../app/notifications/notification.ts";
import type { Letter, Addressee } from "../../app/notifications/letter.ts";
import { bodyAudience } from "../../app/notifications/bodies/body-audience.server.ts";
import type { Delivery } from "../../app/notifications/sending/deliver.server.ts";
import type { Db } from "../../db/engine.ts";
import { insertAddress } from "../../db/queries/notifications/addresses.ts";
import { TODAY } from "../helpers/factories.ts";

export const LINKS = { origin: "https://guiwei.example", secret: "s".repeat(40) };

/** Gives a body an address and answers its row id. */
export function giveAddress(
  db: Db,
  departmentId: number,
  {
    format = "mail",
    address = "office@nyncj.example.cn",
    secret = "",
    atOnce = [],
    locale = "zh-CN",
    sealedWith = LINKS.secret,
  }: {
    format?: AddressFormat;
    address?: string;
    secret?: string;
    atOnce?: BodyOccasion[];
    locale?: string;
    sealedWith?: string;
  } = {},
): Promise<number> {
  return insertAddress(db, {
    department_id: departmentId,
    user_id: null,
    format,
    ...sealAddress(sealedWith, { departmentId }, { address, secret }),
    locale,
    at_once: JSON.stringify(atOnce),
    added_on: TODAY,
    stopped_on: null,
    digest_on: null,
    sent_on: null,
  });
}

/** A post office: it keeps what it is given. */
export function postOffice(db: Db, now: () => Date) {
  const letters: { to: Addressee; letter: Letter; key: string }[] = [];
  const send = async (to: Addressee, letter: Letter, key: string) => {
    letters.push({ to, letter, key });
    return { ok: true as const };
  };
  const delivery: Delivery = {
    db,
    audiences: { body: bodyAudience(LINKS) },
    senders: { mail: send, webhook: send },
    now,
  };
  return { letters, delivery };
}

/** A notification that was given up; answers its row id. */
export async function giveDeadLetter(db: Db, key: string): Promise<number> {
  const row = {
    key,
    recipient_kind: "body",
    recipient_id: 1,
    channel: "mail",
    kind: "new_case",
    about: "GW-2026-000001",
    day: TODAY,
    facts: "{}",
    state: "dead",
    attempts: 12,
    next_at: "",
    closed_on: TODAY,
    error: "smtp_451",
    carried_by: null,
  } as const;
  const { id } = await db.insertInto("notifications").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}
