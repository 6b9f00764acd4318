-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/topics/topics.ts asks.

-- insertTopic, both engines
insert into "topics" ("changed_on", "closed_by", "closed_on", "closing", "closing_salt", "code", "hash_salt", "id", "lead_id", "opened_by", "opened_on", "question", "region_id", "version", "why")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "code";
insert into "topics" ("changed_on", "closed_on", "closing", "closing_salt", "code", "hash_salt", "id", "lead_id", "opened_by", "opened_on", "question", "region_id", "version", "why")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "code";
insert into "topics" ("changed_on", "closed_by", "closing", "closing_salt", "code", "hash_salt", "id", "lead_id", "opened_by", "opened_on", "question", "region_id", "version", "why")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "code";
insert into "topics" ("changed_on", "closed_by", "closed_on", "closing_salt", "code", "hash_salt", "id", "lead_id", "opened_by", "opened_on", "question", "region_id", "version", "why")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "code";
insert into "topics" ("changed_on", "closed_by", "closed_on", "closing", "code", "hash_salt", "id", "lead_id", "opened_by", "opened_on", "question", "region_id", "version", "why")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "code";
insert into "topics" ("changed_on", "closed_by", "closed_on", "closing", "closing_salt", "code", "hash_salt", "lead_id", "opened_by", "opened_on", "question", "region_id", "version", "why")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "code";
insert into "topics" ("changed_on", "closed_by", "closed_on", "closing", "closing_salt", "code", "hash_salt", "id", "lead_id", "opened_by", "opened_on", "question", "region_id", "why")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id", "code";

-- changeTopic, both engines
update "topics"
  set "changed_on" = ?, "closed_by" = ?, "closed_on" = ?, "closing" = ?, "closing_salt" = ?, "version" = "version" + ?
  where "id" = ?;
update "topics"
  set "changed_on" = ?, "closed_on" = ?, "closing" = ?, "closing_salt" = ?, "version" = "version" + ?
  where "id" = ?;
update "topics"
  set "changed_on" = ?, "closed_by" = ?, "closing" = ?, "closing_salt" = ?, "version" = "version" + ?
  where "id" = ?;
update "topics"
  set "changed_on" = ?, "closed_by" = ?, "closed_on" = ?, "closing_salt" = ?, "version" = "version" + ?
  where "id" = ?;
update "topics"
  set "changed_on" = ?, "closed_by" = ?, "closed_on" = ?, "closing" = ?, "version" = "version" + ?
  where "id" = ?;

-- findTopic, both engines
select "t".*, "d"."code" as "lead_code", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en", "r"."code" as "region_code", "r"."name" as "region_name", "r"."name_en" as "region_name_en"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  inner join "regions" as "r" on "r"."id" = "t"."region_id"
  where "t"."code" = ?;

-- listTopicRows, both engines
select "t".*, "d"."code" as "lead_code", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en", "r"."code" as "region_code", "r"."name" as "region_name", "r"."name_en" as "region_name_en"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  inner join "regions" as "r" on "r"."id" = "t"."region_id"
  where "t"."region_id" in (?, ?) and "t"."id" < ?
  order by "t"."id" desc
  limit ?;
select "t".*, "d"."code" as "lead_code", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en", "r"."code" as "region_code", "r"."name" as "region_name", "r"."name_en" as "region_name_en"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  inner join "regions" as "r" on "r"."id" = "t"."region_id"
  where "t"."region_id" in (?, ?)
  order by "t"."id" desc
  limit ?;
select "t".*, "d"."code" as "lead_code", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en", "r"."code" as "region_code", "r"."name" as "region_name", "r"."name_en" as "region_name_en"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  inner join "regions" as "r" on "r"."id" = "t"."region_id"
  where "t"."id" < ?
  order by "t"."id" desc
  limit ?;

-- topicsByIds, both engines
select "t".*, "d"."code" as "lead_code", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en", "r"."code" as "region_code", "r"."name" as "region_name", "r"."name_en" as "region_name_en"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  inner join "regions" as "r" on "r"."id" = "t"."region_id"
  where "t"."id" in (?, ?)
  order by "t"."id" desc
  limit ?;

-- topicIdsLedBy, both engines
select "id"
  from "topics"
  where "lead_id" in (?, ?)
  order by "id" desc
  limit ?;

-- topicIdsWithCasesOf, both engines
select distinct "m"."topic_id"
  from "topic_cases" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "c"."department_id" in (?, ?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "m"."removed_on" is null
  order by "m"."topic_id" desc
  limit ?;

-- topicIdsOfCase, both engines
select "topic_id"
  from "topic_cases"
  where "case_id" = ? and "removed_on" is null
  order by "topic_id";

-- openTopicsOfCase, both engines
select "t"."code"
  from "topic_cases" as "m"
  inner join "topics" as "t" on "t"."id" = "m"."topic_id"
  where "m"."case_id" = ? and "m"."removed_on" is null and "t"."closed_on" is null
  order by "t"."id";

-- insertTopicCase, both engines
insert into "topic_cases" ("added_by", "added_on", "case_id", "id", "removed_by", "removed_on", "removed_reason", "removed_salt", "topic_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_cases" ("added_by", "added_on", "case_id", "removed_by", "removed_on", "removed_reason", "removed_salt", "topic_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_cases" ("added_by", "added_on", "case_id", "id", "removed_on", "removed_reason", "removed_salt", "topic_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_cases" ("added_by", "added_on", "case_id", "id", "removed_by", "removed_reason", "removed_salt", "topic_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_cases" ("added_by", "added_on", "case_id", "id", "removed_by", "removed_on", "removed_salt", "topic_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_cases" ("added_by", "added_on", "case_id", "id", "removed_by", "removed_on", "removed_reason", "topic_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- removeTopicCase, both engines
update "topic_cases"
  set "removed_by" = ?, "removed_on" = ?, "removed_reason" = ?, "removed_salt" = ?
  where "id" = ?;

-- casesOfTopics, both engines
select "m".*, "c"."number", "c"."state", "c"."hidden_until", "c"."merged_into_id", "c"."department_id", "c"."title"
  from "topic_cases" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."topic_id" in (?, ?)
  order by "m"."id";

-- insertTopicStep, both engines
select max("position") as "position"
  from "topic_steps"
  where "topic_id" = ?;
insert into "topic_steps" ("done_by", "done_on", "done_salt", "done_words", "due_on", "hash_salt", "id", "set_by", "set_on", "topic_id", "words", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_steps" ("done_on", "done_salt", "done_words", "due_on", "hash_salt", "id", "set_by", "set_on", "topic_id", "words", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_steps" ("done_by", "done_salt", "done_words", "due_on", "hash_salt", "id", "set_by", "set_on", "topic_id", "words", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_steps" ("done_by", "done_on", "done_words", "due_on", "hash_salt", "id", "set_by", "set_on", "topic_id", "words", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_steps" ("done_by", "done_on", "done_salt", "due_on", "hash_salt", "id", "set_by", "set_on", "topic_id", "words", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_steps" ("done_by", "done_on", "done_salt", "done_words", "due_on", "hash_salt", "set_by", "set_on", "topic_id", "words", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- changeTopicStep, both engines
update "topic_steps"
  set "done_by" = ?, "done_on" = ?, "done_salt" = ?, "done_words" = ?, "due_on" = ?
  where "id" = ?;
update "topic_steps"
  set "done_on" = ?, "done_salt" = ?, "done_words" = ?, "due_on" = ?
  where "id" = ?;
update "topic_steps"
  set "done_by" = ?, "done_salt" = ?, "done_words" = ?, "due_on" = ?
  where "id" = ?;
update "topic_steps"
  set "done_by" = ?, "done_on" = ?, "done_words" = ?, "due_on" = ?
  where "id" = ?;
update "topic_steps"
  set "done_by" = ?, "done_on" = ?, "done_salt" = ?, "due_on" = ?
  where "id" = ?;
update "topic_steps"
  set "done_by" = ?, "done_on" = ?, "done_salt" = ?, "done_words" = ?
  where "id" = ?;

-- insertTopicStepMove, both engines
insert into "topic_step_moves" ("before_on", "due_on", "id", "moved_by", "moved_on", "reason", "reason_salt", "step_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "topic_step_moves" ("before_on", "due_on", "moved_by", "moved_on", "reason", "reason_salt", "step_id")
  values (?, ?, ?, ?, ?, ?, ?);

-- stepsOfTopics, both engines
select *
  from "topic_steps"
  where "topic_id" in (?, ?)
  order by "topic_id", "position";

-- movesOfTopicSteps, both engines
select *
  from "topic_step_moves"
  where "step_id" in (?, ?)
  order by "id";

-- tiesOfTopics, both engines
select "id", "region_id", "lead_id"
  from "topics"
  where "code" in (?);
select "m".*, "c"."number", "c"."state", "c"."hidden_until", "c"."merged_into_id", "c"."department_id", "c"."title"
  from "topic_cases" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."topic_id" in (?, ?)
  order by "m"."id";
select "m".*, "c"."number", "c"."state", "c"."hidden_until", "c"."merged_into_id", "c"."department_id", "c"."title"
  from "topic_cases" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."topic_id" in (?)
  order by "m"."id";

-- topicEntries, both engines
select "id"
  from "topics"
  where "code" = ? and "region_id" in (?, ?)
  order by "changed_on" desc, "id" desc
  limit ?;
select "e"."seq", "e"."day", "e"."kind", "t"."code", "t"."question", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en"
  from "topics" as "t"
  inner join "ledger_entries" as "e" on "e"."subject" = "t"."code"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  where "t"."id" in (?, ?) and "e"."day" < ?
  order by "e"."seq" desc
  limit ?;
select "id"
  from "topics"
  where "region_id" in (?, ?)
  order by "changed_on" desc, "id" desc
  limit ?;
select "id"
  from "topics"
  where "code" = ?
  order by "changed_on" desc, "id" desc
  limit ?;
select "e"."seq", "e"."day", "e"."kind", "t"."code", "t"."question", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en"
  from "topics" as "t"
  inner join "ledger_entries" as "e" on "e"."subject" = "t"."code"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  where "t"."id" in (?) and "e"."day" < ?
  order by "e"."seq" desc
  limit ?;

-- topicCodes, both engines
select "code"
  from "topics"
  order by "id" desc
  limit ?;

-- topicsAfter, both engines
select "t".*, "d"."code" as "lead_code"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  where "t"."id" > ?
  order by "t"."id"
  limit ?;

-- codesWithoutTopic, both engines
select "e"."subject", min("e"."seq") as "seq"
  from "ledger_entries" as "e"
  left join "topics" as "t" on "t"."code" = "e"."subject"
  where "e"."subject" like ? and "e"."subject" > ? and "t"."id" is null
  group by "e"."subject"
  order by "e"."subject"
  limit ?;
