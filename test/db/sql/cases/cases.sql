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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null and "c"."met_on" > "c"."due_on") and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null and "c"."met_on" <= "c"."due_on") and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null and "c"."met_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and ("c"."due_on" >= ? or "c"."held_on" is not null)) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" is null and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
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
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from "k") as "r"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "behind"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "behind"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from "k"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."id" in (?) and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."asked_from" <= ? and "c"."published_on" <= ? and "c"."id" in (select "r"."case_id"
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
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23)
  order by "c"."due_on", "c"."id"
  limit $24)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $11 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $12 and "v"."linked_on" <= $13 and ("c"."state" in ($14, $15) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $16) and "c"."department_id" in ($17) and "v"."linked_on" >= $18
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $19 and "r"."at" >= $20) and ("c"."published_on", "c"."id") < ($21, $22)
  order by "c"."due_on", "c"."id"
  limit $23)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ("c"."verdict" is null or "c"."verdict" <> $9) and "c"."asked_from" <= $10 and "c"."published_on" <= $11 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $12 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $13 and "v"."linked_on" <= $14 and ("c"."state" in ($15, $16) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $17) and "c"."department_id" in ($18) and "v"."linked_on" >= $19
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $20 and "r"."at" >= $21) and ("c"."published_on", "c"."id") < ($22, $23)
  order by "c"."due_on", "c"."id"
  limit $24)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null and "c"."met_on" > "c"."due_on") and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null and "c"."met_on" <= "c"."due_on") and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null and "c"."met_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and ("c"."due_on" >= $10 or "c"."held_on" is not null)) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."duty_id" = $2 and "c"."region_id" = $3 and "c"."id" in ($4) and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ((("c"."verdict" is null or "c"."verdict" <> $8) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $9 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $10) and "c"."asked_from" <= $11 and "c"."published_on" <= $12 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $13 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19) and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" is null and "c"."region_id" = $3 and "c"."id" in ($4) and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ((("c"."verdict" is null or "c"."verdict" <> $8) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $9 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $10) and "c"."asked_from" <= $11 and "c"."published_on" <= $12 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $13 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19) and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."region_id" = $3 and "c"."id" in ($4) and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ((("c"."verdict" is null or "c"."verdict" <> $8) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $9 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $10) and "c"."asked_from" <= $11 and "c"."published_on" <= $12 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $13 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19) and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ((("c"."verdict" is null or "c"."verdict" <> $8) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $9 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $10) and "c"."asked_from" <= $11 and "c"."published_on" <= $12 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $13 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19) and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."verdict" = $7 and ((("c"."verdict" is null or "c"."verdict" <> $8) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $9 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $10) and "c"."asked_from" <= $11 and "c"."published_on" <= $12 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $13 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19) and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."published_on" desc, "c"."id" desc
  limit $26)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and ("c"."published_on", "c"."id") < ($14, $15)
  order by "c"."due_on", "c"."id"
  limit $16)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $14
  order by "j"."applies_on" desc, "j"."id" desc
  limit $15) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $16 and "a"."hollow_on" is null and "a"."published_on" <= $17) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $18 and "a"."hollow_on" is null and "a"."published_on" <= $19 and "e"."remedy" in ($20, $21, $22, $23, $24, $25, $26, $27)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $28 and "k"."checked_on" <= $29
  order by "k"."id" desc
  limit $30) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $31 and "w"."closed_on" is null and "s"."stage" = $32 and "s"."round" > $33 and "s"."started_on" <= $34) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($35, $36) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $37) and "c"."department_id" in ($38)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $39 then 1 else 0 end as "V1", case when "k"."verdict" = $40 then 1 else 0 end as "V2", case when "k"."verdict" = $41 then 1 else 0 end as "V3", case when "k"."verdict" = $42 then 1 else 0 end as "V4", case when "k"."verdict" = $43 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $44) and "k"."answers" > $45) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $46) and "k"."answers" > $47) and "k"."claims" > $48) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $49) and "k"."answers" > $50) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $51) and "k"."answers" > $52) and "k"."found" = $53) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $54) and "k"."answers" > $55) and "k"."rounds" > $56) then 1 else 0 end as "came_back"
  from "k") as "r"
  where "r"."text" > $57 and "r"."at" >= $58) and ("c"."published_on", "c"."id") < ($59, $60)
  order by "c"."due_on", "c"."id"
  limit $61)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = $14 then 1 else 0 end as "signed_due", case when ("k"."stage" = $15 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = $16 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = $17 and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = $18 then 1 else 0 end as "answered_due", case when ("k"."stage" = $19 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = $20 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = $21 and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = $22 then 1 else 0 end as "remedied_due", case when ("k"."stage" = $23 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = $24 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = $25 and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = $26 and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $27 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $28 and "s"."due_on" <= $29 and ("c"."state" in ($30, $31) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $32) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $33) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $34
  order by "j"."applies_on" desc, "j"."id" desc
  limit $35) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $36
  order by "j"."applies_on" desc, "j"."id" desc
  limit $37) <> $38) and "w"."department_id" in ($39) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $40 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $41 and "w"."closed_on" is null and ("s"."stage" <> $42 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $43 and "w"."charged" = $44 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $45 and ("c"."state" in ($46, $47) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $48) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $49) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $50
  order by "j"."applies_on" desc, "j"."id" desc
  limit $51) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $52
  order by "j"."applies_on" desc, "j"."id" desc
  limit $53) <> $54) and "behind"."department_id" in ($55) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($56, $57), ($58, $59)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > $60 and "r"."at" >= $61) and ("c"."published_on", "c"."id") < ($62, $63)
  order by "c"."due_on", "c"."id"
  limit $64)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = $14 then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in ($15, $16) and "p"."decided_on" <= $17 and ("c"."state" in ($18, $19) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $20) and "p"."department_id" in ($21)) as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $14 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $15 and "s"."due_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $20) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $21
  order by "j"."applies_on" desc, "j"."id" desc
  limit $22) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) <> $25) and "w"."department_id" in ($26) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $27 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $28 and "w"."closed_on" is null and ("s"."stage" <> $29 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $30 and "w"."charged" = $31 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $32 and ("c"."state" in ($33, $34) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $35) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $36) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $37
  order by "j"."applies_on" desc, "j"."id" desc
  limit $38) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $39
  order by "j"."applies_on" desc, "j"."id" desc
  limit $40) <> $41) and "behind"."department_id" in ($42) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  where "k"."stage" = $43
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > $44 and "r"."at" >= $45) and ("c"."published_on", "c"."id") < ($46, $47)
  order by "c"."due_on", "c"."id"
  limit $48)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $14 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $15 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $16 and "s"."stage" = $17 and "s"."round" = $18 and "s"."started_on" <= $19 and ("c"."state" in ($20, $21) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $22) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $23) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $24
  order by "j"."applies_on" desc, "j"."id" desc
  limit $25) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $26
  order by "j"."applies_on" desc, "j"."id" desc
  limit $27) <> $28) and "w"."department_id" in ($29) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  where "r"."text" > $30 and "r"."at" >= $31) and ("c"."published_on", "c"."id") < ($32, $33)
  order by "c"."due_on", "c"."id"
  limit $34)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $14) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $15) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $16 and "w"."opened_on" <= $17 and ("c"."state" in ($18, $19) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $20) and "w"."department_id" in ($21) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19)) as "r"
  where "r"."text" > $20 and "r"."at" >= $21) and ("c"."published_on", "c"."id") < ($22, $23)
  order by "c"."due_on", "c"."id"
  limit $24)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $14 and ("c"."state" in ($15, $16) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $17) and "c"."department_id" in ($18) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $19) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $20
  order by "j"."applies_on" desc, "j"."id" desc
  limit $21) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $22
  order by "j"."applies_on" desc, "j"."id" desc
  limit $23) <> $24)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $25 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $26 and "w"."given_on" < $27 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $28) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $29 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $30 and "w"."given_on" < $31 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $32) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $33 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $34 and "w"."given_on" < $35 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $36) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $37 as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $38 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $39 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $40 and "k"."outcome" = $41) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $42 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $43 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $44 and "k"."outcome" = $45) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $46 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $47 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $48 and "k"."outcome" = $49) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < $50) as "r"
  where "r"."text" > $51 and "r"."at" >= $52) and ("c"."published_on", "c"."id") < ($53, $54)
  order by "c"."due_on", "c"."id"
  limit $55)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21) and ("c"."published_on", "c"."id") < ($22, $23)
  order by "c"."due_on", "c"."id"
  limit $24)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."region_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and 1 = 1 and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."id" in ($4) and "c"."region_id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ((("c"."verdict" is null or "c"."verdict" <> $8) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $9 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $10) and "c"."asked_from" <= $11 and "c"."published_on" <= $12 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $13 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19) and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."kind" = $6 and "c"."verdict" = $7 and ((("c"."verdict" is null or "c"."verdict" <> $8) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $9 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $10) and "c"."asked_from" <= $11 and "c"."published_on" <= $12 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $13 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19) and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and ((("c"."verdict" is null or "c"."verdict" <> $8) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $9 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $10) and "c"."asked_from" <= $11 and "c"."published_on" <= $12 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $13 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $14 and "v"."linked_on" <= $15 and ("c"."state" in ($16, $17) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $18) and "c"."department_id" in ($19) and "v"."linked_on" >= $20
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $21 and "r"."at" >= $22) and ("c"."published_on", "c"."id") < ($23, $24)
  order by "c"."due_on", "c"."id"
  limit $25)
  order by "l"."due_on", "c"."id";
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in ($1) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."department_id" in ($2) and "c"."duty_id" = $3 and "c"."region_id" = $4 and "c"."id" in ($5) and "c"."region_id" in ($6) and "c"."kind" = $7 and "c"."verdict" = $8 and ((("c"."verdict" is null or "c"."verdict" <> $9) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < $10 and "c"."held_on" is null) and ("c"."verdict" is null or "c"."verdict" <> $11) and "c"."asked_from" <= $12 and "c"."published_on" <= $13 and "c"."id" in (select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $14 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $15 and "v"."linked_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and "c"."department_id" in ($20) and "v"."linked_on" >= $21
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $22 and "r"."at" >= $23) and ("c"."published_on", "c"."id") < ($24, $25)
  order by "c"."due_on", "c"."id"
  limit $26)
  order by "l"."due_on", "c"."id";
