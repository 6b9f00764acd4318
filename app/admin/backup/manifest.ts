import { z } from "zod";

/** What an archive says of itself, in its first entry. Days, never times. */
export const manifestSchema = z.object({
  format: z.literal(1),
  /** Of the program that made it. */
  version: z.string(),
  madeOn: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  engine: z.enum(["SQLite", "PostgreSQL"]),
  /** Every migration that its database has gone through, in order. */
  migrations: z.array(z.string()),
  /** False when the files of reporters were left out, because they are safe elsewhere. */
  files: z.boolean(),
});

export type Manifest = z.infer<typeof manifestSchema>;
