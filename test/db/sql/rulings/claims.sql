-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/claims.ts asks.

-- takeClaim, both engines
insert into "claims" ("claimed_at", "expires_at", "report_id", "user_id")
  values (?, ?, ?, ?)
  on conflict ("report_id") do update
  set "user_id" = "excluded"."user_id", "claimed_at" = "excluded"."claimed_at", "expires_at" = "excluded"."expires_at"
  where ("claims"."user_id" = ? or "claims"."expires_at" <= ?)
  returning "report_id";

-- passClaim, both engines
update "claims"
  set "claimed_at" = ?, "expires_at" = ?, "user_id" = ?
  where "report_id" = ? and "user_id" = ? and "expires_at" > ?
  returning "report_id";

-- renewClaimRow, both engines
update "claims"
  set "expires_at" = ?
  where "report_id" = ? and "user_id" = ? and "expires_at" > ?
  returning "report_id";

-- claimsOn, both engines
select "c"."report_id", "c"."user_id", "c"."expires_at", "u"."display_name"
  from "claims" as "c"
  inner join "users" as "u" on "u"."id" = "c"."user_id"
  where "c"."report_id" in (?) and "c"."expires_at" > ?;

-- deleteClaim, both engines
delete from "claims"
  where "report_id" = ? and "user_id" = ?;
delete from "claims"
  where "report_id" = ?;

-- deleteClaimsBefore, both engines
delete from "claims"
  where "expires_at" <= ?;

-- insertTakeover, both engines
insert into "claim_takeovers" ("by_user_id", "from_user_id", "id", "reason", "report_id", "taken_on")
  values (?, ?, ?, ?, ?, ?);
insert into "claim_takeovers" ("by_user_id", "from_user_id", "reason", "report_id", "taken_on")
  values (?, ?, ?, ?, ?);

-- takeoversOf, both engines
select "t"."reason", "t"."taken_on", "f"."display_name" as "from_name", "b"."display_name" as "by_name"
  from "claim_takeovers" as "t"
  inner join "users" as "f" on "f"."id" = "t"."from_user_id"
  inner join "users" as "b" on "b"."id" = "t"."by_user_id"
  where "t"."report_id" = ?
  order by "t"."id";

-- destroyClaims, both engines
delete from "claim_takeovers"
  where "report_id" = ?;
delete from "claims"
  where "report_id" = ?;
