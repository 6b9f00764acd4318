-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/voices.ts asks.

-- voiceFlags, both engines
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?);
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?);
select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1;

-- wordFlags, SQLite
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < ?;
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < ?;
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < ?;

-- wordFlags, PostgreSQL
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $1 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $2 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $3 and "k"."outcome" = $4) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $5 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $6 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $7 and "k"."outcome" = $8) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $9 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $10 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $11 and "k"."outcome" = $12) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $13 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $14 and "w"."given_on" < $15 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $16) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $17) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $18 and ("c"."state" in ($19, $20) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $21) and "c"."department_id" in ($22) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $25
  order by "j"."applies_on" desc, "j"."id" desc
  limit $26) <> $27)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $28 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $29 and "w"."given_on" < $30 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $31) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $32) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $33 and ("c"."state" in ($34, $35) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $36) and "c"."department_id" in ($37) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $38
  order by "j"."applies_on" desc, "j"."id" desc
  limit $39) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $40
  order by "j"."applies_on" desc, "j"."id" desc
  limit $41) <> $42)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $43 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $44 and "w"."given_on" < $45 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $46) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $47 as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $48) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $49 and ("c"."state" in ($50, $51) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $52) and "c"."department_id" in ($53) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $54
  order by "j"."applies_on" desc, "j"."id" desc
  limit $55) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $56
  order by "j"."applies_on" desc, "j"."id" desc
  limit $57) <> $58)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < $59;
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $1 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $2 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $3 and "k"."outcome" = $4) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $5 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $6 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $7 and "k"."outcome" = $8) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $9 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $10 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $11 and "k"."outcome" = $12) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $13 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $14 and "w"."given_on" < $15 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $16) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $17) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $18 and ("c"."state" in ($19, $20) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $21) and "c"."region_id" in ($22) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $25
  order by "j"."applies_on" desc, "j"."id" desc
  limit $26) <> $27)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $28 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $29 and "w"."given_on" < $30 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $31) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $32) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $33 and ("c"."state" in ($34, $35) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $36) and "c"."region_id" in ($37) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $38
  order by "j"."applies_on" desc, "j"."id" desc
  limit $39) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $40
  order by "j"."applies_on" desc, "j"."id" desc
  limit $41) <> $42)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $43 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $44 and "w"."given_on" < $45 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $46) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $47 as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $48) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $49 and ("c"."state" in ($50, $51) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $52) and "c"."region_id" in ($53) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $54
  order by "j"."applies_on" desc, "j"."id" desc
  limit $55) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $56
  order by "j"."applies_on" desc, "j"."id" desc
  limit $57) <> $58)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < $59;
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $1 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $2 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $3 and "k"."outcome" = $4) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $5 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $6 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $7 and "k"."outcome" = $8) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $9 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $10 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $11 and "k"."outcome" = $12) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $13 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $14 and "w"."given_on" < $15 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $16) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $17) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $18 and ("c"."state" in ($19, $20) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $21) and 1 = 1 and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $22
  order by "j"."applies_on" desc, "j"."id" desc
  limit $23) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $24
  order by "j"."applies_on" desc, "j"."id" desc
  limit $25) <> $26)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $27 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $28 and "w"."given_on" < $29 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $30) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $31) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $32 and ("c"."state" in ($33, $34) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $35) and 1 = 1 and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $36
  order by "j"."applies_on" desc, "j"."id" desc
  limit $37) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $38
  order by "j"."applies_on" desc, "j"."id" desc
  limit $39) <> $40)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $41 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $42 and "w"."given_on" < $43 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $44) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $45 as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $46) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $47 and ("c"."state" in ($48, $49) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $50) and 1 = 1 and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $51
  order by "j"."applies_on" desc, "j"."id" desc
  limit $52) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $53
  order by "j"."applies_on" desc, "j"."id" desc
  limit $54) <> $55)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < $56;
