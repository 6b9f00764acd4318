-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/search/words-beside.ts asks.

-- wordsOnAnswers, both engines
select *
  from "reply_versions"
  where "reply_id" in (?, ?)
  order by "reply_id", "version";
select "id", "title", "kind", "bytes", "sha256", "reply_id", "position", "since_version", "until_version", "storage_name"
  from "reply_files"
  where "reply_id" in (?, ?)
  order by "reply_id", "position";

-- wordsOfRulings, both engines
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

-- wordsOfCorrections, both engines
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

-- wordsOfOthers, both engines
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
