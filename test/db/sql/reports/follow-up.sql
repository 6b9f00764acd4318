-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/follow-up.ts asks.

-- insertMessage, both engines
select "id"
  from "report_messages"
  where "id" = ?;
insert into "report_messages" ("added", "body", "case_id", "outcome", "report_id", "sender", "sent_on", "token", "user_id", "id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "report_messages" as "before"
  where "before"."report_id" = ?))
  on conflict ("report_id", "token") do nothing
  returning "id";
insert into "report_messages" ("body", "case_id", "outcome", "report_id", "sender", "sent_on", "token", "user_id", "id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "report_messages" as "before"
  where "before"."report_id" = ?))
  on conflict ("report_id", "token") do nothing
  returning "id";
insert into "report_messages" ("added", "body", "outcome", "report_id", "sender", "sent_on", "token", "user_id", "id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "report_messages" as "before"
  where "before"."report_id" = ?))
  on conflict ("report_id", "token") do nothing
  returning "id";
insert into "report_messages" ("added", "body", "case_id", "report_id", "sender", "sent_on", "token", "user_id", "id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "report_messages" as "before"
  where "before"."report_id" = ?))
  on conflict ("report_id", "token") do nothing
  returning "id";
insert into "report_messages" ("added", "body", "case_id", "outcome", "report_id", "sender", "sent_on", "token", "id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max("before"."position"), 0) + 1 as "next"
  from "report_messages" as "before"
  where "before"."report_id" = ?))
  on conflict ("report_id", "token") do nothing
  returning "id";

-- messageExists, both engines
select "id"
  from "report_messages"
  where "report_id" = ? and "token" = ?;

-- messagesOfReport, both engines
select "m"."id", "m"."sender", "m"."body", "m"."sent_on", "m"."seen", "m"."outcome", "m"."added", "c"."number"
  from "report_messages" as "m"
  left join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."report_id" = ?
  order by "m"."position";

-- markSeen, both engines
update "report_messages"
  set "seen" = ?
  where "report_id" = ? and "sender" = ? and "seen" = ?;
update "queue_entries"
  set "open" = "open"
  where "report_id" = ?
  returning "undecided", "county_id", "department_id", "kind", "health", "alike";
select "state", "received_on", "decided_on", "rest_declined_on", "withdrawn_on"
  from "reports"
  where "id" = ?;

-- seenNewsOf, both engines
select "thing"
  from "seen_news"
  where "report_id" = ?;

-- insertSeenNews, both engines
select "report_id"
  from "report_texts"
  where "report_id" = ?;
insert into "seen_news" ("report_id", "thing")
  values (?, ?)
  on conflict do nothing;

-- findAppeal, both engines
select *
  from "appeals"
  where "report_id" = ?;

-- insertAppeal, both engines
select "id"
  from "appeals"
  where "id" = ?;
insert into "appeals" ("body", "declined_on", "filed_on", "report_id", "id", "decided_on", "upheld", "note", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing
  returning "id";

-- settleAppeal, both engines
update "appeals"
  set "decided_on" = ?, "note" = ?, "upheld" = ?, "user_id" = ?
  where "report_id" = ? and "decided_on" is null
  returning "id";
update "queue_entries"
  set "open" = "open"
  where "report_id" = ?
  returning "undecided", "county_id", "department_id", "kind", "health", "alike";
select "state", "received_on", "decided_on", "rest_declined_on", "withdrawn_on"
  from "reports"
  where "id" = ?;

-- insertFlag, both engines
select "id"
  from "retaliation_flags"
  where "id" = ?;
insert into "retaliation_flags" ("body", "raised_on", "report_id", "token", "id", "handled_on", "note", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id", "token") do nothing
  returning "id";

-- flagsOfReport, both engines
select *
  from "retaliation_flags"
  where "report_id" = ?
  order by "raised_on";

-- findFlag, both engines
select "f".*, "r"."region_id", "r"."department_id"
  from "retaliation_flags" as "f"
  inner join "reports" as "r" on "r"."id" = "f"."report_id"
  where "f"."id" = ?;

-- closeFlag, both engines
update "retaliation_flags"
  set "handled_on" = ?, "note" = ?, "user_id" = ?
  where "id" = ? and "handled_on" is null
  returning "report_id";
update "queue_entries"
  set "open" = "open"
  where "report_id" = ?
  returning "undecided", "county_id", "department_id", "kind", "health", "alike";
select "state", "received_on", "decided_on", "rest_declined_on", "withdrawn_on"
  from "reports"
  where "id" = ?;

-- listFlags, both engines
select "f"."id", "f"."report_id", "f"."body", "f"."raised_on", "f"."handled_on", "f"."note", "r"."destroyed_on", "g"."name" as "region_name"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "f"."handled_on" is not null
  order by "f"."handled_on" desc, "f"."id" desc
  limit ?;
select "f"."id", "f"."report_id", "f"."body", "f"."raised_on", "f"."handled_on", "f"."note", "r"."destroyed_on", "g"."name" as "region_name"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "f"."handled_on" is not null
  order by "f"."handled_on" desc, "f"."id" desc
  limit ?;
select "f"."id", "f"."report_id", "f"."body", "f"."raised_on", "f"."handled_on", "f"."note", "r"."destroyed_on", "g"."name" as "region_name"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "f"."handled_on" is not null
  order by "f"."handled_on" desc, "f"."id" desc
  limit ?;
select "f"."id", "f"."report_id", "f"."body", "f"."raised_on", "f"."handled_on", "f"."note", "r"."destroyed_on", "g"."name" as "region_name"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and "f"."handled_on" is not null
  order by "f"."handled_on" desc, "f"."id" desc
  limit ?;
select "f"."id", "f"."report_id", "f"."body", "f"."raised_on", "f"."handled_on", "f"."note", "r"."destroyed_on", "g"."name" as "region_name"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and "f"."handled_on" is not null
  order by "f"."handled_on" desc, "f"."id" desc
  limit ?;
select "f"."id", "f"."report_id", "f"."body", "f"."raised_on", "f"."handled_on", "f"."note", "r"."destroyed_on", "g"."name" as "region_name"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" = ?) and "f"."handled_on" is not null
  order by "f"."handled_on" desc, "f"."id" desc
  limit ?;
select "f"."id", "f"."report_id", "f"."body", "f"."raised_on", "f"."handled_on", "f"."note", "r"."destroyed_on", "g"."name" as "region_name"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "f"."handled_on" is null
  order by case when exists (select "a"."id"
  from "flag_replies" as "a"
  where "a"."flag_id" = "f"."id") then 1 else 0 end, "f"."raised_on", "f"."id"
  limit ?;

-- countFlags, both engines
select count(*) as "waiting"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "f"."handled_on" is null;
select count(*) as "waiting"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "f"."handled_on" is null;
select count(*) as "waiting"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?)) and "f"."handled_on" is null;
select count(*) as "waiting"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and "f"."handled_on" is null;
select count(*) as "waiting"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and "f"."handled_on" is null;
select count(*) as "waiting"
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  inner join "retaliation_flags" as "f" on "f"."report_id" = "r"."id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" = ?) and "f"."handled_on" is null;

-- destroyFollowUp, both engines
delete from "report_messages"
  where "report_id" = ?;
delete from "retaliation_flags"
  where "report_id" = ?;
delete from "seen_news"
  where "report_id" = ?;
update "appeals"
  set "body" = ?, "note" = ?
  where "report_id" = ?;
