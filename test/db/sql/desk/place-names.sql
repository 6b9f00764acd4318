-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/desk/place-names.ts asks.

-- namesOfPlaces, both engines
select cast(? as text) as "of", "id", "code", "name", "name_en"
  from "lines"
  where "id" in (?) union all select cast(? as text) as "of", "id", "code", "name", "name_en"
  from "regions"
  where "id" in (?);
