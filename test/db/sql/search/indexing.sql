-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/search/indexing.ts asks.

-- indexCases, both engines
select "c"."id", "c"."number", "c"."title", "c"."demand", "c"."claimed_basis", "c"."kind", "c"."region_id", "c"."published_on", "c"."verdict", "c"."department_id", "c"."duty_id", "c"."met_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."id" in (?, ?) and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null;
select "case_id", "reasons"
  from "verdicts"
  where "case_id" in (?, ?)
  order by "id" desc;
select "case_id", "public_text", "unit_name"
  from "voices"
  where "case_id" in (?, ?) and "hidden_on" is null and "stripped_on" is null
  order by "position";
select "id", "case_id", "body", "checked", "rest", "contact", "telephone", "document_number", "hollow_on", "hollow_reason"
  from "replies"
  where "case_id" in (?, ?) and "hidden_on" is null
  order by "position";
select *
  from "reply_versions"
  where "reply_id" in (?)
  order by "reply_id", "version";
select "id", "title", "kind", "bytes", "sha256", "reply_id", "position", "since_version", "until_version", "storage_name"
  from "reply_files"
  where "reply_id" in (?)
  order by "reply_id", "position";
select "id", "merged_into_id"
  from "cases"
  where "merged_into_id" in (?)
  order by "id";
select "case_id", "watch_id", "reason", "end_reason"
  from "supports"
  where "case_id" in (?, ?)
  order by "id";
select "case_id", "reason", "decline_reason"
  from "callouts"
  where "case_id" in (?, ?)
  order by "id";
select *
  from "support_answers"
  where "watch_id" in (?)
  order by "id";
select "v".*, "a"."watch_id", "a"."position"
  from "support_answer_versions" as "v"
  inner join "support_answers" as "a" on "a"."id" = "v"."answer_id"
  where "a"."watch_id" in (?)
  order by "v"."id";
select *
  from "stages"
  where "watch_id" in (?)
  order by "id";
select "case_id", "body", "body_public", "reasons"
  from "disputes"
  where "case_id" in (?, ?, ?) and "outcome" is not null
  order by "id";
select "case_id", "basis", "answer", "answer_reason", "outcome", "reasons"
  from "transfers"
  where "case_id" in (?, ?, ?)
  order by "id";
select "a"."case_id", "k"."words"
  from "replies" as "a"
  inner join "answer_checks" as "k" on "k"."reply_id" = "a"."id"
  where "a"."case_id" in (?, ?, ?)
  order by "k"."id";
select "case_id", "promise_reason"
  from "stages"
  where "case_id" in (?, ?, ?) and "current" = ? and "promised_on" is not null
  order by "id";
select "case_id", "words"
  from "corrections"
  where "part" = ? and "case_id" in (?, ?, ?)
  order by "id";
select "p"."case_id", "k"."words"
  from "voices" as "p"
  inner join "corrections" as "k" on "k"."part_id" = "p"."id"
  where "k"."part" = ? and "p"."case_id" in (?, ?, ?)
  order by "k"."id";
select "p"."case_id", "k"."words"
  from "replies" as "p"
  inner join "corrections" as "k" on "k"."part_id" = "p"."id"
  where "k"."part" = ? and "p"."case_id" in (?, ?, ?)
  order by "k"."id";
select "p"."case_id", "k"."words"
  from "verdicts" as "p"
  inner join "corrections" as "k" on "k"."part_id" = "p"."id"
  where "k"."part" = ? and "p"."case_id" in (?, ?, ?)
  order by "k"."id";
select "case_id", "reasons"
  from "verdicts"
  where "case_id" in (?)
  order by "id" desc;
select "case_id", "public_text", "unit_name"
  from "voices"
  where "case_id" in (?) and "hidden_on" is null and "stripped_on" is null
  order by "position";
select "id", "case_id", "body", "checked", "rest", "contact", "telephone", "document_number", "hollow_on", "hollow_reason"
  from "replies"
  where "case_id" in (?) and "hidden_on" is null
  order by "position";
select "case_id", "watch_id", "reason", "end_reason"
  from "supports"
  where "case_id" in (?)
  order by "id";
select "case_id", "reason", "decline_reason"
  from "callouts"
  where "case_id" in (?)
  order by "id";
select "case_id", "body", "body_public", "reasons"
  from "disputes"
  where "case_id" in (?, ?) and "outcome" is not null
  order by "id";
select "case_id", "basis", "answer", "answer_reason", "outcome", "reasons"
  from "transfers"
  where "case_id" in (?, ?)
  order by "id";
select "a"."case_id", "k"."words"
  from "replies" as "a"
  inner join "answer_checks" as "k" on "k"."reply_id" = "a"."id"
  where "a"."case_id" in (?, ?)
  order by "k"."id";
select "case_id", "promise_reason"
  from "stages"
  where "case_id" in (?, ?) and "current" = ? and "promised_on" is not null
  order by "id";
select "case_id", "words"
  from "corrections"
  where "part" = ? and "case_id" in (?, ?)
  order by "id";
select "p"."case_id", "k"."words"
  from "voices" as "p"
  inner join "corrections" as "k" on "k"."part_id" = "p"."id"
  where "k"."part" = ? and "p"."case_id" in (?, ?)
  order by "k"."id";
select "p"."case_id", "k"."words"
  from "replies" as "p"
  inner join "corrections" as "k" on "k"."part_id" = "p"."id"
  where "k"."part" = ? and "p"."case_id" in (?, ?)
  order by "k"."id";
select "p"."case_id", "k"."words"
  from "verdicts" as "p"
  inner join "corrections" as "k" on "k"."part_id" = "p"."id"
  where "k"."part" = ? and "p"."case_id" in (?, ?)
  order by "k"."id";
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?, ?);

-- indexBodies, both engines
select "id", "code", "name", "name_en", "region_id"
  from "departments"
  where "id" in (?, ?);
select "department_id", "name"
  from "department_names"
  where "department_id" in (?, ?)
  order by "kind", "name";
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?, ?);
select "term", "refs"
  from "search_blocks"
  where "kind" = ? and "term" in (?) and "block" = ?;
insert into "search_blocks" ("kind", "term", "block", "refs")
  values (?, ?, ?, ?)
  on conflict ("kind", "term", "block") do update
  set "refs" = "excluded"."refs";
insert into "search_things" ("kind", "ref_id", "terms")
  values (?, ?, ?)
  on conflict ("kind", "ref_id") do update
  set "terms" = "excluded"."terms";
select "department_id", "name"
  from "department_names"
  where "department_id" in (?)
  order by "kind", "name";
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?);

-- indexDuties, both engines
select "id", "code", "region_id"
  from "duties"
  where "id" in (?, ?);
select "id", "duty_id", "title", "department_duty", "township_duty", "note"
  from "duty_versions"
  where "duty_id" in (?, ?)
  order by "version" desc;
select "v"."duty_id", "b"."law", "b"."article"
  from "duty_bases" as "b"
  inner join "duty_versions" as "v" on "v"."id" = "b"."version_id"
  where "v"."duty_id" in (?, ?)
  order by "v"."version" desc, "b"."position";
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?, ?);
select "term", "refs"
  from "search_blocks"
  where "kind" = ? and "term" in (?) and "block" = ?;
insert into "search_blocks" ("kind", "term", "block", "refs")
  values (?, ?, ?, ?)
  on conflict ("kind", "term", "block") do update
  set "refs" = "excluded"."refs";
insert into "search_things" ("kind", "ref_id", "terms")
  values (?, ?, ?)
  on conflict ("kind", "ref_id") do update
  set "terms" = "excluded"."terms";
select "id", "duty_id", "title", "department_duty", "township_duty", "note"
  from "duty_versions"
  where "duty_id" in (?)
  order by "version" desc;
select "v"."duty_id", "b"."law", "b"."article"
  from "duty_bases" as "b"
  inner join "duty_versions" as "v" on "v"."id" = "b"."version_id"
  where "v"."duty_id" in (?)
  order by "v"."version" desc, "b"."position";
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?);

-- indexTopics, both engines
select "id"
  from "topics"
  where "code" in (?, ?);
select "t"."id", "t"."code", "t"."region_id", "t"."lead_id", "t"."question", "t"."why", "t"."closing", "t"."opened_on", "d"."code" as "lead_code", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  where "t"."id" in (?, ?);
select "topic_id", "words", "done_words"
  from "topic_steps"
  where "topic_id" in (?, ?)
  order by "topic_id", "position";
select "s"."topic_id", "m"."reason"
  from "topic_step_moves" as "m"
  inner join "topic_steps" as "s" on "s"."id" = "m"."step_id"
  where "s"."topic_id" in (?, ?)
  order by "m"."id";
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?, ?);
select "term", "refs"
  from "search_blocks"
  where "kind" = ? and "term" in (?) and "block" = ?;
insert into "search_blocks" ("kind", "term", "block", "refs")
  values (?, ?, ?, ?)
  on conflict ("kind", "term", "block") do update
  set "refs" = "excluded"."refs";
insert into "search_things" ("kind", "ref_id", "terms")
  values (?, ?, ?)
  on conflict ("kind", "ref_id") do update
  set "terms" = "excluded"."terms";
select "t"."id", "t"."code", "t"."region_id", "t"."lead_id", "t"."question", "t"."why", "t"."closing", "t"."opened_on", "d"."code" as "lead_code", "d"."name" as "lead_name", "d"."name_en" as "lead_name_en"
  from "topics" as "t"
  inner join "departments" as "d" on "d"."id" = "t"."lead_id"
  where "t"."id" in (?);
select "topic_id", "words", "done_words"
  from "topic_steps"
  where "topic_id" in (?)
  order by "topic_id", "position";
select "s"."topic_id", "m"."reason"
  from "topic_step_moves" as "m"
  inner join "topic_steps" as "s" on "s"."id" = "m"."step_id"
  where "s"."topic_id" in (?)
  order by "m"."id";
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?);

-- indexDutiesOf, both engines
select "id"
  from "duties"
  where "id" > ? and "region_id" = ?
  order by "id"
  limit ?;
select "id", "code", "region_id"
  from "duties"
  where "id" in (?, ?);
select "id", "duty_id", "title", "department_duty", "township_duty", "note"
  from "duty_versions"
  where "duty_id" in (?, ?)
  order by "version" desc;
select "v"."duty_id", "b"."law", "b"."article"
  from "duty_bases" as "b"
  inner join "duty_versions" as "v" on "v"."id" = "b"."version_id"
  where "v"."duty_id" in (?, ?)
  order by "v"."version" desc, "b"."position";
select "ref_id", "terms"
  from "search_things"
  where "kind" = ? and "ref_id" in (?, ?);
select "term", "refs"
  from "search_blocks"
  where "kind" = ? and "term" in (?) and "block" = ?;
insert into "search_blocks" ("kind", "term", "block", "refs")
  values (?, ?, ?, ?)
  on conflict ("kind", "term", "block") do update
  set "refs" = "excluded"."refs";
insert into "search_things" ("kind", "ref_id", "terms")
  values (?, ?, ?)
  on conflict ("kind", "ref_id") do update
  set "terms" = "excluded"."terms";

-- rebuildIndex, both engines
update "ledger_head"
  set "seq" = "seq"
  where "id" = ?
  returning *;
delete from "search_blocks";
delete from "search_things";
select "id"
  from "departments"
  where "id" > ?
  order by "id"
  limit ?;
select "id"
  from "duties"
  where "id" > ?
  order by "id"
  limit ?;
select "id"
  from "cases"
  where "id" > ?
  order by "id"
  limit ?;
select "id"
  from "topics"
  where "id" > ?
  order by "id"
  limit ?;
insert into "sequences" ("name", "value")
  values (?, ?)
  on conflict ("name") do update
  set "value" = "sequences"."value" + ?
  returning "value";

-- indexIfMissing, both engines
select "value"
  from "sequences"
  where "name" = ?;
update "ledger_head"
  set "seq" = "seq"
  where "id" = ?
  returning *;
