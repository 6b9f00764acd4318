import type { Db } from "../../../db/engine.ts";
import { changeTemplate, findTemplate, insertTemplate, listTemplateRows } from "../../../db/queries/desk/templates.ts";
import { type Actor, assertCan, can, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { DomainError } from "../../domain-error.ts";
import type { Purpose, Template } from "./template.ts";

/** What `addTemplate` refuses with. */
export const ADD_TEMPLATE_REFUSALS = [...ASSERT_CAN_REFUSALS] as const;

/** What `editTemplate` refuses with. */
export const EDIT_TEMPLATE_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found"] as const;

/** What `listTemplates` refuses with. */
export const LIST_TEMPLATES_REFUSALS = [...ASSERT_CAN_REFUSALS] as const;

type Row = NonNullable<Awaited<ReturnType<typeof findTemplate>>>;

const toTemplate = ({ id, purpose, title, body, active }: Row): Template => ({
  id,
  purpose: purpose as Purpose,
  title,
  body,
  active: active === 1,
});

/** The templates in use, for whoever writes to reporters. Throws `forbidden`. */
export async function listTemplates(db: Db, actor: Actor): Promise<Template[]> {
  assertReads(actor);
  return (await listTemplateRows(db, { active: true })).map(toTemplate);
}

/** Retired ones too, after the others. Throws `forbidden`. */
export async function listAllTemplates(db: Db, actor: Actor): Promise<Template[]> {
  assertReads(actor);
  return (await listTemplateRows(db, { active: false })).map(toTemplate);
}

/** One template, retired or not. Throws `not_found`, `forbidden`. */
export async function readTemplate(db: Db, actor: Actor, id: number): Promise<Template> {
  assertReads(actor);
  const row = await findTemplate(db, id);
  if (!row) throw new DomainError("not_found");
  return toTemplate(row);
}

/** Adds a template, in Chinese as all of them; answers its row id. Throws `forbidden`. */
export async function addTemplate(
  db: Db,
  actor: Actor,
  template: { purpose: Purpose; title: string; body: string },
): Promise<number> {
  assertCan(actor, "edit:templates", {});
  return insertTemplate(db, { ...template, locale: "zh-CN" });
}

/** Changes a template, or retires it. What was sent before stays as it was. Throws `not_found`, `forbidden`. */
export async function editTemplate(
  db: Db,
  actor: Actor,
  id: number,
  change: { purpose: Purpose; title: string; body: string } | { active: boolean },
): Promise<void> {
  assertCan(actor, "edit:templates", {});
  const row = "active" in change ? { active: change.active ? 1 : 0 } : change;
  if (!(await changeTemplate(db, id, row))) throw new DomainError("not_found");
}

function assertReads(actor: Actor): void {
  if (!can(actor, "edit:templates")) assertCan(actor, "decide:report", {});
}
