-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/clocks.ts asks.

-- insertWatch, both engines
insert into "watches" ("case_id", "charged", "closed_as", "closed_on", "department_id", "duty_id", "id", "opened_on", "part", "signed_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "watches" ("case_id", "closed_as", "closed_on", "department_id", "duty_id", "id", "opened_on", "part", "signed_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "watches" ("case_id", "charged", "closed_on", "department_id", "duty_id", "id", "opened_on", "part", "signed_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "watches" ("case_id", "charged", "closed_as", "department_id", "duty_id", "id", "opened_on", "part", "signed_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "watches" ("case_id", "charged", "closed_as", "closed_on", "department_id", "id", "opened_on", "part", "signed_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "watches" ("case_id", "charged", "closed_as", "closed_on", "department_id", "duty_id", "opened_on", "part", "signed_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "watches" ("case_id", "charged", "closed_as", "closed_on", "department_id", "duty_id", "id", "opened_on", "part")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- insertStages, both engines
insert into "stages" ("case_id", "current", "due_before", "due_on", "held_on", "id", "met_on", "promise_reason", "promise_salt", "promised_on", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "due_before", "due_on", "held_on", "id", "met_on", "promise_reason", "promise_salt", "promised_on", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_on", "held_on", "id", "met_on", "promise_reason", "promise_salt", "promised_on", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_before", "due_on", "id", "met_on", "promise_reason", "promise_salt", "promised_on", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_before", "due_on", "held_on", "met_on", "promise_reason", "promise_salt", "promised_on", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_before", "due_on", "held_on", "id", "promise_reason", "promise_salt", "promised_on", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_before", "due_on", "held_on", "id", "met_on", "promise_salt", "promised_on", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_before", "due_on", "held_on", "id", "met_on", "promise_reason", "promised_on", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_before", "due_on", "held_on", "id", "met_on", "promise_reason", "promise_salt", "provisional", "recounted_on", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_before", "due_on", "held_on", "id", "met_on", "promise_reason", "promise_salt", "promised_on", "provisional", "round", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "stages" ("case_id", "current", "due_before", "due_on", "held_on", "id", "met_on", "promise_reason", "promise_salt", "promised_on", "provisional", "recounted_on", "stage", "started_on", "watch_id", "working_days")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- findClock, both engines
select *
  from "clocks"
  where "case_id" = ?;

-- currentStages, both engines
select *
  from "stages"
  where "case_id" = ? and "current" = ?
  order by "id";

-- openStages, both engines
select "s".*, "w"."part", "w"."department_id", case when not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") then 1 else 0 end as "reached"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "s"."case_id" = ? and "w"."closed_on" is null
  order by "s"."id";

-- settleStages, both engines
select *
  from "clocks"
  where "case_id" = ?;
select min("published_on") as "first"
  from "replies"
  where "case_id" = ? and "set_aside" = ? and "hollow_on" is null and "round" = ?;
update "stages"
  set "met_on" = ?, "held_on" = ?
  where "id" = ?;
select "w"."signed_on", "t"."asked_on", (select min("a"."published_on") as "first"
  from "replies" as "a"
  where "a"."case_id" = ? and "a"."set_aside" = ? and not exists (select "o"."row_id"
  from "merger_moves" as "o"
  where "o"."kind" = ? and "o"."row_id" = "a"."id")) as "replied"
  from "watches" as "w"
  left join "transfers" as "t" on "t"."watch_id" = "w"."id"
  where "w"."id" = ?;

-- meetStage, both engines
update "stages"
  set "met_on" = ?, "held_on" = ?
  where "id" = ?;

-- noteSigned, both engines
update "watches"
  set "signed_on" = ?
  where "id" = ?;

-- notePromise, both engines
update "stages"
  set "promise_reason" = ?, "promise_salt" = ?, "promised_on" = ?
  where "id" = ?;

-- watchesOfCase, both engines
select *
  from "watches"
  where "case_id" = ?
  order by "id";

-- promisesOfCase, both engines
select "s"."stage", "s"."due_on", "s"."promised_on", "s"."promise_reason", "s"."promise_salt"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "s"."case_id" = ? and "w"."part" = ? and "s"."promised_on" is not null
  order by "s"."id";

-- copyDueDay, both engines
update "stages"
  set "due_before" = ?, "due_on" = ?, "held_on" = ?, "provisional" = ?, "recounted_on" = ?
  where "id" = ?;
update "stages"
  set "due_on" = ?, "held_on" = ?, "provisional" = ?, "recounted_on" = ?
  where "id" = ?;
update "stages"
  set "due_before" = ?, "held_on" = ?, "provisional" = ?, "recounted_on" = ?
  where "id" = ?;
update "stages"
  set "due_before" = ?, "due_on" = ?, "provisional" = ?, "recounted_on" = ?
  where "id" = ?;
update "stages"
  set "due_before" = ?, "due_on" = ?, "held_on" = ?, "recounted_on" = ?
  where "id" = ?;
update "stages"
  set "due_before" = ?, "due_on" = ?, "held_on" = ?, "provisional" = ?
  where "id" = ?;

-- closeWatch, both engines
update "watches"
  set "charged" = ?, "closed_as" = ?, "closed_on" = ?
  where "case_id" = ? and "part" = ? and "closed_on" is null
  returning "id";
update "stages"
  set "current" = ?
  where "watch_id" = ?;

-- holdsOfCase, both engines
select *
  from "holds"
  where "case_id" = ?
  order by "id";

-- holdsOfCases, both engines
select *
  from "holds"
  where "case_id" in (?)
  order by "id";

-- insertHold, both engines
insert into "holds" ("case_id", "from_day", "id", "kind", "stage_id", "until_day")
  values (?, ?, ?, ?, ?, ?);
insert into "holds" ("case_id", "from_day", "kind", "stage_id", "until_day")
  values (?, ?, ?, ?, ?);
insert into "holds" ("case_id", "from_day", "id", "kind", "until_day")
  values (?, ?, ?, ?, ?);
insert into "holds" ("case_id", "from_day", "id", "kind", "stage_id")
  values (?, ?, ?, ?, ?);

-- endHolds, both engines
update "holds"
  set "until_day" = ?
  where "case_id" = ? and "kind" = ? and "until_day" is null
  returning "from_day";

-- clocksToRecount, both engines
select distinct "l"."case_id"
  from "stages" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  inner join "watches" as "w" on "w"."id" = "l"."watch_id"
  where "c"."state" <> ? and "c"."merged_into_id" is null and "w"."closed_on" is null and "l"."case_id" > ? and ("l"."provisional" = ? or ("l"."started_on" <= ? and "l"."due_on" >= ?))
  order by "l"."case_id"
  limit ?;
select distinct "l"."case_id"
  from "stages" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  inner join "watches" as "w" on "w"."id" = "l"."watch_id"
  where "c"."state" <> ? and "c"."merged_into_id" is null and "w"."closed_on" is null and "l"."case_id" > ? and "l"."provisional" = ?
  order by "l"."case_id"
  limit ?;

-- clocksRecountedOn, both engines
select "c"."number", "l"."due_before", "l"."due_on"
  from "clocks" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  where "l"."recounted_on" = ?
  order by "c"."number";

-- countProvisional, both engines
select count(*) as "count"
  from "clocks" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  where "l"."provisional" = ? and "c"."state" <> ?;
