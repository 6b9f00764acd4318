-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/disputes.ts asks.

-- insertDispute, both engines
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "id", "decided_on", "decided_by", "outcome", "verdict_id", "remedy", "body_salt", "reasons_salt")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "decided_on", "decided_by", "outcome", "verdict_id", "remedy", "body_salt", "reasons_salt")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "id", "decided_by", "outcome", "verdict_id", "remedy", "body_salt", "reasons_salt")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "id", "decided_on", "outcome", "verdict_id", "remedy", "body_salt", "reasons_salt")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "id", "decided_on", "decided_by", "verdict_id", "remedy", "body_salt", "reasons_salt")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "id", "decided_on", "decided_by", "outcome", "remedy", "body_salt", "reasons_salt")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "id", "decided_on", "decided_by", "outcome", "verdict_id", "body_salt", "reasons_salt")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "id", "decided_on", "decided_by", "outcome", "verdict_id", "remedy", "reasons_salt")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "disputes" ("department_id", "case_id", "reasons", "body", "filed_on", "ground", "filed_by", "body_public", "id", "decided_on", "decided_by", "outcome", "verdict_id", "remedy", "body_salt")
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

-- countOpenDisputes, both engines
select count(*) as "disputes"
  from "disputes"
  where "department_id" in (?) and "outcome" is null;

-- closeDispute, both engines
update "disputes"
  set "outcome" = ?, "remedy" = ?, "reasons" = ?, "reasons_salt" = ?, "decided_by" = ?, "decided_on" = ?, "body" = ?, "body_public" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "disputes"
  set "outcome" = ?, "reasons" = ?, "reasons_salt" = ?, "decided_by" = ?, "decided_on" = ?, "body" = ?, "body_public" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "disputes"
  set "outcome" = ?, "remedy" = ?, "reasons_salt" = ?, "decided_by" = ?, "decided_on" = ?, "body" = ?, "body_public" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "disputes"
  set "outcome" = ?, "remedy" = ?, "reasons" = ?, "decided_by" = ?, "decided_on" = ?, "body" = ?, "body_public" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "disputes"
  set "outcome" = ?, "remedy" = ?, "reasons" = ?, "reasons_salt" = ?, "decided_by" = ?, "decided_on" = ?
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
insert into "case_moves" ("case_id", "started_on", "due_on", "dispute_id", "from_department_id", "to_department_id", "moved_on", "moved_by", "id", "met_on", "from_duty_id", "delay_stays")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
update "cases"
  set "demanded_by_id" = ?, "department_id" = ?, "duty_id" = ?, "off_list_on" = ?, "listed_on" = ?, "state" = ?
  where "id" = ?;
update "replies"
  set "set_aside" = ?
  where "case_id" = ?;
insert into "case_moves" ("case_id", "started_on", "due_on", "dispute_id", "from_department_id", "to_department_id", "moved_on", "moved_by", "met_on", "from_duty_id", "delay_stays")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "case_moves" ("case_id", "started_on", "due_on", "dispute_id", "from_department_id", "to_department_id", "moved_on", "moved_by", "id", "from_duty_id", "delay_stays")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "case_moves" ("case_id", "started_on", "due_on", "dispute_id", "from_department_id", "to_department_id", "moved_on", "moved_by", "id", "met_on", "delay_stays")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "case_moves" ("case_id", "started_on", "due_on", "dispute_id", "from_department_id", "to_department_id", "moved_on", "moved_by", "id", "met_on", "from_duty_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- movesOfCase, both engines
select "m"."moved_on", "m"."moved_by", "m"."started_on", "m"."due_on", "m"."met_on", "m"."delay_stays", "a"."name" as "from_name", "a"."name_en" as "from_name_en", "b"."name" as "to_name", "b"."name_en" as "to_name_en"
  from "case_moves" as "m"
  inner join "departments" as "a" on "a"."id" = "m"."from_department_id"
  inner join "departments" as "b" on "b"."id" = "m"."to_department_id"
  where "m"."case_id" = ?
  order by "m"."id";
