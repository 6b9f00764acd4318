import { z } from "zod";

const schema = z.object({
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be "sqlite:PATH" or "postgres://…"')
    .optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number({ error: "must be a port number" }).int().min(0).max(65_535).default(3000),
  ORIGIN: z
    .url({ protocol: /^https?$/, error: "must be the address that people type, such as https://guiwei.example" })
    .transform((value) => new URL(value).origin)
    .refine(
      (origin) => origin.startsWith("https:") || isLocal(origin),
      "must start with https:// unless it is localhost",
    )
    .optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  TRUSTED_PROXIES: z.coerce.number({ error: "must be a number" }).int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
});

export type Env = z.infer<typeof schema> & { DATABASE_URL: string };

/**
 * Reads the settings from environment variables; README.md lists them. Throws an Error whose message names every wrong
 * variable and how to mend it.
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) {
    return { ...result.data, DATABASE_URL: result.data.DATABASE_URL ?? `sqlite:${result.data.DATA_DIR}/guiwei.db` };
  }
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Settings to mend:\n  ${problems.join("\n  ")}`);
}

function isLocal(origin: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);
}
