-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/open-data/editions.ts asks.

-- listEditions, both engines
select *
  from "editions"
  order by "month" desc;

-- findEdition, both engines
select *
  from "editions"
  where "month" = ?;

-- filesOfEdition, both engines
select *
  from "edition_files"
  where "month" = ?
  order by "name";

-- findEditionFile, both engines
select *
  from "edition_files"
  where "month" = ? and "name" = ?;

-- findChunk, both engines
select "base64"
  from "edition_chunks"
  where "content" = ? and "position" = ?;

-- insertChunk, both engines
insert into "edition_chunks" ("content", "position", "base64")
  values (?, ?, ?);

-- insertEdition, both engines
insert into "editions" ("as_at", "cases", "formula", "frozen_on", "layout", "month", "revisions", "seen_before")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "edition_files" ("bytes", "content", "data_rows", "format", "month", "name", "packed", "part", "sha256")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- deleteChunks, both engines
delete from "edition_chunks"
  where "content" in (?, ?);

-- deleteLeftChunks, both engines
delete from "edition_chunks"
  where "content" < ? and "content" not in (select "content"
  from "edition_files");

-- boundsOfEditions, both engines
select max("month") as "last"
  from "editions";
select min("published_on") as "day"
  from "cases";
