-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/search/indexing.ts asks.

-- indexCases, both engines
select "id"
  from "cases"
  where "number" in (?, ?);
select "c"."id", "c"."number", "c"."title", "c"."demand", "c"."claimed_basis", "c"."kind", "c"."region_id", "c"."published_on", "c"."verdict", "c"."department_id", "c"."duty_id", "c"."met_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."id" in (?, ?) and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null;
select "case_id", "reasons"
  from "verdicts"
  where "case_id" in (?, ?)
  order by "id" desc;
select "case_id", "public_text", "unit_name"
  from "voices"
  where "case_id" in (?, ?) and "hidden_on" is null and "stripped_on" is null
  order by "position";
select "case_id", "body", "checked", "rest", "document_number"
  from "replies"
  where "case_id" in (?, ?) and "hidden_on" is null
  order by "position";
select "c"."id", "c"."number", "c"."title", "c"."demand", "c"."claimed_basis", "c"."kind", "c"."region_id", "c"."published_on", "c"."verdict", "c"."department_id", "c"."duty_id", "c"."met_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."id" in (?) and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null;
select "case_id", "reasons"
  from "verdicts"
  where "case_id" in (?)
  order by "id" desc;
select "case_id", "public_text", "unit_name"
  from "voices"
  where "case_id" in (?) and "hidden_on" is null and "stripped_on" is null
  order by "position";
select "case_id", "body", "checked", "rest", "document_number"
  from "replies"
  where "case_id" in (?) and "hidden_on" is null
  order by "position";

-- indexBodies, both engines
select "id", "code", "name", "name_en", "region_id"
  from "departments"
  where "id" in (?, ?);
select "department_id", "name"
  from "department_names"
  where "department_id" in (?, ?)
  order by "kind", "name";
select "term", "weight"
  from "search_terms"
  where "kind" = ? and "ref_id" = ?;
insert into "search_terms" ("kind", "term", "ref_id", "weight")
  values (?, ?, ?, ?);
select "department_id", "name"
  from "department_names"
  where "department_id" in (?)
  order by "kind", "name";

-- indexDuties, both engines
select "id", "code", "region_id"
  from "duties"
  where "id" in (?, ?);
select "id", "duty_id", "title", "department_duty", "township_duty"
  from "duty_versions"
  where "duty_id" in (?, ?)
  order by "version" desc;
select "v"."duty_id", "b"."law", "b"."article"
  from "duty_bases" as "b"
  inner join "duty_versions" as "v" on "v"."id" = "b"."version_id"
  where "v"."duty_id" in (?, ?)
  order by "v"."version" desc, "b"."position";
select "term", "weight"
  from "search_terms"
  where "kind" = ? and "ref_id" = ?;
insert into "search_terms" ("kind", "term", "ref_id", "weight")
  values (?, ?, ?, ?);
select "id", "duty_id", "title", "department_duty", "township_duty"
  from "duty_versions"
  where "duty_id" in (?)
  order by "version" desc;
select "v"."duty_id", "b"."law", "b"."article"
  from "duty_bases" as "b"
  inner join "duty_versions" as "v" on "v"."id" = "b"."version_id"
  where "v"."duty_id" in (?)
  order by "v"."version" desc, "b"."position";

-- indexDutiesOf, both engines
select "id"
  from "duties"
  where "id" > ? and "region_id" = ?
  order by "id"
  limit ?;
select "id", "code", "region_id"
  from "duties"
  where "id" in (?, ?);
select "id", "duty_id", "title", "department_duty", "township_duty"
  from "duty_versions"
  where "duty_id" in (?, ?)
  order by "version" desc;
select "v"."duty_id", "b"."law", "b"."article"
  from "duty_bases" as "b"
  inner join "duty_versions" as "v" on "v"."id" = "b"."version_id"
  where "v"."duty_id" in (?, ?)
  order by "v"."version" desc, "b"."position";
select "term", "weight"
  from "search_terms"
  where "kind" = ? and "ref_id" = ?;
insert into "search_terms" ("kind", "term", "ref_id", "weight")
  values (?, ?, ?, ?);

-- rebuildIndex, both engines
update "ledger_head"
  set "seq" = "seq"
  where "id" = ?
  returning *;
delete from "search_terms";
select "id"
  from "departments"
  where "id" > ?
  order by "id"
  limit ?;
select "id"
  from "duties"
  where "id" > ?
  order by "id"
  limit ?;
select "id"
  from "cases"
  where "id" > ?
  order by "id"
  limit ?;
insert into "sequences" ("name", "value")
  values (?, ?)
  on conflict ("name") do update
  set "value" = "sequences"."value" + ?
  returning "value";

-- indexIfMissing, both engines
select "value"
  from "sequences"
  where "name" = ?;
update "ledger_head"
  set "seq" = "seq"
  where "id" = ?
  returning *;
