-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/duties.ts asks.

-- insertDuty, both engines
insert into "duties" ("code", "parent_id", "region_id")
  values (?, ?, ?)
  returning "id";

-- insertDutyVersion, both engines
insert into "duty_versions" ("band", "category", "department_duty", "duty_id", "effective_from", "effective_to", "holder_id", "id", "note", "title", "township_duty", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "duty_versions" ("band", "category", "department_duty", "duty_id", "effective_from", "holder_id", "id", "note", "title", "township_duty", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "duty_versions" ("band", "category", "department_duty", "duty_id", "effective_from", "effective_to", "id", "note", "title", "township_duty", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "duty_versions" ("band", "category", "department_duty", "duty_id", "effective_from", "effective_to", "holder_id", "note", "title", "township_duty", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- insertDutyBasis, both engines
insert into "duty_bases" ("article", "law", "position", "version_id", "year")
  values (?, ?, ?, ?, ?);

-- findDutyByCode, both engines
select *
  from "duties"
  where "code" = ?;

-- findDuty, both engines
select *
  from "duties"
  where "id" = ?;

-- dutyVersions, both engines
select "v".*, "i"."code", "i"."region_id", "i"."parent_id", "p"."code" as "parent_code", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "i"."code", "v"."effective_from" desc;
select "v".*, "i"."code", "i"."region_id", "i"."parent_id", "p"."code" as "parent_code", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "i"."code", "v"."effective_from" desc;
select "v".*, "i"."code", "i"."region_id", "i"."parent_id", "p"."code" as "parent_code", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."parent_id" = ? and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "i"."code", "v"."effective_from" desc;
select "v".*, "i"."code", "i"."region_id", "i"."parent_id", "p"."code" as "parent_code", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."region_id" in (?) and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "i"."code", "v"."effective_from" desc;
select "v".*, "i"."code", "i"."region_id", "i"."parent_id", "p"."code" as "parent_code", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "i"."code", "v"."effective_from" desc;
select "v".*, "i"."code", "i"."region_id", "i"."parent_id", "p"."code" as "parent_code", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."band" = ?
  order by "i"."code", "v"."effective_from" desc;
select "v".*, "i"."code", "i"."region_id", "i"."parent_id", "p"."code" as "parent_code", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "i"."code", "v"."effective_from" desc;

-- basesOfDuties, both engines
select "b".*
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  inner join "duty_bases" as "b" on "b"."version_id" = "v"."id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "b"."version_id", "b"."position";
select "b".*
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  inner join "duty_bases" as "b" on "b"."version_id" = "v"."id"
  where "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "b"."version_id", "b"."position";
select "b".*
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  inner join "duty_bases" as "b" on "b"."version_id" = "v"."id"
  where "i"."parent_id" = ? and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "b"."version_id", "b"."position";
select "b".*
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  inner join "duty_bases" as "b" on "b"."version_id" = "v"."id"
  where "i"."region_id" in (?) and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "b"."version_id", "b"."position";
select "b".*
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  inner join "duty_bases" as "b" on "b"."version_id" = "v"."id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "b"."version_id", "b"."position";
select "b".*
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  inner join "duty_bases" as "b" on "b"."version_id" = "v"."id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."band" = ?
  order by "b"."version_id", "b"."position";
select "b".*
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  inner join "duty_bases" as "b" on "b"."version_id" = "v"."id"
  where "i"."id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "b"."version_id", "b"."position";

-- countDutiesByBand, both engines
select "v"."band", count(*) as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  group by "v"."band";
select "v"."band", count(*) as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  group by "v"."band";
select "v"."band", count(*) as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "i"."parent_id" = ? and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  group by "v"."band";
select "v"."band", count(*) as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "i"."region_id" in (?) and "v"."holder_id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  group by "v"."band";
select "v"."band", count(*) as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  group by "v"."band";
select "v"."band", count(*) as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "i"."id" = ? and "v"."holder_id" = ? and "v"."band" = ?
  group by "v"."band";
select "v"."band", count(*) as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "i"."id" = ? and "v"."band" = ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  group by "v"."band";

-- versionsHeldFrom, both engines
select *
  from "duty_versions"
  where "holder_id" = ? and ("effective_to" is null or "effective_to" >= ?)
  order by "id";

-- updateDutyVersion, both engines
update "duty_versions"
  set "effective_to" = ?
  where "id" = ?;
update "duty_versions"
  set "holder_id" = ?
  where "id" = ?;

-- findDutyVersions, both engines
select "id", "duty_id", "version", "holder_id", "effective_to"
  from "duty_versions"
  where "id" in (?);

-- judgedVersions, both engines
select "d"."duty_version_id" as "id"
  from "verdicts" as "d"
  inner join "cases" as "c" on "c"."id" = "d"."case_id"
  where "d"."duty_version_id" in (?) and "c"."department_id" = ?;
select "t"."duty_version_id" as "id"
  from "verdict_parts" as "t"
  inner join "verdicts" as "d" on "d"."id" = "t"."verdict_id"
  inner join "cases" as "c" on "c"."id" = "d"."case_id"
  where "t"."duty_version_id" in (?) and "c"."department_id" = ?;

-- deleteDutyVersion, both engines
delete from "duty_bases"
  where "version_id" = ?;
delete from "duty_versions"
  where "id" = ?;

-- lastVersionOf, both engines
select max("version") as "version"
  from "duty_versions"
  where "duty_id" = ?;

-- copyBases, both engines
select *
  from "duty_bases"
  where "version_id" = ?;
insert into "duty_bases" ("version_id")
  values (?);
