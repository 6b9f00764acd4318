-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/transfers.ts asks.

-- insertTransfer, both engines
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "duty_id", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "from_department_id", "id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "outcome", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "reasons", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons_salt", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "transfers" ("answer", "answer_by", "answer_reason", "answer_salt", "answered_by", "answered_on", "asked_by", "asked_on", "at_desk_on", "basis", "basis_salt", "case_id", "decided_by", "decided_on", "duty_id", "from_department_id", "id", "outcome", "reasons", "to_body_id", "to_department_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- findTransfer, both engines
select *
  from "transfers"
  where "id" = ?;

-- openTransfer, both engines
select *
  from "transfers"
  where "case_id" = ? and "outcome" is null;

-- noteTransfer, both engines
update "transfers"
  set "answer" = ?, "answer_reason" = ?, "answer_salt" = ?, "answered_by" = ?, "answered_on" = ?, "at_desk_on" = ?
  where "id" = ?;
update "transfers"
  set "answer_reason" = ?, "answer_salt" = ?, "answered_by" = ?, "answered_on" = ?, "at_desk_on" = ?
  where "id" = ?;
update "transfers"
  set "answer" = ?, "answer_salt" = ?, "answered_by" = ?, "answered_on" = ?, "at_desk_on" = ?
  where "id" = ?;
update "transfers"
  set "answer" = ?, "answer_reason" = ?, "answered_by" = ?, "answered_on" = ?, "at_desk_on" = ?
  where "id" = ?;
update "transfers"
  set "answer" = ?, "answer_reason" = ?, "answer_salt" = ?, "answered_on" = ?, "at_desk_on" = ?
  where "id" = ?;
update "transfers"
  set "answer" = ?, "answer_reason" = ?, "answer_salt" = ?, "answered_by" = ?, "at_desk_on" = ?
  where "id" = ?;
update "transfers"
  set "answer" = ?, "answer_reason" = ?, "answer_salt" = ?, "answered_by" = ?, "answered_on" = ?
  where "id" = ?;

-- passedOnBy, both engines
select "t"."asked_on"
  from "transfers" as "t"
  inner join "watches" as "w" on "w"."id" = "t"."watch_id"
  where "t"."case_id" = ? and "w"."closed_on" is null and "w"."signed_on" is null;

-- closeTransfer, both engines
update "transfers"
  set "answer" = ?, "answered_by" = ?, "answered_on" = ?, "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?, "reasons_salt" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "transfers"
  set "answered_by" = ?, "answered_on" = ?, "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?, "reasons_salt" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "transfers"
  set "answer" = ?, "answered_on" = ?, "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?, "reasons_salt" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "transfers"
  set "answer" = ?, "answered_by" = ?, "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?, "reasons_salt" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "transfers"
  set "answer" = ?, "answered_by" = ?, "answered_on" = ?, "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons_salt" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "transfers"
  set "answer" = ?, "answered_by" = ?, "answered_on" = ?, "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "reasons" = ?
  where "id" = ? and "outcome" is null
  returning "id";

-- transfersOfCase, both engines
select "t".*, "w"."opened_on", "w"."closed_on", "s"."id" as "stage_id", "s"."due_on", "s"."met_on", "s"."held_on", "a"."code" as "from_code", "a"."name" as "from_name", "a"."name_en" as "from_name_en", "b"."code" as "to_code", "b"."name" as "to_name", "b"."name_en" as "to_name_en", "m"."code" as "body_code", "m"."name" as "body_name", "m"."name_en" as "body_name_en"
  from "transfers" as "t"
  inner join "watches" as "w" on "w"."id" = "t"."watch_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id" and "s"."stage" = ? and "s"."round" = ?
  inner join "departments" as "a" on "a"."id" = "t"."from_department_id"
  inner join "departments" as "b" on "b"."id" = "t"."to_department_id"
  inner join "departments" as "m" on "m"."id" = "t"."to_body_id"
  where "t"."case_id" = ?
  order by "t"."id";

-- transfersAsked, both engines
select "c"."number", "c"."title", "c"."hidden_until", "t"."asked_on", "t"."answer_by", "a"."name" as "from_name", "a"."name_en" as "from_name_en"
  from "transfers" as "t"
  inner join "cases" as "c" on "c"."id" = "t"."case_id"
  inner join "departments" as "a" on "a"."id" = "t"."from_department_id"
  where "t"."to_department_id" in (?) and "t"."outcome" is null and "t"."at_desk_on" is null and "t"."answer_by" >= ?
  order by "t"."answer_by", "t"."id"
  limit ?;

-- transfersAtDesk, both engines
select "t"."id", "t"."case_id", "t"."to_body_id", "t"."asked_by", "t"."answered_by", "t"."answer", "t"."at_desk_on", "c"."number", "c"."title", "c"."region_id", "c"."department_id", "c"."demanded_by_id", "a"."name" as "from_name", "a"."name_en" as "from_name_en", "b"."name" as "to_name", "b"."name_en" as "to_name_en"
  from "transfers" as "t"
  inner join "cases" as "c" on "c"."id" = "t"."case_id"
  inner join "departments" as "a" on "a"."id" = "t"."from_department_id"
  inner join "departments" as "b" on "b"."id" = "t"."to_department_id"
  where "t"."outcome" is null and "t"."at_desk_on" is not null and "t"."id" > ?
  order by "t"."id"
  limit ?;

-- transfersUnanswered, both engines
select "id"
  from "transfers"
  where "outcome" is null and "at_desk_on" is null and "answer_by" < ?
  order by "id";

-- countTransfersBy, both engines
select count(*) as "transfers"
  from "transfers" as "t"
  inner join "cases" as "c" on "c"."id" = "t"."case_id"
  where "t"."from_department_id" in (?) and "c"."state" <> ?;

-- forgetTransferSalts, both engines
update "transfers"
  set "basis_salt" = ?, "answer_salt" = ?, "reasons_salt" = ?
  where "case_id" = ?;
