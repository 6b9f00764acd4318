import { type Actor, can, type Permission } from "../accounts/permissions.ts";
import type { DeskPage } from "./desk-page.ts";

/** Who may open each page of the desk: whoever has one of these permissions. */
const NEEDS: Record<DeskPage, readonly Permission[]> = {
  retaliation: ["handle:retaliation"],
  answers: ["judge:case"],
  takedowns: ["propose:takedown"],
  mergers: ["merge:case"],
  disputes: ["decide:dispute"],
  topics: ["judge:case"],
  mentions: ["judge:case"],
  recusals: ["decide:report", "manage:staff"],
  templates: ["decide:report", "edit:templates"],
  audit: ["audit:views"],
  digest: ["read:report"],
  "staff-record": ["read:staff-record"],
};

/** The pages of the desk, beside the list of reports, that the actor may open. */
export function pagesFor(actor: Actor): DeskPage[] {
  return (Object.keys(NEEDS) as DeskPage[]).filter((page) => NEEDS[page].some((permission) => can(actor, permission)));
}
