-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/office/support-clocks.ts asks.

-- supportClocks, both engines
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "c"."region_id", "w"."opened_on", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("a"."hollow_on") as "day"
  from "support_answers" as "a"
  where "a"."watch_id" = "w"."id" and "l"."met_on" is null) as "hollow_on", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "w"."case_id" and "n"."department_id" = "w"."department_id" and "n"."nudged_on" >= "w"."opened_on") as "nudged_on", (select max("r"."decided_on") as "day"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ? and "r"."watch_id" = "w"."id") as "returned_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "stages" as "l" on "l"."watch_id" = "w"."id" and "l"."stage" = ?
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ?
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "w"."department_id" in (?) and "w"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is null or "w"."id" in (select "r"."watch_id"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ?))
  order by "hollow_on" asc nulls last, "returned_on" asc nulls last, "l"."due_on", "w"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "c"."region_id", "w"."opened_on", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("a"."hollow_on") as "day"
  from "support_answers" as "a"
  where "a"."watch_id" = "w"."id" and "l"."met_on" is null) as "hollow_on", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "w"."case_id" and "n"."department_id" = "w"."department_id" and "n"."nudged_on" >= "w"."opened_on") as "nudged_on", (select max("r"."decided_on") as "day"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ? and "r"."watch_id" = "w"."id") as "returned_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "stages" as "l" on "l"."watch_id" = "w"."id" and "l"."stage" = ?
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ?
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "w"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is null or "w"."id" in (select "r"."watch_id"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ?))
  order by "hollow_on" asc nulls last, "returned_on" asc nulls last, "l"."due_on", "w"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "c"."region_id", "w"."opened_on", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("a"."hollow_on") as "day"
  from "support_answers" as "a"
  where "a"."watch_id" = "w"."id" and "l"."met_on" is null) as "hollow_on", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "w"."case_id" and "n"."department_id" = "w"."department_id" and "n"."nudged_on" >= "w"."opened_on") as "nudged_on", (select max("r"."decided_on") as "day"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ? and "r"."watch_id" = "w"."id") as "returned_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "stages" as "l" on "l"."watch_id" = "w"."id" and "l"."stage" = ?
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ?
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "w"."department_id" in (?) and "w"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and ("l"."met_on" is null or "w"."id" in (select "r"."watch_id"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ?))
  order by "hollow_on" asc nulls last, "returned_on" asc nulls last, "l"."due_on", "w"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "c"."region_id", "w"."opened_on", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("a"."hollow_on") as "day"
  from "support_answers" as "a"
  where "a"."watch_id" = "w"."id" and "l"."met_on" is null) as "hollow_on", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "w"."case_id" and "n"."department_id" = "w"."department_id" and "n"."nudged_on" >= "w"."opened_on") as "nudged_on", (select max("r"."decided_on") as "day"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ? and "r"."watch_id" = "w"."id") as "returned_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "stages" as "l" on "l"."watch_id" = "w"."id" and "l"."stage" = ?
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ?
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "w"."department_id" in (?) and "w"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."kind" = ? and ("l"."met_on" is null or "w"."id" in (select "r"."watch_id"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ?))
  order by "hollow_on" asc nulls last, "returned_on" asc nulls last, "l"."due_on", "w"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "c"."region_id", "w"."opened_on", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("a"."hollow_on") as "day"
  from "support_answers" as "a"
  where "a"."watch_id" = "w"."id" and "l"."met_on" is null) as "hollow_on", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "w"."case_id" and "n"."department_id" = "w"."department_id" and "n"."nudged_on" >= "w"."opened_on") as "nudged_on", (select max("r"."decided_on") as "day"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ? and "r"."watch_id" = "w"."id") as "returned_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "stages" as "l" on "l"."watch_id" = "w"."id" and "l"."stage" = ?
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ?
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "w"."department_id" in (?) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is null or "w"."id" in (select "r"."watch_id"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ?))
  order by "hollow_on" asc nulls last, "returned_on" asc nulls last, "l"."due_on", "w"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "c"."region_id", "w"."opened_on", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("a"."hollow_on") as "day"
  from "support_answers" as "a"
  where "a"."watch_id" = "w"."id" and "l"."met_on" is null) as "hollow_on", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "w"."case_id" and "n"."department_id" = "w"."department_id" and "n"."nudged_on" >= "w"."opened_on") as "nudged_on", (select max("r"."decided_on") as "day"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ? and "r"."watch_id" = "w"."id") as "returned_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "stages" as "l" on "l"."watch_id" = "w"."id" and "l"."stage" = ?
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ?
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "w"."department_id" in (?) and "w"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where ("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is null or "w"."id" in (select "r"."watch_id"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ?))
  order by "hollow_on" asc nulls last, "returned_on" asc nulls last, "l"."due_on", "w"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "c"."region_id", "w"."opened_on", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("a"."hollow_on") as "day"
  from "support_answers" as "a"
  where "a"."watch_id" = "w"."id" and "l"."met_on" is null) as "hollow_on", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "w"."case_id" and "n"."department_id" = "w"."department_id" and "n"."nudged_on" >= "w"."opened_on") as "nudged_on", (select max("r"."decided_on") as "day"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ? and "r"."watch_id" = "w"."id") as "returned_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "stages" as "l" on "l"."watch_id" = "w"."id" and "l"."stage" = ?
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ?
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "w"."department_id" in (?) and "w"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where "body"."line_id" = ?) and "c"."region_id" = ? and "c"."kind" = ? and ("l"."met_on" is null or "w"."id" in (select "r"."watch_id"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ?))
  order by "hollow_on" asc nulls last, "returned_on" asc nulls last, "l"."due_on", "w"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."published_on", "c"."hidden_until", "c"."region_id", "w"."opened_on", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."id" as "sign_id", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "county"."name" as "county_name", "county"."name_en" as "county_name_en", (select max("a"."hollow_on") as "day"
  from "support_answers" as "a"
  where "a"."watch_id" = "w"."id" and "l"."met_on" is null) as "hollow_on", (select max("n"."nudged_on") as "day"
  from "nudges" as "n"
  where "n"."case_id" = "w"."case_id" and "n"."department_id" = "w"."department_id" and "n"."nudged_on" >= "w"."opened_on") as "nudged_on", (select max("r"."decided_on") as "day"
  from "support_drafts" as "r"
  where "r"."state" = ? and "r"."author_id" = ? and "r"."watch_id" = "w"."id") as "returned_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "stages" as "l" on "l"."watch_id" = "w"."id" and "l"."stage" = ?
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ?
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  inner join "regions" as "county" on "county"."id" = "c"."region_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "w"."department_id" in (?) and "w"."department_id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?)) and "c"."region_id" = ? and "c"."kind" = ?
  order by "hollow_on" asc nulls last, "returned_on" asc nulls last, "l"."due_on", "w"."id"
  limit ?;

-- bodiesOfSupports, both engines
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "watches" as "w"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  where "w"."part" = ? and "w"."closed_on" is null and "d"."id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where (("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?) and "body"."line_id" = ?))
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "watches" as "w"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  where "w"."part" = ? and "w"."closed_on" is null
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "watches" as "w"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  where "w"."part" = ? and "w"."closed_on" is null and "d"."id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where ("seat"."id" = ? or "above"."id" = ? or "top"."id" = ? or "top"."parent_id" = ?))
  order by "d"."code";
select distinct "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "watches" as "w"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  where "w"."part" = ? and "w"."closed_on" is null and "d"."id" in (select "body"."id"
  from "departments" as "body"
  inner join "regions" as "seat" on "seat"."id" = "body"."region_id"
  left join "regions" as "above" on "above"."id" = "seat"."parent_id"
  left join "regions" as "top" on "top"."id" = "above"."parent_id"
  where "body"."line_id" = ?)
  order by "d"."code";
