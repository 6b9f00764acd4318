-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/staff/accounts.ts asks.

-- insertUser, both engines
insert into "users" ("display_name", "home_region_id", "password_hash", "username")
  values (?, ?, ?, ?)
  returning "id";
insert into "users" ("display_name", "password_hash", "username")
  values (?, ?, ?)
  returning "id";

-- insertUserRole, both engines
insert into "user_roles" ("department_id", "line_id", "region_id", "role", "user_id")
  values (?, ?, ?, ?, ?);

-- findUserByName, both engines
select *
  from "users"
  where "username" = ?;

-- findUser, both engines
select *
  from "users"
  where "id" = ?;

-- findUsers, both engines
select *
  from "users"
  where "id" in (?);

-- listUsers, both engines
select "id", "username", "display_name", "disabled"
  from "users"
  order by "id";

-- rolesOfUser, both engines
select "user_id", "role", "department_id", "region_id", "line_id"
  from "user_roles"
  where "user_id" in (?)
  order by "id";

-- rolesOfUsers, both engines
select "user_id", "role", "department_id", "region_id", "line_id"
  from "user_roles"
  where "user_id" in (?)
  order by "id";

-- setPasswordHash, both engines
update "users"
  set "password_hash" = ?
  where "id" = ?;

-- setHomeRegion, both engines
update "users"
  set "home_region_id" = ?
  where "id" = ?;

-- setEmployerOf, both engines
update "users"
  set "employer_id" = ?
  where "id" = ?;

-- deleteUserRole, both engines
delete from "user_roles"
  where "id" = ? and "user_id" = ?
  returning "role", "department_id", "region_id", "line_id";

-- lockRole, both engines
update "user_roles"
  set "role" = ?
  where "role" = ?;

-- countAdministrators, both engines
select "u"."id", (exists (select "t"."user_id"
  from "totp_secrets" as "t"
  where "t"."user_id" = "u"."id") or exists (select "k"."user_id"
  from "passkeys" as "k"
  where "k"."user_id" = "u"."id")) as "secured"
  from "users" as "u"
  where "u"."disabled" = ? and "u"."id" in (select "user_id"
  from "user_roles"
  where "role" = ? and "region_id" is null and "line_id" is null);

-- lockUser, both engines
update "users"
  set "disabled" = "disabled"
  where "id" = ?;

-- setUserDisabled, both engines
update "users"
  set "disabled" = ?
  where "id" = ?;
