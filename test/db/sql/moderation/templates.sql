-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/moderation/templates.ts asks.

-- listTemplateRows, both engines
select *
  from "message_templates"
  where "active" = ?
  order by "purpose", "id";
select *
  from "message_templates"
  order by "active" desc, "purpose", "id";

-- findTemplate, both engines
select *
  from "message_templates"
  where "id" = ?;

-- insertTemplate, both engines
insert into "message_templates" ("title", "body", "purpose", "locale", "id", "active")
  values (?, ?, ?, ?, ?, ?)
  returning "id";
insert into "message_templates" ("title", "body", "purpose", "locale", "active")
  values (?, ?, ?, ?, ?)
  returning "id";
insert into "message_templates" ("title", "body", "purpose", "locale", "id")
  values (?, ?, ?, ?, ?)
  returning "id";

-- changeTemplate, both engines
update "message_templates"
  set "title" = ?, "body" = ?, "purpose" = ?, "locale" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "body" = ?, "purpose" = ?, "locale" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "title" = ?, "purpose" = ?, "locale" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "title" = ?, "body" = ?, "locale" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "title" = ?, "body" = ?, "purpose" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "title" = ?, "body" = ?, "purpose" = ?, "locale" = ?
  where "id" = ?
  returning "id";
