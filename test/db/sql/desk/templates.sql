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
insert into "message_templates" ("active", "body", "id", "locale", "purpose", "title")
  values (?, ?, ?, ?, ?, ?)
  returning "id";
insert into "message_templates" ("body", "id", "locale", "purpose", "title")
  values (?, ?, ?, ?, ?)
  returning "id";
insert into "message_templates" ("active", "body", "locale", "purpose", "title")
  values (?, ?, ?, ?, ?)
  returning "id";

-- changeTemplate, both engines
update "message_templates"
  set "active" = ?, "body" = ?, "locale" = ?, "purpose" = ?, "title" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "body" = ?, "locale" = ?, "purpose" = ?, "title" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "active" = ?, "locale" = ?, "purpose" = ?, "title" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "active" = ?, "body" = ?, "purpose" = ?, "title" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "active" = ?, "body" = ?, "locale" = ?, "title" = ?
  where "id" = ?
  returning "id";
update "message_templates"
  set "active" = ?, "body" = ?, "locale" = ?, "purpose" = ?
  where "id" = ?
  returning "id";
