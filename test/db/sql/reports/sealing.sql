-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/sealing.ts asks.

-- insertSealingKey, both engines
insert into "sealing_keys" ("created_on", "fingerprint", "id", "public_key", "retired_on", "shares", "threshold")
  values (?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "sealing_keys" ("created_on", "fingerprint", "public_key", "retired_on", "shares", "threshold")
  values (?, ?, ?, ?, ?, ?)
  returning "id";
insert into "sealing_keys" ("created_on", "fingerprint", "id", "public_key", "shares", "threshold")
  values (?, ?, ?, ?, ?, ?)
  returning "id";

-- listSealingKeys, both engines
select *
  from "sealing_keys"
  order by "id";

-- findActiveKey, both engines
select "id", "public_key", "fingerprint", "threshold"
  from "sealing_keys"
  where "retired_on" is null
  order by "id" desc
  limit ?;

-- findSealingKey, both engines
select *
  from "sealing_keys"
  where "fingerprint" = ?;

-- retireSealingKey, both engines
update "sealing_keys"
  set "retired_on" = ?
  where "fingerprint" = ? and "retired_on" is null
  returning "id";

-- insertSealedContact, both engines
insert into "sealed_contacts" ("added_on", "box", "key_id", "report_id")
  values (?, ?, ?, ?);

-- findSealedContact, both engines
select "c"."box", "k"."public_key", "k"."fingerprint", "k"."threshold"
  from "sealed_contacts" as "c"
  inner join "sealing_keys" as "k" on "k"."id" = "c"."key_id"
  where "c"."report_id" = ?;

-- sealedContactExists, both engines
select "report_id"
  from "sealed_contacts"
  where "report_id" = ?;

-- deleteSealedContact, both engines
delete from "sealed_contacts"
  where "report_id" = ?;
