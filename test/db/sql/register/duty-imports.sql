-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/duty-imports.ts asks.

-- dutyIdsAfter, both engines
select "id"
  from "duties"
  where "region_id" = ? and "id" > ?
  order by "id"
  limit ?;

-- versionsOfDuties, both engines
select "v".*, "i"."code", "p"."code" as "parent_code"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  where "i"."id" in (?)
  order by "v"."effective_from", "v"."id";

-- basesOfVersions, both engines
select "b".*
  from "duty_bases" as "b"
  inner join "duty_versions" as "v" on "v"."id" = "b"."version_id"
  where "v"."duty_id" in (?)
  order by "b"."version_id", "b"."position";

-- judgedByVersion, both engines
select "v"."id", max("d"."applies_on") as "day"
  from "verdicts" as "d"
  inner join "duty_versions" as "v" on "v"."id" = "d"."duty_version_id"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "i"."region_id" = ?
  group by "v"."id";
select "v"."id", max("d"."applies_on") as "day"
  from "verdict_parts" as "t"
  inner join "verdicts" as "d" on "d"."id" = "t"."verdict_id"
  inner join "duty_versions" as "v" on "v"."id" = "t"."duty_version_id"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "i"."region_id" = ?
  group by "v"."id";

-- insertDuties, both engines
insert into "duties" ("code", "parent_id", "region_id")
  values (?, ?, ?)
  returning "id", "code";

-- insertDutyVersions, both engines
insert into "duty_versions" ("band", "category", "department_duty", "duty_id", "effective_from", "effective_to", "holder_id", "id", "note", "title", "township_duty", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "duty_id";
insert into "duty_versions" ("band", "category", "department_duty", "duty_id", "effective_from", "holder_id", "id", "note", "title", "township_duty", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "duty_id";
insert into "duty_versions" ("band", "category", "department_duty", "duty_id", "effective_from", "effective_to", "id", "note", "title", "township_duty", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "duty_id";
insert into "duty_versions" ("band", "category", "department_duty", "duty_id", "effective_from", "effective_to", "holder_id", "note", "title", "township_duty", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "duty_id";

-- insertDutyBases, both engines
insert into "duty_bases" ("article", "law", "position", "version_id", "year")
  values (?, ?, ?, ?, ?);

-- endDutyVersions, both engines
update "duty_versions"
  set "effective_to" = ?
  where "id" in (?);

-- replaceDutyVersion, both engines
update "duty_versions"
  set "band" = ?, "category" = ?, "department_duty" = ?, "effective_to" = ?, "holder_id" = ?, "note" = ?, "title" = ?, "township_duty" = ?
  where "id" = ?;
delete from "duty_bases"
  where "version_id" = ?;

-- keepDutyImport, both engines
delete from "duty_imports"
  where "user_id" = ?;
insert into "duty_imports" ("choices", "expires_at", "region_id", "sha256", "sheets", "source", "token", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- findDutyImport, both engines
select "region_id", "source", "sha256", "choices"
  from "duty_imports"
  where "token" = ? and "user_id" = ? and "expires_at" > ?;

-- findDutyImportSheets, both engines
select "sheets"
  from "duty_imports"
  where "token" = ?;

-- findWaitingImport, both engines
select "token", "source"
  from "duty_imports"
  where "user_id" = ? and "expires_at" > ?;

-- setDutyImportChoices, both engines
update "duty_imports"
  set "choices" = ?
  where "token" = ?;

-- deleteDutyImport, both engines
delete from "duty_imports"
  where "token" = ?
  returning "token";

-- deleteDutyImportsBefore, both engines
delete from "duty_imports"
  where "expires_at" <= ?;

-- findDutyLayouts, both engines
select "header", "columns"
  from "duty_layouts"
  where "region_id" = ? and "header" in (?);

-- keepDutyLayout, both engines
insert into "duty_layouts" ("columns", "header", "region_id")
  values (?, ?, ?)
  on conflict ("region_id", "header") do update
  set "columns" = ?;
