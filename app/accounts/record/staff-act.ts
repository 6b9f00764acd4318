import { z } from "zod";
import type { Day } from "../../day.ts";

/** All that is done to accounts and roles, the calendar, the bodies, the register and what the site says of itself, by an administrator, on the machine or by the person. */
export const STAFF_ACTS = [
  "account_made",
  "invited",
  "invitation_revoked",
  "role_given",
  "role_taken",
  "home_set",
  "home_left",
  "employer_set",
  "employer_left",
  "reset",
  "closed",
  "reopened",
  "signed_out",
  "password_changed",
  "factor_added",
  "factor_removed",
  "codes_made",
  "holidays_entered",
  "duties_imported",
  "operator_set",
  "county_served",
  "county_left",
  "reply_days_set",
  "stage_days_set",
  "bodies_entered",
  "body_corrected",
  "body_changed",
  "body_relined",
  "merger_undone",
  "calendar_made",
  "calendar_revoked",
  "notification_address_added",
  "notification_address_removed",
  "notification_retried",
  "notification_dropped",
  "approval_on",
  "approval_off",
] as const;
export type StaffAct = (typeof STAFF_ACTS)[number];

/** Acts that put an account, for a while, into the hands of who did them. */
export const BINDING: readonly StaffAct[] = ["account_made", "role_given", "reset", "reopened"];

/** Acts that loosen a tie: the county or the department that was noted is kept out of for a while yet. */
export const LOOSENING: readonly StaffAct[] = ["home_left", "employer_left"];

/** For so many days after a binding act the two are not two people; so long what was left is kept out of. */
export const BOUND_DAYS = 30;

/** What the acts that take something away from a person ask for besides. */
export interface Reasoned {
  /** For the record, which every administrator and moderator reads. */
  reason: string;
  today: Day;
}

export const MIN_REASON = 4;
export const MAX_REASON = 200;

/** A reason as it is typed; the messages are keys of `accounts.errors`. */
export const reasonField = z.string({ error: "reason" }).trim().min(MIN_REASON, "reason").max(MAX_REASON, "reason");
