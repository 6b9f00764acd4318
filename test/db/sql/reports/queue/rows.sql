-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/queue/rows.ts asks.

-- readQueueRows, both engines
select "s"."version" as "look", "r"."region_id", "q"."department_id", (select count(*) as "parts"
  from "voices" as "v"
  where "v"."report_id" = "q"."report_id") as "parts", (select "n"."status"
  from "report_units" as "n"
  where "n"."report_id" = "q"."report_id") as "unit", (select max("w"."day") as "opened_on"
  from "report_views" as "w"
  where "w"."report_id" = "q"."report_id" and "w"."user_id" = ?) as "opened_on", "q"."report_id", "q"."stage", "q"."kind", "q"."received_on", "q"."since", "q"."rank", "q"."retaliation", "q"."health", "q"."alike", "q"."files", "q"."news", "r"."version", "r"."state", "r"."decided_by", "r"."department_text", "g"."name" as "township", "county"."name" as "county", "county"."code" as "county_code", "d"."name" as "department", "d"."code" as "department_code", "t"."body", "c"."user_id" as "claimed_by", "u"."display_name" as "claimed_by_name"
  from "queue_entries" as "q"
  inner join "reports" as "r" on "r"."id" = "q"."report_id"
  inner join "regions" as "g" on "g"."id" = "q"."township_id"
  left join "regions" as "county" on "county"."id" = "q"."county_id"
  left join "report_texts" as "t" on "t"."report_id" = "q"."report_id"
  left join "departments" as "d" on "d"."id" = "q"."department_id"
  left join "claims" as "c" on "c"."report_id" = "q"."report_id" and "c"."expires_at" > ?
  left join "users" as "u" on "u"."id" = "c"."user_id"
  left join "second_looks" as "s" on "s"."report_id" = "q"."report_id" and "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?
  where "q"."report_id" in (?);

-- claimsOf, both engines
select "report_id"
  from "claims"
  where "user_id" = ? and "expires_at" > ? union select "h"."report_id"
  from "handovers" as "h"
  inner join "report_notes" as "n" on "n"."id" = "h"."note_id"
  inner join "reports" as "r" on "r"."id" = "h"."report_id"
  where "h"."user_id" = ? and (("n"."of_look" = ? and "r"."state" = ?) or ("n"."of_look" = ? and exists (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."report_id" = "h"."report_id" and "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?)))
  limit ?;

-- queueKeyOf, both engines
select "rank", "since"
  from "queue_entries"
  where "report_id" = ?;

-- stageOf, both engines
select "stage"
  from "queue_entries"
  where "report_id" = ?;
