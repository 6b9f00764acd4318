-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/desk/queue-views.ts asks.

-- viewsOfUser, both engines
select "id", "name", "query"
  from "queue_views"
  where "user_id" = ?
  order by "id";

-- insertView, both engines
insert into "queue_views" ("name", "query", "user_id")
  values (?, ?, ?);

-- renameViewOf, both engines
update "queue_views"
  set "name" = ?
  where "id" = ? and "user_id" = ?
  returning "id";

-- deleteViewOf, both engines
delete from "queue_views"
  where "id" = ? and "user_id" = ?
  returning "id";
