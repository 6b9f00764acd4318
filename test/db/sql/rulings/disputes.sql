-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/disputes.ts asks.

-- insertDispute, both engines
insert into "disputes" ("body", "body_public", "body_salt", "case_id", "decided_by", "decided_on", "department_id", "filed_by", "filed_on", "ground", "id", "outcome", "reasons", "reasons_salt", "remedy", "verdict_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("body", "body_public", "case_id", "decided_by", "decided_on", "department_id", "filed_by", "filed_on", "ground", "id", "outcome", "reasons", "reasons_salt", "remedy", "verdict_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("body", "body_public", "body_salt", "case_id", "decided_on", "department_id", "filed_by", "filed_on", "ground", "id", "outcome", "reasons", "reasons_salt", "remedy", "verdict_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("body", "body_public", "body_salt", "case_id", "decided_by", "department_id", "filed_by", "filed_on", "ground", "id", "outcome", "reasons", "reasons_salt", "remedy", "verdict_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("body", "body_public", "body_salt", "case_id", "decided_by", "decided_on", "department_id", "filed_by", "filed_on", "ground", "outcome", "reasons", "reasons_salt", "remedy", "verdict_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("body", "body_public", "body_salt", "case_id", "decided_by", "decided_on", "department_id", "filed_by", "filed_on", "ground", "id", "reasons", "reasons_salt", "remedy", "verdict_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("body", "body_public", "body_salt", "case_id", "decided_by", "decided_on", "department_id", "filed_by", "filed_on", "ground", "id", "outcome", "reasons", "remedy", "verdict_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("body", "body_public", "body_salt", "case_id", "decided_by", "decided_on", "department_id", "filed_by", "filed_on", "ground", "id", "outcome", "reasons", "reasons_salt", "verdict_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("body", "body_public", "body_salt", "case_id", "decided_by", "decided_on", "department_id", "filed_by", "filed_on", "ground", "id", "outcome", "reasons", "reasons_salt", "remedy")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- findDispute, both engines
select *
  from "disputes"
  where "id" = ?;

-- disputesOfCase, both engines
select "p".*, "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "disputes" as "p"
  inner join "departments" as "d" on "d"."id" = "p"."department_id"
  where "p"."case_id" = ?
  order by "p"."id";

-- listWaitingDisputes, both engines
select "p"."id", "p"."case_id", "p"."verdict_id", "p"."ground", "p"."filed_by", "p"."filed_on", "c"."number", "c"."title", "c"."region_id", "c"."department_id", "c"."demanded_by_id", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  inner join "departments" as "d" on "d"."id" = "p"."department_id"
  where "p"."outcome" is null and "p"."id" > ?
  order by "p"."id"
  limit ?;

-- disputesOfDepartments, both engines
select "p"."id", "p"."verdict_id", "p"."ground", "p"."filed_on", "p"."decided_on", "p"."outcome", "p"."remedy", "c"."number", "c"."title", "c"."hidden_until", "c"."state"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."department_id" in (?) and "p"."id" < ?
  order by "p"."id" desc
  limit ?;
select "p"."id", "p"."verdict_id", "p"."ground", "p"."filed_on", "p"."decided_on", "p"."outcome", "p"."remedy", "c"."number", "c"."title", "c"."hidden_until", "c"."state"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."department_id" in (?)
  order by "p"."id" desc
  limit ?;

-- countDisputesByEnd, both engines
select "outcome", count(*) as "disputes"
  from "disputes"
  where "verdict_id" is null and "department_id" in (?)
  group by "outcome";
select "outcome", count(*) as "disputes"
  from "disputes"
  where "verdict_id" is not null and "department_id" in (?)
  group by "outcome";
select "outcome", count(*) as "disputes"
  from "disputes"
  where "verdict_id" is null
  group by "outcome";

-- countVerdictsGiven, both engines
select count(*) as "verdicts"
  from "verdicts" as "v"
  inner join "cases" as "c" on "c"."id" = "v"."case_id"
  where "c"."department_id" in (?);
select count(*) as "verdicts"
  from "verdicts" as "v";

-- countOpenDisputes, both engines
select count(*) as "disputes"
  from "disputes"
  where "department_id" in (?) and "outcome" is null;

-- closeDispute, both engines
update "disputes"
  set "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?, "reasons_salt" = ?, "remedy" = ?, "body" = ?, "body_public" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "disputes"
  set "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?, "reasons_salt" = ?, "remedy" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "disputes"
  set "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons_salt" = ?, "remedy" = ?, "body" = ?, "body_public" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "disputes"
  set "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?, "remedy" = ?, "body" = ?, "body_public" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "disputes"
  set "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?, "reasons_salt" = ?, "body" = ?, "body_public" = ?
  where "id" = ? and "outcome" is null
  returning "id";

-- judgesOfCase, both engines
select "decided_by"
  from "verdicts"
  where "case_id" = ? and "id" = ?;
select "decided_by"
  from "verdicts"
  where "case_id" = ?;

-- moveCase, both engines
insert into "case_moves" ("case_id", "dispute_id", "from_department_id", "from_duty_id", "id", "moved_by", "moved_on", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
update "cases"
  set "demanded_by_id" = ?, "department_id" = ?, "duty_id" = ?, "listed_on" = ?, "off_list_on" = ?, "state" = ?
  where "id" = ?;
update "replies"
  set "set_aside" = ?
  where "case_id" = ?;
insert into "case_moves" ("case_id", "from_department_id", "from_duty_id", "id", "moved_by", "moved_on", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "case_moves" ("case_id", "dispute_id", "from_department_id", "id", "moved_by", "moved_on", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "case_moves" ("case_id", "dispute_id", "from_department_id", "from_duty_id", "moved_by", "moved_on", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "case_moves" ("case_id", "dispute_id", "from_department_id", "from_duty_id", "id", "moved_by", "moved_on", "to_department_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- movesOfCase, both engines
select "m"."moved_on", "m"."moved_by", "l"."started_on", "l"."due_on", "l"."met_on", "w"."charged", "a"."name" as "from_name", "a"."name_en" as "from_name_en", "b"."name" as "to_name", "b"."name_en" as "to_name_en"
  from "case_moves" as "m"
  inner join "watches" as "w" on "w"."id" = "m"."watch_id"
  inner join "stages" as "l" on "l"."id" = (select "s"."id"
  from "stages" as "s"
  where "s"."watch_id" = "w"."id" and "s"."stage" = ?
  order by case when "s"."due_on" < coalesce("s"."met_on", "m"."moved_on") then 0 else 1 end, "s"."round" desc
  limit ?)
  inner join "departments" as "a" on "a"."id" = "m"."from_department_id"
  inner join "departments" as "b" on "b"."id" = "m"."to_department_id"
  where "m"."case_id" = ?
  order by "m"."id";
