-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/waiting.ts asks.

-- listWaitingAt, both engines
select cast(? as text) as "what", "id"
  from "takedowns"
  where "outcome" is null and "case_id" = ? union all select cast(? as text) as "what", "id"
  from "disputes"
  where "outcome" is null and "case_id" = ? union all select cast(? as text) as "what", "id"
  from "held_replies"
  where "outcome" is null and "case_id" = ? union all select cast(? as text) as "what", "id"
  from "transfers"
  where "outcome" is null and "case_id" = ? union all select cast(? as text) as "what", "id"
  from "merge_proposals"
  where "outcome" is null and ("case_id" = ? or "into_id" = ?);
