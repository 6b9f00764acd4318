import type { AddressRow } from "../../../db/queries/notifications/addresses.ts";
import { sealText, unsealText } from "../../sealed-text.server.ts";

const USE = "guiwei notification addresses";

/** Of whom an address is: what it is sealed for, so that it opens in no other row. */
export type Owner = { departmentId: number } | { userId: number };

const placeOf = (owner: Owner, what: "address" | "secret") =>
  "userId" in owner ? `${what} of user ${owner.userId}` : `${what} of department ${owner.departmentId}`;

/** Address and secret as they are kept. */
export function sealAddress(secret: string, owner: Owner, given: { address: string; secret: string }) {
  const by = { secret, use: USE } as const;
  return {
    address: sealText(by, placeOf(owner, "address"), given.address),
    secret: given.secret === "" ? "" : sealText(by, placeOf(owner, "secret"), given.secret),
  };
}

/** Address and secret of a row; null when it was sealed with another secret of the server. */
export function openAddress(secret: string, row: AddressRow): { address: string; secret: string } | null {
  const owner = ownerOf(row);
  const by = { secret, use: USE } as const;
  const address = unsealText(by, placeOf(owner, "address"), row.address);
  const signs = row.secret === "" ? "" : unsealText(by, placeOf(owner, "secret"), row.secret);
  return address === null || signs === null ? null : { address, secret: signs };
}

/** Of whom the address of a row is. */
export function ownerOf(row: AddressRow): Owner {
  return row.user_id === null ? { departmentId: row.department_id ?? 0 } : { userId: row.user_id };
}
