-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/verdicts.ts asks.

-- insertVerdict, both engines
insert into "verdicts" ("applies_on", "case_id", "code", "decided_by", "decided_on", "duty_version_id", "hash_salt", "id", "reasons")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "verdict_parts" ("verdict_id", "duty_version_id", "holder")
  values (?, ?, ?);
insert into "verdicts" ("applies_on", "case_id", "code", "decided_on", "duty_version_id", "hash_salt", "id", "reasons")
  values (?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "verdicts" ("applies_on", "case_id", "code", "decided_by", "decided_on", "hash_salt", "id", "reasons")
  values (?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "verdicts" ("applies_on", "case_id", "code", "decided_by", "decided_on", "duty_version_id", "id", "reasons")
  values (?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "verdicts" ("applies_on", "case_id", "code", "decided_by", "decided_on", "duty_version_id", "hash_salt", "reasons")
  values (?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- countVerdicts, both engines
select count(*) as "verdicts"
  from "verdicts"
  where "case_id" = ?;

-- verdictsOfCase, both engines
select "j"."id", "j"."code", "j"."applies_on", "j"."decided_on", "j"."decided_by", "j"."reasons", "j"."hash_salt", "v"."duty_id"
  from "verdicts" as "j"
  left join "duty_versions" as "v" on "v"."id" = "j"."duty_version_id"
  where "j"."case_id" = ?
  order by "j"."applies_on" desc, "j"."id" desc;

-- partsOfVerdicts, both engines
select "p"."verdict_id", "p"."holder", "i"."code", "v"."title", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "verdict_parts" as "p"
  inner join "duty_versions" as "v" on "v"."id" = "p"."duty_version_id"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "p"."verdict_id" in (?)
  order by "i"."code";
