import { type Db, isUniqueViolation } from "../../../../db/engine.ts";
import { deleteViewOf, insertView, renameViewOf, viewsOfUser } from "../../../../db/queries/desk/queue-views.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../../accounts/permissions.ts";
import { DomainError } from "../../../domain-error.ts";
import { filtersOf, queryOf } from "../narrowing/queue-filters.ts";
import { MAX_VIEWS } from "./views-form.ts";

/** What `saveView` refuses with. */
export const SAVE_VIEW_REFUSALS = [...ASSERT_CAN_REFUSALS, "too_many_views", "view_exists"] as const;

/** What `renameView` refuses with. */
export const RENAME_VIEW_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found", "view_exists"] as const;

/** What `deleteView` refuses with. */
export const DELETE_VIEW_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found"] as const;

/** A saved view of the list: a name for a query in the order of `queryOf`. */
export interface SavedView {
  id: number;
  name: string;
  query: string;
}

/** The actor's own views, first to last. Nobody sees another's. */
export function readViews(db: Db, actor: Actor): Promise<SavedView[]> {
  return viewsOfUser(db, actor.userId);
}

/**
 * Saves a view; of the query only what the list knows is kept. Throws `forbidden`, `view_exists`, `too_many_views`
 * beyond `MAX_VIEWS`.
 */
export async function saveView(db: Db, actor: Actor, name: string, query: string): Promise<void> {
  assertCan(actor, "read:report", {});
  if ((await readViews(db, actor)).length >= MAX_VIEWS) throw new DomainError("too_many_views");
  const kept = queryOf(filtersOf(new URLSearchParams(query)));
  await unlessTaken(() => insertView(db, { user_id: actor.userId, name, query: kept }));
}

/** Throws `forbidden`, `view_exists`, and `not_found` when it is none of the actor's. */
export async function renameView(db: Db, actor: Actor, id: number, name: string): Promise<void> {
  assertCan(actor, "read:report", {});
  if (!(await unlessTaken(() => renameViewOf(db, actor.userId, id, name)))) throw new DomainError("not_found");
}

/** Throws `forbidden`, and `not_found` when it is none of the actor's. */
export async function deleteView(db: Db, actor: Actor, id: number): Promise<void> {
  assertCan(actor, "read:report", {});
  if (!(await deleteViewOf(db, actor.userId, id))) throw new DomainError("not_found");
}

async function unlessTaken<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError("view_exists");
    throw error;
  }
}
