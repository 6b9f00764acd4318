-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/callouts.ts asks.

-- insertCallout, both engines
select max("position") as "position"
  from "callouts"
  where "case_id" = ?;
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "reason", "reason_salt", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "sign_due_on", "signed_by", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_on", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "callouts" ("called_by", "called_on", "came_by", "came_on", "case_id", "charged", "come_due_on", "contact_due_on", "contacted_by", "contacted_on", "counted", "decline_reason", "decline_salt", "department_id", "ended_as", "ended_by", "ended_on", "id", "rated_by", "rated_on", "rating", "rating_salt", "reason", "reason_salt", "sign_due_on", "signed_by", "township_id", "wanted_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- noteCallout, both engines
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_by" = ?, "rated_on" = ?, "rating" = ?, "rating_salt" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_on" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_by" = ?, "rated_on" = ?, "rating" = ?, "rating_salt" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_by" = ?, "rated_on" = ?, "rating" = ?, "rating_salt" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_on" = ?, "rated_by" = ?, "rated_on" = ?, "rating" = ?, "rating_salt" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_by" = ?, "rated_by" = ?, "rated_on" = ?, "rating" = ?, "rating_salt" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_on" = ?, "rating" = ?, "rating_salt" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_by" = ?, "rating" = ?, "rating_salt" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_by" = ?, "rated_on" = ?, "rating_salt" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_by" = ?, "rated_on" = ?, "rating" = ?, "signed_by" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_by" = ?, "rated_on" = ?, "rating" = ?, "rating_salt" = ?, "signed_on" = ?
  where "id" = ?;
update "callouts"
  set "came_by" = ?, "came_on" = ?, "contacted_by" = ?, "contacted_on" = ?, "rated_by" = ?, "rated_on" = ?, "rating" = ?, "rating_salt" = ?, "signed_by" = ?
  where "id" = ?;

-- endCallout, both engines
update "callouts"
  set "decline_reason" = ?, "decline_salt" = ?, "ended_as" = ?, "ended_by" = ?, "ended_on" = ?
  where "id" = ? and "ended_as" is null;
update "callouts"
  set "decline_salt" = ?, "ended_as" = ?, "ended_by" = ?, "ended_on" = ?
  where "id" = ? and "ended_as" is null;
update "callouts"
  set "decline_reason" = ?, "ended_as" = ?, "ended_by" = ?, "ended_on" = ?
  where "id" = ? and "ended_as" is null;

-- caseWithMerged, both engines
select "id"
  from "cases"
  where "merged_into_id" in (?);

-- lapseCalloutsOf, both engines
update "callouts"
  set "ended_as" = ?, "ended_on" = ?, "charged" = ?
  where "case_id" in (?) and "ended_as" is null;

-- discountCallouts, both engines
update "callouts"
  set "counted" = ?, "reason_salt" = ?, "decline_salt" = ?
  where "case_id" in (?);

-- toldCallout, both engines
select "o".*, "c"."number", "c"."title", "c"."state", "c"."hidden_until", "c"."merged_into_id", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "t"."name" as "township_name", "t"."name_en" as "township_name_en"
  from "callouts" as "o"
  inner join "cases" as "c" on "c"."id" = "o"."case_id"
  inner join "departments" as "d" on "d"."id" = "o"."department_id"
  inner join "regions" as "t" on "t"."id" = "o"."township_id"
  where "o"."id" = ?;

-- calloutsOfCases, both engines
select "o".*, "c"."number", "c"."title", "c"."state", "c"."hidden_until", "c"."merged_into_id", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "t"."name" as "township_name", "t"."name_en" as "township_name_en"
  from "callouts" as "o"
  inner join "cases" as "c" on "c"."id" = "o"."case_id"
  inner join "departments" as "d" on "d"."id" = "o"."department_id"
  inner join "regions" as "t" on "t"."id" = "o"."township_id"
  where "o"."case_id" in (?)
  order by "o"."called_on", "o"."id";

-- calloutsTo, both engines
select "o".*, "c"."number", "c"."title", "c"."state", "c"."hidden_until", "c"."merged_into_id", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "t"."name" as "township_name", "t"."name_en" as "township_name_en"
  from "callouts" as "o"
  inner join "cases" as "c" on "c"."id" = "o"."case_id"
  inner join "departments" as "d" on "d"."id" = "o"."department_id"
  inner join "regions" as "t" on "t"."id" = "o"."township_id"
  where "o"."department_id" in (?) and "o"."ended_as" is null and "o"."came_on" is null
  order by "o"."come_due_on", "o"."id"
  limit ?;

-- calloutsOn, both engines
select "o".*, "c"."number", "c"."title", "c"."state", "c"."hidden_until", "c"."merged_into_id", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "t"."name" as "township_name", "t"."name_en" as "township_name_en"
  from "callouts" as "o"
  inner join "cases" as "c" on "c"."id" = "o"."case_id"
  inner join "departments" as "d" on "d"."id" = "o"."department_id"
  inner join "regions" as "t" on "t"."id" = "o"."township_id"
  where "o"."case_id" in (?) and "o"."department_id" in (?) and "o"."ended_as" is null and "o"."came_on" is null
  order by "o"."id";

-- calloutsOfTownships, both engines
select "o".*, "c"."number", "c"."title", "c"."state", "c"."hidden_until", "c"."merged_into_id", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "t"."name" as "township_name", "t"."name_en" as "township_name_en"
  from "callouts" as "o"
  inner join "cases" as "c" on "c"."id" = "o"."case_id"
  inner join "departments" as "d" on "d"."id" = "o"."department_id"
  inner join "regions" as "t" on "t"."id" = "o"."township_id"
  where "o"."township_id" in (?)
  order by case when "o"."ended_as" is null then 0 else 1 end, "o"."id" desc
  limit ?;

-- calloutsBy, both engines
select count(*) as "calls"
  from "callouts"
  where "township_id" = ? and "called_on" >= ?;
select "id"
  from "callouts"
  where "township_id" = ? and "case_id" in (?) and "ended_as" is null;

-- calloutsCounted, both engines
select "township_id", "sign_due_on", "contact_due_on", "come_due_on", "signed_on", "contacted_on", "came_on", "ended_as", "ended_on", "charged", "rating", "rated_on"
  from "callouts"
  where "department_id" in (?) and "counted" = ?
  order by "rated_on", "id";
