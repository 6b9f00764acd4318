import { createCookie } from "@remix-run/node";

const HALF_HOUR = 30 * 60;
const TEN_MINUTES_MS = 10 * 60 * 1000;

interface Settings {
  cookieSecret: string;
  env: { ORIGIN?: string };
  now: Date;
}

/** Remembers for half an hour which report a receipt code opened; the code itself is never kept. Signed, HttpOnly. */
function cookieOf({ cookieSecret, env }: Omit<Settings, "now">) {
  return createCookie("receipt", {
    httpOnly: true,
    sameSite: "lax",
    secure: env.ORIGIN?.startsWith("https:") ?? false,
    path: "/status",
    maxAge: HALF_HOUR,
    secrets: [cookieSecret],
  });
}

/** The Set-Cookie header after a right code. */
export function rememberReport(settings: Settings, reportId: number): Promise<string> {
  const end = settings.now.getTime() + HALF_HOUR * 1000;
  // Rounded, so that the cookie does not tell when somebody was here.
  return cookieOf(settings).serialize({ reportId, until: Math.ceil(end / TEN_MINUTES_MS) * TEN_MINUTES_MS });
}

/** The Set-Cookie header that forgets. */
export function forgetReport(settings: Omit<Settings, "now">): Promise<string> {
  return cookieOf(settings).serialize("", { maxAge: 0 });
}

/** The report that a request may see, or null. */
export async function rememberedReport(settings: Settings, cookieHeader: string | null): Promise<number | null> {
  const value: unknown = await cookieOf(settings).parse(cookieHeader);
  if (typeof value !== "object" || value === null) return null;
  const { reportId, until } = value as { reportId?: unknown; until?: unknown };
  return typeof reportId === "number" && typeof until === "number" && settings.now.getTime() < until ? reportId : null;
}
