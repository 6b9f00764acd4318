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

-- listCases, both engines
select "c"."id", "c"."number", "c"."title", "c"."kind", "c"."state", "c"."published_on", "c"."hidden_until", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "c"."voices", "c"."verdict"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."met_on" > "c"."due_on" and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."met_on" <= "c"."due_on" and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."department_id" in (?) and "c"."duty_id" = ? and "c"."region_id" = ? and "c"."region_id" in (?) and "c"."kind" = ? and "c"."verdict" = ? and ("c"."due_on" < ? and "c"."held_on" is null) and "c"."met_on" is null and "c"."asked_from" <= ? and "c"."id" in (select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never"
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
  limit ?) <> ?)) as "k") as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
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
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?) and ("c"."published_on", "c"."id") < (?, ?)
  order by "c"."due_on", "c"."id"
  limit ?)
  order by "l"."due_on", "c"."id";

-- countCasesByDuty, both engines
select "i"."id" as "duty_id", "i"."code", count(*) as "cases", sum("c"."voices") as "voices"
  from "cases" as "c"
  left join "duties" as "i" on "i"."id" = "c"."duty_id"
  where "c"."department_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null
  group by "i"."id", "i"."code"
  order by "voices" desc, coalesce("i"."code", ?);
