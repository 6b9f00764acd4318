-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/signatures.ts asks.

-- insertSignature, both engines
insert into "report_signatures" ("report_id", "band", "value")
  values (?, ?, ?);

-- deleteSignature, both engines
delete from "report_signatures"
  where "report_id" = ?;

-- reportsAlike, both engines
select "value"
  from "report_signatures"
  where "report_id" = ?;
select "s"."report_id", count(*) as "shared"
  from "report_signatures" as "s"
  inner join "reports" as "r" on "r"."id" = "s"."report_id"
  inner join "regions" as "t" on "t"."id" = "r"."region_id"
  where "t"."parent_id" = ? and "s"."value" in (?) and "s"."report_id" <> ?
  group by "s"."report_id"
  having count(*) >= ?
  order by "shared" desc, "s"."report_id"
  limit ?;
select "r"."id", "r"."state", "r"."received_on", "c"."number" as "case_number"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "voices" as "v" on "v"."report_id" = "r"."id"
  left join "cases" as "c" on "c"."id" = "v"."case_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "r"."id" in (?);
select "r"."id", "r"."state", "r"."received_on", "c"."number" as "case_number"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "voices" as "v" on "v"."report_id" = "r"."id"
  left join "cases" as "c" on "c"."id" = "v"."case_id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "r"."id" in (?);
select "r"."id", "r"."state", "r"."received_on", "c"."number" as "case_number"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "voices" as "v" on "v"."report_id" = "r"."id"
  left join "cases" as "c" on "c"."id" = "v"."case_id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "r"."id" in (?);
select "r"."id", "r"."state", "r"."received_on", "c"."number" as "case_number"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "voices" as "v" on "v"."report_id" = "r"."id"
  left join "cases" as "c" on "c"."id" = "v"."case_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and "r"."id" in (?);
select "r"."id", "r"."state", "r"."received_on", "c"."number" as "case_number"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "voices" as "v" on "v"."report_id" = "r"."id"
  left join "cases" as "c" on "c"."id" = "v"."case_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and "r"."id" in (?);
select "r"."id", "r"."state", "r"."received_on", "c"."number" as "case_number"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "voices" as "v" on "v"."report_id" = "r"."id"
  left join "cases" as "c" on "c"."id" = "v"."case_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" = ?) and "r"."id" in (?);

-- textsWaiting, both engines
select "report_id"
  from "queue_entries"
  where "undecided" = ? and "county_id" = ? and "report_id" <> ?
  order by "received_on" desc
  limit ?;
select "q"."report_id"
  from "second_looks" as "s"
  inner join "queue_entries" as "q" on "q"."report_id" = "s"."report_id"
  where "s"."second_outcome" is null and "q"."county_id" = ? and "q"."undecided" = ? and "q"."report_id" <> ?
  order by "q"."received_on" desc
  limit ?;
select "r"."id", "r"."state", "r"."received_on", "text"."body"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "report_texts" as "text" on "text"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "r"."id" in (?, ?);
select "r"."id", "r"."state", "r"."received_on", "text"."body"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "report_texts" as "text" on "text"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "r"."id" in (?, ?);
select "r"."id", "r"."state", "r"."received_on", "text"."body"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "report_texts" as "text" on "text"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "r"."id" in (?, ?);
select "r"."id", "r"."state", "r"."received_on", "text"."body"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "report_texts" as "text" on "text"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and "r"."id" in (?, ?);
select "r"."id", "r"."state", "r"."received_on", "text"."body"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "report_texts" as "text" on "text"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and "r"."id" in (?, ?);
select "r"."id", "r"."state", "r"."received_on", "text"."body"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "report_texts" as "text" on "text"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" = ?) and "r"."id" in (?, ?);
