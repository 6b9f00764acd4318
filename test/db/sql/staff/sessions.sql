-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/staff/sessions.ts asks.

-- insertSession, both engines
insert into "sessions" ("confirmed_at", "expires_at", "id", "stage", "started_at", "used_at", "user_id")
  values (?, ?, ?, ?, ?, ?, ?);

-- findSession, both engines
select *
  from "sessions"
  where "id" = ?;

-- sessionsOfUser, both engines
select *
  from "sessions"
  where "user_id" = ?
  order by "started_at" desc, "id";

-- setSessionUse, both engines
update "sessions"
  set "used_at" = ?
  where "id" = ?;

-- setSessionConfirmed, both engines
update "sessions"
  set "confirmed_at" = ?
  where "id" = ?;

-- deleteSession, both engines
delete from "sessions"
  where "id" = ?;

-- deleteSessionOfUser, both engines
delete from "sessions"
  where "id" = ? and "user_id" = ?;

-- deleteSessionsOfUser, both engines
delete from "sessions"
  where "user_id" = ? and "id" != ?;

-- deleteSessionsBefore, both engines
delete from "sessions"
  where "expires_at" <= ?;

-- deleteIdleSessions, both engines
delete from "sessions"
  where "used_at" < ?;
