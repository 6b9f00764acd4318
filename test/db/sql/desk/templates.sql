-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/desk/templates.ts asks.

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
insert into "message_templates" ("title", "purpose", "locale", "body", "id", "active")
  values (?, ?, ?, ?, ?, ?)
  returning "id";
insert into "message_templates" ("title", "purpose", "locale", "body", "active")
  values (?, ?, ?, ?, ?)
  returning "id";
insert into "message_templates" ("title", "purpose", "locale", "body", "id")
  values (?, ?, ?, ?, ?)
  returning "id";

-- changeTemplate, both engines
update "message_templates"
  set "title" = ?, "purpose" = ?, "locale" = ?, "body" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "purpose" = ?, "locale" = ?, "body" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "title" = ?, "locale" = ?, "body" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "title" = ?, "purpose" = ?, "body" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "title" = ?, "purpose" = ?, "locale" = ?, "active" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "title" = ?, "purpose" = ?, "locale" = ?, "body" = ?
  where "id" = ?
  returning "id";
