-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/desk/flags.ts asks.

-- insertFlagReply, both engines
select "id"
  from "flag_replies"
  where "id" = ?;
insert into "flag_replies" ("body", "flag_id", "replied_on", "token", "user_id", "id", "position")
  values (?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "flag_replies" as "before"
  where "before"."flag_id" = ?))
  on conflict ("flag_id", "token") do nothing
  returning "id";

-- flagReplies, both engines
select "id", "flag_id", "body", "replied_on"
  from "flag_replies"
  where "flag_id" in (?, ?)
  order by "flag_id", "position";

-- insertFlagLooks, both engines
insert into "flag_looks" ("flag_id", "user_id", "seen_on")
  values (?, ?, ?)
  on conflict do nothing;

-- flagLooks, both engines
select "l"."flag_id", "l"."user_id", "l"."seen_on", "u"."display_name" as "name"
  from "flag_looks" as "l"
  inner join "users" as "u" on "u"."id" = "l"."user_id"
  where "l"."flag_id" in (?, ?)
  order by "l"."flag_id", "l"."seen_on", "l"."user_id";

-- flagsOfCase, both engines
select "f"."raised_on", "f"."report_id", "r"."region_id", "r"."department_id"
  from "voices" as "v"
  inner join "reports" as "r" on "r"."id" = "v"."report_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where "v"."case_id" = ? and "f"."handled_on" is null
  order by "f"."raised_on";
