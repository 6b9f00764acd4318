-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/suggestion-terms.ts asks.

-- addToTerms, both engines
insert into "suggestion_terms" ("term", "target", "target_id", "voices", "times")
  values (?, ?, ?, ?, ?)
  on conflict ("term", "target", "target_id") do update
  set "voices" = "suggestion_terms"."voices" + "excluded"."voices", "times" = "suggestion_terms"."times" + "excluded"."times";
delete from "suggestion_terms"
  where "term" in (?) and "voices" <= ?;

-- termsInAll, both engines
select "term", "voices", "times"
  from "suggestion_terms"
  where "term" in (?) and "target" = ? and "target_id" = ?;

-- termsOfTargets, both engines
select "one"."term", "one"."target_id", "one"."times"
  from "suggestion_terms" as "all"
  inner join "suggestion_terms" as "one" on "one"."term" = "all"."term"
  where "all"."term" in (?) and "all"."target" = ? and "all"."target_id" = ? and "one"."target" = ? and "one"."target_id" >= ? and "one"."target_id" <= ? and "one"."times" >= ("all"."times" + 39) / 40;

-- totalsOfTargets, both engines
select "target_id", "times"
  from "suggestion_terms"
  where "term" = ? and "target" = ? and "target_id" >= ? and "target_id" <= ?;
