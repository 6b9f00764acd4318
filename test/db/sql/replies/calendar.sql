-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/calendar.ts asks.

-- listCalendarDays, both engines
select "day", "working", "name"
  from "calendar_days"
  where "day" > ?;

-- putCalendarDay, both engines
insert into "calendar_days" ("day", "name", "working")
  values (?, ?, ?)
  on conflict ("day") do update
  set "working" = ?, "name" = ?;

-- replaceYear, both engines
delete from "calendar_days"
  where "day" like ?;
insert into "calendar_days" ("day", "name", "working")
  values (?, ?, ?);

-- listHolidayNotes, both engines
select "year", "note", "entered_on"
  from "holiday_notes"
  order by "year";

-- putHolidayNote, both engines
insert into "holiday_notes" ("entered_on", "note", "year")
  values (?, ?, ?)
  on conflict ("year") do update
  set "note" = ?, "entered_on" = ?;
insert into "holiday_notes" ("entered_on", "note", "year")
  values (?, ?, ?)
  on conflict ("year") do nothing;
