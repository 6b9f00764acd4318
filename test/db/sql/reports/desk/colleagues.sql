-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/desk/colleagues.ts asks.

-- insertNote, both engines
select "id"
  from "report_notes"
  where "id" = ?;
insert into "report_notes" ("body", "of_look", "report_id", "to_user_id", "token", "user_id", "written_on", "id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "report_notes" as "before"
  where "before"."report_id" = ?))
  on conflict ("report_id", "token") do nothing
  returning "id";
insert into "report_notes" ("body", "of_look", "report_id", "token", "user_id", "written_on", "id", "position")
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

-- handedTo, both engines
select "h"."report_id", "r"."kind", "g"."name" as "township", "n"."body", "n"."written_on", "u"."display_name" as "by"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "reports" as "r" on "r"."id" = "h"."report_id"
  inner join "users" as "u" on "u"."id" = "n"."user_id"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  where "h"."user_id" = ? and (("n"."of_look" = ? and "r"."state" = ?) or ("n"."of_look" = ? and exists (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."report_id" = "h"."report_id" and "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?))) and "h"."report_id" in (select "r"."id"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)))
  order by "n"."written_on", "h"."report_id"
  limit ?;
select "h"."report_id", "r"."kind", "g"."name" as "township", "n"."body", "n"."written_on", "u"."display_name" as "by"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "reports" as "r" on "r"."id" = "h"."report_id"
  inner join "users" as "u" on "u"."id" = "n"."user_id"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  where "h"."user_id" = ? and (("n"."of_look" = ? and "r"."state" = ?) or ("n"."of_look" = ? and exists (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."report_id" = "h"."report_id" and "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?))) and "h"."report_id" in (select "r"."id"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)))
  order by "n"."written_on", "h"."report_id"
  limit ?;
select "h"."report_id", "r"."kind", "g"."name" as "township", "n"."body", "n"."written_on", "u"."display_name" as "by"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "reports" as "r" on "r"."id" = "h"."report_id"
  inner join "users" as "u" on "u"."id" = "n"."user_id"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  where "h"."user_id" = ? and (("n"."of_look" = ? and "r"."state" = ?) or ("n"."of_look" = ? and exists (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."report_id" = "h"."report_id" and "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?))) and "h"."report_id" in (select "r"."id"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)))
  order by "n"."written_on", "h"."report_id"
  limit ?;
select "h"."report_id", "r"."kind", "g"."name" as "township", "n"."body", "n"."written_on", "u"."display_name" as "by"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "reports" as "r" on "r"."id" = "h"."report_id"
  inner join "users" as "u" on "u"."id" = "n"."user_id"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  where "h"."user_id" = ? and (("n"."of_look" = ? and "r"."state" = ?) or ("n"."of_look" = ? and exists (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."report_id" = "h"."report_id" and "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?))) and "h"."report_id" in (select "r"."id"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)))
  order by "n"."written_on", "h"."report_id"
  limit ?;
select "h"."report_id", "r"."kind", "g"."name" as "township", "n"."body", "n"."written_on", "u"."display_name" as "by"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "reports" as "r" on "r"."id" = "h"."report_id"
  inner join "users" as "u" on "u"."id" = "n"."user_id"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  where "h"."user_id" = ? and (("n"."of_look" = ? and "r"."state" = ?) or ("n"."of_look" = ? and exists (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."report_id" = "h"."report_id" and "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?))) and "h"."report_id" in (select "r"."id"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?))
  order by "n"."written_on", "h"."report_id"
  limit ?;
select "h"."report_id", "r"."kind", "g"."name" as "township", "n"."body", "n"."written_on", "u"."display_name" as "by"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "reports" as "r" on "r"."id" = "h"."report_id"
  inner join "users" as "u" on "u"."id" = "n"."user_id"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  where "h"."user_id" = ? and (("n"."of_look" = ? and "r"."state" = ?) or ("n"."of_look" = ? and exists (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."report_id" = "h"."report_id" and "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?))) and "h"."report_id" in (select "r"."id"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" = ?))
  order by "n"."written_on", "h"."report_id"
  limit ?;

-- handoverOf, both engines
select "h"."user_id", "u"."display_name" as "name", "n"."of_look"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "users" as "u" on "u"."id" = "h"."user_id"
  where "h"."report_id" = ?;

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
