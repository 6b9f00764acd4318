-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/supports.ts asks.

-- insertSupport, both engines
insert into "supports" ("asked_by", "case_id", "end_reason", "end_salt", "ended_by", "id", "reason", "reason_salt", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "supports" ("asked_by", "case_id", "end_salt", "ended_by", "id", "reason", "reason_salt", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "supports" ("asked_by", "case_id", "end_reason", "ended_by", "id", "reason", "reason_salt", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "supports" ("asked_by", "case_id", "end_reason", "end_salt", "id", "reason", "reason_salt", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "supports" ("asked_by", "case_id", "end_reason", "end_salt", "ended_by", "reason", "reason_salt", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "supports" ("asked_by", "case_id", "end_reason", "end_salt", "ended_by", "id", "reason", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- supportsOfCases, both engines
select "p".*, "w"."department_id", "w"."duty_id", "w"."opened_on", "w"."signed_on", "w"."closed_on", "w"."closed_as", "c"."number", "d"."code", "d"."name", "d"."name_en", "y"."code" as "duty_code", "m"."merged_on"
  from "supports" as "p"
  inner join "watches" as "w" on "w"."id" = "p"."watch_id"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  left join "duties" as "y" on "y"."id" = "w"."duty_id"
  left join "mergers" as "m" on "m"."case_id" = "c"."id" and "m"."undone_on" is null
  where "p"."case_id" in (?)
  order by "p"."id";

-- stagesOfWatches, both engines
select *
  from "stages"
  where "watch_id" in (?)
  order by "id";

-- settleSupport, both engines
select "signed_on"
  from "watches"
  where "id" = ?;
select *
  from "support_answers"
  where "watch_id" in (?)
  order by "id";
update "stages"
  set "met_on" = ?, "held_on" = ?
  where "watch_id" = ? and "stage" = ?;
update "stages"
  set "met_on" = ?
  where "watch_id" = ? and "stage" = ?;

-- closeSupport, both engines
update "watches"
  set "closed_on" = ?, "closed_as" = ?
  where "id" = ?;
update "supports"
  set "end_reason" = ?, "end_salt" = ?, "ended_by" = ?
  where "watch_id" = ?;
update "supports"
  set "end_salt" = ?, "ended_by" = ?
  where "watch_id" = ?;
update "supports"
  set "end_reason" = ?, "ended_by" = ?
  where "watch_id" = ?;
update "supports"
  set "end_reason" = ?, "end_salt" = ?
  where "watch_id" = ?;

-- insertSupportAnswer, both engines
insert into "support_answers" ("body", "hash_salt", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "position", "published_on", "user_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_answers" ("body", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "position", "published_on", "user_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_answers" ("body", "hash_salt", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "position", "published_on", "user_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_answers" ("body", "hash_salt", "hollow_by", "hollow_on", "hollow_reason", "hollow_salt", "id", "position", "published_on", "user_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_answers" ("body", "hash_salt", "hollow_by", "hollow_ground", "hollow_reason", "hollow_salt", "id", "position", "published_on", "user_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_answers" ("body", "hash_salt", "hollow_by", "hollow_ground", "hollow_on", "hollow_salt", "id", "position", "published_on", "user_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_answers" ("body", "hash_salt", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "id", "position", "published_on", "user_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_answers" ("body", "hash_salt", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "position", "published_on", "user_id", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- markSupportHollow, both engines
update "support_answers"
  set "hollow_by" = ?, "hollow_ground" = ?, "hollow_on" = ?, "hollow_reason" = ?, "hollow_salt" = ?
  where "id" = ?;

-- supportAnswersOf, both engines
select *
  from "support_answers"
  where "watch_id" in (?)
  order by "id";

-- reviseSupportAnswer, both engines
insert into "support_answer_versions" ("answer_id", "version", "replaced_on", "replaced_by", "reason", "body", "hash_salt") select "id", cast(? as integer) as "version", cast(? as text) as "replaced_on", cast(? as integer) as "replaced_by", cast(? as text) as "reason", "body", "hash_salt"
  from "support_answers"
  where "id" = ?;
update "support_answers"
  set "body" = ?, "hash_salt" = ?
  where "id" = ?;
update "support_answers"
  set "hash_salt" = ?
  where "id" = ?;
update "support_answers"
  set "body" = ?
  where "id" = ?;

-- supportVersionsOf, both engines
select "v".*, "a"."watch_id", "a"."position"
  from "support_answer_versions" as "v"
  inner join "support_answers" as "a" on "a"."id" = "v"."answer_id"
  where "a"."watch_id" in (?)
  order by "v"."id";

-- findSupportDraft, both engines
select "r".*, "author"."display_name" as "author", "by"."display_name" as "decider"
  from "support_drafts" as "r"
  inner join "users" as "author" on "author"."id" = "r"."author_id"
  left join "users" as "by" on "by"."id" = "r"."decided_by"
  where "r"."watch_id" = ? and "r"."corrects" = ?;

-- supportDraftsOf, both engines
select "r".*, "author"."display_name" as "author", "by"."display_name" as "decider"
  from "support_drafts" as "r"
  inner join "users" as "author" on "author"."id" = "r"."author_id"
  left join "users" as "by" on "by"."id" = "r"."decided_by"
  where "r"."watch_id" = ?
  order by "r"."corrects";

-- insertSupportDraft, both engines
insert into "support_drafts" ("author_id", "body", "corrects", "decided_by", "decided_on", "id", "note", "reason", "saved_on", "state", "version", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_drafts" ("author_id", "body", "decided_by", "decided_on", "id", "note", "reason", "saved_on", "state", "version", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_drafts" ("author_id", "body", "corrects", "decided_on", "id", "note", "reason", "saved_on", "state", "version", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_drafts" ("author_id", "body", "corrects", "decided_by", "id", "note", "reason", "saved_on", "state", "version", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_drafts" ("author_id", "body", "corrects", "decided_by", "decided_on", "note", "reason", "saved_on", "state", "version", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_drafts" ("author_id", "body", "corrects", "decided_by", "decided_on", "id", "reason", "saved_on", "state", "version", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "support_drafts" ("author_id", "body", "corrects", "decided_by", "decided_on", "id", "note", "saved_on", "state", "version", "watch_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- changeSupportDraft, both engines
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "body" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_by" = ?, "id" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "reason" = ?, "state" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "version" = ?, "watch_id" = ?
  where "id" = ? and "version" = ?
  returning "id";
update "support_drafts"
  set "author_id" = ?, "body" = ?, "corrects" = ?, "decided_by" = ?, "decided_on" = ?, "id" = ?, "note" = ?, "reason" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ?
  returning "id";

-- deleteSupportDraft, both engines
delete from "support_drafts"
  where "watch_id" = ? and "corrects" = ?;

-- deleteLeftSupportDrafts, both engines
delete from "support_drafts"
  where "watch_id" in (select "w"."id"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  left join "mergers" as "m" on "m"."case_id" = "c"."id" and "m"."undone_on" is null
  where "w"."part" = ? and ("w"."closed_on" <= ? or "c"."withdrawn_on" <= ? or "m"."merged_on" <= ?));

-- forgetSupportSalts, both engines
update "supports"
  set "reason_salt" = ?, "end_salt" = ?
  where "case_id" = ?;
update "support_answers"
  set "hash_salt" = ?, "hollow_salt" = ?
  where "watch_id" in (select "id"
  from "watches"
  where "case_id" = ?);
update "support_answer_versions"
  set "hash_salt" = ?
  where "answer_id" in (select "id"
  from "support_answers"
  where "watch_id" in (select "id"
  from "watches"
  where "case_id" = ?));
