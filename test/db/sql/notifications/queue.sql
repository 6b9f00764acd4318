-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/notifications/queue.ts asks.

-- insertNotifications, both engines
insert into "notifications" ("state", "kind", "key", "recipient_kind", "recipient_id", "channel", "about", "day", "facts", "next_at", "id", "carried_by", "attempts", "since", "closed_on", "error")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("state", "kind", "key", "recipient_kind", "recipient_id", "channel", "about", "day", "facts", "next_at", "carried_by", "attempts", "since", "closed_on", "error")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("state", "kind", "key", "recipient_kind", "recipient_id", "channel", "about", "day", "facts", "next_at", "id", "attempts", "since", "closed_on", "error")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("state", "kind", "key", "recipient_kind", "recipient_id", "channel", "about", "day", "facts", "next_at", "id", "carried_by", "since", "closed_on", "error")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("state", "kind", "key", "recipient_kind", "recipient_id", "channel", "about", "day", "facts", "next_at", "id", "carried_by", "attempts", "closed_on", "error")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("state", "kind", "key", "recipient_kind", "recipient_id", "channel", "about", "day", "facts", "next_at", "id", "carried_by", "attempts", "since", "error")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("key") do nothing;
insert into "notifications" ("state", "kind", "key", "recipient_kind", "recipient_id", "channel", "about", "day", "facts", "next_at", "id", "carried_by", "attempts", "since", "closed_on")
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
  set "state" = ?, "attempts" = ?, "next_at" = ?, "closed_on" = ?, "error" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "attempts" = ?, "next_at" = ?, "closed_on" = ?, "error" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "state" = ?, "next_at" = ?, "closed_on" = ?, "error" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "state" = ?, "attempts" = ?, "closed_on" = ?, "error" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "state" = ?, "attempts" = ?, "next_at" = ?, "error" = ?
  where "id" = ? and "attempts" = ? and "state" = ?;
update "notifications"
  set "state" = ?, "attempts" = ?, "next_at" = ?, "closed_on" = ?
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
