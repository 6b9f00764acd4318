-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/suggestions.ts asks.

-- bodiesOfCounty, both engines
select "d"."id", "d"."code", "d"."name", "d"."name_en", "d"."type", "l"."code" as "line_code", "h"."code" as "host_code", "u"."code" as "superior_code"
  from "departments" as "d"
  inner join "lines" as "l" on "l"."id" = "d"."line_id"
  left join "departments" as "h" on "h"."id" = "d"."host_id"
  left join "department_parents" as "p" on "p"."department_id" = "d"."id" and "p"."parent_department_id" is not null
  left join "departments" as "u" on "u"."id" = "p"."parent_department_id"
  where ("d"."region_id" in (?) or "d"."region_id" in (select "id"
  from "regions"
  where "parent_id" = ?)) and "d"."ended_on" is null
  order by "d"."id";
select coalesce("d"."successor_id", "d"."id") as "department_id", "n"."name"
  from "department_names" as "n"
  inner join "departments" as "d" on "d"."id" = "n"."department_id"
  where ("d"."region_id" in (?) or "d"."region_id" in (select "id"
  from "regions"
  where "parent_id" = ?));
select "successor_id" as "department_id", "name"
  from "departments"
  where "region_id" in (?) and "successor_id" is not null;

-- dutiesInRegions, both engines
select "i"."id", "i"."code", "v"."title", "v"."department_duty", "v"."township_duty", "h"."code" as "holder_code"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."region_id" in (?) and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "i"."code";

-- registerFingerprint, both engines
select (select max("id") as "id"
  from "departments") as "bodies", (select count(*) as "id"
  from "department_names") as "names", (select max("id") as "id"
  from "department_changes") as "changes", (select count("undone_on") as "id"
  from "department_changes") as "undone", (select max("id") as "id"
  from "duty_versions") as "versions";

-- insertLesson, both engines
insert into "suggestion_lessons" ("county_id", "department_id", "duty_id", "kind", "report_id", "voice_id")
  values (?, ?, ?, ?, ?, (select max("id") as "last"
  from "voices"
  where "report_id" = ?))
  on conflict ("report_id") do nothing
  returning "report_id";

-- takeLesson, both engines
delete from "suggestion_lessons"
  where "report_id" = ? and "voice_id" = ?
  returning *;
select "public_text"
  from "voices"
  where "id" = ?;
delete from "suggestion_lessons"
  where "report_id" = ?
  returning *;

-- lessonsOfCase, both engines
select "l"."report_id", "v"."id" as "voice_id"
  from "suggestion_lessons" as "l"
  inner join "voices" as "v" on "v"."id" = "l"."voice_id"
  where "v"."case_id" = ?
  order by "l"."report_id";

-- countOutcome, both engines
insert into "suggestion_outcomes" ("day", "subject", "rank", "decisions")
  values (?, ?, ?, ?)
  on conflict ("day", "subject", "rank") do update
  set "decisions" = "suggestion_outcomes"."decisions" + "excluded"."decisions";

-- sumOutcomes, both engines
select "subject", "rank", sum("decisions") as "decisions"
  from "suggestion_outcomes"
  where "day" >= ?
  group by "subject", "rank";

-- casesNear, both engines
select "c"."id", "c"."number", "c"."title", "c"."demand", "d"."code" as "department_code", "i"."code" as "duty_code"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  left join "duties" as "i" on "i"."id" = "c"."duty_id"
  where "c"."region_id" = ? and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null
  order by "c"."published_on" desc, "c"."id" desc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."demand", "d"."code" as "department_code", "i"."code" as "duty_code"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  left join "duties" as "i" on "i"."id" = "c"."duty_id"
  where "c"."region_id" = ? and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."department_id" in (?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ?;
select "c"."id", "c"."number", "c"."title", "c"."demand", "d"."code" as "department_code", "i"."code" as "duty_code"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  left join "duties" as "i" on "i"."id" = "c"."duty_id"
  where "c"."region_id" = ? and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."duty_id" in (?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ?;

-- firstVoices, both engines
select "case_id", "public_text"
  from "voices"
  where "case_id" in (?) and "position" = ? and "stripped_on" is null and "hidden_on" is null;
