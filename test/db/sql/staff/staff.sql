-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/staff/staff.ts asks.

-- listStaffAfter, both engines
select "id", "username", "display_name", "disabled", "home_region_id"
  from "users"
  where "id" > ?
  order by "id"
  limit ?;

-- rolesWithNames, both engines
select "u"."id", "u"."user_id", "u"."role", "d"."name" as "department", "d"."name_en" as "department_en", "g"."name" as "region", "g"."name_en" as "region_en", "l"."name" as "line", "l"."name_en" as "line_en"
  from "user_roles" as "u"
  left join "departments" as "d" on "d"."id" = "u"."department_id"
  left join "regions" as "g" on "g"."id" = "u"."region_id"
  left join "lines" as "l" on "l"."id" = "u"."line_id"
  where "u"."user_id" in (?)
  order by "u"."id";

-- rolesOfOpenUsers, both engines
select "u"."username", "r"."role"
  from "user_roles" as "r"
  inner join "users" as "u" on "u"."id" = "r"."user_id"
  where "u"."disabled" = ?
  order by "u"."username";

-- factorsOfUsers, both engines
select "user_id"
  from "totp_secrets"
  where "user_id" in (?);
select "user_id"
  from "passkeys"
  where "user_id" in (?);

-- findRegionsNamed, both engines
select "id", "code", "level"
  from "regions"
  where "name" = ? and "level" != ? and "ended_on" is null;

-- insertInvitation, both engines
insert into "invitations" ("display_name", "expires_at", "grants", "home_region_id", "invited_by", "token_hash")
  values (?, ?, ?, ?, ?, ?);

-- findInvitation, both engines
select *
  from "invitations"
  where "token_hash" = ?;

-- listInvitations, both engines
select "id", "display_name", "grants", "expires_at"
  from "invitations"
  order by "id" desc;

-- deleteInvitation, both engines
delete from "invitations"
  where "id" = ?
  returning "display_name", "grants";

-- deleteInvitationsBefore, both engines
delete from "invitations"
  where "expires_at" <= ?;
