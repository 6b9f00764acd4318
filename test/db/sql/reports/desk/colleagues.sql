-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/desk/colleagues.ts asks.

-- insertNote, both engines
select "id"
  from "report_notes"
  where "id" = ?;
insert into "report_notes" ("report_id", "body", "user_id", "to_user_id", "token", "written_on", "of_look", "id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "report_notes" as "before"
  where "before"."report_id" = ?))
  on conflict ("report_id", "token") do nothing
  returning "id";
insert into "report_notes" ("report_id", "body", "user_id", "token", "written_on", "of_look", "id", "position")
  values (?, ?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "report_notes" as "before"
  where "before"."report_id" = ?))
  on conflict ("report_id", "token") do nothing
  returning "id";

-- notesOfReport, both engines
select "n"."body", "n"."written_on", "u"."display_name" as "by", "t"."display_name" as "to"
  from "report_notes" as "n"
  inner join "users" as "u" on "u"."id" = "n"."user_id"
  left join "users" as "t" on "t"."id" = "n"."to_user_id"
  where "n"."report_id" = ? and "n"."of_look" = ?
  order by "n"."position";

-- countNotes, both engines
select count(*) as "notes"
  from "report_notes"
  where "report_id" = ?;

-- putHandover, both engines
insert into "handovers" ("report_id", "user_id", "note_id")
  values (?, ?, ?)
  on conflict ("report_id") do update
  set "user_id" = ?, "note_id" = ?;

-- handedTo, both engines
select "h"."report_id", "r"."region_id", "r"."department_id", "r"."kind", "g"."name" as "township", "n"."body", "n"."written_on", "u"."display_name" as "by"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "users" as "u" on "u"."id" = "n"."user_id"
  inner join "reports" as "r" on "r"."id" = "h"."report_id"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  where "h"."user_id" = ?
  order by "n"."written_on", "h"."report_id"
  limit ?;

-- handoverOf, both engines
select "h"."user_id", "u"."display_name" as "name", "n"."of_look"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "users" as "u" on "u"."id" = "h"."user_id"
  where "h"."report_id" = ?;

-- deleteHandover, both engines
delete from "handovers"
  where "report_id" = ? and "user_id" = ?;
delete from "handovers"
  where "report_id" = ?;

-- destroyNotes, both engines
delete from "handovers"
  where "report_id" = ?;
delete from "report_notes"
  where "report_id" = ?;

-- moderatorsReaching, both engines
select "u"."id"
  from "users" as "u"
  where "u"."disabled" = ? and "u"."id" != ? and exists (select "r"."id"
  from "user_roles" as "r"
  where "r"."user_id" = "u"."id" and "r"."role" = ? and ("r"."region_id" is null or "r"."region_id" in (?, ?)) and ("r"."line_id" is null or "r"."line_id" = ?))
  order by "u"."display_name", "u"."id"
  limit ?;
select "u"."id"
  from "users" as "u"
  where "u"."disabled" = ? and "u"."id" != ? and exists (select "r"."id"
  from "user_roles" as "r"
  where "r"."user_id" = "u"."id" and "r"."role" = ? and ("r"."region_id" is null or "r"."region_id" in (?, ?)))
  order by "u"."display_name", "u"."id"
  limit ?;
