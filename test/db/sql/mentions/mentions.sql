-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/mentions/mentions.ts asks.

-- insertMention, both engines
insert into "mentions" ("address", "code", "decided_by", "decided_on", "department_id", "id", "of", "published_on", "publisher", "reason", "region_id", "state", "title", "told_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("of", "code", "address") do nothing;
insert into "mentions" ("address", "code", "decided_on", "department_id", "id", "of", "published_on", "publisher", "reason", "region_id", "state", "title", "told_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("of", "code", "address") do nothing;
insert into "mentions" ("address", "code", "decided_by", "department_id", "id", "of", "published_on", "publisher", "reason", "region_id", "state", "title", "told_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("of", "code", "address") do nothing;
insert into "mentions" ("address", "code", "decided_by", "decided_on", "id", "of", "published_on", "publisher", "reason", "region_id", "state", "title", "told_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("of", "code", "address") do nothing;
insert into "mentions" ("address", "code", "decided_by", "decided_on", "department_id", "of", "published_on", "publisher", "reason", "region_id", "state", "title", "told_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("of", "code", "address") do nothing;
insert into "mentions" ("address", "code", "decided_by", "decided_on", "department_id", "id", "of", "published_on", "publisher", "region_id", "state", "title", "told_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("of", "code", "address") do nothing;
insert into "mentions" ("address", "code", "decided_by", "decided_on", "department_id", "id", "of", "published_on", "publisher", "reason", "state", "title", "told_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("of", "code", "address") do nothing;
insert into "mentions" ("address", "code", "decided_by", "decided_on", "department_id", "id", "of", "published_on", "publisher", "reason", "region_id", "title", "told_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("of", "code", "address") do nothing;

-- countWaitingMentions, both engines
select count(*) as "waiting"
  from "mentions"
  where "state" = ?;

-- findMention, both engines
select *
  from "mentions"
  where "id" = ?;

-- changeMention, both engines
update "mentions"
  set "decided_by" = ?, "decided_on" = ?, "reason" = ?, "state" = ?
  where "id" = ? and "state" = ?
  returning "id";

-- mentionsInState, both engines
select "m".*, "d"."name" as "body_name", "d"."name_en" as "body_name_en"
  from "mentions" as "m"
  left join "departments" as "d" on "d"."id" = "m"."department_id"
  where "m"."state" = ? and ("m"."region_id" is null or "m"."region_id" in (?, ?))
  order by "m"."id" desc
  limit ?;
select "m".*, "d"."name" as "body_name", "d"."name_en" as "body_name_en"
  from "mentions" as "m"
  left join "departments" as "d" on "d"."id" = "m"."department_id"
  where "m"."state" = ? and ("m"."region_id" is null or "m"."region_id" in (?, ?))
  order by "m"."id" asc
  limit ?;
select "m".*, "d"."name" as "body_name", "d"."name_en" as "body_name_en"
  from "mentions" as "m"
  left join "departments" as "d" on "d"."id" = "m"."department_id"
  where "m"."state" = ?
  order by "m"."id" desc
  limit ?;

-- listedMentions, both engines
select "m"."id", "m"."title", "m"."publisher", "m"."published_on", "m"."address", "m"."of", "m"."code", "d"."name" as "body_name", "d"."name_en" as "body_name_en"
  from "mentions" as "m"
  left join "departments" as "d" on "d"."id" = "m"."department_id"
  left join "cases" as "c" on "c"."number" = "m"."code" and "m"."of" = ?
  where "m"."state" = ? and ("m"."of" <> ? or ("c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null)) and "m"."of" = ? and "m"."code" = ? and "m"."id" < ?
  order by "m"."id" desc
  limit ?;
select "m"."id", "m"."title", "m"."publisher", "m"."published_on", "m"."address", "m"."of", "m"."code", "d"."name" as "body_name", "d"."name_en" as "body_name_en"
  from "mentions" as "m"
  left join "departments" as "d" on "d"."id" = "m"."department_id"
  left join "cases" as "c" on "c"."number" = "m"."code" and "m"."of" = ?
  where "m"."state" = ? and ("m"."of" <> ? or ("c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null)) and "m"."id" < ?
  order by "m"."id" desc
  limit ?;
select "m"."id", "m"."title", "m"."publisher", "m"."published_on", "m"."address", "m"."of", "m"."code", "d"."name" as "body_name", "d"."name_en" as "body_name_en"
  from "mentions" as "m"
  left join "departments" as "d" on "d"."id" = "m"."department_id"
  left join "cases" as "c" on "c"."number" = "m"."code" and "m"."of" = ?
  where "m"."state" = ? and ("m"."of" <> ? or ("c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null)) and "m"."of" = ? and "m"."code" = ?
  order by "m"."id" desc
  limit ?;

-- countMentions, both engines
select count(*) as "listed"
  from "mentions" as "m"
  left join "departments" as "d" on "d"."id" = "m"."department_id"
  left join "cases" as "c" on "c"."number" = "m"."code" and "m"."of" = ?
  where "m"."state" = ? and ("m"."of" <> ? or ("c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null)) and "m"."of" = ? and "m"."code" = ?;

-- mentionAt, both engines
select "id"
  from "mentions"
  where "address" = ?;
