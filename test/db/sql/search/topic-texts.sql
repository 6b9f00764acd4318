-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/search/topic-texts.ts asks.

-- searchedTopics, both engines
select "t"."id", "t"."code", "t"."region_id", "t"."lead_id", "t"."question", "t"."why", "t"."closing", "t"."opened_on", "d"."code" as "lead_code", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  where "t"."id" in (?, ?);

-- textsOfTopics, both engines
select "topic_id", "words", "done_words"
  from "topic_steps"
  where "topic_id" in (?, ?)
  order by "topic_id", "position";
select "s"."topic_id", "m"."reason"
  from "topic_step_moves" as "m"
  inner join "topic_steps" as "s" on "s"."id" = "m"."step_id"
  where "s"."topic_id" in (?, ?)
  order by "m"."id";

-- idsOfTopics, both engines
select "id"
  from "topics"
  where "code" in (?, ?);
