-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/cases.ts asks.

-- insertCase, both engines
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hash_salt", "hidden_until", "id", "kind", "listed_on", "merged_into_id", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawal_reason", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "hash_salt", "hidden_until", "id", "kind", "listed_on", "merged_into_id", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawal_reason", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hidden_until", "id", "kind", "listed_on", "merged_into_id", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawal_reason", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hash_salt", "id", "kind", "listed_on", "merged_into_id", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawal_reason", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hash_salt", "hidden_until", "kind", "listed_on", "merged_into_id", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawal_reason", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hash_salt", "hidden_until", "id", "kind", "merged_into_id", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawal_reason", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hash_salt", "hidden_until", "id", "kind", "listed_on", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawal_reason", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hash_salt", "hidden_until", "id", "kind", "listed_on", "merged_into_id", "number", "published_on", "region_id", "state", "title", "withdrawal_reason", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hash_salt", "hidden_until", "id", "kind", "listed_on", "merged_into_id", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawn_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;
insert into "cases" ("claimed_basis", "demand", "demanded_by_id", "department_id", "duty_id", "hash_salt", "hidden_until", "id", "kind", "listed_on", "merged_into_id", "number", "off_list_on", "published_on", "region_id", "state", "title", "withdrawal_reason")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *;

-- findCaseByNumber, both engines
select *
  from "cases"
  where "number" = ?;

-- findCase, both engines
select *
  from "cases"
  where "id" = ?;

-- changeCaseState, both engines
update "cases"
  set "state" = ?, "withdrawal_reason" = ?, "withdrawn_on" = ?
  where "id" = ? and "state" in (?)
  returning "id";
update "cases"
  set "state" = ?, "withdrawn_on" = ?
  where "id" = ? and "state" in (?)
  returning "id";
update "cases"
  set "state" = ?, "withdrawal_reason" = ?
  where "id" = ? and "state" in (?)
  returning "id";

-- forgetSalts, both engines
update "cases"
  set "hash_salt" = ?
  where ("id" = ? or "merged_into_id" = ?);
update "voices"
  set "hash_salt" = ?, "unit_salt" = ?
  where "case_id" = ?;
update "verdicts"
  set "hash_salt" = ?
  where "case_id" = ?;
update "answer_checks"
  set "hash_salt" = ?
  where "reply_id" in (select "id"
  from "replies"
  where "case_id" = ?);
select "id"
  from "replies"
  where "case_id" = ?;
update "reply_files"
  set "found" = ?, "storage_name" = ?, "key" = ?
  where "reply_id" in (?);
update "reply_versions"
  set "hash_salt" = ?
  where "reply_id" in (?);
update "replies"
  set "hash_salt" = ?, "text_key" = ?, "hollow_salt" = ?
  where "case_id" = ?;
update "disputes"
  set "body_salt" = ?, "reasons_salt" = ?
  where "case_id" = ?;

-- insertVoice, both engines
select max("position") as "last"
  from "voices"
  where "case_id" = ?;
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voice_marks" ("voice_id", "code")
  values (?, ?);
insert into "voices" ("case_id", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hidden_on", "hidden_reason", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_reason", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_reason", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hours_per_month", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "unit_kind", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_name", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_salt", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";
insert into "voices" ("case_id", "counted", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hours_per_month", "id", "linked_on", "public_text", "report_id", "stripped_on", "unit_kind", "unit_name", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "position";

-- voicesOfCase, both engines
select "position", "public_text", "hours_per_month", "linked_on", "stripped_on", "hash_salt", "id", "hidden_on", "hidden_reason", "hidden_until", "counted", "unit_kind", "unit_name", "unit_salt"
  from "voices"
  where "case_id" = ?
  order by "position";

-- marksOfVoices, both engines
select "m"."voice_id", "m"."code"
  from "voice_marks" as "m"
  inner join "voices" as "v" on "v"."id" = "m"."voice_id"
  where "v"."case_id" = ?;

-- casesOfReport, both engines
select "c".*
  from "voices" as "v"
  inner join "cases" as "c" on "c"."id" = "v"."case_id"
  where "v"."report_id" = ?
  order by "v"."id";

-- listCases, SQLite
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null and "c"."met_on" > "c"."due_on") and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null and "c"."met_on" <= "c"."due_on") and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null and "c"."met_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" >= ? or "c"."held_on" is not null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" is null and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ?)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ?) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ? and "e"."remedy" in (?, ?, ?, ?, ?, ?, ?, ?)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "k"."checked_on" <= ?
  order by "k"."id" desc
  limit ?) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = ? and "w"."closed_on" is null and "s"."stage" = ? and "s"."round" > ? and "s"."started_on" <= ?) as "rounds"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
  left join (with "last_days"("due_on", "first_on") as (values (?, ?), (?, ?)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = ? then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in (?, ?) and "p"."decided_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "p"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
  where "k"."stage" = ?
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?)) as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < ?) as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";

-- listCases, PostgreSQL
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19)
  order by "c"."due_on", "c"."id"
  limit $20)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and "c"."asked_from" <= $8 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null and "c"."met_on" > "c"."due_on") and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null and "c"."met_on" <= "c"."due_on") and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null and "c"."met_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" >= $8 or "c"."held_on" is not null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."duty_id" = $2 and "c"."region_id" = $3 and "c"."region_id" in ($4) and "c"."kind" = $5 and "c"."verdict" = $6 and ("c"."due_on" < $7 and "c"."held_on" is null) and "c"."asked_from" <= $8 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" is null and "c"."region_id" = $3 and "c"."region_id" in ($4) and "c"."kind" = $5 and "c"."verdict" = $6 and ("c"."due_on" < $7 and "c"."held_on" is null) and "c"."asked_from" <= $8 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."region_id" = $3 and "c"."region_id" in ($4) and "c"."kind" = $5 and "c"."verdict" = $6 and ("c"."due_on" < $7 and "c"."held_on" is null) and "c"."asked_from" <= $8 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."verdict" = $6 and ("c"."due_on" < $7 and "c"."held_on" is null) and "c"."asked_from" <= $8 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."published_on" desc, "c"."id" desc
  limit $22)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and ("c"."published_on", "c"."id") < ($10, $11)
  order by "c"."due_on", "c"."id"
  limit $12)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $10 then 1 else 0 end as "V1", case when "k"."verdict" = $11 then 1 else 0 end as "V2", case when "k"."verdict" = $12 then 1 else 0 end as "V3", case when "k"."verdict" = $13 then 1 else 0 end as "V4", case when "k"."verdict" = $14 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $15) and "k"."answers" > $16) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $17) and "k"."answers" > $18) and "k"."claims" > $19) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $20) and "k"."answers" > $21) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $22) and "k"."answers" > $23) and "k"."found" = $24) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $25) and "k"."answers" > $26) and "k"."rounds" > $27) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $28
  order by "j"."applies_on" desc, "j"."id" desc
  limit $29) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $30 and "a"."hollow_on" is null and "a"."published_on" <= $31) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $32 and "a"."hollow_on" is null and "a"."published_on" <= $33 and "e"."remedy" in ($34, $35, $36, $37, $38, $39, $40, $41)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $42 and "k"."checked_on" <= $43
  order by "k"."id" desc
  limit $44) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $45 and "w"."closed_on" is null and "s"."stage" = $46 and "s"."round" > $47 and "s"."started_on" <= $48) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($49, $50) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $51) and "c"."department_id" in ($52)) as "k") as "r"
  where "r"."text" > $53 and "r"."at" >= $54) and ("c"."published_on", "c"."id") < ($55, $56)
  order by "c"."due_on", "c"."id"
  limit $57)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = $10 then 1 else 0 end as "signed_due", case when ("k"."stage" = $11 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = $12 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = $13 and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = $14 then 1 else 0 end as "answered_due", case when ("k"."stage" = $15 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = $16 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = $17 and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = $18 then 1 else 0 end as "remedied_due", case when ("k"."stage" = $19 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = $20 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = $21 and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = $22 and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $23 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $24 and "c"."merged_into_id" is null and "w"."department_id" in ($25) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $26 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = $27 and "w"."closed_on" is null and ("s"."stage" <> $28 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $29 and "w"."charged" = $30 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($31)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $32 and ("c"."state" in ($33, $34) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $35) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $36
  order by "j"."applies_on" desc, "j"."id" desc
  limit $37) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $38
  order by "j"."applies_on" desc, "j"."id" desc
  limit $39) <> $40)) as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($41, $42), ($43, $44)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > $45 and "r"."at" >= $46) and ("c"."published_on", "c"."id") < ($47, $48)
  order by "c"."due_on", "c"."id"
  limit $49)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = $10 then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in ($11, $12) and "p"."decided_on" <= $13 and ("c"."state" in ($14, $15) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $16) and "p"."department_id" in ($17)) as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $10 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $11 and "c"."merged_into_id" is null and "w"."department_id" in ($12) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $13 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = $14 and "w"."closed_on" is null and ("s"."stage" <> $15 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $16 and "w"."charged" = $17 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($18)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $19 and ("c"."state" in ($20, $21) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $22) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $25
  order by "j"."applies_on" desc, "j"."id" desc
  limit $26) <> $27)) as "k"
  where "k"."stage" = $28
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > $29 and "r"."at" >= $30) and ("c"."published_on", "c"."id") < ($31, $32)
  order by "c"."due_on", "c"."id"
  limit $33)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $10 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $11 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $12 and "s"."stage" = $13 and "s"."round" = $14 and "s"."started_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $19
  order by "j"."applies_on" desc, "j"."id" desc
  limit $20) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $21
  order by "j"."applies_on" desc, "j"."id" desc
  limit $22) <> $23) and "w"."department_id" in ($24)) as "k") as "r"
  where "r"."text" > $25 and "r"."at" >= $26) and ("c"."published_on", "c"."id") < ($27, $28)
  order by "c"."due_on", "c"."id"
  limit $29)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $10) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $11) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $12 and "w"."opened_on" <= $13 and ("c"."state" in ($14, $15) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $16) and "w"."department_id" in ($17)) as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15)) as "r"
  where "r"."text" > $16 and "r"."at" >= $17) and ("c"."published_on", "c"."id") < ($18, $19)
  order by "c"."due_on", "c"."id"
  limit $20)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $10 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $11 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $12 and "k"."outcome" = $13) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $14 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $15 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $16 and "k"."outcome" = $17) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $18 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $19 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $20 and "k"."outcome" = $21) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $22 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $23 and "w"."given_on" < $24 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $25) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $26) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $27 and ("c"."state" in ($28, $29) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $30) and "c"."department_id" in ($31) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $32
  order by "j"."applies_on" desc, "j"."id" desc
  limit $33) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $34
  order by "j"."applies_on" desc, "j"."id" desc
  limit $35) <> $36)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $37 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $38 and "w"."given_on" < $39 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $40) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $41) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $42 and ("c"."state" in ($43, $44) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $45) and "c"."department_id" in ($46) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $47
  order by "j"."applies_on" desc, "j"."id" desc
  limit $48) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $49
  order by "j"."applies_on" desc, "j"."id" desc
  limit $50) <> $51)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $52 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $53 and "w"."given_on" < $54 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $55) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $56 as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $57) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $58 and ("c"."state" in ($59, $60) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $61) and "c"."department_id" in ($62) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $63
  order by "j"."applies_on" desc, "j"."id" desc
  limit $64) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $65
  order by "j"."applies_on" desc, "j"."id" desc
  limit $66) <> $67)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < $68) as "r"
  where "r"."text" > $69 and "r"."at" >= $70) and ("c"."published_on", "c"."id") < ($71, $72)
  order by "c"."due_on", "c"."id"
  limit $73)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17) and ("c"."published_on", "c"."id") < ($18, $19)
  order by "c"."due_on", "c"."id"
  limit $20)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."region_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and 1 = 1 and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" in ($4) and "c"."kind" = $5 and "c"."verdict" = $6 and ("c"."due_on" < $7 and "c"."held_on" is null) and "c"."asked_from" <= $8 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."kind" = $5 and "c"."verdict" = $6 and ("c"."due_on" < $7 and "c"."held_on" is null) and "c"."asked_from" <= $8 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and ("c"."due_on" < $7 and "c"."held_on" is null) and "c"."asked_from" <= $8 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $9 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $10 and "v"."linked_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and "c"."department_id" in ($15) and "v"."linked_on" >= $16
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18) and ("c"."published_on", "c"."id") < ($19, $20)
  order by "c"."due_on", "c"."id"
  limit $21)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ("c"."due_on" < $8 and "c"."held_on" is null) and "c"."asked_from" <= $9 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $10 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $11 and "v"."linked_on" <= $12 and ("c"."state" in ($13, $14) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $15) and "c"."department_id" in ($16) and "v"."linked_on" >= $17
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $18 and "r"."at" >= $19) and ("c"."published_on", "c"."id") < ($20, $21)
  order by "c"."due_on", "c"."id"
  limit $22)
  order by "l"."due_on", "c"."id";

-- countCasesByDuty, both engines
select "i"."id" as "duty_id", "i"."code", count(*) as "cases", sum("c"."voices") as "voices"
  from "cases" as "c"
  left join "duties" as "i" on "i"."id" = "c"."duty_id"
  where "c"."department_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null
  group by "i"."id", "i"."code"
  order by "voices" desc, coalesce("i"."code", ?);
