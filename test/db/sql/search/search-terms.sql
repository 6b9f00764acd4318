-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/search/search-terms.ts asks.

-- replaceTerms, both engines
select "term", "weight"
  from "search_terms"
  where "kind" = ? and "ref_id" = ?;
delete from "search_terms"
  where "kind" = ? and "ref_id" = ? and "term" in (?);
insert into "search_terms" ("kind", "term", "ref_id", "weight")
  values (?, ?, ?, ?);

-- clearTerms, both engines
delete from "search_terms";

-- countTerms, both engines
select count(*) as "things"
  from (select "ref_id"
  from "search_terms"
  where "kind" = ? and "term" = ?
  limit ?) as "some";

-- findRefs, both engines
select "t"."ref_id" as "id", cast(sum(t.weight) as integer) as "score"
  from "search_terms" as "t"
  where "t"."kind" = ? and "t"."term" in (?) and "t"."ref_id" in (select "newest"."ref_id"
  from (select "ref_id"
  from "search_terms"
  where "kind" = ? and "term" = ?
  order by "ref_id" desc
  limit ?) as "newest") and exists (select "c"."id"
  from "departments" as "c"
  where "c"."id" = "t"."ref_id" and "c"."region_id" in (?, ?))
  group by "t"."ref_id"
  having count(*) = ? and (cast(sum(t.weight) as integer), t.ref_id) < (?, ?)
  order by "score" desc, "t"."ref_id" desc
  limit ?;
select "t"."ref_id" as "id", cast(sum(t.weight) as integer) as "score"
  from "search_terms" as "t"
  where "t"."kind" = ? and "t"."term" in (?) and "t"."ref_id" in (select "newest"."ref_id"
  from (select "ref_id"
  from "search_terms"
  where "kind" = ? and "term" = ?
  order by "ref_id" desc
  limit ?) as "newest") and exists (select "c"."id"
  from "departments" as "c"
  where "c"."id" = "t"."ref_id" and "c"."region_id" in (?, ?))
  group by "t"."ref_id"
  having count(*) = ?
  order by "score" desc, "t"."ref_id" desc
  limit ?;
select "t"."ref_id" as "id", cast(sum(t.weight) as integer) as "score"
  from "search_terms" as "t"
  where "t"."kind" = ? and "t"."term" in (?) and "t"."ref_id" in (select "newest"."ref_id"
  from (select "ref_id"
  from "search_terms"
  where "kind" = ? and "term" = ?
  order by "ref_id" desc
  limit ?) as "newest") and exists (select "c"."id"
  from "cases" as "c"
  where "c"."id" = "t"."ref_id" and "c"."region_id" in (?, ?) and "c"."department_id" in (?, ?) and (("c"."verdict" is null or "c"."verdict" <> ?) and "c"."due_on" < ? and "c"."held_on" is null))
  group by "t"."ref_id"
  having count(*) = ? and (cast(sum(t.weight) as integer), t.ref_id) < (?, ?)
  order by "score" desc, "t"."ref_id" desc
  limit ?;
select "t"."ref_id" as "id", cast(sum(t.weight) as integer) as "score"
  from "search_terms" as "t"
  where "t"."kind" = ? and "t"."term" in (?) and "t"."ref_id" in (select "newest"."ref_id"
  from (select "ref_id"
  from "search_terms"
  where "kind" = ? and "term" = ?
  order by "ref_id" desc
  limit ?) as "newest") and exists (select "c"."id"
  from "duties" as "c"
  where "c"."id" = "t"."ref_id" and "c"."region_id" in (?, ?))
  group by "t"."ref_id"
  having count(*) = ? and (cast(sum(t.weight) as integer), t.ref_id) < (?, ?)
  order by "score" desc, "t"."ref_id" desc
  limit ?;
select "t"."ref_id" as "id", cast(sum(t.weight) as integer) as "score"
  from "search_terms" as "t"
  where "t"."kind" = ? and "t"."term" in (?) and "t"."ref_id" in (select "newest"."ref_id"
  from (select "ref_id"
  from "search_terms"
  where "kind" = ? and "term" = ?
  order by "ref_id" desc
  limit ?) as "newest")
  group by "t"."ref_id"
  having count(*) = ? and (cast(sum(t.weight) as integer), t.ref_id) < (?, ?)
  order by "score" desc, "t"."ref_id" desc
  limit ?;
select "t"."ref_id" as "id", cast(sum(t.weight) as integer) as "score"
  from "search_terms" as "t"
  where "t"."kind" = ? and "t"."term" in (?) and "t"."ref_id" in (select "newest"."ref_id"
  from (select "ref_id"
  from "search_terms"
  where "kind" = ? and "term" = ?
  order by "ref_id" desc
  limit ?) as "newest") and exists (select "c"."id"
  from "departments" as "c"
  where "c"."id" = "t"."ref_id" and "c"."region_id" in (?))
  group by "t"."ref_id"
  having count(*) = ? and (cast(sum(t.weight) as integer), t.ref_id) < (?, ?)
  order by "score" desc, "t"."ref_id" desc
  limit ?;
