import pg from "pg";
import { expect, inject, test } from "vitest";

test.skipIf(inject("postgresUrl") === "")("a PostgreSQL of a supported version answers, in UTF-8", async () => {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  const { rows } = await client.query<{ version: number; encoding: string; text: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, '归位' as text`,
  );
  await client.end();

  expect(rows[0]?.version).toBeGreaterThanOrEqual(130_000);
  expect(rows[0]).toMatchObject({ encoding: "UTF8", text: "归位" });
});
