-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/site/served.ts asks.

-- listServedStandings, both engines
select "s"."region_id" as "id", "r"."parent_id" as "city_id", "c"."parent_id" as "province_id", exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "s"."region_id" and "d"."ended_on" is null) as "has_bodies", exists (select "i"."id"
  from "duties" as "i"
  inner join "duty_versions" as "v" on "v"."duty_id" = "i"."id"
  where "i"."region_id" = "s"."region_id" and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)) as "has_duties"
  from "served_counties" as "s"
  inner join "regions" as "r" on "r"."id" = "s"."region_id"
  left join "regions" as "c" on "c"."id" = "r"."parent_id"
  order by "r"."code";

-- listServedNames, both engines
select "r"."id", "r"."code", "r"."name", "r"."name_en", "r"."reply_working_days"
  from "served_counties" as "s"
  inner join "regions" as "r" on "r"."id" = "s"."region_id"
  where "s"."region_id" in (?);
select "r"."id", "r"."code", "r"."name", "r"."name_en", "r"."reply_working_days"
  from "served_counties" as "s"
  inner join "regions" as "r" on "r"."id" = "s"."region_id";

-- countServed, both engines
select "s"."region_id", count(*) as "count"
  from "served_counties" as "s"
  inner join "departments" as "d" on "d"."region_id" = "s"."region_id"
  where "d"."ended_on" is null
  group by "s"."region_id";
select "s"."region_id", count(*) as "count"
  from "served_counties" as "s"
  inner join "duties" as "i" on "i"."region_id" = "s"."region_id"
  inner join "duty_versions" as "v" on "v"."duty_id" = "i"."id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  group by "s"."region_id";

-- isServed, both engines
select "region_id"
  from "served_counties"
  where "region_id" = ?;

-- insertServedCounty, both engines
insert into "served_counties" ("region_id", "since")
  values (?, ?);

-- deleteServedCounty, both engines
delete from "served_counties"
  where "region_id" = ?;

-- findCountiesNamed, both engines
select "r"."id", "r"."code", "r"."name", "r"."name_en", "c"."name" as "city", "c"."name_en" as "city_en", "p"."name" as "province", "p"."name_en" as "province_en"
  from "regions" as "r"
  left join "regions" as "c" on "c"."id" = "r"."parent_id"
  left join "regions" as "p" on "p"."id" = "c"."parent_id"
  where "r"."level" = ? and "r"."name" = ? and "r"."ended_on" is null
  order by "r"."code";

-- countDivisions, both engines
select count(*) as "count"
  from "regions";

-- listModeratorRoles, both engines
select "u"."id" as "user_id", "u"."home_region_id", "g"."region_id", (exists (select "t"."user_id"
  from "totp_secrets" as "t"
  where "t"."user_id" = "u"."id") or exists (select "k"."user_id"
  from "passkeys" as "k"
  where "k"."user_id" = "u"."id")) as "secured"
  from "user_roles" as "g"
  inner join "users" as "u" on "u"."id" = "g"."user_id"
  where "g"."role" = ? and "u"."disabled" = ?;

-- listAnsweringCounties, both engines
select distinct "d"."region_id"
  from "user_roles" as "g"
  inner join "users" as "u" on "u"."id" = "g"."user_id"
  inner join "departments" as "d" on "d"."id" = "g"."department_id"
  where "g"."role" in (?, ?) and "u"."disabled" = ?;
