-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/notifications/followers.ts asks.

-- ensureFollower, both engines
insert into "followers" ("address", "address_key", "locale", "digest_on")
  values (?, ?, ?, ?)
  on conflict ("address_key") do nothing;
select "id"
  from "followers"
  where "address_key" = ?;

-- findFollower, both engines
select *
  from "followers"
  where "id" = ?;

-- followsOf, both engines
select *
  from "follows"
  where "follower_id" = ?
  order by "id";

-- findFollow, both engines
select *
  from "follows"
  where "id" = ?;

-- insertFollow, both engines
insert into "follows" ("asked_on", "code", "follower_id", "of", "confirmed_on")
  values (?, ?, ?, ?, ?)
  on conflict ("follower_id", "of", "code") do nothing;

-- confirmFollowing, both engines
update "follows"
  set "confirmed_on" = ?, "since_seq" = ?
  where "id" = ?;

-- followersToTell, both engines
select "f"."id", "f"."told_seq"
  from "followers" as "f"
  where ("f"."digest_on" is null or "f"."digest_on" < ?) and exists (select "w"."id"
  from "follows" as "w"
  where "w"."follower_id" = "f"."id" and "w"."confirmed_on" is not null)
  order by "f"."id"
  limit ?;

-- noteTold, both engines
update "followers"
  set "digest_on" = ?, "told_seq" = ?
  where "id" = ?;

-- lastEntryBefore, both engines
select "seq"
  from "ledger_entries"
  where "day" < ?
  order by "seq" desc
  limit ?;

-- deleteFollowerRows, both engines
delete from "follows"
  where "follower_id" = ?;
delete from "followers"
  where "id" = ?;

-- deleteUnconfirmed, both engines
delete from "follows"
  where "confirmed_on" is null and "asked_on" < ?
  returning "follower_id";
select "f"."id"
  from "followers" as "f"
  left join "follows" as "w" on "w"."follower_id" = "f"."id"
  where "f"."id" in (?) and "w"."id" is null;
