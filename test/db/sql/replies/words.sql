-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/words.ts asks.

-- claimsOfCases, both engines
select "a"."case_id", "a"."published_on", "r"."remedy"
  from "replies" as "a"
  inner join "reply_remedies" as "r" on "r"."reply_id" = "a"."id"
  where "a"."case_id" in (?, ?) and "a"."set_aside" = ?
  order by "a"."case_id", "a"."position";

-- daysOfVoicesIn, both engines
select "case_id", "linked_on"
  from "voices"
  where "case_id" in (?, ?) and "counted" = ?;

-- confirmationsIn, both engines
select "case_id", "report_id", "outcome", "given_on"
  from "confirmations"
  where "case_id" in (?, ?) and "set_aside" = ?
  order by "case_id", "report_id", "round";

-- findingsIn, both engines
select "a"."case_id", "k"."found", "k"."checked_on"
  from "replies" as "a"
  inner join "answer_checks" as "k" on "k"."reply_id" = "a"."id"
  where "a"."case_id" in (?, ?) and "a"."set_aside" = ?
  order by "k"."id";
