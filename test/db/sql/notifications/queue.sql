-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/notifications/queue.ts asks.

-- insertNotifications, both engines
insert into "notifications" ("about", "attempts", "carried_by", "channel", "closed_on", "day", "error", "facts", "id", "key", "kind", "next_at", "recipient_id", "recipient_kind", "since", "state")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("about", "carried_by", "channel", "closed_on", "day", "error", "facts", "id", "key", "kind", "next_at", "recipient_id", "recipient_kind", "since", "state")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("about", "attempts", "channel", "closed_on", "day", "error", "facts", "id", "key", "kind", "next_at", "recipient_id", "recipient_kind", "since", "state")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("about", "attempts", "carried_by", "channel", "day", "error", "facts", "id", "key", "kind", "next_at", "recipient_id", "recipient_kind", "since", "state")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("about", "attempts", "carried_by", "channel", "closed_on", "day", "facts", "id", "key", "kind", "next_at", "recipient_id", "recipient_kind", "since", "state")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("about", "attempts", "carried_by", "channel", "closed_on", "day", "error", "facts", "key", "kind", "next_at", "recipient_id", "recipient_kind", "since", "state")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("about", "attempts", "carried_by", "channel", "closed_on", "day", "error", "facts", "id", "key", "kind", "next_at", "recipient_id", "recipient_kind", "state")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;

-- dueNotifications, SQLite
select "n".*
  from "notifications" as "n"
  where "n"."state" = ? and "n"."next_at" <= ? and "n"."channel" in (?) and not exists (select "earlier"."id"
  from "notifications" as "earlier"
  where "earlier"."recipient_kind" = "n"."recipient_kind" and "earlier"."recipient_id" = "n"."recipient_id" and "earlier"."state" = ? and "earlier"."about" = "n"."about" and "earlier"."id" < "n"."id")
  order by "n"."next_at", "n"."id"
  limit ?;

-- dueNotifications, PostgreSQL
select "n".*
  from "notifications" as "n"
  where "n"."state" = $1 and "n"."next_at" <= $2 and "n"."channel" in ($3) and not exists (select "earlier"."id"
  from "notifications" as "earlier"
  where "earlier"."recipient_kind" = "n"."recipient_kind" and "earlier"."recipient_id" = "n"."recipient_id" and "earlier"."state" = $4 and "earlier"."about" = "n"."about" and "earlier"."id" < "n"."id")
  order by "n"."next_at", "n"."id"
  limit $5 for update skip locked;

-- leaseNotifications, both engines
update "notifications"
  set "next_at" = ?, "attempts" = "attempts" + ?
  where "id" in (?);

-- endAttempt, both engines
update "notifications"
  set "attempts" = ?, "closed_on" = ?, "error" = ?, "next_at" = ?, "state" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "closed_on" = ?, "error" = ?, "next_at" = ?, "state" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "attempts" = ?, "error" = ?, "next_at" = ?, "state" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "attempts" = ?, "closed_on" = ?, "next_at" = ?, "state" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "attempts" = ?, "closed_on" = ?, "error" = ?, "state" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "attempts" = ?, "closed_on" = ?, "error" = ?, "next_at" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;

-- noteSuccess, both engines
insert into "channel_successes" ("channel", "sent_at")
  values (?, ?)
  on conflict ("channel") do update
  set "sent_at" = ?;

-- dropWaiting, both engines
update "notifications"
  set "state" = ?, "closed_on" = ?
  where "recipient_kind" = ? and "recipient_id" = ? and "state" in (?, ?);

-- deleteNotificationsBefore, both engines
delete from "notifications"
  where "closed_on" < ?
  returning "id";

-- stampWaiting, both engines
update "notifications"
  set "since" = ?
  where "state" = ? and "since" = ?;

-- countNotifications, both engines
select "channel", "state", count(*) as "count", min("since") as "oldest"
  from "notifications"
  where "state" in (?)
  group by "channel", "state"
  order by "channel", "state";

-- lastSuccesses, both engines
select *
  from "channel_successes"
  order by "channel";

-- deadNotifications, both engines
select "id", "recipient_kind", "channel", "kind", "about", "day", "attempts", "closed_on", "error"
  from "notifications"
  where "state" = ? and "id" < ?
  order by "id" desc
  limit ?;
select "id", "recipient_kind", "channel", "kind", "about", "day", "attempts", "closed_on", "error"
  from "notifications"
  where "state" = ?
  order by "id" desc
  limit ?;

-- takeUpDead, both engines
update "notifications"
  set "state" = ?, "closed_on" = ?, "attempts" = ?, "next_at" = ?, "since" = ?, "error" = ?
  where "id" = ? and "state" = ?;
update "notifications"
  set "state" = ?, "closed_on" = ?
  where "id" = ? and "state" = ?;
