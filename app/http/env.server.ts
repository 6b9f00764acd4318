import { dirname } from "node:path";
import { z } from "zod";

const schema = z.object({
  DATA_DIR: z.string().min(1).default("data"),
  SECRETS_DIR: z.string().min(1).optional(),
  /** List of what reporters took back, outside of the backups. */
  TAKEN_BACK_LIST: z.string().min(1).optional(),
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
  TRUSTED_PROXIES: z.coerce.number({ error: "must be a number" }).int().min(0).max(5).optional(),
  /** Where monitoring reads figures of the process; without a port, nowhere. */
  METRICS_PORT: z.coerce.number({ error: "must be a port number" }).int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default("127.0.0.1"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  RETENTION_DAYS: z.coerce
    .number({ error: "must be a number of days from 30 to 3650" })
    .int()
    .min(30, "must be at least 30 days")
    .max(3650, "must be at most 3650 days")
    .default(180),
  /** Share of reports that a second moderator decides too, without a say in what is published. */
  SECOND_LOOK_SHARE: z.coerce
    .number({ error: "must be a share from 0 to 1" })
    .min(0, "must be at least 0")
    .max(1, "must be at most 1")
    .default(0.05),
  /** Open: reports need no proof of work and no waiting; the gate against floods stays. For tests and closed networks. */
  INTAKE: z.enum(["guarded", "open"]).default("guarded"),
  /** How mail is sent; without it, none is. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be smtps://user:password@host, or smtp:// for STARTTLS" })
    .optional(),
  /** From which address. */
  MAIL_FROM: z.email({ error: "must be an e-mail address" }).optional(),
  /** Whether officers may have messages sent to webhooks. */
  WEBHOOKS: z.enum(["on", "off"]).default("off"),
  /** Origins of webhooks that are within the network, or without https. */
  WEBHOOK_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (all) => all.every((one) => URL.canParse(one) && /^https?:/.test(one) && new URL(one).origin === one),
      "must be origins such as https://chat.example, with commas between",
    )
    .default([]),
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  UPLOADS_DIR: z.string().min(1).optional(),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must be the address of a bucket, such as https://s3.example/guiwei" })
    .refine((value) => !URL.canParse(value) || new URL(value).pathname.length > 1, "must end with the bucket's name")
    .optional(),
  S3_REGION: z.string().min(1).default("auto"),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
});

/** True when people reach the site over HTTPS alone: its cookies then travel on no other way. */
export function servesHttps({ ORIGIN }: { ORIGIN?: string | undefined }): boolean {
  return ORIGIN?.startsWith("https:") ?? false;
}

const whole = schema.superRefine((env, context) => {
  for (const name of ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const) {
    if (env.S3_ENDPOINT && !env[name]) {
      context.addIssue({ code: "custom", path: [name], message: "is needed with S3_ENDPOINT" });
    }
  }
  if (env.SMTP_URL && !env.MAIL_FROM) {
    context.addIssue({ code: "custom", path: ["MAIL_FROM"], message: "is needed with SMTP_URL" });
  }
  // What is sent holds links.
  if ((env.SMTP_URL || env.WEBHOOKS === "on") && !env.ORIGIN) {
    context.addIssue({ code: "custom", path: ["ORIGIN"], message: "is needed with SMTP_URL or WEBHOOKS" });
  }
  // Taken for one another, all visitors behind a proxy would share the few tries of one.
  if (servesHttps(env) && env.TRUSTED_PROXIES === undefined) {
    const message =
      "is needed with an https ORIGIN: how many proxies stand in front, such as 1; 0 when people reach this process itself";
    context.addIssue({ code: "custom", path: ["TRUSTED_PROXIES"], message });
  }
});

export type Env = z.infer<typeof schema> & {
  DATABASE_URL: string;
  UPLOADS_DIR: string;
  TRUSTED_PROXIES: number;
  SECRETS_DIR: string;
  TAKEN_BACK_LIST: string;
};

/**
 * Reads the settings from environment variables; README.md lists them. Throws an Error whose message names every wrong
 * variable and how to mend it.
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = whole.safeParse(given);
  if (result.success) {
    const { DATA_DIR, DATABASE_URL, UPLOADS_DIR, TRUSTED_PROXIES } = result.data;
    // Beside the data, not in it: whoever copies the data must not have the keys along with it.
    const SECRETS_DIR = result.data.SECRETS_DIR ?? `${DATA_DIR.replace(/[/\\]+$/, "")}-secrets`;
    return {
      ...result.data,
      DATABASE_URL: DATABASE_URL ?? `sqlite:${DATA_DIR}/guiwei.db`,
      UPLOADS_DIR: UPLOADS_DIR ?? `${DATA_DIR}/uploads`,
      TRUSTED_PROXIES: TRUSTED_PROXIES ?? 0,
      SECRETS_DIR,
      TAKEN_BACK_LIST: result.data.TAKEN_BACK_LIST ?? `${SECRETS_DIR}/taken-back`,
    };
  }
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Settings to mend:\n  ${problems.join("\n  ")}`);
}

/** Every folder that holds what must stay ours: the database, the files, the secrets. */
export function ownFolders(env: Pick<Env, "DATA_DIR" | "UPLOADS_DIR" | "SECRETS_DIR" | "DATABASE_URL">): string[] {
  const database = /^sqlite:(.+)$/.exec(env.DATABASE_URL)?.[1];
  return [env.DATA_DIR, env.UPLOADS_DIR, env.SECRETS_DIR, ...(database ? [dirname(database)] : [])];
}

function isLocal(origin: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);
}
