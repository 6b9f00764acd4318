-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/search/search-terms.ts asks.

-- replaceTerms, both engines
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?, ?);
select "term", "refs"
  from "search_blocks"
  where "kind" = ? and "term" in (?) and "block" = ?;
insert into "search_blocks" ("kind", "term", "block", "refs")
  values (?, ?, ?, ?)
  on conflict ("kind", "term", "block") do update
  set "refs" = "excluded"."refs";
insert into "search_things" ("kind", "ref_id", "terms")
  values (?, ?, ?)
  on conflict ("kind", "ref_id") do update
  set "terms" = "excluded"."terms";

-- clearTerms, both engines
delete from "search_blocks";
delete from "search_things";

-- newestBlocks, both engines
select "block", "refs"
  from "search_blocks"
  where "kind" = ? and "term" = ? and "block" < ?
  order by "block" desc
  limit ?;
select "block", "refs"
  from "search_blocks"
  where "kind" = ? and "term" = ?
  order by "block" desc
  limit ?;

-- blocksWith, both engines
select "block", "refs"
  from "search_blocks"
  where "kind" = ? and "term" = ? and "block" in (?, ?);

-- thingsThatAre, both engines
select "c"."id"
  from "departments" as "c"
  where "c"."id" in (?, ?) and "c"."region_id" in (?, ?);
select "c"."id"
  from "cases" as "c"
  where "c"."id" in (?, ?) and "c"."region_id" in (?, ?) and "c"."department_id" in (?, ?) and ((("c"."verdict" is null or "c"."verdict" <> ?) and not exists (select "b"."id"
  from "departments" as "b"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "b"."id" = "c"."department_id" and "b"."reachable_since" > "l"."started_on")) and "c"."due_on" < ? and "c"."held_on" is null);
select "c"."id"
  from "duties" as "c"
  where "c"."id" in (?, ?) and "c"."region_id" in (?, ?);
select "c"."id"
  from "topics" as "c"
  where "c"."id" in (?, ?) and "c"."region_id" in (?, ?);
select "c"."id"
  from "departments" as "c"
  where "c"."id" in (?, ?) and "c"."region_id" in (?);
