-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/office/clock-lists.ts asks.

-- bodiesWithin, both engines
select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?);
select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where ("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?);
select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where "body"."line_id" = ?;

-- listClocks, both engines
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where ("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where "body"."line_id" = ?) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?))))
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", "l"."due_on" as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and ("l"."due_on", "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") < (?, ?)
  order by "key" desc, "c"."id" desc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."met_on", 2) else "l"."met_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."met_on", 2) else "l"."met_on" end, "c"."id") < (?, ?)
  order by "key" desc, "c"."id" desc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and ("l"."due_on" >= ? or "l"."held_on" is not null) and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is not null and "l"."due_on" >= ? and "l"."due_on" <= ? and "l"."held_on" is null and "l"."met_on" >= ?) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("l"."due_on", 2) else "l"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("r"."due_on", 2) else "r"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("r"."id" is not null and "l"."met_on" is not null and "r"."met_on" is not null and "r"."due_on" >= ? and "r"."due_on" <= ? and "r"."held_on" is null and "r"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("r"."due_on", 2) else "r"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "l"."due_on", "l"."met_on", "l"."case_id", "l"."id" as "stage_id", "l"."held_on", "l"."round", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."id" as "remedy_id", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "c"."id" and "n"."department_id" = "c"."department_id") as "nudged_on", (select max("a"."hollow_on") as "day"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round") as "hollow_on", case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("s"."due_on", 2) else "s"."due_on" end as "key"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("s"."id" is not null and "s"."met_on" is not null and "s"."due_on" >= ? and "s"."due_on" <= ? and "s"."held_on" is null and "s"."met_on" >= ? and ((exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" <> ? and "r"."department_id" in (?)))) and (case when (exists (select "h"."id"
  from "held_replies" as "h"
  where "h"."case_id" = "c"."id" and "h"."department_id" = "c"."department_id" and "h"."outcome" = ? and "h"."channel" is null and "h"."contents" <> ?) or ("l"."met_on" is null and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is not null and "a"."round" = "l"."round")) or exists (select "r"."id"
  from "reply_drafts" as "r"
  where "r"."case_id" = "c"."id" and "r"."department_id" = "c"."department_id" and "r"."state" = ? and "r"."author_id" = ?)) then '0' || substr("s"."due_on", 2) else "s"."due_on" end, "c"."id") > (?, ?)
  order by "key" asc, "c"."id" asc
  limit ?;

-- countClocks, both engines
select 
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?;
select 
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?;
select 
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ?;
select 
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."kind" = ?;
select 
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."region_id" = ? and "c"."kind" = ?;
select 
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where ("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?;
select 
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where "body"."line_id" = ?) and "c"."region_id" = ? and "c"."kind" = ?;

-- countiesOfClocks, both engines
select distinct "county"."id", "county"."code", "county"."name", "county"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?
  order by "county"."code";
select distinct "county"."id", "county"."code", "county"."name", "county"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?
  order by "county"."code";
select distinct "county"."id", "county"."code", "county"."name", "county"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ?
  order by "county"."code";
select distinct "county"."id", "county"."code", "county"."name", "county"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."kind" = ?
  order by "county"."code";
select distinct "county"."id", "county"."code", "county"."name", "county"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."region_id" = ? and "c"."kind" = ?
  order by "county"."code";
select distinct "county"."id", "county"."code", "county"."name", "county"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where ("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?
  order by "county"."code";
select distinct "county"."id", "county"."code", "county"."name", "county"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where "body"."line_id" = ?) and "c"."region_id" = ? and "c"."kind" = ?
  order by "county"."code";

-- bodiesOfClocks, both engines
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ?
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."kind" = ?
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."region_id" = ? and "c"."kind" = ?
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where ("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where "body"."line_id" = ?) and "c"."region_id" = ? and "c"."kind" = ?
  order by "d"."code";
