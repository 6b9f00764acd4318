-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/cases.ts asks.

-- caseFlags, both engines
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?);
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?);
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", 1 as "published"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1;

-- voiceFlags, both engines
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?);
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?);
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1;
