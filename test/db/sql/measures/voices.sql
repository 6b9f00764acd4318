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
with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < ?;
with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < ?;
with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < ?;

-- wordFlags, PostgreSQL
with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and ("c"."state" in ($2, $3) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $4) and "c"."department_id" in ($5) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $6) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $7
  order by "j"."applies_on" desc, "j"."id" desc
  limit $8) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $9
  order by "j"."applies_on" desc, "j"."id" desc
  limit $10) <> $11)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $12 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $13 and "w"."given_on" < $14 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $15) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $16 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $17 and "w"."given_on" < $18 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $19) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $20 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $21 and "w"."given_on" < $22 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $23) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $24 as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $25 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $26 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $27 and "k"."outcome" = $28) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $29 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $30 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $31 and "k"."outcome" = $32) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $33 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $34 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $35 and "k"."outcome" = $36) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < $37;
with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and ("c"."state" in ($2, $3) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $4) and "c"."region_id" in ($5) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $6) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $7
  order by "j"."applies_on" desc, "j"."id" desc
  limit $8) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $9
  order by "j"."applies_on" desc, "j"."id" desc
  limit $10) <> $11)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $12 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $13 and "w"."given_on" < $14 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $15) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $16 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $17 and "w"."given_on" < $18 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $19) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $20 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $21 and "w"."given_on" < $22 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $23) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $24 as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $25 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $26 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $27 and "k"."outcome" = $28) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $29 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $30 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $31 and "k"."outcome" = $32) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $33 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $34 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $35 and "k"."outcome" = $36) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < $37;
with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and ("c"."state" in ($2, $3) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $4) and 1 = 1 and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $5) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $6
  order by "j"."applies_on" desc, "j"."id" desc
  limit $7) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $8
  order by "j"."applies_on" desc, "j"."id" desc
  limit $9) <> $10)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $11 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $12 and "w"."given_on" < $13 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $14) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $15 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $16 and "w"."given_on" < $17 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $18) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $19 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $20 and "w"."given_on" < $21 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $22) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $23 as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $24 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $25 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $26 and "k"."outcome" = $27) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $28 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $29 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $30 and "k"."outcome" = $31) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $32 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $33 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $34 and "k"."outcome" = $35) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < $36;
