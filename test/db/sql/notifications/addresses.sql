-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/notifications/addresses.ts asks.

-- insertAddress, both engines
insert into "notification_addresses" ("added_on", "address", "at_once", "department_id", "digest_on", "format", "free_at", "id", "locale", "secret", "sent_on", "stopped_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "department_id", "digest_on", "format", "free_at", "id", "locale", "secret", "sent_on", "stopped_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "at_once", "digest_on", "format", "free_at", "id", "locale", "secret", "sent_on", "stopped_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "at_once", "department_id", "format", "free_at", "id", "locale", "secret", "sent_on", "stopped_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "at_once", "department_id", "digest_on", "format", "id", "locale", "secret", "sent_on", "stopped_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "at_once", "department_id", "digest_on", "format", "free_at", "locale", "secret", "sent_on", "stopped_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "at_once", "department_id", "digest_on", "format", "free_at", "id", "locale", "sent_on", "stopped_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "at_once", "department_id", "digest_on", "format", "free_at", "id", "locale", "secret", "stopped_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "at_once", "department_id", "digest_on", "format", "free_at", "id", "locale", "secret", "sent_on", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "notification_addresses" ("added_on", "address", "at_once", "department_id", "digest_on", "format", "free_at", "id", "locale", "secret", "sent_on", "stopped_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- addressesOf, both engines
select *
  from "notification_addresses"
  where "department_id" in (?, ?)
  order by "id";
select *
  from "notification_addresses"
  where "user_id" = ?
  order by "id";

-- findAddress, both engines
select *
  from "notification_addresses"
  where "id" = ?;

-- changeAddress, both engines
update "notification_addresses"
  set "at_once" = ?, "digest_on" = ?, "free_at" = ?, "locale" = ?, "sent_on" = ?, "stopped_on" = ?
  where "id" = ?;
update "notification_addresses"
  set "digest_on" = ?, "free_at" = ?, "locale" = ?, "sent_on" = ?, "stopped_on" = ?
  where "id" = ?;
update "notification_addresses"
  set "at_once" = ?, "free_at" = ?, "locale" = ?, "sent_on" = ?, "stopped_on" = ?
  where "id" = ?;
update "notification_addresses"
  set "at_once" = ?, "digest_on" = ?, "locale" = ?, "sent_on" = ?, "stopped_on" = ?
  where "id" = ?;
update "notification_addresses"
  set "at_once" = ?, "digest_on" = ?, "free_at" = ?, "sent_on" = ?, "stopped_on" = ?
  where "id" = ?;
update "notification_addresses"
  set "at_once" = ?, "digest_on" = ?, "free_at" = ?, "locale" = ?, "stopped_on" = ?
  where "id" = ?;
update "notification_addresses"
  set "at_once" = ?, "digest_on" = ?, "free_at" = ?, "locale" = ?, "sent_on" = ?
  where "id" = ?;

-- deleteAddress, both engines
delete from "notification_addresses"
  where "id" = ?;

-- takeAddressTurn, both engines
update "notification_addresses"
  set "free_at" = ?
  where "id" = ? and "free_at" <= ?;

-- addressesToDigest, both engines
select "a"."id", "a"."department_id", "a"."format", "a"."digest_on", "v"."seen_on"
  from "notification_addresses" as "a"
  left join "inbox_visits" as "v" on "v"."department_id" = "a"."department_id"
  where "a"."stopped_on" is null and ("a"."digest_on" is null or "a"."digest_on" < ?) and exists (select "n"."id"
  from "notifications" as "n"
  where "n"."recipient_kind" in (?, ?) and "n"."recipient_id" = "a"."id" and "n"."state" = ?)
  order by "a"."id";

-- staffToDigest, both engines
select "a"."id", "a"."digest_on", (select max("s"."used_at") as "used_at"
  from "sessions" as "s"
  where "s"."user_id" = "a"."user_id") as "used_at"
  from "notification_addresses" as "a"
  where "a"."user_id" is not null and "a"."stopped_on" is null and ("a"."digest_on" is null or "a"."digest_on" < ?)
  order by "a"."id";

-- carryGathered, both engines
select "id"
  from "notifications"
  where "key" = ?;
update "notifications"
  set "state" = ?, "carried_by" = ?, "closed_on" = ?
  where "recipient_kind" in (?, ?) and "recipient_id" = ? and "state" = ?;

-- carriedBy, both engines
select "kind", "about", "day", "facts"
  from "notifications"
  where "carried_by" = ?
  order by "id";

-- casesForLetters, both engines
select "c"."number", "c"."title", "c"."state", "c"."hidden_until", "c"."merged_into_id", "l"."due_on", "l"."met_on", "l"."held_on", "s"."due_on" as "sign_due_on", "s"."met_on" as "sign_met_on", "s"."held_on" as "sign_held_on", "r"."due_on" as "remedy_due_on", "r"."met_on" as "remedy_met_on", "r"."held_on" as "remedy_held_on"
  from "cases" as "c"
  left join "clocks" as "l" on "l"."case_id" = "c"."id"
  left join "stages" as "s" on "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ?
  left join "stages" as "r" on "r"."case_id" = "c"."id" and "r"."stage" = ? and "r"."current" = ?
  where "c"."number" in (?);

-- callsForLetters, both engines
select "o"."id", "o"."position", "o"."department_id", "c"."number", "o"."ended_as", "o"."sign_due_on", "o"."contact_due_on", "o"."come_due_on", "o"."signed_on", "o"."contacted_on", "o"."came_on"
  from "callouts" as "o"
  inner join "cases" as "c" on "c"."id" = "o"."case_id"
  where "c"."number" in (?)
  order by "o"."id";

-- bodyName, both engines
select "name", "name_en"
  from "departments"
  where "id" = ?;

-- noteVisit, both engines
insert into "inbox_visits" ("department_id", "seen_on")
  values (?, ?)
  on conflict ("department_id") do update
  set "seen_on" = ?
  where "inbox_visits"."seen_on" < ?;

-- notSeenOn, both engines
select "department_id"
  from "inbox_visits"
  where "department_id" in (?) and "seen_on" >= ?;

-- lastOfKind, both engines
select "day", "state", "error"
  from "notifications"
  where "recipient_kind" in (?, ?) and "recipient_id" = ? and "kind" = ?
  order by "id" desc
  limit ?;

-- countOfKind, both engines
select count(*) as "count"
  from "notifications"
  where "recipient_kind" in (?, ?) and "recipient_id" = ? and "kind" = ? and "day" = ?;
