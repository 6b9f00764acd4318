-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/office/feeds.ts asks.

-- putFeed, both engines
insert into "calendar_feeds" ("made_on", "token_hash", "user_id")
  values (?, ?, ?)
  on conflict ("user_id") do update
  set "token_hash" = ?, "made_on" = ?;

-- findFeed, both engines
select "user_id"
  from "calendar_feeds"
  where "token_hash" = ?;

-- feedOf, both engines
select "made_on"
  from "calendar_feeds"
  where "user_id" = ?;

-- deleteFeed, both engines
delete from "calendar_feeds"
  where "user_id" = ?
  returning "user_id";
