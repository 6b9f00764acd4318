-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/merge-proposals.ts asks.

-- insertProposal, both engines
insert into "merge_proposals" ("case_id", "decided_by", "decided_on", "id", "into_id", "outcome", "proposed_by", "proposed_on", "reason", "seen")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "merge_proposals" ("case_id", "decided_on", "id", "into_id", "outcome", "proposed_by", "proposed_on", "reason", "seen")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "merge_proposals" ("case_id", "decided_by", "id", "into_id", "outcome", "proposed_by", "proposed_on", "reason", "seen")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "merge_proposals" ("case_id", "decided_by", "decided_on", "into_id", "outcome", "proposed_by", "proposed_on", "reason", "seen")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "merge_proposals" ("case_id", "decided_by", "decided_on", "id", "into_id", "proposed_by", "proposed_on", "reason", "seen")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- findProposal, both engines
select *
  from "merge_proposals"
  where "id" = ?;

-- findWaitingProposal, both engines
select *
  from "merge_proposals"
  where "case_id" = ? and "into_id" = ? and "outcome" is null;

-- listWaitingProposals, both engines
select "p"."id", "p"."case_id", "p"."into_id", "p"."reason", "p"."seen", "p"."proposed_by", "p"."proposed_on", "u"."display_name"
  from "merge_proposals" as "p"
  inner join "users" as "u" on "u"."id" = "p"."proposed_by"
  where "p"."outcome" is null and "p"."id" > ?
  order by "p"."id"
  limit ?;

-- waitingProposalsOf, both engines
select "p"."id", "p"."case_id", "p"."into_id", "p"."reason", "p"."seen", "p"."proposed_by", "p"."proposed_on", "u"."display_name"
  from "merge_proposals" as "p"
  inner join "users" as "u" on "u"."id" = "p"."proposed_by"
  where "p"."outcome" is null and ("p"."case_id" = ? or "p"."into_id" = ?)
  order by "p"."id";

-- closeProposal, both engines
update "merge_proposals"
  set "decided_by" = ?, "decided_on" = ?, "outcome" = ?
  where "id" = ? and "outcome" is null
  returning "id";
