-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/staff/second-factors.ts asks.

-- findTotp, both engines
select *
  from "totp_secrets"
  where "user_id" = ?;

-- putTotp, both engines
insert into "totp_secrets" ("added_on", "last_step", "sealed", "user_id")
  values (?, ?, ?, ?)
  on conflict ("user_id") do update
  set "added_on" = ?, "last_step" = ?, "sealed" = ?;

-- spendTotpStep, both engines
update "totp_secrets"
  set "last_step" = ?
  where "user_id" = ? and "last_step" < ?
  returning "user_id";

-- deleteTotp, both engines
delete from "totp_secrets"
  where "user_id" = ?;

-- insertPasskey, both engines
insert into "passkeys" ("added_on", "id", "name", "public_key", "sign_count", "transports", "user_id")
  values (?, ?, ?, ?, ?, ?, ?);

-- findPasskey, both engines
select *
  from "passkeys"
  where "id" = ?;

-- passkeysOfUser, both engines
select *
  from "passkeys"
  where "user_id" = ?
  order by "added_on", "id";

-- setSignCount, both engines
update "passkeys"
  set "sign_count" = ?
  where "id" = ?;

-- deletePasskey, both engines
delete from "passkeys"
  where "id" = ? and "user_id" = ?;

-- deletePasskeysOfUser, both engines
delete from "passkeys"
  where "user_id" = ?;

-- insertRecoveryCodes, both engines
insert into "recovery_codes" ("user_id", "code_hash")
  values (?, ?);

-- deleteRecoveryCodes, both engines
delete from "recovery_codes"
  where "user_id" = ?;

-- spendRecoveryCode, both engines
delete from "recovery_codes"
  where "user_id" = ? and "code_hash" = ?
  returning "id";

-- countRecoveryCodes, both engines
select count(*) as "left"
  from "recovery_codes"
  where "user_id" = ?;

-- insertChallenge, both engines
insert into "passkey_challenges" ("bound_to", "challenge", "expires_at")
  values (?, ?, ?);

-- spendChallenge, both engines
delete from "passkey_challenges"
  where "challenge" = ? and "bound_to" = ? and "expires_at" > ?
  returning "challenge";

-- deleteChallengesBefore, both engines
delete from "passkey_challenges"
  where "expires_at" <= ?;
