-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/undo.ts asks.

-- isVoiceTouched, both engines
select (exists (select "id"
  from "takedowns"
  where "voice_id" = ?) or exists (select "id"
  from "corrections"
  where "part" = ? and "part_id" = ?) or exists (select "row_id"
  from "merger_moves"
  where "kind" = ? and "row_id" = ?) or exists (select "report_id"
  from "confirmations"
  where "case_id" = ? and "report_id" = ?) or exists (select "id"
  from "voices"
  where "case_id" = ? and "id" > ?)) as "touched";

-- isCaseTouched, both engines
select (exists (select "id"
  from "replies"
  where "case_id" = ?) or exists (select "id"
  from "held_replies"
  where "case_id" = ?) or exists (select "id"
  from "callouts"
  where "case_id" = ?) or exists (select "id"
  from "supports"
  where "case_id" = ?) or exists (select "id"
  from "transfers"
  where "case_id" = ?) or exists (select "id"
  from "topic_cases"
  where "case_id" = ?) or exists (select "id"
  from "disputes"
  where "case_id" = ?) or exists (select "id"
  from "takedowns"
  where "case_id" = ?) or exists (select "id"
  from "reply_drafts"
  where "case_id" = ?) or exists (select "id"
  from "reply_files"
  where "case_id" = ?) or exists (select "id"
  from "nudges"
  where "case_id" = ?) or exists (select "id"
  from "corrections"
  where "case_id" = ?) or exists (select "id"
  from "holds"
  where "case_id" = ?) or exists (select "id"
  from "watches"
  where "case_id" = ? and ("signed_on" is not null or "closed_on" is not null)) or exists (select "id"
  from "stages"
  where "case_id" = ? and ("met_on" is not null or "promised_on" is not null or "round" > ?)) or exists (select "id"
  from "case_moves"
  where "case_id" = ?) or exists (select "id"
  from "mergers"
  where ("case_id" = ? or "into_id" = ?)) or exists (select "id"
  from "merge_proposals"
  where ("case_id" = ? or "into_id" = ?))) as "touched", (select count(*) as "n"
  from "voices"
  where "case_id" = ?) as "voices", (select count(*) as "n"
  from "verdicts"
  where "case_id" = ?) as "verdicts";

-- deleteVoice, both engines
delete from "voice_redactions"
  where "voice_id" = ?;
delete from "voice_marks"
  where "voice_id" = ?;
delete from "voices"
  where "id" = ?;

-- lastPublishedFirst, both engines
select "report_id"
  from "voices"
  where "report_id" in (?)
  order by "id" desc;
